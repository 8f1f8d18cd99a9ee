export { placeboDays } from "./placeboDays.ts";

import { studentQuantile } from "./distributions.ts";
import { randomisationP } from "./permutation.ts";
import { mean, quantile } from "./quantiles.ts";
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
  draws: number;
  random: Random;
  level: number;
  /** A placebo day may stand in only for a case of its own stratum (decade, phase …). Default: all are one. */
  stratum?: (day: number) => string;
  /** Below how many cases the result is called thin (default 5). */
  minCases?: number;
}

export interface CaseChange {
  case: number;
  before: number;
  after: number;
  change: number;
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

/** A case, or several whose windows overlap, taken as one observation that weighs as many as it holds. */
interface Unit {
  stratum: string;
  size: number;
  change: number;
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
  const { before, after, gap = 0, draws, random, level, stratum = () => "", minCases = 5 } = options;
  const changeAt = (day: number): CaseChange | null => {
    const earlier = options.measure(day - gap - before, day - gap - 1);
    const later = options.measure(day + gap, day + gap + after - 1);
    return earlier === null || later === null
      ? null
      : { case: day, before: earlier, after: later, change: later - earlier };
  };
  const covered = (days: readonly number[]) => days.map(changeAt).filter((change) => change !== null);

  const perCase = covered([...options.cases].sort((a, b) => a - b));
  const units = unitsOf(perCase, before + after + 2 * gap, stratum);
  const classDays = new Set(options.cases);
  const placebo = covered(
    [...new Set(options.placebo)].filter((day) => !classDays.has(day)).sort((a, b) => a - b),
  );
  const pools = new Map<string, number[]>();
  for (const { case: day, change } of placebo)
    pools.set(stratum(day), [...(pools.get(stratum(day)) ?? []), change]);

  const meanOf = (part: (c: CaseChange) => number) => (perCase.length ? mean(perCase.map(part)) : null);
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
    ...againstPlacebo(units, pools, { draws, random, level }),
    thin: perCase.length < minCases,
  };
}

function unitsOf(perCase: readonly CaseChange[], reach: number, stratum: (day: number) => string): Unit[] {
  const clusters: CaseChange[][] = [];
  perCase.forEach((current, i) => {
    const previous = perCase[i - 1];
    if (previous && current.case - previous.case < reach) clusters.at(-1)!.push(current);
    else clusters.push([current]);
  });
  return clusters.map((cases) => ({
    stratum: stratum(cases[0]!.case),
    size: cases.length,
    change: mean(cases.map((c) => c.change)),
  }));
}

const weightedMean = (units: readonly { size: number; change: number }[]) =>
  units.reduce((sum, unit) => sum + unit.size * unit.change, 0) /
  units.reduce((sum, unit) => sum + unit.size, 0);

/** Student's interval over clusters, each weighted by its cases (the cluster-robust variance). */
function clusterInterval(units: readonly Unit[], level: number): { low: number | null; high: number | null } {
  const k = units.length;
  if (k < 2) return { low: null, high: null };
  const effect = weightedMean(units);
  const all = units.reduce((sum, unit) => sum + unit.size, 0);
  const spread = units.reduce((sum, unit) => sum + (unit.size / all) ** 2 * (unit.change - effect) ** 2, 0);
  const reach = studentQuantile((1 + level) / 2, k - 1) * Math.sqrt((k / (k - 1)) * spread);
  return { low: effect - reach, high: effect + reach };
}

function againstPlacebo(
  units: readonly Unit[],
  pools: ReadonlyMap<string, number[]>,
  { draws, random, level }: { draws: number; random: Random; level: number },
): Pick<EventStudy, "placeboMean" | "placeboLow" | "placeboHigh" | "p" | "pUpper" | "pLower"> {
  const strata = [...pools].flatMap(([name, placebo]) => {
    const own = units.filter((unit) => unit.stratum === name);
    return own.length ? [{ own, placebo, all: [...own.map((unit) => unit.change), ...placebo] }] : [];
  });
  if (strata.length === 0)
    return { placeboMean: null, placeboLow: null, placeboHigh: null, p: null, pUpper: null, pLower: null };

  const observed = weightedMean(strata.flatMap(({ own }) => own));
  const dealt = Array.from({ length: draws }, () =>
    weightedMean(
      strata.flatMap(({ own, all }) => {
        dealFirst(all, own.length, random);
        return own.map(({ size }, i) => ({ size, change: all[i]! }));
      }),
    ),
  );
  return {
    placeboMean: weightedMean(
      strata.flatMap(({ own, placebo }) => own.map(({ size }) => ({ size, change: mean(placebo) }))),
    ),
    placeboLow: quantile(dealt, (1 - level) / 2),
    placeboHigh: quantile(dealt, (1 + level) / 2),
    ...randomisationP(observed, dealt),
  };
}

/** Brings `count` values drawn at random without replacement to the front, in place. */
function dealFirst(xs: number[], count: number, random: Random): void {
  for (let i = 0; i < count; i++) {
    const j = i + random.int(xs.length - i);
    [xs[i], xs[j]] = [xs[j]!, xs[i]!];
  }
}
