import type { DatasetCoverage } from "../chronicle/chronicle.ts";
import { dayNumber, lastDayOf } from "../dates.ts";
import type { Counted } from "./counted.ts";

/**
 * A function that counts events in a window of days (day numbers, both ends in), for event studies.
 * Only rows that lie wholly within the window count; a window that leaves the coverage gives null.
 */
export function windowCounter(
  rows: readonly Counted[],
  coverage: readonly DatasetCoverage[],
): (from: number, to: number) => number | null {
  const spans = rows
    .map((row): [first: number, last: number, n: number] => [
      dayNumber(row.date),
      dayNumber(lastDayOf(row.date, row.precision)),
      row.n,
    ])
    .sort((x, y) => x[0] - y[0]);
  const starts = Float64Array.from(spans, (span) => span[0]);
  const covered = coverage.map((row): [number, number] => [dayNumber(row.from), dayNumber(row.to)]);
  return (from, to) => {
    if (!covered.some(([first, last]) => first <= from && to <= last)) return null;
    let n = 0;
    for (let i = lowerBound(starts, from); i < spans.length && spans[i]![0] <= to; i++) {
      if (spans[i]![1] <= to) n += spans[i]![2];
    }
    return n;
  };
}

function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
