const HALF_LOG_TWO_PI = 0.9189385332046728;
const EPSILON = 1e-16;
const TINY = 1e-300;
const MAX_STEPS = 100_000;

/** ln Γ(x) for x > 0: Stirling's series (DLMF 5.11.1), with small x first carried up by Γ(x + 1) = x Γ(x). */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma needs x > 0, not ${x}.`);
  let shift = 1;
  let y = x;
  while (y < 15) shift *= y++;
  const square = y * y;
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * square)) / square) / square) / y;
  return (y - 0.5) * Math.log(y) - y + HALF_LOG_TWO_PI + series - Math.log(shift);
}

/** ln(x^a e^−x / Γ(a + 1)): the term that both expansions of the incomplete gamma function share. */
function logTerm(a: number, x: number): number {
  return a * Math.log(x) - x - logGamma(a + 1);
}

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x), each without loss in its own
 * tail: a power series (DLMF 8.11.4) below x = a + 1, a continued fraction (DLMF 8.9.2) above.
 */
export function incompleteGamma(a: number, x: number): { lower: number; upper: number } {
  if (!(a > 0 && x >= 0))
    throw new RangeError(`The incomplete gamma function needs a > 0 and x >= 0, not ${a}, ${x}.`);
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  if (x < a + 1) {
    const lower = Math.exp(logTerm(a, x)) * powerSeries(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = Math.exp(logTerm(a, x)) * a * continuedFraction(a, x);
  return { lower: 1 - upper, upper };
}

function powerSeries(a: number, x: number): number {
  let sum = 1;
  let term = 1;
  for (let step = 1; step < MAX_STEPS; step++) {
    term *= x / (a + step);
    sum += term;
    if (term < sum * EPSILON) break;
  }
  return sum;
}

/** Lentz's method as modified by Thompson and Barnett (1986). */
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / (b || TINY);
  let value = d;
  for (let step = 1; step < MAX_STEPS; step++) {
    const an = -step * (step - a);
    b += 2;
    d = 1 / (an * d + b || TINY);
    c = b + an / c || TINY;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 4 * EPSILON) break;
  }
  return value;
}
