import { QUADS, type QuadClass } from "../../chronicle/event.ts";
import { brier } from "../../statistics/brier.ts";
import type { Outcome } from "../../statistics/forecasts.ts";
import { fromLogOdds } from "../../statistics/logOdds.ts";
import { expectedCalibrationError } from "../../statistics/reliability.ts";
import { sumOf } from "../forecaster.ts";
import { climatology } from "./climatology.ts";
import type { DyadFeature } from "./counted.ts";
import { dyadTerms } from "./explain.ts";
import { DYAD_FEATURES } from "./features.ts";
import { type DyadHistory, eventsBefore, isHitWithin } from "./history.ts";
import type { DyadModel } from "./model.ts";
import { dyadViews, FEWEST } from "./view.ts";

/** How forecasts of one class did over issue days; all are mean Brier scores but `skill` and `events`. */
export interface QuadScore {
  /** 1 − Brier / Brier of climatology; null where climatology is perfect. */
  skill: number | null;
  brier: number;
  climatology: number;
  persistence: number;
  /** Share of windows with an event. */
  rate: number;
}

export interface DyadScore {
  /** Mean skill over the four classes. */
  skill: number;
  /** Expected calibration error over all classes, ten equal bins. */
  ece: number;
  byClass: Record<QuadClass, QuadScore>;
  /** Pairs, and issue days. */
  dyads: number;
  days: number;
}

const BINS = 10;

/**
 * How a model does on the issue days `from` to `to` (day numbers), for the pairs with at least five events before `from`;
 * issue days whose window is not over by the end of the history are left out. The model must have been fitted on what
 * was known at `from`. Throws RangeError where no day or no pair is left.
 */
export function dyadBacktest(
  history: DyadHistory,
  model: DyadModel,
  { from, to, horizon }: { from: number; to: number; horizon: number },
  features: readonly DyadFeature[] = DYAD_FEATURES,
): DyadScore {
  const dyads = history.dyads.filter(({ all }) => eventsBefore(all, from) >= FEWEST);
  const last = Math.min(to, history.last + 1 - horizon);
  if (last < from || dyads.length === 0)
    throw new RangeError("No pair and no issue day with a window that is over.");
  const viewAt = dyadViews(history);
  const past = QUADS.map(() => ({
    model: [] as number[],
    base: [] as number[],
    before: [] as number[],
    outcomes: [] as Outcome[],
  }));
  for (let day = from; day <= last; day++) {
    const view = viewAt(day);
    for (const dyad of dyads)
      QUADS.forEach((quad, place) => {
        const question = { view, dyad, quad, horizon };
        const own = past[place]!;
        own.model.push(fromLogOdds(sumOf(dyadTerms(model, question, features))));
        own.base.push(climatology(question));
        own.before.push(isHitWithin(dyad.quads[quad], day - horizon, horizon) ? 1 : 0);
        own.outcomes.push(isHitWithin(dyad.quads[quad], day, horizon) ? 1 : 0);
      });
  }
  const scores = past.map(({ model, base, before, outcomes }): QuadScore => {
    const [own, reference] = [brier(model, outcomes), brier(base, outcomes)];
    return {
      skill: reference > 0 ? 1 - own / reference : null,
      brier: own,
      climatology: reference,
      persistence: brier(before, outcomes),
      rate: outcomes.reduce<number>((sum, outcome) => sum + outcome, 0) / outcomes.length,
    };
  });
  return {
    skill: scores.reduce((sum, { skill }) => sum + (skill ?? 0), 0) / scores.length,
    ece: expectedCalibrationError(
      past.flatMap(({ model }) => model),
      past.flatMap(({ outcomes }) => outcomes),
      BINS,
    ),
    byClass: Object.fromEntries(QUADS.map((quad, place) => [quad, scores[place]!])) as Record<
      QuadClass,
      QuadScore
    >,
    dyads: dyads.length,
    days: last - from + 1,
  };
}
