import { logGamma } from "./gammaFunction.ts";

const TINY = 1e-300;
const MAX_STEPS = 100_000;

/** ln B(a, b) for a, b > 0. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/**
 * The regularised incomplete beta function I_x(a, b), by its continued fraction (DLMF 8.17.22).
 * `complement` is 1 − x, for callers who know it more exactly than a subtraction would give it.
 */
export function incompleteBeta(x: number, a: number, b: number, complement = 1 - x): number {
  if (!(a > 0 && b > 0)) throw new RangeError(`The incomplete beta function needs a, b > 0, not ${a}, ${b}.`);
  if (x <= 0) return 0;
  if (complement <= 0) return 1;
  return x > (a + 1) / (a + b + 2) ? 1 - expansion(complement, b, a, x) : expansion(x, a, b, complement);
}

function expansion(x: number, a: number, b: number, complement: number): number {
  const front = Math.exp(a * Math.log(x) + b * Math.log(complement) - logBeta(a, b)) / a;
  return front * continuedFraction(x, a, b);
}

/** Lentz's method as modified by Thompson and Barnett (1986). */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || TINY);
  let value = d;
  for (let m = 1; m < MAX_STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || TINY);
    c = 1 + even / c || TINY;
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || TINY);
    c = 1 + odd / c || TINY;
    value *= c * d;
    if (Math.abs(c * d - 1) < 4e-16) break;
  }
  return value;
}
