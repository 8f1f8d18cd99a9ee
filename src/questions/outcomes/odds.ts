import {
  backtest,
  chosen,
  type PastForecast,
  type TrackRecord,
  trackRecord,
} from "../../forecast/backtest.ts";
import { type Reason, sumOf } from "../../forecast/forecaster.ts";
import type { ListedCase } from "../../forecast/listed/case.ts";
import { type Given, shippedForecasters } from "../../forecast/listed/forecasters.ts";
import { HORIZONS, type Horizon } from "../../forecast/listed/model.ts";
import { climatology, memoryOf } from "../../forecast/listed/predict.ts";
import { observer } from "../../forecast/listed/seen.ts";
import { ENOUGH_WINDOWS, LEVEL } from "../../measures/policy.ts";
import { betaQuantile } from "../../statistics/distributions.ts";
import { fromLogOdds, logOdds } from "../../statistics/logOdds.ts";
import { stable } from "../../statistics/stable.ts";

/** A chance with its interval. */
export interface Interval {
  probability: number;
  low: number;
  high: number;
}

/** The odds of one class within one horizon, with the track record of the method for it. */
export interface Odds extends Interval {
  horizon: Horizon;
  level: number;
  /** The long-run rate (climatology), and how many separate windows it was counted in. */
  base: Interval;
  cases: number;
  persistence: 0 | 1;
  /** Which number is given, and what adds up to its log-odds. */
  given: Given;
  method: { id: string; version: string };
  reasons: readonly Reason[];
  past: PastForecast[];
  record: TrackRecord | null;
  /** Of weights that were fitted elsewhere: how they did there, on what they had not seen. */
  card?: { skill: number; n: number };
}

/** Fewer separate windows than this show no rate. */
const FEWEST_CASES = 2;

/**
 * Odds for each horizon that the record of the case can bear, as of its last day. The model's chance is given where it has
 * forecast better than the long-run rate so far, in the class and horizon at hand, else the usual rate; and no longer horizon
 * gets less than a shorter one, which it holds.
 */
export function oddsOf(of: ListedCase): Odds[] {
  const forecasters = shippedForecasters();
  const look = observer(of);
  const seen = look.at(of.to);
  const odds: Odds[] = [];
  for (const horizon of HORIZONS) {
    const longRun = seen.longRun(horizon);
    if (longRun.cases < FEWEST_CASES) continue;
    const past = backtest(forecasters, of, horizon, look);
    const given = chosen(past);
    const { id, version, reasons: reasonsOf } = forecasters[given];
    const rate = climatology(longRun);
    const own = reasonsOf({ seen, horizon });
    // Before the first weights there is the long-run rate alone.
    const reasons = atLeast(odds.at(-1)?.probability, own.length > 0 ? own : longRunAlone(rate, of)).map(
      steady,
    );
    const probability = fromLogOdds(sumOf(reasons));
    odds.push({
      horizon,
      level: LEVEL,
      ...interval(probability, given === "model" ? memoryOf(longRun, horizon) : longRun.cases + 1),
      base: interval(rate, longRun.cases + 1),
      cases: longRun.cases,
      persistence: seen.hitBefore(horizon) ? 1 : 0,
      given,
      method: { id, version },
      reasons,
      past,
      record: trackRecord(past, horizon),
    });
  }
  return odds;
}

function longRunAlone(rate: number, { filter }: ListedCase): Reason[] {
  return [{ feature: "base", value: rate, adds: logOdds(rate), behind: [filter] }];
}

/** The horizon of a finding's likelihood where the record bears it; the others stand among its numbers. */
export const MAIN_HORIZON = 90;

/** The odds that lead a finding: those within 90 days, or the longest horizon with enough windows, or the shortest. */
export function mainOdds<Row extends Pick<Odds, "horizon" | "cases">>(odds: readonly Row[]): Row | undefined {
  const borne = odds.filter(({ cases }) => cases >= ENOUGH_WINDOWS);
  return borne.find(({ horizon }) => horizon === MAIN_HORIZON) ?? borne.at(-1) ?? odds[0];
}

/** A reason as it is written. */
export function steady(reason: Reason): Reason {
  return { ...reason, value: stable(reason.value), adds: stable(reason.adds) };
}

/** A longer horizon holds the shorter one: what its own reasons lack of that chance is a reason of its own. */
function atLeast(shorter: number | undefined, reasons: readonly Reason[]): readonly Reason[] {
  const lacks = shorter === undefined ? 0 : logOdds(shorter) - sumOf(reasons);
  return lacks > 0 ? [...reasons, { feature: "shorter", value: shorter!, adds: lacks, behind: [] }] : reasons;
}

/** What so many windows tell of a chance (beta distribution), widened where that would leave the chance outside. */
export function interval(probability: number, windows: number): Interval {
  const tail = (1 - LEVEL) / 2;
  const [hits, misses] = [probability * windows, (1 - probability) * windows];
  return {
    probability: stable(probability),
    low: stable(Math.min(probability, betaQuantile(tail, hits, misses))),
    high: stable(Math.max(probability, betaQuantile(1 - tail, hits, misses))),
  };
}
