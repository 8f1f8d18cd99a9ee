import { number, signed } from "./forms.ts";

/** "90 % interval −0.1 to +0.3", or that there are too few cases for one. */
export function intervalWords({ low, high }: { low: number; high: number }): string {
  return Number.isFinite(low) && Number.isFinite(high)
    ? `90 % interval ${signed(low)} to ${signed(high)}`
    : "too few cases for an interval";
}

/** "0.4 to 3"; "at least 0.4" or "at most 3" where an end is open. */
export function rangeWords({ low, high }: { low: number; high: number }): string {
  if (!Number.isFinite(high)) return Number.isFinite(low) ? `at least ${number(low)}` : "without bounds";
  return Number.isFinite(low) ? `${number(low)} to ${number(high)}` : `at most ${number(high)}`;
}
