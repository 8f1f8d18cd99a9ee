import { QUADS } from "../../chronicle/event.ts";
import { dayFromNumber, dayNumber } from "../../dates.ts";
import { type DyadHistory, isHitWithin } from "../../forecast/dyads/history.ts";
import { type DyadModel, loadDyadModel } from "../../forecast/dyads/model.ts";
import { dyadForecaster } from "../../forecast/dyads/predict.ts";
import type { TrialRow } from "../../forecast/dyads/trials.ts";
import { LEVEL } from "../../measures/policy.ts";
import { skillInterval } from "../../statistics/skill.ts";
import type { Subject } from "../subject.ts";
import { codedHistory } from "./codedHistory.ts";

const HALF_YEAR = 182;
const HORIZONS = [7, 30] as const;
/** Years of record before the first day that is asked about. */
const LEARNED_YEARS = 3;
/** Fewer past forecasts than this show nothing. */
const FEWEST = 60;

/**
 * How weights fitted on a machine's reports do on a record that people gathered: twice a year since they could be had, for
 * both directions and four classes. Empty where the record is too young. Too slow for a brief: `npm run try:dyads` writes
 * what it gives for each followed pair and year, which is what question 10 tells.
 */
export async function trialOf(subject: Subject): Promise<TrialRow[]> {
  const { a, b } = subject;
  const model = loadDyadModel();
  const years = Number(subject.asOf.slice(0, 4)) - Number(model.until!.slice(0, 4)) + LEARNED_YEARS;
  if (years <= LEARNED_YEARS) return [];
  const history = await codedHistory(subject, years);
  const tried = tryOut(history, model, [
    { source: a, target: b },
    { source: b, target: a },
  ]);
  return tried.flatMap(({ horizon, losses, references, from, to }) => {
    const skill = skillInterval(losses, references, QUADS.length * 2, LEVEL);
    return skill && losses.length >= FEWEST
      ? [{ horizon, skill: skill.estimate, low: skill.low, high: skill.high, n: losses.length, from, to }]
      : [];
  });
}

interface Tried {
  horizon: number;
  /** Squared errors of the model and of the long-run rate, in order of time. */
  losses: number[];
  references: number[];
  /** The first and the last day asked. */
  from: string;
  to: string;
}

/** All horizons of a dyad and class are asked together, as the forecaster keeps what they share. */
function tryOut(
  history: DyadHistory,
  model: DyadModel,
  ways: readonly { source: string; target: string }[],
): Tried[] {
  const forecaster = dyadForecaster(model, history);
  const start = Math.max(dayNumber(model.until!) + 1, history.first + LEARNED_YEARS * 365);
  const tried = HORIZONS.map((horizon): Tried => ({ horizon, losses: [], references: [], from: "", to: "" }));
  for (let day = Math.ceil(start / HALF_YEAR) * HALF_YEAR; day <= history.last; day += HALF_YEAR) {
    const date = dayFromNumber(day);
    for (const way of ways)
      for (const quad of QUADS)
        for (const one of tried) {
          if (day + one.horizon - 1 > history.last) continue;
          const chance = forecaster.forecast({ ...way, quad, horizon: one.horizon, day: date });
          if (!chance) continue;
          const series = history.dyad(way.source, way.target).quads[quad];
          const hit = isHitWithin(series, day, one.horizon) ? 1 : 0;
          one.losses.push((chance.probability - hit) ** 2);
          one.references.push((chance.climatology - hit) ** 2);
          one.from ||= date;
          one.to = date;
        }
  }
  return tried;
}
