import type { DatasetCoverage } from "../chronicle/chronicle.ts";
import { daysBetween } from "../dates.ts";

/** Short, main and long window of an event study, in days. */
export type Windows = readonly [short: number, main: number, long: number];

const LONG_RECORD_DAYS = 5 * 365;

/** Windows that the record can bear: a year or two of daily events cannot hold half a year on both sides of an act. */
export function windowsFor(coverage: readonly DatasetCoverage[], long: Windows, brief: Windows): Windows {
  const longest = Math.max(0, ...coverage.map((row) => daysBetween(row.from, row.to)));
  return longest >= LONG_RECORD_DAYS ? long : brief;
}
