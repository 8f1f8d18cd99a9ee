import { checkForecasts, type Outcome } from "./forecasts.ts";
import { mean } from "./quantiles.ts";
import { reliability } from "./reliability.ts";

/** The mean squared distance of probability and outcome: 0 is perfect, 1 is worst (Brier 1950). */
export function brier(forecasts: readonly number[], outcomes: readonly Outcome[]): number {
  checkForecasts(forecasts, outcomes);
  return mean(forecasts.map((f, i) => (f - outcomes[i]!) ** 2));
}

/**
 * How much of the reference's Brier score the forecasts save: 1 all of it, 0 none, below 0 worse than the
 * reference (Murphy 1973). The reference is one probability for all or one for each. `null` where it is perfect.
 */
export function brierSkill(
  forecasts: readonly number[],
  outcomes: readonly Outcome[],
  reference: number | readonly number[],
): number | null {
  const rival = typeof reference === "number" ? forecasts.map(() => reference) : reference;
  const theirs = brier(rival, outcomes);
  return theirs > 0 ? 1 - brier(forecasts, outcomes) / theirs : null;
}

/** The parts of a Brier score: brier = reliability − resolution + uncertainty + within. */
export interface BrierDecomposition {
  brier: number;
  /** Distance of the groups' forecasts from their frequencies: 0 is calibrated. */
  reliability: number;
  /** Distance of the groups' frequencies from the base rate: the more, the better the groups tell cases apart. */
  resolution: number;
  /** The score of the base rate itself. */
  uncertainty: number;
  /** What forecasts do inside one bin; 0 where each distinct forecast is a group of its own. */
  within: number;
}

/**
 * Murphy's partition of the Brier score (1973, Journal of Applied Meteorology 12), by distinct forecasts or, with
 * `bins`, by the bins of {@link reliability}, which leaves the two terms within bins of Stephenson, Coelho and
 * Jolliffe (2008, Weather and Forecasting 23), given here as their sum.
 */
export function brierDecomposition(
  forecasts: readonly number[],
  outcomes: readonly Outcome[],
  bins?: number | readonly number[],
): BrierDecomposition {
  const score = brier(forecasts, outcomes);
  const base = mean(outcomes);
  const groups =
    bins === undefined ? byForecast(forecasts, outcomes) : reliability(forecasts, outcomes, bins);
  const average = (part: (group: { meanForecast: number; frequency: number }) => number) =>
    groups.reduce((sum, group) => sum + group.count * part(group), 0) / forecasts.length;
  const parts = {
    reliability: average((group) => (group.meanForecast - group.frequency) ** 2),
    resolution: average((group) => (group.frequency - base) ** 2),
    uncertainty: base * (1 - base),
  };
  const within = bins === undefined ? 0 : score - parts.reliability + parts.resolution - parts.uncertainty;
  return { brier: score, ...parts, within };
}

function byForecast(
  forecasts: readonly number[],
  outcomes: readonly Outcome[],
): { count: number; meanForecast: number; frequency: number }[] {
  const groups = new Map<number, { count: number; happened: number }>();
  forecasts.forEach((f, i) => {
    const group = groups.get(f) ?? { count: 0, happened: 0 };
    groups.set(f, { count: group.count + 1, happened: group.happened + outcomes[i]! });
  });
  return [...groups].map(([f, { count, happened }]) => ({
    count,
    meanForecast: f,
    frequency: happened / count,
  }));
}
