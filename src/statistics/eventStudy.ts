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

/** A case, or several whose windows overlap, taken as one observation of weight `weight`. */
interface Unit {
  stratum: string;
  weight: number;
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
    return earlier === null || later === null ? null : { case: day, before: earlier, after: later, change: later - earlier };
  };
  const covered = (days: readonly number[]) => days.map(changeAt).filter((change) => change !== null);

  const perCase = covered([...options.cases].sort((a, b) => a - b));
  const units = unitsOf(perCase, before + after + 2 * gap, stratum);
  const classDays = new Set(options.cases);
  const placebo = covered([...new Set(options.placebo)].filter((day) => !classDays.has(day)).sort((a, b) => a - b));
  const pools = Map.groupBy(placebo, (change) => stratum(change.case));

  const effect = perCase.length ? mean(perCase.map((c) => c.change)) : null;
  const matched = units.filter((unit) => pools.has(unit.stratum));
  return {
    n: options.cases.length,
    used: perCase.length,
    dropped: options.cases.length - perCase.length,
    clusters: units.length,
    unmatched: perCase.filter((c) => !pools.has(stratum(c.case))).length,
    perCase,
    before: perCase.length ? mean(perCase.map((c) => c.before)) : null,
    after: perCase.length ? mean(perCase.map((c) => c.after)) : null,
    effect,
    ...clusterInterval(units, level),
    ...againstPlacebo(matched, pools, { draws, random, level }),
    thin: perCase.length < minCases,
  };
}
