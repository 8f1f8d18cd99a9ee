import { daysBetween } from "../../dates.ts";
import { total } from "../../measures/acts.ts";
import * as say from "../../words/en/leaderStory.ts";
import type { Lack, StoryFacts } from "../../words/leader.ts";
import type { Finding, Found } from "../answer.ts";
import type { Subject } from "../subject.ts";
import { type Course, SURE_P } from "./phases.ts";
import { type Rule, type RuleActs, ruleName } from "./rule.ts";

/** Fewer acts do not bear more than a low confidence. */
const ENOUGH_ACTS = 100;
/** Findings whose absence is told as a gap. */
const LACKS: readonly Lack[] = [
  "consolidation",
  "line",
  "lines",
  "heir",
  "weapons",
  "summits",
  "economy",
  "change",
];

/** What stands round the findings: other readings, what would change the answer, what is missing, and how sure it is. */
export function storyOf(
  rule: Rule,
  course: Course,
  acts: RuleActs,
  findings: readonly Finding[],
  subject: Subject,
): Pick<Found, "confidence" | "alternatives" | "wouldChange" | "gaps"> {
  const facts = storyFacts(rule, course, acts, findings, subject);
  const sure = facts.acts >= ENOUGH_ACTS && (course.p ?? 1) < SURE_P;
  return {
    confidence: { level: sure ? "moderate" : "low", why: say.why(facts) },
    alternatives: say.alternatives(facts, subject.name),
    wouldChange: say.wouldChange(facts, subject.name),
    gaps: say.gaps(facts, subject.name),
  };
}

function storyFacts(
  rule: Rule,
  course: Course,
  acts: RuleActs,
  findings: readonly Finding[],
  subject: Subject,
): StoryFacts {
  const { phases, cells, grain, firm, p, unplaced } = course;
  const { mix } = phases.at(-1)!;
  const told = new Set(findings.map(({ id }) => id));
  return {
    who: ruleName(rule, subject),
    named: rule.person !== "",
    code: rule.code,
    grain,
    acts: total(acts.rows),
    own: total(acts.ownRows),
    breaks: phases.length - 1,
    soft: phases
      .slice(1)
      .filter((phase) => !phase.opened!.firm)
      .map((phase) => phase.from),
    firm,
    p,
    lead: mix[0]!.course,
    rarest: mix.at(-1)!,
    missing: rule.missing,
    uncovered: rule.from > rule.start ? daysBetween(rule.start, rule.from) : null,
    ends: rule.to < subject.asOf ? rule.to : null,
    cells: cells.length,
    empty: cells.filter((cell) => cell.counts.every((n) => n === 0)).length,
    unplaced,
    lacks: LACKS.filter((lack) => !told.has(`leader.${lack}`)),
  };
}
