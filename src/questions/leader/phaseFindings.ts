import { classFilter } from "../../chronicle/classes.ts";
import { daysBetween } from "../../dates.ts";
import { type Acts, ranked, total } from "../../measures/acts.ts";
import { THIN_COUNT } from "../../measures/policy.ts";
import { within } from "../../measures/within.ts";
import { wilson } from "../../statistics/intervals.ts";
import {
  capital,
  count,
  duration,
  list,
  number,
  percent,
  plural,
  withoutStop,
} from "../../words/en/forms.ts";
import { COURSE_LABELS, COURSE_WORDS } from "../../words/en/leader.ts";
import { cellName } from "../../words/en/when.ts";
import type { CourseId } from "../../words/leader.ts";
import type { Evidence, Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { byDate, EVIDENCE_SHOWN, onePerDay, strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { isFew } from "./outline.ts";
import { type Course, largestMove, type RulePhase } from "./phases.ts";
import { type Rule, type RuleActs, ruleName } from "./rule.ts";

/** Most acts of one course that mark a phase. */
const MOST_MARKS = 4;
/** Rows of one day tell of one event: so many are read for each mark that is shown. */
const READ_PER_MARK = 3;

/** How many phases the rule falls into, where they break and what each was most about. */
export async function phasesFinding(
  rule: Rule,
  course: Course,
  acts: RuleActs,
  subject: Subject,
): Promise<Finding> {
  const { phases, firm, p, dispersion, grain } = course;
  const breaks = phases.slice(1);
  const n = total(phases);
  const who = ruleName(rule, subject);
  const days = daysBetween(rule.from, rule.to);
  const few = firm === 0 && isFew(n, days);
  const told = phases.map((phase) => `${phase.span} (${phase.title})`);
  const firmNames = breaks.filter((phase) => phase.opened!.firm).map((phase) => cellName(phase.from, grain));
  return finding({
    id: "leader.phases",
    statement:
      phases.length < 2
        ? `The ${plural(n, "act")} on record under ${who}${few ? ` in ${duration(days)} are too few to tell a course or a change of it; most are` : " show no change in their mix, most often"} ${COURSE_WORDS[phases[0]!.mix[0]!.course]} (${percent(phases[0]!.mix[0]!.share)}).`
        : `By the mix of ${plural(n, "act")} the rule of ${who} falls into ${count(phases.length)} phases, named by what leads or moves in each: ${list(told)}. ${firmNames.length ? `The ${firmNames.length === 1 ? "turn" : "turns"} of ${list(firmNames)} ${firmNames.length === 1 ? "holds" : "hold"} even where a break must earn twice as much.` : "No turn holds where a break must earn twice as much."}`,
    nature: "judgement",
    numbers: [
      measure("phases", "phases of the rule", phases.length, "count", n),
      measure("firm-breaks", "breaks that hold at twice the penalty", firm, "count"),
      p !== null &&
        measure(
          "any-change",
          "share of shuffled series in which phases explain as much",
          p,
          "share",
          course.n,
          p,
        ),
      dispersion !== null &&
        measure(
          "dispersion",
          "scatter of the mix within phases, 1 where acts fall one by one",
          dispersion,
          "times",
        ),
    ],
    evidence: await strongest(ownElseAll(phases, acts), subject),
    evidenceCount: n,
    query: asked(
      `acts of ${rule.code} from ${rule.from} to ${rule.to}, and visitors received by its leader, by ${grain} and course (declared by CAMEO code, issue and kind); PELT, multinomial cost, BIC penalty`,
      acts.all.where({ any: phases.map((phase) => phase.held) }),
    ),
    confidence: {
      level: breaks.length > 0 && (p ?? 1) < 0.05 ? "moderate" : "low",
      why: `${breaks.length ? `${firm} of ${plural(breaks.length, "break")} firm` : "no break to judge"}, ${course.n} ${grain}s with acts${dispersion === null ? "" : `; within phases the mix scatters ${number(dispersion)} times as much as single draws would`}.`,
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
  before: RulePhase | null,
  rule: Rule,
  course: Course,
  acts: RuleActs,
  subject: Subject,
): Promise<Finding> {
  const [first, second] = phase.mix;
  const held = acts.all.where(phase.held);
  const [marks, ratings] = await Promise.all([marksOf(phase, acts, subject), held.ratings()]);
  const turn = before ? turnOf(phase, before) : "";
  const lead = wilson(first!.n, Math.max(1, phase.n), LEVEL);
  const known = phase.opened
    ? ` (began ${phase.opened.low === phase.opened.high ? `in that ${course.grain}` : `between ${cellName(phase.opened.low, course.grain)} and ${cellName(phase.opened.high, course.grain)}`})`
    : "";
  return finding({
    id: `leader.phase-${phase.from.slice(0, course.grain === "week" ? 10 : 7)}`,
    statement: `${capital(phase.span)}${known}: ${plural(phase.n, "act")}, ${percent(first!.share)} ${COURSE_WORDS[first!.course]}${second!.n ? ` and ${percent(second!.share)} ${COURSE_WORDS[second!.course]}` : ""}${turn}; marked by: ${marks
      .slice(0, 3)
      .map((piece) => `${withoutStop(piece.what)} (${piece.when})`)
      .join("; ")}.`,
    nature: "information",
    numbers: [
      estimate(
        "leading-share",
        `share of the acts: ${COURSE_LABELS[first!.course].toLowerCase()}`,
        lead,
        "share",
        phase.n,
      ),
      ...phase.mix.map(({ course: id, n }) =>
        measure(id, `acts: ${COURSE_LABELS[id].toLowerCase()}`, n, "count"),
      ),
    ],
    evidence: marks,
    evidenceCount: ratings.n,
    query: asked(
      `acts of ${rule.code} from ${phase.from} to ${phase.to}, and visitors received, by course`,
      held,
    ),
    confidence: caseConfidence(ratings),
    thin: phase.n < THIN_COUNT,
  });
}

function turnOf(phase: RulePhase, before: RulePhase): string {
  const move = largestMove(phase.mix, before.mix);
  return `; the largest move is in ${COURSE_LABELS[move.course].toLowerCase()}, ${percent(move.from)} to ${percent(move.to)}`;
}

/** What marks a phase: two acts of its leading course and one of the second, in order of time, then others. */
async function marksOf(phase: RulePhase, acts: RuleActs, subject: Subject): Promise<Evidence[]> {
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
