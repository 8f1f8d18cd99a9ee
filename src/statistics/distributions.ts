import { incompleteBeta, logBeta } from "./betaFunction.ts";
import { incompleteGamma, logGamma } from "./gammaFunction.ts";
import { solveIncreasing } from "./solve.ts";

/** P(Z ≤ z) for the standard normal. Both tails keep their relative accuracy. */
export function normalCdf(z: number): number {
  const { lower, upper } = incompleteGamma(0.5, (z * z) / 2);
  return z < 0 ? upper / 2 : 0.5 + lower / 2;
}

/** The z with P(Z ≤ z) = p: a rational start (Abramowitz and Stegun 26.2.23), then Halley's steps. */
export function normalQuantile(p: number): number {
  probability(p);
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0) return Number.NEGATIVE_INFINITY;
  const t = Math.sqrt(-2 * Math.log(p));
  let z =
    (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let step = 0; step < 3; step++) {
    const off = (normalCdf(z) - p) * Math.sqrt(2 * Math.PI) * Math.exp((z * z) / 2);
    z -= off / (1 + (z * off) / 2);
  }
  return z;
}

/** P(T ≤ t) for Student's t with `df` degrees of freedom. */
export function studentCdf(t: number, df: number): number {
  const square = t * t;
  if (square < df) {
    const half = incompleteBeta(square / (df + square), 0.5, df / 2, df / (df + square)) / 2;
    return t < 0 ? 0.5 - half : 0.5 + half;
  }
  const tail = incompleteBeta(df / (df + square), df / 2, 0.5, 1 / (1 + df / square)) / 2;
  return t < 0 ? tail : 1 - tail;
}

/** The t with P(T ≤ t) = p. */
export function studentQuantile(p: number, df: number): number {
  probability(p);
  if (p > 0.5) return -studentQuantile(1 - p, df);
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 0.5) return 0;
  const density = (t: number) =>
    Math.exp((-(df + 1) / 2) * Math.log1p((t * t) / df) - logBeta(0.5, df / 2)) / Math.sqrt(df);
  // Solved on a logarithmic scale of −t, since with one degree of freedom the tails are enormous.
  const u = solveIncreasing(
    (v) => -studentCdf(-Math.exp(v), df),
    (v) => density(Math.exp(v)) * Math.exp(v),
    -p,
    { low: -700, high: 345, start: Math.log(Math.max(-normalQuantile(p), 1e-300)) },
  );
  return -Math.exp(u);
}

/** P(X ≤ x) for Beta(a, b). */
export function betaCdf(x: number, a: number, b: number): number {
  return incompleteBeta(x, a, b);
}

/** The x with P(X ≤ x) = p for Beta(a, b). */
export function betaQuantile(p: number, a: number, b: number): number {
  probability(p);
  if (p === 0 || p === 1) return p;
  const x = (u: number) => 1 / (1 + Math.exp(-u));
  const rest = (u: number) => 1 / (1 + Math.exp(u));
  const normaliser = logBeta(a, b);
  const u = solveIncreasing(
    (v) => incompleteBeta(x(v), a, b, rest(v)),
    (v) => Math.exp(a * Math.log(x(v)) + b * Math.log(rest(v)) - normaliser),
    p,
    { low: -700, high: 700, start: Math.log(a / b) },
  );
  return x(u);
}

/** P(X ≤ x) for a gamma distribution with `shape` and `rate` (mean shape / rate). */
export function gammaCdf(x: number, shape: number, rate = 1): number {
  return x <= 0 ? 0 : incompleteGamma(shape, x * rate).lower;
}

/** The x with P(X ≤ x) = p for a gamma distribution with `shape` and `rate`. */
export function gammaQuantile(p: number, shape: number, rate = 1): number {
  probability(p);
  if (p === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  const normaliser = logGamma(shape);
  const u = solveIncreasing(
    (v) => incompleteGamma(shape, Math.exp(v)).lower,
    (v) => Math.exp(shape * v - Math.exp(v) - normaliser),
    p,
    { low: -740, high: 700, start: Math.log(shape) },
  );
  return Math.exp(u) / rate;
}

/** P(X ≤ x) for χ² with `df` degrees of freedom. */
export function chiSquareCdf(x: number, df: number): number {
  return gammaCdf(x, df / 2, 0.5);
}

/** The x with P(X ≤ x) = p for χ² with `df` degrees of freedom. */
export function chiSquareQuantile(p: number, df: number): number {
  return gammaQuantile(p, df / 2, 0.5);
}

/** P(N = k) for a Poisson count. */
export function poissonPmf(k: number, mean: number): number {
  if (mean === 0) return k === 0 ? 1 : 0;
  return k < 0 ? 0 : Math.exp(k * Math.log(mean) - mean - logGamma(k + 1));
}

/** P(N ≤ k) for a Poisson count. */
export function poissonCdf(k: number, mean: number): number {
  return k < 0 ? 0 : incompleteGamma(Math.floor(k) + 1, mean).upper;
}

/** P(N = k) for a negative binomial count with this `mean` and variance mean + mean² / size. */
export function negativeBinomialPmf(k: number, size: number, mean: number): number {
  if (mean === 0) return k === 0 ? 1 : 0;
  if (k < 0) return 0;
  const ways = logGamma(k + size) - logGamma(size) - logGamma(k + 1);
  return Math.exp(ways - size * Math.log1p(mean / size) - k * Math.log1p(size / mean));
}

/** P(N ≤ k) for a negative binomial count with this `mean` and variance mean + mean² / size. */
export function negativeBinomialCdf(k: number, size: number, mean: number): number {
  return k < 0 ? 0 : incompleteBeta(size / (size + mean), size, Math.floor(k) + 1, mean / (size + mean));
}

function probability(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A probability lies in [0, 1], not ${p}.`);
}
