/** The arithmetic mean. Throws RangeError on no values. */
export function mean(xs: ArrayLike<number>): number {
  someOf(xs);
  let sum = 0;
  for (let i = 0; i < xs.length; i++) sum += xs[i]!;
  return sum / xs.length;
}

/** The sample variance, with divisor n − 1. Throws RangeError on fewer than two values. */
export function variance(xs: readonly number[]): number {
  if (xs.length < 2) throw new RangeError("A variance needs at least two values.");
  const centre = mean(xs);
  let sum = 0;
  for (const x of xs) sum += (x - centre) ** 2;
  return sum / (xs.length - 1);
}

/** The middle value (the mean of the two middle ones where n is even). Throws RangeError on no values. */
export function median(xs: readonly number[]): number {
  return quantile(xs, 0.5);
}

/**
 * The `p`-quantile, linear between order statistics: definition 7 of Hyndman and Fan (1996, The American
 * Statistician 50), the default of R and NumPy. Throws RangeError on no values or p outside [0, 1].
 */
export function quantile(xs: readonly number[], p: number): number {
  return quantileOfSorted(Float64Array.from(xs).sort(), p);
}

/** As {@link quantile}, for values that are already in ascending order. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  someOf(sorted);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A quantile's p lies in [0, 1], not ${p}.`);
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  // On a value, and between equal ones, no arithmetic: infinite values would turn into none.
  return position === below || low === high ? low : low + (position - below) * (high - low);
}

function someOf(xs: ArrayLike<number>): void {
  if (xs.length === 0) throw new RangeError("No values: a summary of nothing is not zero.");
}
