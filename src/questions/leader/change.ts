import { addMonths, daysBetween } from "../../dates.ts";
import { total } from "../../measures/acts.ts";
import { FEW_ROWS, NOTABLE_P } from "../../measures/policy.ts";
import { within } from "../../measures/within.ts";
import { wilson } from "../../statistics/intervals.ts";
import { permutationTest } from "../../statistics/permutation.ts";
import { seededRandom } from "../../statistics/random.ts";
import * as say from "../../words/en/leaderCourse.ts";
import type { ChangeFacts, CourseId } from "../../words/leader.ts";
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
/** Moves that the statement tells, and the least that is one. */
const TOLD = 3;
const LEAST_MOVE = 0.01;

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
  const moves = COURSE_IDS.map((id) => ({ course: id, from: share(first, id), to: share(last, id) })).sort(
    (x, y) => Math.abs(y.to - y.from) - Math.abs(x.to - x.from),
  );
  const test = cellTest(
    course,
    firstEnd,
    lastStart,
    `leader.change|${rule.code}|${rule.person}|${subject.asOf}`,
  );
  const [top] = moves;
  const latest = wilson(of(last, top!.course), late, LEVEL);
  const [inFirst, inLast] = [
    { from: rule.from, to: firstEnd },
    { from: lastStart, to: rule.to },
  ];
  const compared = acts.all.where({ any: [inFirst, inLast] });
  const ofTop = acts.of[top!.course];
  const [evidence, ratings] = await Promise.all([
    Promise.all([inFirst, inLast].map((span) => strongest(ofTop.where(span), subject, 3))),
    compared.ratings(),
  ]);
  const clear = test.p < NOTABLE_P;
  const facts: ChangeFacts = {
    early,
    late,
    moves: moves.slice(0, TOLD).filter(({ from, to }) => Math.abs(to - from) >= LEAST_MOVE),
    clear,
    p: test.p,
  };
  const { labels } = say.change;
  return finding({
    id: "leader.change",
    statement: say.change.statement(facts),
    nature: "judgement",
    numbers: [
      measure("distance", labels.distance, test.observed, "share", early + late, test.p),
      estimate("top-last", labels.last(top!.course), latest, "share", late),
      measure("top-first", labels.first(top!.course), top!.from, "share", early),
    ],
    evidence: evidence.flat(),
    evidenceCount: early + late,
    query: asked(
      say.change.query(rule.code, [rule.from, firstEnd], [lastStart, rule.to], course.grain),
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
