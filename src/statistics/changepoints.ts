import type { SegmentCost } from "./segmentCost.ts";

export {
  segmentConfidence,
  strongestBreak,
} from "./segmentConfidence.ts";

/** The best segmentation of cells 0 … n − 1. */
export interface Segmentation {
  /** The first cell of each segment after the first, ascending. */
  breaks: number[];
  /** The costs of the segments plus the penalty for each break. */
  cost: number;
}

/**
 * What a further break must earn: the Bayesian information criterion counts the new segment's parameters and
 * the place of the break, (parameters + 1) ln n (Schwarz 1978; Yao 1988, Statistics & Probability Letters 6).
 * `n` is the number of cells that hold data.
 */
export function bicPenalty(parametersPerSegment: number, n: number): number {
  return (parametersPerSegment + 1) * Math.log(Math.max(2, n));
}

/**
 * The segmentation with the least cost, exactly, by dynamic programming over the last break
 * (Jackson et al. 2005, IEEE Signal Processing Letters 12). Every segment has at least `minSegment` cells; where
 * n is below twice that, there is one segment. Among equal costs the longest last segment wins. O(n²) costs.
 */
export function optimalPartitioning(
  cost: SegmentCost,
  n: number,
  penalty: number,
  minSegment = 1,
): Segmentation {
  return search(cost, n, penalty, minSegment, false);
}

/**
 * As {@link optimalPartitioning} and with the same result, but starts that can never again be best are
 * dropped on the way: PELT (Killick, Fearnhead and Eckley 2012, JASA 107). O(n) costs where breaks are
 * frequent. Right for costs that never rise when a segment is split, as all of ours.
 */
export function pelt(cost: SegmentCost, n: number, penalty: number, minSegment = 1): Segmentation {
  return search(cost, n, penalty, minSegment, true);
}

function search(
  cost: SegmentCost,
  n: number,
  penalty: number,
  minSegment: number,
  prune: boolean,
): Segmentation {
  if (n === 0) return { breaks: [], cost: 0 };
  const { best, lastStart } = table(cost, n, penalty, minSegment, prune);
  if (n < 2 * minSegment) return { breaks: [], cost: cost(0, n) };
  const breaks: number[] = [];
  for (let end = lastStart[n]!; end > 0; end = lastStart[end]!) breaks.unshift(end);
  return { breaks, cost: best[n]! };
}

/** The least cost of every prefix and the start of its last segment (-1 where it is too short for one). */
function table(
  cost: SegmentCost,
  n: number,
  penalty: number,
  minSegment: number,
  prune: boolean,
): { best: Float64Array; lastStart: Int32Array } {
  if (!(penalty >= 0)) throw new RangeError(`A penalty is at least 0, not ${penalty}.`);
  if (!(Number.isInteger(minSegment) && minSegment > 0))
    throw new RangeError(`minSegment is a whole number from 1, not ${minSegment}.`);
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const lastStart = new Int32Array(n + 1).fill(-1);
  // A start beaten at `end` by a start at `end` itself stays needed until that one has grown to minSegment.
  const needlessFrom = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const totals = new Float64Array(n + 1);
  const starts: number[] = [];
  best[0] = -penalty;

  for (let end = minSegment; end <= n; end++) {
    if (best[end - minSegment]! < Number.POSITIVE_INFINITY) starts.push(end - minSegment);
    if (prune) keepIn(starts, (start) => end < needlessFrom[start]!);
    for (let i = 0; i < starts.length; i++) {
      const total = best[starts[i]!]! + cost(starts[i]!, end);
      totals[i] = total;
      if (total + penalty < best[end]!) {
        best[end] = total + penalty;
        lastStart[end] = starts[i]!;
      }
    }
    if (!prune) continue;
    // The margin keeps ties, and what rounding makes of ties, in the running: both searches must agree.
    const margin = 1e-9 * (1 + Math.abs(best[end]!));
    for (let i = 0; i < starts.length; i++) {
      const start = starts[i]!;
      if (totals[i]! > best[end]! + margin)
        needlessFrom[start] = Math.min(needlessFrom[start]!, end + minSegment);
    }
  }

  return { best, lastStart };
}

/** Leaves out of the list, in place, what does not hold: a search does so at every step. */
function keepIn(list: number[], holds: (one: number) => boolean): void {
  let kept = 0;
  for (let i = 0; i < list.length; i++) if (holds(list[i]!)) list[kept++] = list[i]!;
  list.length = kept;
}
