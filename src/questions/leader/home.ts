import { total } from "../../measures/acts.ts";
import { wilson } from "../../statistics/intervals.ts";
import { percent, plural } from "../../words/en/forms.ts";
import { whenPhrase } from "../../words/en/when.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { eventEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Rule, type RuleActs, ruleName } from "./rule.ts";
import { yearsBetween } from "./summits.ts";

/** Pieces of evidence where each act is a matter of its own. */
const LISTED = 8;

/** What is declared at home: congresses, laws, lines; in how many years, and with how many parades. Null without any. */
export async function lineFinding(rule: Rule, acts: RuleActs, subject: Subject): Promise<Finding | null> {
  // A child shown or taken along is told of elsewhere (heir): a declaration is addressed to nobody.
  const declared = acts.of.line.where({ addressed: false });
  const rows = await declared.dated();
  const last = rows.at(-1);
  if (!last) return null;
  const parade = acts.all.where({ issue: ["parade"], cameo: ["15"] });
  const [paraded, latest, ratings] = await Promise.all([
    parade.dated(),
    declared.last(LISTED),
    declared.ratings(),
  ]);
  const [line, parades] = [total(rows), total(paraded)];
  const years = yearsBetween(rule.from, rule.to);
  const told = new Set([...rows, ...paraded].map((row) => row.date.slice(0, 4)));
  const held = years.filter((year) => told.has(year));
  const share = years.length ? wilson(held.length, years.length, LEVEL) : null;
  return finding({
    id: "leader.line",
    statement: `At home ${ruleName(rule, subject)} speaks by ${plural(line, "congress, law or declaration", "congresses, laws and declarations")} and ${plural(parades, "parade")} on record; ${held.length} of ${plural(years.length, "whole year")} in office ${held.length === 1 ? "has" : "have"} one or the other${share ? ` (${percent(share.estimate)})` : ""}. The last declaration came ${whenPhrase(last)}.`,
    nature: "information",
    numbers: [
      share &&
        estimate(
          "years-share",
          "share of the whole years in office with a declaration or a parade",
          share,
          "share",
          years.length,
        ),
      measure("declarations", "congresses, laws and declarations", line, "count"),
      measure("parades", "parades", parades, "count"),
    ],
    evidence: [...latest].reverse().map((event) => eventEvidence(event, subject)),
    evidenceCount: line + parades,
    query: asked(
      `domestic statements of ${rule.code} (kind domestic, or 01 toward nobody) and parades (150) from ${rule.from} to ${rule.to}, by calendar year`,
      declared,
      parade,
    ),
    confidence: caseConfidence(ratings, [
      "what is said at home is recorded only where it was noticed abroad",
    ]),
  });
}
