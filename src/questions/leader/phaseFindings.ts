import { daysBetween } from "../../dates.ts";
import { type Acts, total } from "../../measures/acts.ts";
import { THIN_COUNT } from "../../measures/policy.ts";
import { within } from "../../measures/within.ts";
import { wilson } from "../../statistics/intervals.ts";
import * as say from "../../words/en/leaderCourse.ts";
import type { PhasesFacts } from "../../words/leader.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { marksOf } from "./marks.ts";
import { isFew } from "./outline.ts";
import { type Course, type RulePhase, SURE_P } from "./phases.ts";
import { type Rule, type RuleActs, ruleName } from "./rule.ts";

/** Marks that the statement tells; the evidence has more. */
const TOLD = 3;

/** How many phases the rule falls into, where they break and what each was most about. */
export async function phasesFinding(
  rule: Rule,
  course: Course,
  acts: RuleActs,
  subject: Subject,
): Promise<Finding> {
  const { phases, firm, p, dispersion, grain } = course;
  const n = total(phases);
  const days = daysBetween(rule.from, rule.to);
  const few = firm === 0 && isFew(n, days);
  const facts: PhasesFacts = {
    who: ruleName(rule, subject),
    grain,
    days,
    acts: n,
    cells: course.n,
    phases,
    firm,
    few,
    dispersion,
  };
  const { labels } = say.phases;
  return finding({
    id: "leader.phases",
    statement: say.phases.statement(facts),
    nature: "judgement",
    numbers: [
      measure("phases", labels.phases, phases.length, "count", n),
      measure("firm-breaks", labels.firm, firm, "count"),
      p !== null && measure("any-change", labels.anyChange, p, "share", course.n, p),
      dispersion !== null && measure("dispersion", labels.dispersion, dispersion, "times"),
    ],
    evidence: await strongest(ownElseAll(phases, acts), subject),
    evidenceCount: n,
    query: asked(
      say.phases.query(rule.code, rule.from, rule.to, grain),
      acts.all.where({ any: phases.map((phase) => phase.held) }),
    ),
    confidence: {
      level: phases.length > 1 && (p ?? 1) < SURE_P ? "moderate" : "low",
      why: say.phases.why(facts),
    },
    thin: few,
    // No turn was found where one could have been seen.
    noEffect: phases.length < 2 && !few,
  });
}

/** The leader's own acts, else his state's: a source that names no persons has none of his own. */
function ownElseAll(phases: readonly RulePhase[], { all, own, ownRows }: RuleActs): Acts {
  const named = phases.some(({ from, to }) => within(ownRows, from, to).length > 0);
  return (named ? own : all).where({ any: phases.map((phase) => phase.held) });
}

/** One finding a phase of the rule: what was done most, against the phase before, and what marked it. */
export async function phaseFinding(
  phase: RulePhase,
  rule: Rule,
  acts: RuleActs,
  subject: Subject,
): Promise<Finding> {
  const [first] = phase.mix;
  const held = acts.all.where(phase.held);
  const [marks, ratings] = await Promise.all([marksOf(phase, acts, subject), held.ratings()]);
  const lead = wilson(first!.n, Math.max(1, phase.n), LEVEL);
  const { labels } = say.phase;
  return finding({
    id: `leader.phase-${phase.from.slice(0, phase.grain === "week" ? 10 : 7)}`,
    statement: say.phase.statement(phase, marks.slice(0, TOLD)),
    nature: "information",
    numbers: [
      estimate("leading-share", labels.leading(first!.course), lead, "share", phase.n),
      ...phase.mix.map(({ course, n }) => measure(course, labels.acts(course), n, "count")),
    ],
    evidence: marks,
    evidenceCount: ratings.n,
    query: asked(say.phase.query(rule.code, phase.from, phase.to), held),
    confidence: caseConfidence(ratings),
    thin: phase.n < THIN_COUNT,
  });
}
