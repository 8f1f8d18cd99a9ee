import { logGamma } from "./gammaFunction.ts";
import { cumulative, type SegmentCost } from "./segmentCost.ts";

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
