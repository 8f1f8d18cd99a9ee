import type { PhasesFigure } from "../../../questions/figures.ts";
import type { Bounds } from "../bounds.ts";
import { coarsePhases } from "../coarsen.ts";
import { clip } from "../keep.ts";
import type { Cut } from "./cut.ts";
import { cutMarks, fewerMarks, fewerPhases, longest } from "./marks.ts";

/** The longest phases: they tell most of the time. */
export function cutPhases(data: PhasesFigure, bounds: Bounds): Cut {
  const cells = coarsePhases(data.cells, Math.min(bounds.columns, bounds.cells));
  const phases = longest(data.phases, bounds);
  const marks = cutMarks(data.marks, bounds);
  return {
    data: { ...data, unit: clip(data.unit, bounds.name), cells: cells.values, phases, marks },
    leftOut: [fewerPhases(data.phases, phases), fewerMarks(data.marks, marks)].flat(),
    meanOf: cells.meanOf,
  };
}
