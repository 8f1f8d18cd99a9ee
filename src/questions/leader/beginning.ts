import { addMonths } from "../../dates.ts";
import * as say from "../../words/en/leader.ts";
import type { BeginningFacts } from "../../words/leader.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { eventEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Rule, type RuleActs, ruleName, toldOf, type WithFacts } from "./rule.ts";

/** The months in which a new leader shows a hand. */
const MONTHS = 6;
const SHOWN = 3;

/** What the leader did first: the weightiest acts by name of the first half year. Null where the data begin later, or without any. */
export async function beginningFinding(
  rule: Rule,
  acts: RuleActs,
  subject: Subject,
): Promise<WithFacts<BeginningFacts> | null> {
  if (rule.from > rule.start || rule.person === "") return null;
  const end = [addMonths(rule.start, MONTHS), rule.to].sort()[0]!;
  const other = rule.code === subject.a ? subject.b : subject.a;
  const named = acts.all.where({
    source: [rule.code],
    sourcePerson: [rule.person],
    from: rule.start,
    begunBy: end,
  });
  const toOther = named.where({ target: [other] });
  // Of a leader who deals with many, what went to the other of the two is told.
  const first = (await toOther.count()) >= SHOWN ? toOther : named;
  const [weightiest, count, ratings] = await Promise.all([
    first.strongest(SHOWN),
    first.count(),
    first.ratings(),
  ]);
  if (count === 0) return null;
  const told = [...weightiest].sort((x, y) => (x.date < y.date ? -1 : x.date > y.date ? 1 : 0));
  const facts: BeginningFacts = {
    who: ruleName(rule, subject),
    months: MONTHS,
    over: end < rule.to,
    acts: count,
    told: told.map(toldOf),
  };
  const { labels } = say.beginning;
  return {
    facts,
    finding: finding({
      id: "leader.beginning",
      statement: say.beginning.statement(facts),
      nature: "information",
      numbers: [
        measure("acts", labels.acts, count, "count"),
        measure("months", labels.months, MONTHS, "count"),
      ],
      evidence: told.map((event) => eventEvidence(event, subject)),
      evidenceCount: count,
      query: asked(say.beginning.query(rule.code, rule.person, rule.start, end), first),
      confidence: caseConfidence(ratings),
    }),
  };
}
