import { firstAtLeast } from "../../chronicle/lowerBound.ts";
import { dayNumber } from "../../dates.ts";
import { groupBy } from "../../measures/groupBy.ts";
import { classDays, type StudyDesign, stratum } from "../../measures/study.ts";
import { randomisationP } from "../../statistics/permutation.ts";
import { median, quantileOfSorted } from "../../statistics/quantiles.ts";
import { seededRandom } from "../../statistics/random.ts";
import type { Response } from "./responses.ts";

/** Median days to the first answer, and what random days give. */
export interface Delay {
  days: number;
  placebo: number;
  p: number;
  n: number;
}

const DELAY_DRAWS = 499;
/** Fewer placebo dates in five years give no picture of an ordinary wait. */
const MIN_PLACEBO = 5;
/** An answer that has not come by then is counted as coming then. */
export const LONGEST_DELAY = 90;

/** Median delay against medians of as many placebo days drawn from the same five years. */
export function delayOf(design: StudyDesign, responses: readonly Response[], seed: string): Delay | null {
  const { days } = classDays(responses);
  const lastCovered = Math.max(...design.coverage.map((row) => dayNumber(row.to)));
  const usable = (day: number) => day + LONGEST_DELAY <= lastCovered;
  const pools = new Map(
    [...groupBy(design.placebo.filter(usable), stratum)].map(([name, own]) => [
      name,
      own.map((day) => firstAfter(days, day)),
    ]),
  );
  const cases = design.cases.filter(
    (day) => usable(day) && (pools.get(stratum(day))?.length ?? 0) >= MIN_PLACEBO,
  );
  if (cases.length === 0 || days.length === 0) return null;
  const observed = median(cases.map((day) => firstAfter(days, day)));
  const random = seededRandom(`${seed}|delay`);
  const poolOf = cases.map((day) => pools.get(stratum(day))!);
  const drawn = new Float64Array(cases.length);
  const draws = Array.from({ length: DELAY_DRAWS }, () => {
    for (let i = 0; i < drawn.length; i++) {
      const pool = poolOf[i]!;
      drawn[i] = pool[random.int(pool.length)]!;
    }
    return quantileOfSorted(drawn.sort(), 0.5);
  });
  return {
    days: observed,
    placebo: median(draws),
    p: randomisationP(observed, draws).pLower,
    n: cases.length,
  };
}

function firstAfter(days: readonly number[], from: number): number {
  const next = days[firstAtLeast(days, from)];
  return Math.min(LONGEST_DELAY, next === undefined ? LONGEST_DELAY : next - from);
}
