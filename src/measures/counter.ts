import type { DatasetCoverage } from "../chronicle/chronicle.ts";
import { firstAtLeast } from "../chronicle/lowerBound.ts";
import { dayNumber, lastDayOf } from "../dates.ts";
import type { Counted, Period } from "./counted.ts";

/** A sum over the days from one to another, as day numbers, both ends in. */
type Sums = (from: number, to: number) => number;

/** What was made of rows: the same are summed for many windows and by many who ask. */
const kept = new WeakMap<readonly Period[], Map<string, Sums>>();

/** Sums what each row holds over any window of days; only rows whose whole period lies within the window count. */
export function sumsOf<K extends string>(rows: readonly (Period & Record<K, number>)[], held: K): Sums {
  const of = kept.get(rows) ?? new Map<string, Sums>();
  kept.set(rows, of);
  const sums = of.get(held) ?? makeSums(rows, (row) => row[held]);
  of.set(held, sums);
  return sums;
}

function makeSums<T extends Period>(rows: readonly T[], held: (row: T) => number): Sums {
  const sharp = inOrder(rows.filter(({ precision }) => precision === "day"));
  const days = Int32Array.from(sharp, ({ date }) => dayNumber(date));
  const before = new Float64Array(sharp.length + 1);
  for (let i = 0; i < sharp.length; i++) before[i + 1] = before[i]! + held(sharp[i]!);
  const vague = rows
    .filter(({ precision }) => precision !== "day")
    .map((row) => ({
      first: dayNumber(row.date),
      last: dayNumber(lastDayOf(row.date, row.precision)),
      held: held(row),
    }));
  return (from, to) => {
    const first = firstAtLeast(days, from);
    const end = firstAtLeast(days, to + 1);
    let sum = Math.max(0, before[end]! - before[first]!);
    for (const period of vague) if (period.first >= from && period.last <= to) sum += period.held;
    return sum;
  };
}

/** The same rows in order of time; those counted by date come so. */
function inOrder<T extends Period>(rows: readonly T[]): readonly T[] {
  for (let i = 1; i < rows.length; i++)
    if (rows[i]!.date < rows[i - 1]!.date)
      return [...rows].sort((x, y) => (x.date < y.date ? -1 : x.date > y.date ? 1 : 0));
  return rows;
}

/** The same of events, for event studies: a window that leaves the coverage gives null. */
export function windowCounter(
  rows: readonly Counted[],
  coverage: readonly DatasetCoverage[],
): (from: number, to: number) => number | null {
  const sums = sumsOf(rows, "n");
  const covered = coverage.map((row): [number, number] => [dayNumber(row.from), dayNumber(row.to)]);
  return (from, to) => {
    for (const [first, last] of covered) if (first <= from && to <= last) return sums(from, to);
    return null;
  };
}
