export type { CaseChange } from "./caseClusters.ts";
export { placeboDays } from "./placeboDays.ts";

import {
  type CaseChange,
  type CaseCluster,
  caseClusters,
  clusterInterval,
  weightedMean,
} from "./caseClusters.ts";
import { randomisationP } from "./permutation.ts";
import { mean, quantileOfSorted } from "./quantiles.ts";
import type { Random } from "./random.ts";

export interface EventStudyOptions {
  /** Day numbers of the members of the class. */
  cases: readonly number[];
  /** Day numbers on which nothing of the class happened; see {@link placeboDays}. */
  placebo: readonly number[];
  /**
   * The response over the days `from` … `to`, both included: a rate or a mean, not a total, so that windows of
   * unlike length compare. `null` where the days are not covered, or lie after the as-of date.
   */
  measure: (from: number, to: number) => number | null;
  /** Window lengths in days. The window before ends the day before the case, the one after begins on its day. */
  before: number;
  after: number;
  /** Days left out on either side between case and window (default 0). */
  gap?: number;
  /** Days left out after the case where they are other than `gap`: a later window shows how long a change lasts. */
  delay?: number;
  draws: number;
  random: Random;
  /** Where the first p is below this, the test is made anew with these draws. */
  closer?: { below: number; draws: number; random: () => Random };
  level: number;
  /** A placebo day may stand in only for a case of its own stratum (decade, phase …). Default: all are one. */
  stratum?: (day: number) => string;
  /** Below how many cases the result is called thin (default 5). */
  minCases?: number;
}

export interface EventStudy {
  /** Cases given, with both windows covered, and without. */
  n: number;
  used: number;
  dropped: number;
  /** Groups of used cases whose windows overlap: what the study counts as independent. */
  clusters: number;
  /** Used cases in strata without a placebo day: part of the effect, but not compared with anything. */
  unmatched: number;
  /** In order of day. */
  perCase: CaseChange[];
  /** Means over the used cases; `null` where there is none. */
  before: number | null;
  after: number | null;
  /** The mean change and its interval; the interval is `null` below two clusters. */
  effect: number | null;
  low: number | null;
  high: number | null;
  /** The mean change around placebo days, weighted by stratum as the cases are; `null` without placebo days. */
  placeboMean: number | null;
  /** Where the mean change would lie, at `level`, if the dates of the class were like any others. */
  placeboLow: number | null;
  placeboHigh: number | null;
  /** Two-sided, and one-sided for a rise and for a fall. `null` without placebo days. */
  p: number | null;
  pUpper: number | null;
  pLower: number | null;
  thin: boolean;
}

/**
 * What changed around events of a class, against days without one: the event study (MacKinlay 1997, Journal of
 * Economic Literature 35) judged by Fisher's randomisation test (1935).
 *
 * Each draw deals the changes of cases and placebo days of a stratum anew, and takes the mean over those that fall
 * to the cases' places. Under no effect the p-values are then right at any number of cases, and a record that grows
 * denser over the years does not pass for an effect, so long as strata hold days of like density. Cases whose
 * windows overlap share one draw: they see much the same days, and counting them apart would make chance look rare.
 * Placebo days closer together than the windows are long add little; a `step` of half a window is enough.
 */
