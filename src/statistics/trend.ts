import { normalCdf, normalQuantile } from "./distributions.ts";
import { median } from "./quantiles.ts";

export { poissonTrend } from "./poissonTrend.ts";

export interface TheilSen {
  /** The median of the slopes between all pairs, per unit of x, with its interval. */
  slope: number;
  low: number;
  high: number;
  /** The median of y − slope·x. */
  intercept: number;
  n: number;
}

/**
 * A straight trend that a few odd values cannot turn (Theil 1950; interval of Sen 1968, JASA 63, after Kendall's
 * variance with ties in y). Leave out missing values in pairs. `null` where fewer than two x differ; the interval is
 * infinite where the pairs are too few for the level.
 */
export function theilSen(xs: readonly number[], ys: readonly number[], level = 0.95): TheilSen | null {
  if (xs.length !== ys.length) throw new RangeError(`${xs.length} values cannot pair with ${ys.length}.`);
  const slopes: number[] = [];
  for (let j = 1; j < xs.length; j++)
    for (let i = 0; i < j; i++) if (xs[i] !== xs[j]) slopes.push((ys[j]! - ys[i]!) / (xs[j]! - xs[i]!));
  if (slopes.length === 0) return null;
  slopes.sort((a, b) => a - b);
  const slope = median(slopes);
  const reach = normalQuantile((1 + level) / 2) * Math.sqrt(kendallVariance(ys));
  const low = Math.floor((slopes.length - reach) / 2) - 1;
  const high = Math.ceil((slopes.length + reach) / 2);
  return {
    slope,
    low: slopes[low] ?? Number.NEGATIVE_INFINITY,
    high: slopes[high] ?? Number.POSITIVE_INFINITY,
    intercept: median(ys.map((y, i) => y - slope * xs[i]!)),
    n: xs.length,
  };
}

export interface MannKendall {
  /** Pairs that rise less pairs that fall. */
  s: number;
  /** s over the number of pairs. */
  tau: number;
  /** Two-sided. */
  p: number;
  n: number;
}

/**
 * Does a series rise or fall throughout (Mann 1945; Kendall 1975)? p is exact where no values tie and n ≤ 40, else
 * normal with corrections for ties and continuity. Supposes no dependence between neighbours but the trend.
 * `null` below three values.
 */
export function mannKendall(ys: readonly number[]): MannKendall | null {
  const n = ys.length;
  if (n < 3) return null;
  let s = 0;
  for (let j = 1; j < n; j++) for (let i = 0; i < j; i++) s += Math.sign(ys[j]! - ys[i]!);
  const tau = s / ((n * (n - 1)) / 2);
  if (n <= 40 && new Set(ys).size === n) return { s, tau, p: exactKendall(s, n), n };
  const spread = Math.sqrt(kendallVariance(ys));
  const z = spread > 0 ? Math.max(0, Math.abs(s) - 1) / spread : 0;
  return { s, tau, p: 2 * normalCdf(-z), n };
}

/** The variance of Kendall's S under no trend, with ties. */
function kendallVariance(ys: readonly number[]): number {
  const sizes = new Map<number, number>();
  for (const y of ys) sizes.set(y, (sizes.get(y) ?? 0) + 1);
  const term = (m: number) => m * (m - 1) * (2 * m + 5);
  let ties = 0;
  for (const size of sizes.values()) ties += term(size);
  return (term(ys.length) - ties) / 18;
}

/** P(|S| ≥ |s|) over all orders of n values: the number of falling pairs grows by 0 … m with the (m + 1)th value. */
function exactKendall(s: number, n: number): number {
  const pairs = (n * (n - 1)) / 2;
  let share = [1];
  for (let m = 1; m < n; m++) {
    const next = new Array<number>(share.length + m).fill(0);
    share.forEach((p, falls) => {
      for (let more = 0; more <= m; more++) next[falls + more]! += p / (m + 1);
    });
    share = next;
  }
  return Math.min(
    1,
    share.reduce((sum, p, falls) => (Math.abs(pairs - 2 * falls) >= Math.abs(s) ? sum + p : sum), 0),
  );
}
