import { fromLogOdds } from "../../statistics/logOdds.ts";
import type { Forecaster, Reason } from "../forecaster.ts";
import { type Horizon, type ListedModel, weightsOn, type YearOfWeights } from "./model.ts";
import { climatology, listedReasons, sumOf, usualReasons } from "./predict.ts";
import type { Seen } from "./seen.ts";

/** Which forecaster's number is given: the model's where it has forecast better than the long-run rate so far, else the usual rate. */
export type Given = "model" | "usual";

export interface ListedQuestion {
  seen: Seen;
  horizon: Horizon;
}

type ReasonsBy = (year: YearOfWeights, seen: Seen, horizon: Horizon) => Reason[];

/** The model, and the usual rate alone, by the weights of the day on which they are asked; null before the first weights. */
export function listedForecasters(model: ListedModel): Record<Given, Forecaster<ListedQuestion>> {
  const by = (id: string, reasonsBy: ReasonsBy): Forecaster<ListedQuestion> => {
    const reasons = ({ seen, horizon }: ListedQuestion) => {
      const year = weightsOn(model, seen.day);
      return year ? reasonsBy(year, seen, horizon) : [];
    };
    return {
      id,
      version: model.version,
      reasons,
      forecast({ seen, horizon }) {
        const found = reasons({ seen, horizon });
        if (found.length === 0) return null;
        return {
          horizon,
          probability: fromLogOdds(sumOf(found)),
          climatology: climatology(seen.longRun(horizon)),
          persistence: seen.hitBefore(horizon) ? 1 : 0,
        };
      },
    };
  };
  return { model: by("listed-odds", listedReasons), usual: by("usual-rate", usualReasons) };
}
