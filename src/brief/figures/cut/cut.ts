import type { FigureData, LeftOut } from "../../../questions/figures.ts";

/** A figure's data within bounds, what was left out of them, and of how many values each is the mean. */
export interface Cut<D extends FigureData = FigureData> {
  data: D;
  leftOut: LeftOut[];
  meanOf: number;
}

/** How many of `what` were left out and `which` these are ("of smaller value"); nothing where none was. */
export function fewer(
  before: readonly unknown[],
  after: readonly unknown[],
  what: string,
  which: string,
): LeftOut[] {
  return before.length > after.length ? [{ n: before.length - after.length, what, which }] : [];
}
