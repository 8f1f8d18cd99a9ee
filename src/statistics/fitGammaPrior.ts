import { logGamma } from "./gammaFunction.ts";

/**
 * The gamma distribution from which the rates of like units seem to be drawn: the greatest marginal (negative
 * binomial) likelihood, empirical Bayes (Robbins 1956; Clayton and Kaldor 1987, Biometrics 43). Units with exposure 0
 * say nothing. The prior never weighs more than the events that it is learned from, and where these cannot tell a
 * spread (fewer than two units, or no event at all) its shape is ½, about the pooled rate (events + ½) / exposure.
 * Throws RangeError where nothing was observed.
 */
export function fitGammaPrior(
  counts: readonly number[],
  exposures: readonly number[],
): { priorShape: number; priorRate: number } {
  if (counts.length !== exposures.length)
    throw new RangeError(`${counts.length} counts need as many exposures, not ${exposures.length}.`);
  const units = counts.flatMap((k, i) => {
    const e = exposures[i]!;
    if (!(k >= 0 && e >= 0) || (k > 0 && e === 0))
      throw new RangeError(`Unit ${i}: count ${k} in exposure ${e} cannot be.`);
    return e > 0 ? [{ k, e }] : [];
  });
  const total = units.reduce((sum, { k }) => sum + k, 0);
  const time = units.reduce((sum, { e }) => sum + e, 0);
  if (time === 0) throw new RangeError("A prior cannot be learned from units that were not observed.");
  if (units.length < 2 || total === 0) return { priorShape: 0.5, priorRate: (0.5 * time) / (total + 0.5) };

  const withShape = (logShape: number) => {
    const shape = Math.exp(logShape);
    const mean = bestMean(units, shape, total / time);
    return { shape, mean, value: marginal(units, shape, mean) };
  };
  const best = withShape(peak((u) => withShape(u).value, Math.log(1e-3), Math.log(Math.max(total, 0.5))));
  return { priorShape: best.shape, priorRate: best.shape / best.mean };
}

interface Unit {
  k: number;
  e: number;
}

function marginal(units: readonly Unit[], shape: number, mean: number): number {
  let sum = 0;
  for (const { k, e } of units) {
    const expected = mean * e;
    sum += logGamma(k + shape) - logGamma(shape) - shape * Math.log1p(expected / shape);
    if (k > 0) sum -= k * Math.log1p(shape / expected);
  }
  return sum;
}

/** The prior mean that is likeliest for a given shape: the mean of rates weighted by e / (shape + mean·e). */
function bestMean(units: readonly Unit[], shape: number, start: number): number {
  let mean = start;
  for (let step = 0; step < 500; step++) {
    let events = 0;
    let time = 0;
    for (const { k, e } of units) {
      events += k / (shape + mean * e);
      time += e / (shape + mean * e);
    }
    const next = events / time;
    if (Math.abs(next - mean) <= 1e-13 * mean) return next;
    mean = next;
  }
  return mean;
}

/** Where a function of one peak is greatest: golden-section search (Kiefer 1953). */
function peak(value: (u: number) => number, low: number, high: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [low, high];
  let [u, v] = [b - golden * (b - a), a + golden * (b - a)];
  let [atU, atV] = [value(u), value(v)];
  while (b - a > 1e-9) {
    if (atU >= atV) {
      [b, v, atV] = [v, u, atU];
      u = b - golden * (b - a);
      atU = value(u);
    } else {
      [a, u, atU] = [u, v, atV];
      v = a + golden * (b - a);
      atV = value(v);
    }
  }
  return (a + b) / 2;
}
