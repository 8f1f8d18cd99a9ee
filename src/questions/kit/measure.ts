import type { Interval } from "../../statistics/intervals.ts";
import type { Measure } from "../answer.ts";
import { signed } from "./words.ts";

/** Level of the intervals of these questions. */
export const LEVEL = 0.9;

/** "90 % interval −0.1 to +0.3", or that there are too few cases for one. */
export function intervalWords({ low, high }: { low: number; high: number }): string {
  return Number.isFinite(low) && Number.isFinite(high)
    ? `90 % interval ${signed(low)} to ${signed(high)}`
    : "too few cases for an interval";
}

/** How old a yearly figure is: a year printed as a number would read "2,024". */
export function ageOf(name: string, label: string, year: number, asOf: string): Measure {
  return measure(name, label, Number(asOf.slice(0, 4)) - year, "years");
}

/** A plain number: a count, a year, a value of the record. */
export function measure(name: string, label: string, value: number, unit: string, n?: number): Measure {
  return { name, label, value, unit, ...(n === undefined ? {} : { n }) };
}

/** An estimate with its interval at {@link LEVEL}; an open end is left out, since it bounds nothing. */
export function estimate(
  name: string,
  label: string,
  { estimate: value, low, high }: Interval,
  unit: string,
  n: number,
  p?: number | null,
): Measure {
  return {
    ...measure(name, label, value, unit, n),
    ...(Number.isFinite(low) ? { low } : {}),
    ...(Number.isFinite(high) ? { high } : {}),
    level: LEVEL,
    ...(p === undefined || p === null ? {} : { p }),
  };
}
