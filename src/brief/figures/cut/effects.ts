import type { BeforeAfterFigure, EffectsFigure } from "../../../questions/figures.ts";
import type { Bounds } from "../bounds.ts";
import { clip, greatest } from "../keep.ts";
import { type Cut, fewer } from "./cut.ts";

/** Rows with enough cases before thin ones, then the greatest effects either way. */
export function cutEffects(data: EffectsFigure, bounds: Bounds): Cut {
  const rows = surest(data.rows, bounds, (row) => (row.thin ? null : row.effect));
  return {
    data: { ...data, unit: clip(data.unit, bounds.name), rows },
    leftOut: fewer(data.rows, rows, "row", "of smaller effect or fewer cases"),
    meanOf: 1,
  };
}

/** The same of what there was before and after. */
export function cutBeforeAfter(data: BeforeAfterFigure, bounds: Bounds): Cut {
  const rows = surest(data.rows, bounds, (row) => (row.change === "thin" ? null : row.after - row.before));
  return {
    data: { ...data, unit: clip(data.unit, bounds.name), rows },
    leftOut: fewer(data.rows, rows, "row", "of smaller change or fewer cases"),
    meanOf: 1,
  };
}

/** The rows of the greatest known effects either way, then those of most cases, in the order given. */
function surest<R extends { group: string; label: string; n: number }>(
  given: readonly R[],
  bounds: Bounds,
  effectOf: (row: R) => number | null,
): R[] {
  const sure = given.filter((row) => effectOf(row) !== null);
  const kept = new Set(
    greatest(sure, bounds.rows, (row) => Math.abs(effectOf(row) ?? 0)).concat(
      greatest(
        given.filter((row) => effectOf(row) === null),
        Math.max(0, bounds.rows - sure.length),
        (row) => row.n,
      ),
    ),
  );
  return given
    .filter((row) => kept.has(row))
    .map((row) => ({ ...row, group: clip(row.group, bounds.name), label: clip(row.label, bounds.text) }));
}
