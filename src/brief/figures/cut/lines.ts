import type { LinesFigure, PanelsFigure } from "../../../questions/figures.ts";
import type { Bounds } from "../bounds.ts";
import { coarsePoints } from "../coarsen.ts";
import { clip, greatest } from "../keep.ts";
import { type Cut, fewer } from "./cut.ts";
import { cutMarks, fewerMarks } from "./marks.ts";

/** The lines that reach farthest from zero. */
export function cutLines(data: LinesFigure, bounds: Bounds): Cut {
  const kept = greatest(data.series, bounds.lines, ({ points }) => farthest(points));
  const most = Math.min(bounds.columns, Math.floor(bounds.cells / Math.max(1, kept.length)));
  const points = kept.map((series) => coarsePoints(series.points, most));
  const series = kept.map(({ label }, i) => ({
    label: clip(label, bounds.name),
    points: points[i]!.values,
  }));
  const marks = cutMarks(data.marks, bounds);
  return {
    data: { ...data, unit: clip(data.unit, bounds.name), series, marks },
    leftOut: [...fewer(data.series, series, "line", "of smaller values"), ...fewerMarks(data.marks, marks)],
    meanOf: Math.max(1, ...points.map((each) => each.meanOf)),
  };
}

/** The first panels: their units differ, so none is greater than another. */
export function cutPanels(data: PanelsFigure, bounds: Bounds): Cut {
  const kept = data.panels.slice(0, bounds.panels);
  const most = Math.min(bounds.columns, Math.floor(bounds.cells / Math.max(1, kept.length)));
  const points = kept.map((panel) => coarsePoints(panel.points, most));
  const panels = kept.map((panel, i) => ({
    ...panel,
    label: clip(panel.label, bounds.name),
    unit: clip(panel.unit, bounds.name),
    points: points[i]!.values,
  }));
  const marks = cutMarks(data.marks, bounds);
  return {
    data: { ...data, panels, marks },
    leftOut: [
      ...fewer(data.panels, panels, "panel", "further down the list"),
      ...fewerMarks(data.marks, marks),
    ],
    meanOf: Math.max(1, ...points.map((each) => each.meanOf)),
  };
}

function farthest(points: readonly { value: number | null }[]): number {
  return points.reduce((most, { value }) => Math.max(most, Math.abs(value ?? 0)), 0);
}
