import { checkForecasts, type Outcome } from "./forecasts.ts";
import { mean } from "./quantiles.ts";

export { brier, brierDecomposition, brierSkill } from "./brier.ts";
export type { Outcome } from "./forecasts.ts";
export { expectedCalibrationError, reliability } from "./reliability.ts";

/**
 * The mean of −ln(probability given to what happened), in nats: 0 is perfect, ln 2 is a coin, Infinity where
 * something called impossible happened (Good 1952).
 */
export function logScore(forecasts: readonly number[], outcomes: readonly Outcome[]): number {
  checkForecasts(forecasts, outcomes);
  return mean(forecasts.map((f, i) => 0 - Math.log(outcomes[i] === 1 ? f : 1 - f)));
}

/**
 * How far the forecasts go from their own mean: their variance (with divisor n), 0 where all are equal, ¼ at most
 * (Murphy and Winkler 1987). Sharpness says nothing of truth and is worth something only beside calibration.
 */
export function sharpness(forecasts: readonly number[]): number {
  const centre = mean(forecasts);
  return mean(forecasts.map((f) => (f - centre) ** 2));
}
