import type { Study } from "./study.ts";

/** The interval, or null where cases are too few or all alike: equal cases bound nothing. */
export function intervalOf({ low, high }: Study): { low: number; high: number } | null {
  return low === null || high === null || high - low < 1e-9 ? null : { low: tidy(low), high: tidy(high) };
}

/** Sums of unlike order leave dust where the change is nil. */
export function tidy(value: number): number {
  return Math.abs(value) < 1e-9 ? 0 : value;
}
