import type { HeatFigure } from "../../../questions/figures.ts";
import type { Bounds } from "../bounds.ts";
import { coarseHeat } from "../coarsen.ts";
import { clip, clipNames, greatest } from "../keep.ts";
import { type Cut, fewer } from "./cut.ts";
import { cutMarks, fewerMarks } from "./marks.ts";

/** The rows of the greatest totals, whatever their sign. */
export function cutHeat(data: HeatFigure, bounds: Bounds): Cut {
  const totals = new Map<string, number>();
  for (const { row, value } of data.cells) totals.set(row, (totals.get(row) ?? 0) + Math.abs(value ?? 0));
  const kept = greatest(data.rows, bounds.rows, (row) => totals.get(row) ?? 0);
  const names = clipNames(kept, bounds.name);
  const gone = new Set(data.rows.filter((row) => !names.has(row)));
  const most = Math.min(bounds.columns, Math.floor(bounds.cells / Math.max(1, kept.length)));
  const cells = coarseHeat(
    data.cells
      .filter((cell) => !gone.has(cell.row))
      .map((cell) => ({ ...cell, row: names.get(cell.row) ?? cell.row })),
    most,
  );
  const marks = cutMarks(data.marks, bounds);
  return {
    data: {
      ...data,
      unit: clip(data.unit, bounds.name),
      rows: kept.map((row) => names.get(row)!),
      cells: cells.values,
      marks,
    },
    leftOut: [...fewer(data.rows, kept, "row", "of smaller total"), ...fewerMarks(data.marks, marks)],
    meanOf: cells.meanOf,
  };
}
