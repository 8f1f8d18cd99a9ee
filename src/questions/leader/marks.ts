import { classFilter } from "../../chronicle/classes.ts";
import { ranked } from "../../measures/acts.ts";
import type { CourseId } from "../../words/leader.ts";
import type { Evidence } from "../answer.ts";
import { byDate, EVIDENCE_SHOWN, onePerDay, strongest } from "../kit/evidence.ts";
import type { Subject } from "../subject.ts";
import type { RulePhase } from "./phases.ts";
import type { RuleActs } from "./rule.ts";

/** Most acts of one course that mark a phase. */
const MOST_MARKS = 4;
/** Rows of one day tell of one event: so many are read for each mark that is shown. */
const READ_PER_MARK = 3;

/** What marks a phase: two acts of its leading course and one of the second, in order of time, then others. */
export async function marksOf(phase: RulePhase, acts: RuleActs, subject: Subject): Promise<Evidence[]> {
  const [first, second] = await Promise.all(
    phase.mix
      .slice(0, 2)
      .map(async ({ n, course }) => (n ? leadingMarks(phase, course, acts, subject) : () => [])),
  );
  const lead = [...first!(2), ...second!(1)];
  const rest = [...first!(MOST_MARKS), ...second!(3)].filter(
    (piece) => !lead.some((one) => one.id === piece.id),
  );
  return [...lead.sort(byDate), ...rest.sort(byDate)].slice(0, EVIDENCE_SHOWN);
}

/**
 * The strongest acts of one course in a phase, as many as are to be shown: the leader's own before others, one a day.
 * Of tests and shows of force a nuclear test comes first, then one of each issue: launches are many and alike.
 */
export async function leadingMarks(
  phase: RulePhase,
  course: CourseId,
  { of, byLeader }: RuleActs,
  subject: Subject,
): Promise<(shown: number) => Evidence[]> {
  const held = of[course].where(phase.held);
  const most = MOST_MARKS * READ_PER_MARK;
  if (course === "arms") {
    const issues = ranked(await held.by("issue"), "issue").slice(0, most);
    const tests = [classFilter("nuclear-test"), ...issues.map(([issue]) => ({ issue: [issue] }))];
    const marks = await Promise.all(tests.map((test) => strongest(held.where(test), subject, 1)));
    return (shown) => onePerDay(marks.flat()).slice(0, shown);
  }
  const groups = await Promise.all(
    [held.where(byLeader), held.where({ not: [byLeader] })].map((acts) => strongest(acts, subject, most)),
  );
  return (shown) =>
    onePerDay(groups.flatMap((pieces) => pieces.slice(0, READ_PER_MARK * shown))).slice(0, shown);
}
