import { addMonths, daysBetween } from "../../dates.ts";
import { total } from "../../measures/acts.ts";
import { FEW_ROWS, NOTABLE_P } from "../../measures/policy.ts";
import { within } from "../../measures/within.ts";
import { wilson } from "../../statistics/intervals.ts";
import { permutationTest } from "../../statistics/permutation.ts";
import { seededRandom } from "../../statistics/random.ts";
import { pValue } from "../../words/en/effects.ts";
import { list, percent, plural } from "../../words/en/forms.ts";
import { COURSE_LABELS } from "../../words/en/leader.ts";
import type { CourseId } from "../../words/leader.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { COURSE_IDS } from "./courses.ts";
import { isFew } from "./outline.ts";
import type { Course } from "./phases.ts";
import type { CourseCount, Rule, RuleActs } from "./rule.ts";

const YEARS = 5;
const DRAWS = 499;

/** The first five years against the last five, by course. Null below ten years with data. */
export async function changeFinding(
  rule: Rule,
  course: Course,
  acts: RuleActs,
  subject: Subject,
): Promise<Finding | null> {
  const firstEnd = addMonths(rule.start, 12 * YEARS);
  const lastStart = addMonths(rule.to, -12 * YEARS);
  if (rule.from > rule.start || lastStart < firstEnd) return null;
  const first = within(acts.rows, rule.from, firstEnd);
  const last = within(acts.rows, lastStart, rule.to);
  const [early, late] = [total(first), total(last)];
  if (early === 0 || late === 0) return null;
  const of = (rows: readonly CourseCount[], id: CourseId) => total(rows.filter((row) => row.course === id));
  const share = (rows: readonly CourseCount[], id: CourseId) => of(rows, id) / total(rows);
  const moves = COURSE_IDS.map((id) => ({ id, from: share(first, id), to: share(last, id) })).sort(
    (x, y) => Math.abs(y.to - y.from) - Math.abs(x.to - x.from),
  );
  const test = cellTest(
    course,
    firstEnd,
    lastStart,
    `leader.change|${rule.code}|${rule.person}|${subject.asOf}`,
  );
  const told = moves
    .slice(0, 3)
    .filter((move) => Math.abs(move.to - move.from) >= 0.01)
    .map(
      (move) =>
        `${COURSE_LABELS[move.id].toLowerCase()} went from ${percent(move.from)} to ${percent(move.to)}`,
    );
  const [top] = moves;
  const latest = wilson(of(last, top!.id), late, LEVEL);
  const [inFirst, inLast] = [
    { from: rule.from, to: firstEnd },
    { from: lastStart, to: rule.to },
  ];
  const compared = acts.all.where({ any: [inFirst, inLast] });
  const ofTop = acts.of[top!.id];
  const [evidence, ratings] = await Promise.all([
    Promise.all([inFirst, inLast].map((span) => strongest(ofTop.where(span), subject, 3))),
    compared.ratings(),
  ]);
  const clear = test.p < NOTABLE_P;
  return finding({
    id: "leader.change",
    statement: `Between the first five years in office (${plural(early, "act")}) and the last five (${late}) ${list(told)}; ${clear ? "the mix changed more than chance would have it" : "the mix changed no more than chance would have it"} (p ${pValue(test.p)}).`,
    nature: "judgement",
    numbers: [
      measure(
        "distance",
        "share of the acts that would have to be of another course for the mixes to agree",
        test.observed,
        "share",
        early + late,
        test.p,
      ),
      estimate(
        "top-last",
        `${COURSE_LABELS[top!.id].toLowerCase()}, share of the acts of the last five years`,
        latest,
        "share",
        late,
      ),
      measure(
        "top-first",
        `${COURSE_LABELS[top!.id].toLowerCase()}, share of the acts of the first five years`,
        top!.from,
        "share",
        early,
      ),
    ],
    evidence: evidence.flat(),
    evidenceCount: early + late,
    query: asked(
      `acts of ${rule.code} from ${rule.from} to ${firstEnd} and from ${lastStart} to ${rule.to} by course; permutation of ${course.grain}s between the two, total variation distance`,
      compared,
    ),
    thin: Math.min(early, late) < FEW_ROWS || isFew(total(course.phases), daysBetween(rule.from, rule.to)),
    noEffect: !clear,
    confidence: caseConfidence(ratings),
  });
}

/** Whole cells are dealt between the two stretches, since acts within one are not independent. */
function cellTest(course: Course, firstEnd: string, lastStart: string, seed: string) {
  const early = course.cells.flatMap((cell, i) => (cell.to <= firstEnd ? [i] : []));
  const late = course.cells.flatMap((cell, i) => (cell.from >= lastStart ? [i] : []));
  const mix = (cells: readonly number[]) => {
    const counts = COURSE_IDS.map((_, kind) =>
      cells.reduce((sum, i) => sum + course.cells[i]!.counts[kind]!, 0),
    );
    const all = counts.reduce((sum, n) => sum + n, 0);
    return counts.map((n) => n / Math.max(1, all));
  };
  const distance = (x: readonly number[], y: readonly number[]) => {
    const [p, q] = [mix(x), mix(y)];
    return p.reduce((sum, share, kind) => sum + Math.abs(share - q[kind]!), 0) / 2;
  };
  const test = permutationTest(early, late, distance, DRAWS, seededRandom(seed));
  return { observed: test.observed, p: test.pUpper };
}
