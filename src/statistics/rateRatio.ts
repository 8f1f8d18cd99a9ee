import { jeffreys } from "./intervals.ts";

/**
 * How many times the rate of `k1` events in `time1` is the rate of `k0` in `time0`, with its interval: given
 * their sum, k1 is binomial (Przyborowski and Wilenski 1940), with a Jeffreys prior. With k0 = 0 the upper
 * bound is infinite. `null` where neither stretch holds an event.
 */
export function rateRatio(
  k1: number,
  time1: number,
  k0: number,
  time0: number,
  level: number,
): { ratio: number; low: number; high: number } | null {
  if (k1 + k0 === 0) return null;
  const { estimate, low, high } = jeffreys(k1, k1 + k0, level);
  const odds = (share: number) => (share / (1 - share)) * (time0 / time1);
  return { ratio: k0 === 0 ? odds(estimate) : k1 / time1 / (k0 / time0), low: odds(low), high: odds(high) };
}
