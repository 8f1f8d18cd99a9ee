import type { DatasetCoverage } from "../chronicle/chronicle.ts";
import type { QuadClass } from "../chronicle/event.ts";
import {
  addDays,
  dayNumber,
  daysBetween,
  lastDayOf,
  lastDayOfMonth,
  monthFromIndex,
  monthIndex,
} from "../dates.ts";
import type { Counted, CountedByQuad } from "./counted.ts";

export type Grain = "week" | "month" | "quarter" | "year";

/** One stretch of time with what was counted in it. */
export interface Cell {
  from: string;
  to: string;
  /** Events that lie wholly within it, by quad class. */
  counts: Record<QuadClass, number>;
  n: number;
  /** Sum of Goldstein intensities. */
  goldstein: number;
  /** Share of its days that some data set covers, 0 to 1: 0 is "no data", not "no events". */
  exposure: number;
}

/** Stretches of the grain from the one that holds `from` to the last one that is over by `to`. */
export function stretches(from: string, to: string, grain: Grain): { from: string; to: string }[] {
  const result: { from: string; to: string }[] = [];
  let start = firstDay(from, grain);
  while (start <= to) {
    const end = lastDay(start, grain);
    if (end > to) break;
    result.push({ from: start, to: end });
    start = addDays(end, 1);
  }
  return result;
}

/**
 * Counts events into cells. A row whose period is wider than the cell lies somewhere in it and is
 * not placed; `unplaced` says how many. The last, unfinished stretch before `to` is left out as well.
 */
export function cellsOf(
  rows: readonly CountedByQuad[],
  grain: Grain,
  from: string,
  to: string,
  coverage: readonly DatasetCoverage[],
): { cells: Cell[]; unplaced: number } {
  const cells = stretches(from, to, grain).map(
    (stretch): Cell => ({
      ...stretch,
      counts: {
        "verbal cooperation": 0,
        "material cooperation": 0,
        "verbal conflict": 0,
        "material conflict": 0,
      },
      n: 0,
      goldstein: 0,
      exposure: coveredShare(stretch.from, stretch.to, coverage),
    }),
  );
  const index = new Map(cells.map((cell) => [cell.from, cell]));
  let unplaced = 0;
  for (const row of rows) {
    const cell = index.get(firstDay(row.date, grain));
    if (!cell || lastDayOf(row.date, row.precision) > cell.to) {
      unplaced += row.n;
      continue;
    }
    cell.counts[row.quad as QuadClass] += row.n;
    cell.n += row.n;
    cell.goldstein += row.goldstein;
  }
  return { cells, unplaced };
}

/** The finest grain at which there are, on average, at least `perCell` events a cell; years where none is. */
export function grainFor(rows: readonly Counted[], from: string, to: string, perCell = 4): Grain {
  const days = Math.max(1, daysBetween(from, to));
  const sharp: [Grain, number, (row: Counted) => boolean][] = [
    ["week", 7, (row) => row.precision === "day"],
    ["month", 30.4, (row) => row.precision !== "year"],
    ["quarter", 91.3, (row) => row.precision !== "year"],
  ];
  for (const [grain, length, fits] of sharp) {
    const placed = rows.filter(fits).reduce((sum, row) => sum + row.n, 0);
    if ((placed * length) / days >= perCell) return grain;
  }
  return "year";
}

/** First day that a data set covers; the as-of date where there is none. */
export function firstCovered(coverage: readonly DatasetCoverage[], asOf: string): string {
  return coverage.map((row) => row.from).sort()[0] ?? asOf;
}

/** Share of the days from `from` to `to` that at least one data set covers. */
export function coveredShare(
  from: string,
  to: string,
  coverage: readonly Pick<DatasetCoverage, "from" | "to">[],
): number {
  const spans = coverage
    .map((row): [number, number] => [dayNumber(row.from), dayNumber(row.to)])
    .sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  const [start, end] = [dayNumber(from), dayNumber(to)];
  let covered = 0;
  let reached = start - 1;
  for (const [first, last] of spans) {
    const low = Math.max(first, reached + 1);
    const high = Math.min(last, end);
    if (high >= low) {
      covered += high - low + 1;
      reached = high;
    }
  }
  return covered / (end - start + 1);
}

function firstDay(day: string, grain: Grain): string {
  if (grain === "year") return `${day.slice(0, 4)}-01-01`;
  if (grain === "month") return `${day.slice(0, 7)}-01`;
  if (grain === "quarter") return `${monthFromIndex(monthIndex(day) - (monthIndex(day) % 3))}-01`;
  // 1970-01-01 was a Thursday: weeks run from Monday.
  return addDays(day, -((((dayNumber(day) + 3) % 7) + 7) % 7));
}

function lastDay(start: string, grain: Grain): string {
  if (grain === "year") return `${start.slice(0, 4)}-12-31`;
  if (grain === "month") return lastDayOfMonth(start);
  if (grain === "quarter") return lastDayOfMonth(monthFromIndex(monthIndex(start) + 2));
  return addDays(start, 6);
}
