import { lastDayOf } from "../dates.ts";
import type { DatedDistinct } from "./acts.ts";

/** Events, and the acts that they tell of, from one day to another. */
export type Sums = (from: string, to: string) => { n: number; distinct: number };

/**
 * Sums rows, in order of time, over any stretch of days: those whose whole period lies from `from` to `to`. For a
 * series of which many stretches are asked.
 */
export function sumsOf(rows: readonly DatedDistinct[]): Sums {
  const sharp = rows.filter((row) => row.precision === "day");
  const vague = rows
    .filter((row) => row.precision !== "day")
    .map((row) => ({ ...row, last: lastDayOf(row.date, row.precision) }));
  // Up to each day, it left out.
  const n = [0];
  const distinct = [0];
  for (const [i, row] of sharp.entries()) {
    n.push(n[i]! + row.n);
    distinct.push(distinct[i]! + row.distinct);
  }
  /** How many of the sharp rows lie before the day, or on it. */
  const until = (day: string, itself: boolean): number => {
    let [low, high] = [0, sharp.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const { date } = sharp[middle]!;
      if (date < day || (itself && date === day)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (from, to) => {
    const first = until(from, false);
    const end = Math.max(first, until(to, true));
    const sum = { n: n[end]! - n[first]!, distinct: distinct[end]! - distinct[first]! };
    for (const row of vague) {
      if (row.date < from || row.last > to) continue;
      sum.n += row.n;
      sum.distinct += row.distinct;
    }
    return sum;
  };
}
