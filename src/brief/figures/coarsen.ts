import { groupBy } from "../../measures/groupBy.ts";
import type { HeatFigure, MixFigure, PhasesFigure } from "../../questions/figures.ts";
import { standsFor } from "./tableRows.ts";

/** Values along time, and of how many neighbours each is the mean (1: of itself alone). */
export interface Coarse<T> {
  values: T[];
  meanOf: number;
}

type PhasesCell = PhasesFigure["cells"][number];
type Point = { date: string; value: number | null };

/** Cells merged with their neighbours until `most` are left: the mean of those covered, not covered where none is. */
export function coarsePhases(cells: readonly PhasesCell[], most: number): Coarse<PhasesCell> {
  if (cells.length <= most) return { values: [...cells], meanOf: 1 };
  const sorted = [...cells].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const runs = runsOf(sorted, most);
  const values = runs.map((run) => {
    const covered = run.filter((cell) => cell.covered);
    return {
      from: run[0]!.from,
      to: run.at(-1)!.to,
      cooperation: mean(covered.map((cell) => cell.cooperation)) ?? 0,
      conflict: mean(covered.map((cell) => cell.conflict)) ?? 0,
      covered: covered.length > 0,
      ...standsFor(...run),
    };
  });
  return { values, meanOf: runs[0]!.length };
}

/** Points merged with their neighbours until `most` are left: the mean of those known, null where none is. */
export function coarsePoints(points: readonly Point[], most: number): Coarse<Point> {
  if (points.length <= most) return { values: [...points], meanOf: 1 };
  const sorted = [...points].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const runs = runsOf(sorted, most);
  const values = runs.map((run) => ({
    date: run[0]!.date,
    value: mean(run.map((point) => point.value)),
    ...standsFor(...run),
  }));
  return { values, meanOf: runs[0]!.length };
}

/** Dates merged with their neighbours until `most` are left; each row has the mean of its known values. */
export function coarseHeat(cells: HeatFigure["cells"], most: number): Coarse<HeatFigure["cells"][number]> {
  const { first, meanOf } = firstOfRun(cells, most);
  if (meanOf === 1) return { values: cells, meanOf };
  const values = [...groupBy(cells, (cell) => `${first.get(cell.date)}\n${cell.row}`).values()].map(
    (run) => ({
      date: first.get(run[0]!.date)!,
      row: run[0]!.row,
      value: mean(run.map((cell) => cell.value)),
      ...standsFor(...run),
    }),
  );
  return { values, meanOf };
}

/** Dates merged with their neighbours until `most` are left; a category has its mean over the dates of each run. */
export function coarseMix(cells: MixFigure["cells"], most: number): Coarse<MixFigure["cells"][number]> {
  const { first, size, meanOf } = firstOfRun(cells, most);
  if (meanOf === 1) return { values: cells, meanOf };
  const values = [...groupBy(cells, (cell) => `${first.get(cell.date)}\n${cell.category}`).values()].map(
    (run) => {
      const date = first.get(run[0]!.date)!;
      const sum = run.reduce((total, cell) => total + cell.value, 0);
      return { date, category: run[0]!.category, value: sum / size.get(date)!, ...standsFor(...run) };
    },
  );
  return { values, meanOf };
}

/** For each date the first of its run, and for each of those how many dates the run has. */
function firstOfRun(cells: readonly { date: string }[], most: number) {
  const dates = [...new Set(cells.map((cell) => cell.date))].sort();
  const runs = runsOf(dates, most);
  return {
    first: new Map(runs.flatMap((run) => run.map((date) => [date, run[0]!] as const))),
    size: new Map(runs.map((run) => [run[0]!, run.length] as const)),
    meanOf: runs[0]?.length ?? 1,
  };
}

/** As even runs of neighbours as make `most` at most; the last may be shorter. */
function runsOf<T>(items: readonly T[], most: number): T[][] {
  const length = Math.max(1, Math.ceil(items.length / most));
  return Array.from({ length: Math.ceil(items.length / length) }, (_, i) =>
    items.slice(i * length, (i + 1) * length),
  );
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
