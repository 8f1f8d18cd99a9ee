import { logGamma } from "./gammaFunction.ts";
import { median } from "./quantiles.ts";

/**
 * What it costs to hold the cells `start` … `end − 1` for one segment: minus twice the greatest
 * log-likelihood, so that costs of all kinds stand on one scale and never rise when a segment is split.
 */
export type SegmentCost = (start: number, end: number) => number;

/**
 * Counts at a constant rate (Poisson). `exposure` is how much of each cell was observed: 1 for the whole
 * (default), a fraction where coverage is partial, 0 for no data; a cell with exposure 0 says nothing.
 * Throws RangeError where a count stands in a cell without exposure.
 */
export function poissonCost(counts: readonly number[], exposure?: readonly number[]): SegmentCost {
  const covered = checkedExposure(counts, exposure);
  const total = cumulative(counts);
  const time = cumulative(covered);
  const constant = cumulative(counts.map((k, i) => (k ? k * Math.log(covered[i]!) : 0) - logGamma(k + 1)));
  return (start, end) => {
    const k = total[end]! - total[start]!;
    const e = time[end]! - time[start]!;
    return -2 * ((k > 0 ? k * Math.log(k / e) - k : 0) + constant[end]! - constant[start]!);
  };
}

/**
 * Counts that scatter more than Poisson ones: a cell with exposure e has mean μe and variance
 * μe (1 + dispersion·μ), the negative binomial that stays itself when cells are joined or cut
 * (Lawless 1987, Canadian Journal of Statistics 15; with e = 1 the usual NB2). Dispersion 0 is Poisson.
 */
export function negativeBinomialCost(
  counts: readonly number[],
  dispersion: number,
  exposure?: readonly number[],
): SegmentCost {
  if (!(dispersion >= 0)) throw new RangeError(`Dispersion is at least 0, not ${dispersion}.`);
  if (dispersion === 0) return poissonCost(counts, exposure);
  const covered = checkedExposure(counts, exposure);
  const size = 1 / dispersion;
  const total = cumulative(counts);
  const time = cumulative(covered);
  const constant = cumulative(
    counts.map((k, i) => {
      const r = size * covered[i]!;
      return r > 0 ? logGamma(k + r) - logGamma(r) - logGamma(k + 1) : 0;
    }),
  );
  return (start, end) => {
    const k = total[end]! - total[start]!;
    const r = size * (time[end]! - time[start]!);
    const fit = k > 0 ? -r * Math.log1p(k / r) - k * Math.log1p(r / k) : 0;
    return -2 * (fit + constant[end]! - constant[start]!);
  };
}

/**
 * The dispersion for {@link negativeBinomialCost}, from how neighbouring cells differ, so that shifts of level
 * do not pass for scatter (differences as in von Neumann 1941, Annals of Mathematical Statistics 12). At least 0.
 */
export function estimateDispersion(counts: readonly number[], exposure?: readonly number[]): number {
  const covered = checkedExposure(counts, exposure);
  const cells = counts.flatMap((k, i) =>
    covered[i]! > 0 ? [{ rate: k / covered[i]!, e: covered[i]! }] : [],
  );
  let excess = 0;
  let product = 0;
  for (let i = 1; i < cells.length; i++) {
    const a = cells[i - 1]!;
    const b = cells[i]!;
    excess += (a.rate - b.rate) ** 2 / (1 / a.e + 1 / b.e) - (a.rate + b.rate) / 2;
    product += a.rate * b.rate;
  }
  return product > 0 ? Math.max(0, excess / product) : 0;
}

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

function checkedExposure(counts: readonly number[], exposure?: readonly number[]): readonly number[] {
  const covered = exposure ?? counts.map(() => 1);
  if (covered.length !== counts.length)
    throw new RangeError(`${counts.length} counts need as many exposures, not ${covered.length}.`);
  counts.forEach((k, i) => {
    if (!(k >= 0 && covered[i]! >= 0))
      throw new RangeError(`Cell ${i}: count ${k} and exposure ${covered[i]} must be at least 0.`);
    if (k > 0 && covered[i] === 0) throw new RangeError(`Cell ${i} has count ${k} but exposure 0.`);
  });
  return covered;
}

function cumulative(xs: readonly number[]): Float64Array {
  const sums = new Float64Array(xs.length + 1);
  xs.forEach((x, i) => {
    sums[i + 1] = sums[i]! + x;
  });
  return sums;
}
