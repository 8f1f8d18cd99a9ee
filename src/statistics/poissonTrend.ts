import { studentCdf, studentQuantile } from "./distributions.ts";

export interface PoissonTrend {
  /** The rate is multiplied by this from one cell to the next, with its interval. */
  ratio: number;
  low: number;
  high: number;
  /** The rate that the trend gives for the first cell, per unit of exposure. */
  firstRate: number;
  /** Two-sided, against a constant rate. */
  p: number;
  /** Pearson's χ² over its degrees of freedom, at least 1: how much wider than Poisson the counts scatter. */
  dispersion: number;
  n: number;
}

/**
 * A rate that grows by a constant factor: Poisson regression of counts on the number of the cell, by iterated
 * weighted least squares (Nelder and Wedderburn 1972), its interval widened by the scatter that is seen
 * (quasi-likelihood, Wedderburn 1974) and taken from Student's t. Cells with exposure 0 are left out.
 * `null` where fewer than three cells are covered or all counts are 0 or all lie in one cell, which fits no trend.
 */
export function poissonTrend(
  counts: readonly number[],
  exposure?: readonly number[],
  level = 0.95,
): PoissonTrend | null {
  const cells = counts.flatMap((k, i) => {
    const e = exposure ? exposure[i]! : 1;
    if (!(k >= 0 && e >= 0))
      throw new RangeError(`Cell ${i}: count ${k} and exposure ${e} must be at least 0.`);
    if (k > 0 && e === 0) throw new RangeError(`Cell ${i} has count ${k} but exposure 0.`);
    return e > 0 ? [{ t: i, k, e }] : [];
  });
  const total = cells.reduce((sum, cell) => sum + cell.k, 0);
  if (cells.length < 3 || cells.filter((cell) => cell.k > 0).length < 2) return null;

  const time = cells.reduce((sum, cell) => sum + cell.e, 0);
  const middle = cells.reduce((sum, cell) => sum + cell.e * cell.t, 0) / time;
  let level0 = Math.log(total / time);
  let slope = 0;
  let information = 0;
  for (let step = 0; step < 100; step++) {
    let [s0, s1, h00, h01, h11] = [0, 0, 0, 0, 0];
    for (const { t, k, e } of cells) {
      const x = t - middle;
      const fitted = e * Math.exp(level0 + slope * x);
      s0 += k - fitted;
      s1 += (k - fitted) * x;
      h00 += fitted;
      h01 += fitted * x;
      h11 += fitted * x * x;
    }
    const determinant = h00 * h11 - h01 * h01;
    information = determinant / h00;
    const moveSlope = (h00 * s1 - h01 * s0) / determinant;
    slope += moveSlope;
    // For a given slope the best level is known outright, which keeps the search from running away.
    level0 = Math.log(total / cells.reduce((sum, { t, e }) => sum + e * Math.exp(slope * (t - middle)), 0));
    if (Math.abs(moveSlope) < 1e-12) break;
  }

  const df = cells.length - 2;
  const pearson = cells.reduce((sum, { t, k, e }) => {
    const fitted = e * Math.exp(level0 + slope * (t - middle));
    return sum + (k - fitted) ** 2 / fitted;
  }, 0);
  const dispersion = Math.max(1, pearson / df);
  const error = Math.sqrt(dispersion / information);
  const reach = studentQuantile((1 + level) / 2, df) * error;
  return {
    ratio: Math.exp(slope),
    low: Math.exp(slope - reach),
    high: Math.exp(slope + reach),
    firstRate: Math.exp(level0 - slope * middle),
    p: 2 * studentCdf(-Math.abs(slope) / error, df),
    dispersion,
    n: cells.length,
  };
}
