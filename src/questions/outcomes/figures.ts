import { addDays, dayFromNumber } from "../../dates.ts";
import { likelihoodTerm } from "../../forecast/likelihood.ts";
import * as say from "../../words/en/outcomes.ts";
import type { Figure } from "../answer.ts";
import { figureOfActs } from "../kit/actsFigure.ts";
import type { Subject } from "../subject.ts";
import type { Calibration, Foretold } from "./calibration.ts";
import { allOf, type OutcomeClass } from "./classes.ts";
import { mainOdds } from "./odds.ts";

/**
 * The odds of those classes that are given with a word, on the horizon that leads first, the greater before the less;
 * null where there is none. `asOf` is the day from which the horizons run.
 */
export function oddsFigure(
  all: readonly Foretold[],
  calibration: Calibration | null,
  start: number,
  days: number,
  asOf: string,
): Figure | null {
  if (!calibration) return null;
  const shown = all.filter(({ odds }) => (mainOdds(odds)?.probability ?? 0) >= calibration.floor);
  const told = shown.flatMap(({ outcome, odds }) =>
    odds
      .filter(({ probability }) => probability >= calibration.floor)
      .map((row) => ({ ...row, label: outcome.label, term: likelihoodTerm(row.probability) })),
  );
  if (told.length === 0) return null;
  const sorted = told.toSorted(
    (x, y) =>
      Number(y.horizon === days) - Number(x.horizon === days) ||
      x.horizon - y.horizon ||
      y.probability - x.probability,
  );
  const main = sorted.filter((row) => row.horizon === days);
  const rows = sorted.map(({ label, horizon, probability, low, high, base, term }) => ({
    label,
    horizon: say.figures.horizon(horizon, addDays(asOf, horizon)),
    probability,
    low,
    high,
    base: base.probability,
    term,
  }));
  return {
    id: "outcomes-odds",
    ...say.figures.odds(main.length ? main : sorted, days, dayFromNumber(start).slice(0, 4)),
    data: { kind: "odds", rows },
  };
}

/** The acts that the classes count, one by one: where no odds are given. */
export function classActsFigure(classes: readonly OutcomeClass[], subject: Subject): Promise<Figure | null> {
  return figureOfActs(
    allOf(classes, subject),
    { id: "outcomes-acts", ...say.figures.acts },
    subject.focal,
    subject,
  );
}

export function reliabilityFigure(calibration: Calibration | null): Figure[] {
  if (!calibration || calibration.n === 0) return [];
  const { n, bins } = calibration;
  return [
    {
      id: "outcomes-reliability",
      ...say.figures.reliability(n, bins),
      data: {
        kind: "reliability",
        bins: bins.map((bin) => ({
          forecast: bin.meanForecast,
          frequency: bin.frequency,
          low: bin.interval.low,
          high: bin.interval.high,
          n: bin.count,
        })),
      },
    },
  ];
}
