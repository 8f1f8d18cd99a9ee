import { daysBetween } from "../../dates.ts";
import { total } from "../../measures/acts.ts";
import { FEW_FOR_A_COURSE, SHORTEST_COURSE_DAYS } from "../../measures/policy.ts";
import { sightOf } from "../../measures/sight.ts";
import type { CourseFacts, TurnFacts, Verdict } from "../../words/leader.ts";
import type { Subject } from "../subject.ts";
import type { Course, RulePhase } from "./phases.ts";
import { earlierTerms, type Rule, ruleName } from "./rule.ts";
import { DAYS_A_YEAR } from "./years.ts";

/** Where fewer acts a year are on record, two a quarter, a turn could not be seen. */
const FEWEST_A_YEAR = 8;

/** What the answer as a whole is told from: the turns of the rule, and how sure they are. */
export async function courseFacts(rule: Rule, course: Course, subject: Subject): Promise<CourseFacts> {
  const { phases, grain } = course;
  const turns = phases.slice(1).map((phase, i) => turnOf(phase, phases.slice(0, i + 1)));
  const days = daysBetween(rule.from, rule.to);
  const n = total(phases);
  const sight = await sightOf([subject.a, subject.b], { from: rule.from, to: rule.to }, subject);
  return {
    who: ruleName(rule, subject),
    named: rule.person !== "",
    code: rule.code,
    start: rule.start,
    earlier: earlierTerms(rule, subject),
    grain,
    days,
    acts: n,
    verdict: verdictOf(turns, n, days),
    thin: isFew(n, days),
    turns,
    first: turnOf(phases[0]!, []),
    missing: rule.missing,
    unfollowed: sight.grade === "unobserved" ? [subject.a, subject.b] : null,
  };
}

function verdictOf(turns: readonly TurnFacts[], n: number, days: number): Verdict {
  if (turns.some((turn) => turn.firm)) return "firm";
  if (isFew(n, days)) return "few";
  return turns.length > 0 ? "unsure" : "steady";
}

/** Whether so few acts are on record, or in so short a time, that no turn could be told from none. */
export function isFew(n: number, days: number): boolean {
  return n < FEW_FOR_A_COURSE || days < SHORTEST_COURSE_DAYS || n * DAYS_A_YEAR < FEWEST_A_YEAR * days;
}

function turnOf(phase: RulePhase, earlier: readonly RulePhase[]): TurnFacts {
  const [lead] = phase.mix;
  const move = phase.sameLead ? phase.move : null;
  return {
    from: phase.from,
    to: phase.last ? null : phase.to,
    grain: phase.grain,
    course: move?.course ?? lead!.course,
    share: move?.to ?? lead!.share,
    move: move ? (move.to > move.from ? "more" : "less") : "leads",
    back: earlier.some((one) => one.mix[0]!.course === lead!.course),
    firm: phase.opened?.firm ?? false,
  };
}
