import type { RankingFigure } from "../../../questions/figures.ts";
import type { Bounds } from "../bounds.ts";
import { clip, greatest } from "../keep.ts";
import { type Cut, fewer } from "./cut.ts";

/** The rows of the greatest values. */
export function cutRanking(data: RankingFigure, bounds: Bounds): Cut {
  const rows = greatest(data.rows, bounds.rows, (row) => row.value).map((row) => ({
    ...row,
    label: clip(row.label, bounds.text),
    note: clip(row.note, bounds.text),
  }));
  return {
    data: { ...data, unit: clip(data.unit, bounds.name), rows },
    leftOut: fewer(data.rows, rows, "row", "of smaller value"),
    meanOf: 1,
  };
}
