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
  const edges = typeof bins === "number" ? evenEdges(bins) : bins;
  if (
    !(
      edges.length > 1 &&
      edges[0] === 0 &&
      edges.at(-1) === 1 &&
      edges.every((e, i) => i === 0 || e > edges[i - 1]!)
    )
  )
    throw new RangeError("Bins are a number from 1, or edges that ascend from 0 to 1.");
  const inside: number[][] = edges.slice(1).map(() => []);
  for (const [i, forecast] of forecasts.entries()) inside[binOf(forecast, edges)]!.push(i);
  return inside.flatMap((places, bin) => {
    if (places.length === 0) return [];
    const happened = places.filter((i) => outcomes[i] === 1).length;
    return [
      {
        low: edges[bin]!,
        high: edges[bin + 1]!,
        count: places.length,
        meanForecast: mean(places.map((i) => forecasts[i]!)),
        frequency: happened / places.length,
        interval: wilson(happened, places.length, level),
      },
    ];
  });
}

/** The edges of so many equal bins, from 0 to 1. */
export function evenEdges(bins: number): number[] {
  return Array.from({ length: bins + 1 }, (_, i) => i / bins);
}

/** The bin of a forecast; the last holds 1 as well. */
export function binOf(forecast: number, edges: readonly number[]): number {
  let bin = edges.length - 2;
  while (bin > 0 && forecast < edges[bin]!) bin--;
  return bin;
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
