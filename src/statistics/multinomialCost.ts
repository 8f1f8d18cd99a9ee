import { cumulative, type SegmentCost } from "./segmentCost.ts";

/** Terms looked up at most: a table much larger costs more than it saves. */
const LOOKED_UP = 20_000;

/** Mixes: row i holds the counts by kind in cell i, and a segment has one mix. A row of zeros says nothing. */
export function multinomialCost(countRows: readonly (readonly number[])[]): SegmentCost {
  const kinds = countRows[0]?.length ?? 0;
  if (countRows.some((row) => row.length !== kinds || row.some((k) => !(k >= 0))))
    throw new RangeError("Rows of counts need one length and counts of at least 0.");
  const sums = Array.from({ length: kinds }, (_, kind) => cumulative(countRows.map((row) => row[kind]!)));
  const term = entropyTerm(sums.reduce((all, sum) => all + sum.at(-1)!, 0));
  return (start, end) => {
    let all = 0;
    let fit = 0;
    for (const sum of sums) {
      const k = sum[end]! - sum[start]!;
      all += k;
      if (k > 0) fit += term(k);
    }
    return all > 0 ? -2 * (fit - term(all)) : 0;
  };
}

/** k ln k; looked up for whole numbers to `most`, since a search asks millions of times. */
function entropyTerm(most: number): (k: number) => number {
  const known = Float64Array.from({ length: Math.min(most, LOOKED_UP) + 1 }, (_, k) => k * Math.log(k));
  return (k) => (k < known.length && Number.isInteger(k) ? known[k]! : k * Math.log(k));
}
