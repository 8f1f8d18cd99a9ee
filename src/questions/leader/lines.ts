import type { ChronicleEvent } from "../../chronicle/event.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { idsOf, ratingsOf } from "../../measures/acts.ts";
import { importance } from "../../measures/importance.ts";
import * as say from "../../words/en/leader.ts";
import type { LinesFacts } from "../../words/leader.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { eventEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Rule, type RuleActs, ruleName, toldOf, type WithFacts } from "./rule.ts";

/** Of more acts than so many that may declare a line the latest are read. */
const MOST_READ = 5_000;
/** More lines than these nobody keeps in mind: the weightiest are told. */
const SHOWN = 9;

/**
 * By what a line is declared: a body that decides, or a text that binds. Codes tell a statement from a visit, not a
 * law from a remark, so the account is read. Law of nations and martial law are other things.
 */
const DECLARED =
  /\b(?:plenum|party congress|constitution|parliament|legislature|doctrine|declared itself|(?<!international |martial )laws?)\b/i;

/** Statements, easings, refusals, threats, breaks and restrictions: what a line is coded as. Sources without issues are coded by machine, from headlines. */
const MAY_DECLARE: EventFilter = {
  any: [
    { kind: ["domestic"], cameo: ["01"] },
    { kind: ["act"], cameo: ["01", "08", "12", "13", "16", "172"] },
  ],
  not: [{ issue: [""] }],
};

/**
 * Laws, congresses and lines that the state declared in the leader's time, in order of time. Null without any.
 * `since` is the first day of the phase that runs: what the leader declared first in it, toward
 * another state where there is such a line, is told apart.
 */
export async function linesFinding(
  rule: Rule,
  since: string,
  acts: RuleActs,
  subject: Subject,
): Promise<WithFacts<LinesFacts> | null> {
  const read = await acts.all.where({ source: [rule.code], ...MAY_DECLARE }).last(MOST_READ);
  const found = read.filter((event) => DECLARED.test(event.evidence.summary));
  if (found.length === 0) return null;
  const isOwn = ({ source }: ChronicleEvent) => rule.person !== "" && source.person === rule.person;
  const shown = weightiestOf(found, subject);
  const lately = found.filter((event) => isOwn(event) && event.date >= since);
  // What changes toward another state shows more of a course than what is said at home.
  const latest = lately.find((event) => event.target !== null) ?? lately[0];
  const facts: LinesFacts = {
    who: ruleName(rule, subject),
    n: found.length,
    lines: shown.map((event) => ({
      ...toldOf(event),
      own: isOwn(event),
      toward: event.target?.code ?? "",
    })),
    latest: latest ? toldOf(latest) : null,
  };
  const { labels } = say.lines;
  return {
    facts,
    finding: finding({
      id: "leader.lines",
      statement: say.lines.statement(facts),
      nature: "information",
      numbers: [
        measure("lines", labels.lines, found.length, "count"),
        measure("own", labels.own, found.filter(isOwn).length, "count", found.length),
      ],
      evidence: [...shown].reverse().map((event) => eventEvidence(event, subject)),
      evidenceCount: found.length,
      query: asked(say.lines.query(rule.code, rule.from, rule.to), idsOf(found, subject)),
      confidence: caseConfidence(ratingsOf(found)),
    }),
  };
}

/** Those that are told, in order of time: the latest, and the weightiest of the others. */
function weightiestOf(found: readonly ChronicleEvent[], subject: Subject): ChronicleEvent[] {
  const last = found.at(-1)!;
  const others = found
    .filter((event) => event !== last)
    .sort((x, y) => importance(y, subject) - importance(x, subject));
  const kept = new Set([last, ...others.slice(0, SHOWN - 1)]);
  return found.filter((event) => kept.has(event));
}