export function eventStudy(options: EventStudyOptions): EventStudy {
  const {
    before,
    after,
    gap = 0,
    delay = gap,
    draws,
    random,
    closer,
    level,
    stratum = () => "",
    minCases = 5,
  } = options;
  const earlierAt = (day: number) => options.measure(day - gap - before, day - gap - 1);
  const laterAt = (day: number) => options.measure(day + delay, day + delay + after - 1);

  const perCase = inOrder(options.cases).flatMap((day): CaseChange[] => {
    const [earlier, later] = [earlierAt(day), laterAt(day)];
    if (earlier === null || later === null) return [];
    return [{ case: day, before: earlier, after: later, change: later - earlier }];
  });
  const units = caseClusters(perCase, before + after + gap + delay, stratum);
  const classDays = new Set(options.cases);
  const pools = new Map<string, number[]>();
  let last: number | undefined;
  for (const day of inOrder(options.placebo)) {
    if (day === last || classDays.has(day)) continue;
    last = day;
    const earlier = earlierAt(day);
    const later = laterAt(day);
    if (earlier === null || later === null) continue;
    const name = stratum(day);
    const pool = pools.get(name);
    if (pool) pool.push(later - earlier);
    else pools.set(name, [later - earlier]);
  }

  const meanOf = (part: (c: CaseChange) => number) => (perCase.length ? mean(perCase.map(part)) : null);
  const first = againstPlacebo(units, pools, { draws, random, level });
  const look = closer && first.p !== null && first.p < closer.below ? closer : undefined;
  const unmatched = units.filter((unit) => !pools.has(unit.stratum));
  return {
    n: options.cases.length,
    used: perCase.length,
    dropped: options.cases.length - perCase.length,
    clusters: units.length,
    unmatched: unmatched.reduce((sum, unit) => sum + unit.size, 0),
    perCase,
    before: meanOf((c) => c.before),
    after: meanOf((c) => c.after),
    effect: meanOf((c) => c.change),
    ...clusterInterval(units, level),
    ...(look ? againstPlacebo(units, pools, { draws: look.draws, random: look.random(), level }) : first),
    thin: perCase.length < minCases,
  };
}

/** The same days in order; a class has thousands of placebo days, which mostly are so already. */
function inOrder(days: readonly number[]): readonly number[] {
  for (let i = 1; i < days.length; i++) if (days[i]! < days[i - 1]!) return [...days].sort((a, b) => a - b);
  return days;
}

function againstPlacebo(
  units: readonly CaseCluster[],
  pools: ReadonlyMap<string, number[]>,
  { draws, random, level }: { draws: number; random: Random; level: number },
): Pick<EventStudy, "placeboMean" | "placeboLow" | "placeboHigh" | "p" | "pUpper" | "pLower"> {
  const strata = [...pools].flatMap(([name, placebo]) => {
    const own = units.filter((unit) => unit.stratum === name);
    if (own.length === 0) return [];
    const all = Float64Array.from([...own.map((unit) => unit.change), ...placebo]);
    return [{ own, placebo, all, sizes: own.map(({ size }) => size) }];
  });
  if (strata.length === 0)
    return { placeboMean: null, placeboLow: null, placeboHigh: null, p: null, pUpper: null, pLower: null };

  const observed = weightedMean(strata.flatMap(({ own }) => own));
  const cases = strata.flatMap(({ own }) => own).reduce((sum, { size }) => sum + size, 0);
  // Typed arrays sort numbers several times faster than a comparison does.
  const dealt = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    for (const { sizes, all } of strata) {
      dealFirst(all, sizes.length, random);
      for (let i = 0; i < sizes.length; i++) sum += sizes[i]! * all[i]!;
    }
    dealt[draw] = sum / cases;
  }
  const sorted = dealt.slice().sort();
  return {
    placeboMean: weightedMean(
      strata.flatMap(({ own, placebo }) => {
        const change = mean(placebo);
        return own.map(({ size }) => ({ size, change }));
      }),
    ),
    placeboLow: quantileOfSorted(sorted, (1 - level) / 2),
    placeboHigh: quantileOfSorted(sorted, (1 + level) / 2),
    ...randomisationP(observed, dealt),
  };
}

/** Brings `count` values drawn at random without replacement to the front, in place. */
function dealFirst(xs: Float64Array, count: number, random: Random): void {
  for (let i = 0; i < count; i++) {
    const j = i + random.int(xs.length - i);
    const held = xs[i]!;
    xs[i] = xs[j]!;
    xs[j] = held;
  }
}
