import type { Mark } from "../../../questions/figures.ts";
import type { Bounds } from "../bounds.ts";
import { clip, greatest, latest } from "../keep.ts";
import { fewer } from "./cut.ts";

/** The latest marks: they have no weight, and a brief is about what holds now. */
export function cutMarks(marks: readonly Mark[], bounds: Bounds): Mark[] {
  return latest(marks, bounds.marks).map((mark) => ({ ...mark, label: clip(mark.label, bounds.text) }));
}

/** The longest phases: they tell most of the time. */
export function longest<P extends { from: string; to: string; label: string }>(
  phases: readonly P[],
  bounds: Bounds,
): P[] {
  return greatest(phases, bounds.phases, ({ from, to }) => Date.parse(to) - Date.parse(from)).map(
    (phase) => ({
      ...phase,
      label: clip(phase.label, bounds.text),
    }),
  );
}

/** How many dated marks were left out. */
export const fewerMarks = (before: readonly Mark[], after: readonly Mark[]) =>
  fewer(before, after, "dated mark", "of earlier days");

/** How many phases were left out. */
export const fewerPhases = (before: readonly unknown[], after: readonly unknown[]) =>
  fewer(before, after, "shorter phase", "");
