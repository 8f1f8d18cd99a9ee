import { normalCdf, normalQuantile } from "./distributions.ts";
import type { Interval } from "./intervals.ts";
import { quantileOfSorted } from "./quantiles.ts";
import type { Random } from "./random.ts";

export interface BootstrapOptions {
  level: number;
  /** How many resamples; 2,000 is usual for an interval. */
  resamples: number;
  random: Random;
}

/**
 * Any statistic of independent values, with the bias-corrected and accelerated interval (Efron 1987, JASA 82).
 * Throws RangeError on no values.
 */
export function bootstrap<T>(
  xs: readonly T[],
  statistic: (xs: readonly T[]) => number,
  { level, resamples, random }: BootstrapOptions,
): Interval {
  const n = someOf(xs).length;
  const estimate = statistic(xs);
  const sorted = resampled(resamples, () => statistic(xs.map(() => xs[random.int(n)]!)));
  const below = sorted.filter((x) => x < estimate).length + sorted.filter((x) => x === estimate).length / 2;
  const bias = normalQuantile(Math.min(Math.max(below, 0.5), resamples - 0.5) / resamples);
  const acceleration = n > 1 ? jackknifeAcceleration(xs, statistic) : 0;
  const bound = (p: number) => {
    const z = bias + normalQuantile(p);
    return quantileOfSorted(sorted, normalCdf(bias + z / (1 - acceleration * z)));
  };
  return { estimate, low: bound((1 - level) / 2), high: bound((1 + level) / 2) };
}

/**
 * Any statistic of values in time order, with a percentile interval from resampled blocks that keep the dependence
 * between neighbours; the series is closed to a circle so that no cell is drawn less (Künsch 1989; Politis and
 * Romano 1992). `blockLength` defaults to n^(1/3), rounded up; it should span the dependence, and where that is
 * strong the interval is somewhat too short (0.81 for 0.90 at an autocorrelation of 0.7 and 12 blocks).
 * Throws RangeError on no values.
 */
export function blockBootstrap<T>(
  xs: readonly T[],
  statistic: (xs: readonly T[]) => number,
  { level, resamples, random, blockLength }: BootstrapOptions & { blockLength?: number },
): Interval {
  const n = someOf(xs).length;
  const length = Math.min(n, blockLength ?? Math.ceil(Math.cbrt(n)));
  const sorted = resampled(resamples, () => {
    const sample: T[] = [];
    while (sample.length < n) {
      const start = random.int(n);
      for (let i = 0; i < length && sample.length < n; i++) sample.push(xs[(start + i) % n]!);
    }
    return statistic(sample);
  });
  return {
    estimate: statistic(xs),
    low: quantileOfSorted(sorted, (1 - level) / 2),
    high: quantileOfSorted(sorted, (1 + level) / 2),
  };
}

function resampled(times: number, draw: () => number): number[] {
  return Array.from({ length: times }, draw).sort((a, b) => a - b);
}

/** The skewness of the leave-one-out values, which measures how the spread changes with the level. */
function jackknifeAcceleration<T>(xs: readonly T[], statistic: (xs: readonly T[]) => number): number {
  const left = xs.map((_, out) => statistic(xs.filter((_, i) => i !== out)));
  const centre = left.reduce((sum, x) => sum + x, 0) / left.length;
  let squares = 0;
  let cubes = 0;
  for (const x of left) {
    squares += (centre - x) ** 2;
    cubes += (centre - x) ** 3;
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}

function someOf<T>(xs: readonly T[]): readonly T[] {
  if (xs.length === 0) throw new RangeError("No values to resample.");
  return xs;
}
