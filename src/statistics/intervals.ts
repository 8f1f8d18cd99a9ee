import { betaQuantile, gammaQuantile, normalQuantile, studentQuantile } from "./distributions.ts";
import { mean, variance } from "./quantiles.ts";

export { blockBootstrap, bootstrap } from "./bootstrap.ts";

/** An estimate with the range that holds the truth in a share `level` of such cases. */
export interface Interval {
  estimate: number;
  low: number;
  high: number;
}

/**
 * A proportion k / n with Wilson's score interval (Wilson 1927, JASA 22). Throws RangeError where n is 0: a share
 * of nothing is unknown.
 */
export function wilson(k: number, n: number, level: number): Interval {
  if (n === 0) throw new RangeError("A proportion of no cases is unknown.");
  checkShare(k, n);
  const z = normalQuantile((1 + checkedLevel(level)) / 2);
  const share = k / n;
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const reach = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return { estimate: share, low: k === 0 ? 0 : centre - reach, high: k === n ? 1 : centre + reach };
}

/**
 * The chance behind k of n, from the Jeffreys prior Beta(½, ½): the posterior mean (k + ½) / (n + 1), which is never
 * 0 or 1, with equal tails; at k = 0 and k = n the interval is closed at 0 and 1 (Brown, Cai and DasGupta 2001,
 * Statistical Science 16). With n = 0 it is the prior.
 */
export function jeffreys(k: number, n: number, level: number): Interval {
  checkShare(k, n);
  const tail = (1 - checkedLevel(level)) / 2;
  const a = k + 0.5;
  const b = n - k + 0.5;
  return {
    estimate: a / (a + b),
    low: k === 0 ? 0 : betaQuantile(tail, a, b),
    high: k === n ? 1 : betaQuantile(1 - tail, a, b),
  };
}

/**
 * The rate behind k events in `exposure` units of time, with the exact interval (Garwood 1936, Biometrika 28).
 * Throws RangeError where exposure is not above 0.
 */
export function poissonRate(k: number, exposure: number, level: number): Interval {
  if (!(exposure > 0)) throw new RangeError(`A rate needs an exposure above 0, not ${exposure}.`);
  if (!(k >= 0)) throw new RangeError(`A count is at least 0, not ${k}.`);
  const tail = (1 - checkedLevel(level)) / 2;
  return {
    estimate: k / exposure,
    low: k === 0 ? 0 : gammaQuantile(tail, k, exposure),
    high: gammaQuantile(1 - tail, k + 1, exposure),
  };
}

/**
 * The mean with Student's interval (1908). One value alone bounds nothing: low and high are then infinite.
 * Throws RangeError on no values.
 */
export function meanInterval(xs: readonly number[], level: number): Interval {
  const estimate = mean(xs);
  checkedLevel(level);
  if (xs.length === 1) return { estimate, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const reach = studentQuantile((1 + level) / 2, xs.length - 1) * Math.sqrt(variance(xs) / xs.length);
  return { estimate, low: estimate - reach, high: estimate + reach };
}

function checkedLevel(level: number): number {
  if (level > 0 && level < 1) return level;
  throw new RangeError(`A level lies between 0 and 1, not ${level}.`);
}

function checkShare(k: number, n: number): void {
  if (!(k >= 0 && k <= n)) throw new RangeError(`${k} of ${n} is no proportion.`);
}
