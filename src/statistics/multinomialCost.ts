import { cumulative, type SegmentCost } from "./segmentCost.ts";

/** Mixes: row i holds the counts by kind in cell i, and a segment has one mix. A row of zeros says nothing. */
export function multinomialCost(countRows: readonly (readonly number[])[]): SegmentCost {
  const kinds = countRows[0]?.length ?? 0;
  if (countRows.some((row) => row.length !== kinds || row.some((k) => !(k >= 0))))
    throw new RangeError("Rows of counts need one length and counts of at least 0.");
  const sums = Array.from({ length: kinds }, (_, kind) => cumulative(countRows.map((row) => row[kind]!)));
  return (start, end) => {
    let all = 0;
    let fit = 0;
    for (const sum of sums) {
      const k = sum[end]! - sum[start]!;
      all += k;
      if (k > 0) fit += k * Math.log(k);
    }
    return all > 0 ? -2 * (fit - all * Math.log(all)) : 0;
  };
}
