import { checkForecasts, type Outcome } from "./forecasts.ts";
import { type Interval, wilson } from "./intervals.ts";
import { mean } from "./quantiles.ts";

/** Forecasts between `low` and `high` (the last bin holds 1 as well) and how often they came true. */
export interface ReliabilityBin {
  low: number;
  high: number;
  count: number;
  meanForecast: number;
  frequency: number;
  /** Wilson's interval around the frequency. */
  interval: Interval;
}

/**
 * The points of a reliability diagram (Wilks 2011, ch. 8), for `bins` equal bins or for the given edges (ascending,
 * from 0 to 1). Bins without forecasts are left out.
 */
export function reliability(
  forecasts: readonly number[],
  outcomes: readonly Outcome[],
  bins: number | readonly number[],
  level = 0.9,
): ReliabilityBin[] {
  checkForecasts(forecasts, outcomes);
  const edges = typeof bins === "number" ? Array.from({ length: bins + 1 }, (_, i) => i / bins) : bins;
  if (
    !(
      edges.length > 1 &&
      edges[0] === 0 &&
      edges.at(-1) === 1 &&
      edges.every((e, i) => i === 0 || e > edges[i - 1]!)
    )
  )
    throw new RangeError("Bins are a number from 1, or edges that ascend from 0 to 1.");
  return edges.slice(0, -1).flatMap((low, bin) => {
    const high = edges[bin + 1]!;
    const inside = forecasts.flatMap((f, i) =>
      f >= low && (f < high || (high === 1 && f === 1)) ? [i] : [],
    );
    if (inside.length === 0) return [];
    const happened = inside.filter((i) => outcomes[i] === 1).length;
    return [
      {
        low,
        high,
        count: inside.length,
        meanForecast: mean(inside.map((i) => forecasts[i]!)),
        frequency: happened / inside.length,
        interval: wilson(happened, inside.length, level),
      },
    ];
  });
}

/** The mean distance of forecast and frequency over the bins, weighted by count (Naeini et al. 2015): 0 is calibrated. */
export function expectedCalibrationError(
  forecasts: readonly number[],
  outcomes: readonly Outcome[],
  bins: number | readonly number[],
): number {
  const distance = reliability(forecasts, outcomes, bins).map(
    (bin) => bin.count * Math.abs(bin.meanForecast - bin.frequency),
  );
  return distance.reduce((sum, x) => sum + x, 0) / forecasts.length;
}
