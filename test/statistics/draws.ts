import type { Random } from "../../src/statistics/random.ts";

/** A Poisson count, by counting uniform factors (Knuth). */
export function poissonDraw(mean: number, random: Random): number {
  let k = 0;
  for (let p = random.next(); p > Math.exp(-mean); p *= random.next()) k++;
  return k;
}

/** A standard normal number (Box and Muller 1958). */
export function normalDraw(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

/** The greatest distance of values in (0, 1] from a uniform distribution on the multiples of 1 / steps. */
export function distanceFromUniform(ps: readonly number[], steps: number): number {
  let worst = 0;
  for (let i = 1; i < steps; i++) {
    const share = ps.filter((p) => p <= i / steps + 1e-12).length / ps.length;
    worst = Math.max(worst, Math.abs(share - i / steps));
  }
  return worst;
}
