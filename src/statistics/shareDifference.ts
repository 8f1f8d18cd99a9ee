import { type Interval, wilson } from "./intervals.ts";

/**
 * How far one proportion lies above another, with the interval made of their two Wilson intervals (Newcombe
 * 1998, Statistics in Medicine 17, method 10). `null` where either has no cases.
 */
export function shareDifference(
  k1: number,
  n1: number,
  k0: number,
  n0: number,
  level: number,
): Interval | null {
  if (n1 === 0 || n0 === 0) return null;
  const one = wilson(k1, n1, level);
  const nought = wilson(k0, n0, level);
  const estimate = one.estimate - nought.estimate;
  return {
    estimate,
    low: estimate - Math.hypot(one.estimate - one.low, nought.high - nought.estimate),
    high: estimate + Math.hypot(one.high - one.estimate, nought.estimate - nought.low),
  };
}
