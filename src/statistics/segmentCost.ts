/**
 * What it costs to hold the cells `start` … `end − 1` for one segment: minus twice the greatest
 * log-likelihood, so that costs of all kinds stand on one scale and never rise when a segment is split.
 */
export type SegmentCost = (start: number, end: number) => number;

/** Sums of the first 0, 1, … n values, so that any segment sums in one subtraction. */
export function cumulative(xs: readonly number[]): Float64Array {
  const sums = new Float64Array(xs.length + 1);
  xs.forEach((x, i) => {
    sums[i + 1] = sums[i]! + x;
  });
  return sums;
}
