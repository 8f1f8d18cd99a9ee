// How far a step of learning goes.

/** Steps in which the rate rises to its height. */
const WARM_UP = 100;
/** Longer slopes, all weights together, are cut to this length. */
const LONGEST = 1;

/** The share of the rate at a step, from 1 to all steps: it rises straight, then falls as half a cosine. */
export function rateAt(step: number, steps: number): number {
  const warmUp = Math.min(WARM_UP, steps / 4);
  if (step < warmUp) return step / warmUp;
  return 0.5 * (1 + Math.cos((Math.PI * (step - warmUp)) / (steps - warmUp + 1)));
}

/** By what the slopes of all weights are to be multiplied, so that together they are no longer than a slope may be. */
export function cutOf(slopes: readonly Float64Array[]): number {
  let sum = 0;
  for (const array of slopes) for (const slope of array) sum += slope * slope;
  return Math.min(1, LONGEST / Math.sqrt(sum));
}
