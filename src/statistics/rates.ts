import { gammaQuantile } from "./distributions.ts";
import { logGamma } from "./gammaFunction.ts";

/** What is held of a rate: a gamma distribution, `rate` in units of exposure. Its mean is shape / rate. */
export interface GammaRate {
  shape: number;
  rate: number;
}

export interface RatePosterior extends GammaRate {
  mean: number;
  low: number;
  high: number;
}

/**
 * A rate after k events in `exposure`, drawn toward the prior that others like it give: gamma–Poisson conjugacy, the
 * posterior being Gamma(priorShape + k, priorRate + exposure) (Gelman et al. 2013, BDA3, §2.6), with equal tails.
 * With exposure 0 it is the prior.
 */
export function gammaPoisson({
  k,
  exposure,
  priorShape,
  priorRate,
  level = 0.9,
}: {
  k: number;
  exposure: number;
  priorShape: number;
  priorRate: number;
  level?: number;
}): RatePosterior {
  if (!(k >= 0 && exposure >= 0))
    throw new RangeError(`Count ${k} and exposure ${exposure} must be at least 0.`);
  if (k > 0 && exposure === 0) throw new RangeError(`A count of ${k} needs an exposure.`);
  const shape = priorShape + k;
  const rate = priorRate + exposure;
  if (!(shape > 0 && rate > 0)) throw new RangeError("The prior's shape and rate must be above 0.");
  return {
    shape,
    rate,
    mean: shape / rate,
    low: gammaQuantile((1 - level) / 2, shape, rate),
    high: gammaQuantile((1 + level) / 2, shape, rate),
  };
}

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

/**
 * The chance of at least one event within `horizon` (in units of exposure): 1 − (b / (b + h))^a, averaged over what is
 * held of the rate, and its range as the rate runs through its own interval at `level`.
 */
export function probabilityWithin(
  { shape, rate }: GammaRate,
  horizon: number,
  level = 0.9,
): { probability: number; low: number; high: number } {
  if (!(horizon >= 0)) throw new RangeError(`A horizon is at least 0, not ${horizon}.`);
  const at = (p: number) => -Math.expm1(-gammaQuantile(p, shape, rate) * horizon);
  return {
    probability: -Math.expm1(-shape * Math.log1p(horizon / rate)),
    low: at((1 - level) / 2),
    high: at((1 + level) / 2),
  };
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
