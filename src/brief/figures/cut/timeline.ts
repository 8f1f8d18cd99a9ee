import type { TimelineFigure } from "../../../questions/figures.ts";
import type { Bounds } from "../bounds.ts";
import { clip, clipNames, greatest, weightiest } from "../keep.ts";
import { type Cut, fewer } from "./cut.ts";

/** The lanes of most marks, and in each its weightiest. */
export function cutTimeline(data: TimelineFigure, bounds: Bounds): Cut {
  const byLane = new Map<string, TimelineFigure["marks"]>(data.lanes.map((lane) => [lane, []]));
  for (const mark of data.marks) byLane.get(mark.lane)?.push(mark);
  const lanes = greatest(data.lanes, bounds.lanes, (lane) => byLane.get(lane)!.length);
  const names = clipNames(lanes, bounds.name);
  const kept = new Set(lanes.flatMap((lane) => weightiest(byLane.get(lane)!, bounds.marksALane)));
  // Marks of no lane are not drawn, but they stretch the time axis.
  const marks = data.marks
    .filter((mark) => kept.has(mark) || !byLane.has(mark.lane))
    .map((mark) => ({
      ...mark,
      lane: names.get(mark.lane) ?? mark.lane,
      label: clip(mark.label, bounds.text),
    }));
  return {
    data: {
      ...data,
      lanes: lanes.map((lane) => names.get(lane)!),
      marks,
      focal: data.focal && { ...data.focal, label: clip(data.focal.label, bounds.text) },
    },
    leftOut: [
      ...fewer(data.lanes, lanes, "lane", "of fewer marks"),
      ...fewer(data.marks, marks, "mark", "(each lane keeps its weightiest)"),
    ],
    meanOf: 1,
  };
}
