import { total } from "../../measures/acts.ts";
import { wilson } from "../../statistics/intervals.ts";
import * as say from "../../words/en/leader.ts";
import type { LineFacts } from "../../words/leader.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { eventEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Rule, type RuleActs, ruleName } from "./rule.ts";
import { wholeYears } from "./years.ts";

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
  const years = wholeYears(rule.from, rule.to);
  const told = new Set([...rows, ...paraded].map((row) => Number(row.date.slice(0, 4))));
  const held = years.filter((year) => told.has(year)).length;
  const share = years.length ? wilson(held, years.length, LEVEL) : null;
  const facts: LineFacts = {
    who: ruleName(rule, subject),
    declarations: line,
    parades,
    years: years.length,
    held,
    share,
    last,
  };
  const { labels } = say.line;
  return finding({
    id: "leader.line",
    statement: say.line.statement(facts),
    nature: "information",
    numbers: [
      share && estimate("years-share", labels.share, share, "share", years.length),
      measure("declarations", labels.declarations, line, "count"),
      measure("parades", labels.parades, parades, "count"),
    ],
    evidence: [...latest].reverse().map((event) => eventEvidence(event, subject)),
    evidenceCount: line + parades,
    query: asked(say.line.query(rule.code, rule.from, rule.to), declared, parade),
    confidence: caseConfidence(ratings, [say.line.weakness]),
  });
}
