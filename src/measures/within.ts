import { lastDayOf } from "../dates.ts";
import type { Period } from "./counted.ts";

/** Rows whose whole period lies from `from` to `to`, both days in. */
export function within<T extends Period>(rows: readonly T[], from: string, to: string): T[] {
  return rows.filter((row) => row.date >= from && row.date <= to && lastDayOf(row.date, row.precision) <= to);
}
