import { addDays, dayFromNumber, dayNumber } from "../../dates.ts";
import { chosen, type PastForecast, trackRecord } from "../../forecast/backtest.ts";
import { type DyadHistory, isHitWithin } from "../../forecast/dyads/history.ts";
import type { DyadModel } from "../../forecast/dyads/model.ts";
import { type AskedOfDyad, dyadForecaster } from "../../forecast/dyads/predict.ts";
import { type Reason, sumOf } from "../../forecast/forecaster.ts";
import type { Target } from "../../forecast/targets.ts";
import { LEVEL } from "../../measures/policy.ts";
import { fromLogOdds, logOdds } from "../../statistics/logOdds.ts";
import { reasonGroups } from "./codedReasons.ts";
import { interval, type Odds, steady } from "./odds.ts";

/** One year without issues tells of no longer windows. */
const CODED_HORIZONS = [7, 30] as const;

/** Days that the model looks back on with weight: a half-life of forty days. */
const MEMORY_DAYS = 40 / Math.LN2;
/** What the pair's own windows are drawn to counts as one (dyads/climatology), and so much the interval is the wider. */
const PRIOR_WINDOWS = 4;
/** No more windows of the pair's own past than these are tried. */
const MOST_PAST = 100;

/**
 * The odds that a data set will report something of a class, for each horizon, as of the last day of the history; none
 * where the pair has fewer than five events. The model's chance is given where it had skill on the class over all pairs
 * (its card) and has not done worse than the long-run rate on the pair itself since; and not before the last day that it
 * was fitted on, since it knows what came until then.
 */
export function codedOdds(target: Target, history: DyadHistory, model: DyadModel): Odds[] {
  const { coded } = target;
  if (!coded) return [];
  const forecaster = dyadForecaster(model, history);
  const asked = (day: number, horizon: number): AskedOfDyad => ({
    ...coded,
    horizon,
    day: dayFromNumber(day),
  });
  const first = history.last + 1;
  const isOld = first > dayNumber(model.until ?? "");
  const odds: Odds[] = [];
  for (const horizon of CODED_HORIZONS) {
    const chance = forecaster.forecast(asked(first, horizon));
    if (!chance) return [];
    const past = isOld ? pastOf(target, history, model, horizon) : [];
    const card = model.scores?.find((one) => one.horizon === horizon && one.quad === coded.quad);
    const record = trackRecord(past, horizon);
    const given =
      isOld && (card?.skill ?? 0) > 0 && (!record || chosen(past) === "model") ? "model" : "usual";
    const rate: Reason = {
      feature: "base",
      value: chance.climatology,
      adds: logOdds(chance.climatology),
      behind: [target.filter],
    };
    const reasons = (
      given === "model" ? reasonGroups(forecaster.reasons(asked(first, horizon)), target.filter) : [rate]
    ).map(steady);
    const cases = (history.last - history.first + 1) / horizon;
    odds.push({
      horizon,
      level: LEVEL,
      ...interval(
        fromLogOdds(sumOf(reasons)),
        given === "model" ? Math.min(cases, MEMORY_DAYS / horizon) + PRIOR_WINDOWS : cases + 1,
      ),
      base: interval(chance.climatology, cases + 1),
      cases,
      persistence: chance.persistence,
      given,
      method: { id: given === "model" ? forecaster.id : "long-run-rate", version: model.version },
      reasons,
      past,
      record,
      ...(card ? { card: { skill: card.skill, n: card.n } } : {}),
    });
  }
  return odds;
}

/** Windows of the pair's own past since the last day that the model was fitted on, one after the other. */
function pastOf({ coded }: Target, history: DyadHistory, model: DyadModel, horizon: number): PastForecast[] {
  const { source, target, quad } = coded!;
  const forecaster = dyadForecaster(model, history);
  const series = history.dyad(source, target).quads[quad];
  const from = Math.max(dayNumber(addDays(model.until!, 1)), history.last + 1 - MOST_PAST * horizon);
  const past: PastForecast[] = [];
  for (let day = from; day + horizon - 1 <= history.last; day += horizon) {
    const chance = forecaster.forecast({ source, target, quad, horizon, day: dayFromNumber(day) });
    if (!chance) continue;
    const { probability, climatology: base, persistence } = chance;
    const outcome = isHitWithin(series, day, horizon) ? 1 : 0;
    const given = chosen(past);
    const said = given === "model" ? probability : base;
    past.push({ issued: day - 1, probability, usual: base, base, persistence, given, said, outcome });
  }
  return past;
}
