import { median } from "./quantiles.ts";
import { cumulative, type SegmentCost } from "./segmentCost.ts";

/**
 * Values around a constant mean with one variance throughout. `null`, or weight 0, is no data; a weight w
 * means variance noise / w. `noise` is the variance of a cell of weight 1; by default it is estimated from the
 * median difference of neighbours, which shifts of level hardly touch.
 */
export function normalMeanCost(
  values: readonly (number | null)[],
  weights?: readonly number[],
  noise?: number,
): SegmentCost {
  const weight = values.map((x, i) => (x === null ? 0 : weights ? weights[i]! : 1));
  if (weight.some((w) => !(w >= 0)))
    throw new RangeError("Weights are numbers of at least 0, one for each value.");
  const known = values.map((x) => x ?? 0);
  const scale = noise ?? noiseVariance(known, weight);
  const all = weight.reduce((sum, w) => sum + w, 0);
  // Squares are summed about the overall mean: about zero, large levels would drown small differences.
  const centre = all > 0 ? known.reduce((sum, x, i) => sum + x * weight[i]!, 0) / all : 0;
  const w = cumulative(weight);
  const wx = cumulative(known.map((x, i) => weight[i]! * (x - centre)));
  const wxx = cumulative(known.map((x, i) => weight[i]! * (x - centre) ** 2));
  return (start, end) => {
    const mass = w[end]! - w[start]!;
    if (!(mass > 0)) return 0;
    return Math.max(0, wxx[end]! - wxx[start]! - (wx[end]! - wx[start]!) ** 2 / mass) / scale;
  };
}

function noiseVariance(values: readonly number[], weights: readonly number[]): number {
  const cells = values.flatMap((x, i) => (weights[i]! > 0 ? [{ x, w: weights[i]! }] : []));
  const squares = cells.slice(1).map((b, i) => (b.x - cells[i]!.x) ** 2 / (1 / b.w + 1 / cells[i]!.w));
  if (squares.length === 0) return 1;
  // 0.4549… is the median of χ² with one degree of freedom.
  const robust = median(squares) / 0.454936423119572;
  return robust || squares.reduce((sum, s) => sum + s, 0) / squares.length || 1;
}
