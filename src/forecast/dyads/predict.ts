import type { QuadClass } from "../../chronicle/event.ts";
import { dayNumber } from "../../dates.ts";
import { fromLogOdds } from "../../statistics/logOdds.ts";
import { type Chance, type Forecaster, sumOf } from "../forecaster.ts";
import { climatology, type DyadQuestion } from "./climatology.ts";
import { dyadReasons, dyadTerms, type KnownValues } from "./explain.ts";
import { DYAD_FEATURES } from "./features.ts";
import type { DyadHistory } from "./history.ts";
import type { DyadModel } from "./model.ts";
import { type DyadView, dyadViews, FEWEST } from "./view.ts";

/** Whether a state does something of a class to another within `horizon` days from `day` on, all before it being known. */
export interface AskedOfDyad {
  source: string;
  target: string;
  quad: QuadClass;
  horizon: number;
  /** YYYY-MM-DD, the first day of the window. */
  day: string;
}

/** The chance of a question; null where the pair has fewer than five events before the day. */
function dyadChance(model: DyadModel, question: DyadQuestion, known: KnownValues): Chance | null {
  const { view, dyad, quad, horizon } = question;
  if (view.events(dyad.all) < FEWEST) return null;
  return {
    horizon,
    probability: fromLogOdds(sumOf(dyadTerms(model, question, DYAD_FEATURES, known))),
    climatology: climatology(question),
    persistence: view.since(dyad.quads[quad]) <= horizon && view.hits(dyad.quads[quad]) > 0 ? 1 : 0,
  };
}

/** The forecaster of a data set's dyads. It keeps what it worked out for the last question, so ask day by day, and for each dyad and class all horizons. */
export function dyadForecaster(model: DyadModel, history: DyadHistory): Forecaster<AskedOfDyad> {
  const viewAt = dyadViews(history);
  let kept: DyadView | undefined;
  let last: DyadQuestion | undefined;
  let known: KnownValues = new Map();
  const read = ({ source, target, quad, horizon, day }: AskedOfDyad): DyadQuestion => {
    const number = dayNumber(day);
    if (kept?.day !== number) kept = viewAt(number);
    return { view: kept, dyad: kept.dyad(source, target), quad, horizon };
  };
  return {
    id: "dyads",
    version: model.version,
    forecast: (asked) => {
      const question = read(asked);
      const { view, dyad, quad } = question;
      if (last?.view !== view || last.dyad !== dyad || last.quad !== quad) known = new Map();
      last = question;
      return dyadChance(model, question, known);
    },
    reasons: (asked) => {
      const question = read(asked);
      return question.view.events(question.dyad.all) < FEWEST ? [] : dyadReasons(model, question);
    },
  };
}
