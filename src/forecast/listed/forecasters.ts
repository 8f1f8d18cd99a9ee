import { kept } from "../../kept.ts";
import { fromLogOdds } from "../../statistics/logOdds.ts";
import type { Forecaster, Reason } from "../forecaster.ts";
import { type Horizon, type ListedModel, shippedModel, weightsOn, type YearOfWeights } from "./model.ts";
import { climatology, listedLogOdds, listedReasons, usualLogOdds, usualReasons } from "./predict.ts";
import type { Seen } from "./seen.ts";

/** Which forecaster's number is given: the model's where it has forecast better than the long-run rate so far, else the usual rate. */
export type Given = "model" | "usual";

export interface ListedQuestion {
  seen: Seen;
  horizon: Horizon;
}

interface Way {
  reasons(year: YearOfWeights, seen: Seen, horizon: Horizon): Reason[];
  /** Their sum, without the events behind them. */
  logOdds(year: YearOfWeights, seen: Seen, horizon: Horizon): number;
}

/** The model, and the usual rate alone, by the weights of the day on which they are asked; null before the first weights. */
export function listedForecasters(model: ListedModel): Record<Given, Forecaster<ListedQuestion>> {
  const weights = kept((day) => weightsOn(model, day));
  const by = (id: string, way: Way): Forecaster<ListedQuestion> => ({
    id,
    version: model.version,
    reasons({ seen, horizon }) {
      const year = weights(seen.day);
      return year ? way.reasons(year, seen, horizon) : [];
    },
    forecast({ seen, horizon }) {
      const year = weights(seen.day);
      return (
        year && {
          horizon,
          probability: fromLogOdds(way.logOdds(year, seen, horizon)),
          climatology: climatology(seen.longRun(horizon)),
          persistence: seen.hitBefore(horizon) ? 1 : 0,
        }
      );
    },
  });
  return {
    model: by("listed-odds", { reasons: listedReasons, logOdds: listedLogOdds }),
    usual: by("usual-rate", { reasons: usualReasons, logOdds: usualLogOdds }),
  };
}

let shipped: ReturnType<typeof listedForecasters> | undefined;

/** Those by the weights that ship. Throws ChanceryError "io" where the file is missing or is none. */
export function shippedForecasters(): ReturnType<typeof listedForecasters> {
  shipped ??= listedForecasters(shippedModel());
  return shipped;
}
