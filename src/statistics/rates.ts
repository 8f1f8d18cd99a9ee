import { gammaQuantile } from "./distributions.ts";

export { fitGammaPrior } from "./fitGammaPrior.ts";

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
 * posterior being Gamma(priorShape + k, priorRate + exposure) (Gelman et al. 2013, BDA3, §2.6), with equal tails,
 * widened to the mean where a shape near 0 puts the mean beyond them. With exposure 0 it is the prior.
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
    high: Math.max(shape / rate, gammaQuantile((1 + level) / 2, shape, rate)),
  };
}

/**
 * The chance of at least one event within `horizon` (in units of exposure): 1 − (b / (b + h))^a, averaged over what is
 * held of the rate, and its range as the rate runs through its own interval at `level`. A mean of a very lopsided
 * spread may lie outside that range, which is then widened to hold it.
 */
export function probabilityWithin(
  { shape, rate }: GammaRate,
  horizon: number,
  level = 0.9,
): { probability: number; low: number; high: number } {
  if (!(horizon >= 0)) throw new RangeError(`A horizon is at least 0, not ${horizon}.`);
  const at = (p: number) => -Math.expm1(-gammaQuantile(p, shape, rate) * horizon);
  const probability = -Math.expm1(-shape * Math.log1p(horizon / rate));
  return {
    probability,
    low: Math.min(probability, at((1 - level) / 2)),
    high: Math.max(probability, at((1 + level) / 2)),
  };
}
