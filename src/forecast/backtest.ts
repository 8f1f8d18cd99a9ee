import { LEVEL } from "../measures/policy.ts";
import { blockBootstrap } from "../statistics/intervals.ts";
import type { Random } from "../statistics/random.ts";
import type { Outcome } from "../statistics/scores.ts";
import { type CellCounts, phaseShare } from "./phaseRate.ts";
import { type HitWindows, isHit } from "./spans.ts";

/** A past forecast with what came of it. */
export interface PastForecast {
  /** Day number on which it would have been issued, from what was known the day before. */
  issued: number;
  probability: number;
  base: number;
  persistence: number;
  outcome: Outcome;
}

/** Windows of training before the first forecast counts. */
const TRAINING_WINDOWS = 5;

/**
 * Forecasts as they would have been issued every `step` days, each from what lay before its day, and
 * settled by what came: rolling origin with an expanding record. Only windows that were over by
 * `end` are settled. `phaseAt` tells the start of the phase as it was seen on a day.
 */
export function backtest(
  windows: HitWindows,
  cells: CellCounts,
  end: number,
  step: number,
  phaseAt: (end: number) => number,
): PastForecast[] {
  const past: PastForecast[] = [];
  const first = windows.start + Math.max(TRAINING_WINDOWS * windows.horizon, 20 * cells.length);
  for (let day = first; day + windows.horizon - 1 <= end; day += step) {
    const chance = phaseShare(windows, phaseAt(day - 1), day - 1);
    const outcome = isHit(windows, day);
    const before = isHit(windows, day - windows.horizon);
    if (!chance || outcome === undefined || before === undefined) continue;
    past.push({
      issued: day,
      probability: chance.probability,
      base: chance.base,
      persistence: before ? 1 : 0,
      outcome: outcome ? 1 : 0,
    });
  }
  return past;
}

export interface TrackRecord {
  n: number;
  brier: number;
  baseBrier: number;
  persistenceBrier: number;
  /** 1 − Brier / Brier of the long-run chance: above 0 is better than the long run. */
  skill: number;
  low: number;
  high: number;
  level: number;
}

const RESAMPLES = 200;
/** Fewer hits or misses than this, and a score only says that nothing (or everything) ever happened. */
const FEW = 3;

/**
 * Scores of past forecasts (Brier 1950), with a block bootstrap interval of the skill, since neighbouring
 * forecasts share their windows. Null where the outcomes hardly vary: there is nothing to be right about.
 */
export function trackRecord(
  past: readonly PastForecast[],
  block: number,
  random: Random,
): TrackRecord | null {
  const hits = past.filter((row) => row.outcome === 1).length;
  if (hits < FEW || past.length - hits < FEW) return null;
  const errors = past.map(({ probability, base, persistence, outcome }) => ({
    model: (probability - outcome) ** 2,
    base: (base - outcome) ** 2,
    persistence: (persistence - outcome) ** 2,
  }));
  const meanOf = (rows: readonly (typeof errors)[number][], which: keyof (typeof errors)[number]) =>
    rows.reduce((sum, row) => sum + row[which], 0) / rows.length;
  const skillOf = (rows: readonly (typeof errors)[number][]) => {
    const reference = meanOf(rows, "base");
    return reference === 0 ? 0 : 1 - meanOf(rows, "model") / reference;
  };
  const { estimate, low, high } = blockBootstrap(errors, skillOf, {
    level: LEVEL,
    resamples: RESAMPLES,
    random,
    blockLength: Math.max(1, Math.min(block, Math.floor(past.length / 4))),
  });
  return {
    n: past.length,
    brier: meanOf(errors, "model"),
    baseBrier: meanOf(errors, "base"),
    persistenceBrier: meanOf(errors, "persistence"),
    skill: estimate,
    low,
    high,
    level: LEVEL,
  };
}
