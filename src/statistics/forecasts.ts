/** What came of a yes-or-no question: 1 for yes, 0 for no. */
export type Outcome = 0 | 1;

/** Throws RangeError where forecasts are no probabilities, or have not one outcome each. */
export function checkForecasts(forecasts: readonly number[], outcomes: readonly Outcome[]): void {
  if (forecasts.length !== outcomes.length)
    throw new RangeError(`${forecasts.length} forecasts need as many outcomes, not ${outcomes.length}.`);
  const wrong = forecasts.find((f) => !(f >= 0 && f <= 1));
  if (wrong !== undefined) throw new RangeError(`A forecast is a probability in [0, 1], not ${wrong}.`);
  if (outcomes.some((o) => o !== 0 && o !== 1)) throw new RangeError("An outcome is 0 or 1.");
}
