import { addDays, dayFromNumber } from "../../dates.ts";
import { likelihoodTerm } from "../../forecast/likelihood.ts";
import { capital } from "../../words/en/forms.ts";
import * as say from "../../words/en/outcomes.ts";
import { reason } from "../../words/en/reasons.ts";
import type { WhyFacts } from "../../words/outcomes.ts";
import type { Drawn } from "../answer.ts";
import { figureOfActs } from "../kit/actsFigure.ts";
import type { Subject } from "../subject.ts";
import type { Calibration, Foretold } from "./calibration.ts";
import { allOf, type OutcomeClass } from "./classes.ts";
import { mainOdds } from "./odds.ts";

/**
 * The odds of those classes that are given with a word, on the horizon that leads, the greater before the less; then the
 * greatest of them on the other horizons. Null where there is none. `asOf` is the day from which the horizons run.
 */
export function oddsFigure(
  all: readonly Foretold[],
  calibration: Calibration | null,
  start: number,
  days: number,
  asOf: string,
): Drawn | null {
  if (!calibration) return null;
  const shown = all.filter(({ odds }) => (mainOdds(odds)?.probability ?? 0) >= calibration.floor);
  const told = shown.flatMap(({ outcome, odds }) =>
    odds
      .filter(({ probability }) => probability >= calibration.floor)
      .map((row) => ({ ...row, label: outcome.label, term: likelihoodTerm(row.probability) })),
  );
  if (told.length === 0) return null;
  const byChance = (x: { probability: number }, y: { probability: number }) => y.probability - x.probability;
  const led = told.filter((row) => row.horizon === days).toSorted(byChance);
  const main = led.length > 0 ? led : told.toSorted(byChance);
  const [top] = main as [(typeof main)[number]];
  const within = (horizon: number) => say.figures.horizon(horizon, addDays(asOf, horizon));
  const drawn = (row: (typeof main)[number], group: string, label: string) => ({
    label,
    horizon: group,
    probability: row.probability,
    low: row.low,
    high: row.high,
    base: row.base.probability,
    term: row.term,
  });
  const others = told.filter((row) => row.label === top.label && row.horizon !== top.horizon);
  const rows = [
    ...main.map((row) => drawn(row, within(row.horizon), row.label)),
    ...others.map((row) => drawn(row, say.figures.otherDays(top.label), within(row.horizon))),
  ];
  return {
    id: "outcomes-odds",
    ...say.figures.odds(main, days, dayFromNumber(start).slice(0, 4)),
    data: { kind: "odds", rows },
  };
}

/** The acts that the classes count, one by one: where no odds are given. */
export function classActsFigure(classes: readonly OutcomeClass[], subject: Subject): Promise<Drawn | null> {
  return figureOfActs(
    allOf(classes, subject),
    { id: "outcomes-acts", ...say.figures.acts },
    subject.focal,
    subject,
  );
}

/** How the chance of a class comes about, step by step, the greatest first. */
export function whyFigure(facts: WhyFacts | null | undefined): Drawn[] {
  if (!facts) return [];
  const { probability, usual, reasons, horizon } = facts;
  const rows = reasons
    .filter(({ feature }) => feature !== "base")
    .toSorted((x, y) => Math.abs(y.adds) - Math.abs(x.adds))
    .map((row) => ({ label: capital(reason(row)), adds: row.adds }));
  if (rows.length === 0) return [];
  return [
    {
      id: "outcomes-why",
      ...say.figures.why(facts),
      data: {
        kind: "waterfall",
        start: { label: say.figures.usual, probability: usual },
        rows,
        end: { label: say.figures.chance(horizon), probability },
      },
    },
  ];
}

export function reliabilityFigure(calibration: Calibration | null): Drawn[] {
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
