import type { Random } from "./random.ts";

/** How unusual an observed value is among values drawn as if nothing were going on. */
export interface RandomisationP {
  /** Two-sided: the share of values at least as far from the middle of all. */
  p: number;
  /** The share of values at least as great. */
  pUpper: number;
  /** The share of values at least as small. */
  pLower: number;
}

/**
 * p-values of a randomisation test (Fisher 1935): (1 + count) / (1 + draws), the observed value being one of the
 * possible draws, so that p is never 0 and never too small (Phipson and Smyth 2010). The two-sided distance is
 * taken from the mean of all values, the observed one included. Throws RangeError on no draws.
 */
export function randomisationP(observed: number, draws: ArrayLike<number>): RandomisationP {
  const { length } = draws;
  if (length === 0) throw new RangeError("A randomisation test needs at least one draw.");
  let sum = 0;
  for (let i = 0; i < length; i++) sum += draws[i]!;
  const centre = (sum + observed) / (length + 1);
  const distance = Math.abs(observed - centre);
  // Sums in another order differ in the last digits; equal values must count as equal.
  const margin = 1e-9 * Math.max(1e-9, Math.abs(observed), distance);
  let further = 1;
  let above = 1;
  let below = 1;
  for (let i = 0; i < length; i++) {
    const x = draws[i]!;
    if (Math.abs(x - centre) >= distance - margin) further++;
    if (x >= observed - margin) above++;
    if (x <= observed + margin) below++;
  }
  const all = length + 1;
  return { p: further / all, pUpper: above / all, pLower: below / all };
}

/** A statistic of two groups and its place among relabellings of their members. */
export interface PermutationTest extends RandomisationP {
  observed: number;
}

/**
 * Do two groups differ? The statistic is compared with its values when the members are dealt to the groups at
 * random (Fisher 1935; Pitman 1937). Right at any size where members are exchangeable under no effect.
 */
export function permutationTest(
  a: readonly number[],
  b: readonly number[],
  statistic: (a: readonly number[], b: readonly number[]) => number,
  draws: number,
  random: Random,
): PermutationTest {
  const observed = statistic(a, b);
  const all = [...a, ...b];
  const dealt = Array.from({ length: draws }, () => {
    const order = random.shuffle(all);
    return statistic(order.slice(0, a.length), order.slice(a.length));
  });
  return { observed, ...randomisationP(observed, dealt) };
}
