import { normalQuantile } from "./distributions.ts";

/**
 * How many times the rate of `k1` events among `e1` others is the rate of `k0` among `e0`: the ratio of the odds
 * that a row is of the kind counted. The others are counts too, so that their chance enters the interval (Woolf
 * 1955, with Gart's half added to each cell, 1966, Biometrika 53). With k0 = 0 the upper bound is infinite, with
 * k1 = 0 the lower is 0. `null` where no event stands in either stretch, or one of them holds nothing else.
 */
export function exposedRatio(
  k1: number,
  e1: number,
  k0: number,
  e0: number,
  level: number,
): { ratio: number; low: number; high: number } | null {
  if (k1 + k0 === 0 || e1 === 0 || e0 === 0) return null;
  const cells = [k1, e1, k0, e0].map((count) => count + 0.5) as [number, number, number, number];
  const middle = Math.log((cells[0] * cells[3]) / (cells[1] * cells[2]));
  const reach = normalQuantile((1 + level) / 2) * Math.sqrt(cells.reduce((sum, count) => sum + 1 / count, 0));
  return {
    ratio: k0 === 0 ? Math.exp(middle) : k1 / e1 / (k0 / e0),
    // Where one of the counts is nought nothing bounds the ratio on that side.
    low: k1 === 0 ? 0 : Math.exp(middle - reach),
    high: k0 === 0 ? Number.POSITIVE_INFINITY : Math.exp(middle + reach),
  };
}
