import type { OddsFigure, ReliabilityFigure, WaterfallFigure } from "../../../questions/figures.ts";
import type { Bounds } from "../bounds.ts";
import { clip, greatest } from "../keep.ts";
import { standsFor } from "../tableRows.ts";
import { type Cut, fewer } from "./cut.ts";

/** The likeliest outcomes. */
export function cutOdds(data: OddsFigure, bounds: Bounds): Cut {
  const rows = greatest(data.rows, bounds.rows, (row) => row.probability).map((row) => ({
    ...row,
    label: clip(row.label, bounds.text),
    horizon: clip(row.horizon, bounds.name),
    term: clip(row.term, bounds.name),
  }));
  return {
    data: { ...data, rows },
    leftOut: fewer(data.rows, rows, "row", "of smaller chance"),
    meanOf: 1,
  };
}

/** The bins with most forecasts behind them. */
export function cutReliability(data: ReliabilityFigure, bounds: Bounds): Cut {
  const bins = greatest(data.bins, bounds.bins, (bin) => bin.n);
  return { data: { ...data, bins }, leftOut: fewer(data.bins, bins, "bin", "of fewer forecasts"), meanOf: 1 };
}

/** The reasons that add the most; the others are one row, so that the sum still holds. */
export function cutWaterfall(data: WaterfallFigure, bounds: Bounds): Cut {
  const size = ({ adds }: WaterfallFigure["rows"][number]) => Math.abs(adds);
  const clipped = (rows: WaterfallFigure["rows"]) =>
    rows.map((row) => ({ ...row, label: clip(row.label, bounds.text) }));
  if (data.rows.length <= bounds.rows)
    return { data: { ...data, rows: clipped(data.rows) }, leftOut: [], meanOf: 1 };
  const kept = greatest(data.rows, bounds.rows - 1, size);
  const rest = data.rows.filter((row) => !kept.includes(row));
  const others = {
    label: `${rest.length} others`,
    adds: rest.reduce((sum, { adds }) => sum + adds, 0),
    ...standsFor(...rest),
  };
  return {
    data: { ...data, rows: [...clipped(kept), others] },
    leftOut: fewer(data.rows, kept, "row", "of smaller weight, told together"),
    meanOf: 1,
  };
}
