import { backtest, type PastForecast, type TrackRecord, trackRecord } from "../../forecast/backtest.ts";
import { cellCounts, type PhaseChance, phaseChance, phaseStarts } from "../../forecast/phaseRate.ts";
import { hitWindows } from "../../forecast/spans.ts";
import { ENOUGH_WINDOWS } from "../../measures/policy.ts";
import { seededRandom } from "../../statistics/random.ts";
import { type OutcomeClass, spansOf } from "./classes.ts";

/** Days of the three horizons. */
export const HORIZONS = [30, 90, 365] as const;
export type Horizon = (typeof HORIZONS)[number];

/** Days from one past forecast to the next: a quarter in a long record, a week in a short one. */
const QUARTER = 91;
const WEEK = 7;
const LONG_ERA_DAYS = 5 * 365;

/** The odds of one class within one horizon, with the track record of the method for it. */
export interface Odds {
  horizon: Horizon;
  chance: PhaseChance;
  past: PastForecast[];
  record: TrackRecord | null;
  /** Which number is given: the phase's where the backtest shows skill over the long run, else the long run's. */
  given: "phase" | "base";
  /** The number itself; never lower than that of a shorter horizon. */
  probability: number;
  low: number;
  high: number;
}

/**
 * Odds for each horizon that the era can bear; the era runs from `start` to `end` (day numbers, both
 * included). The phase's rate is given only where its skill over the long run is above zero with its whole interval on
 * the horizon that leads, for all horizons alike, so that the odds of one class come from one method; else the long
 * run's.
 */
export function oddsOf(outcome: OutcomeClass, start: number, end: number, seed: string): Odds[] {
  const spans = spansOf(outcome.rows);
  const cells = cellCounts(spans, start, end);
  const step = end - start >= LONG_ERA_DAYS ? QUARTER : WEEK;
  const phaseAt = phaseStarts(cells);
  const rows = HORIZONS.flatMap((horizon) => {
    const windows = hitWindows(spans, start, end, horizon);
    const chance = phaseChance(windows, phaseAt(end), end);
    if (!chance) return [];
    const past = backtest(windows, cells, end, step, phaseAt);
    const random = seededRandom(`${seed}|${outcome.id}|${horizon}`);
    return [{ horizon, chance, past, record: trackRecord(past, Math.ceil(horizon / step) + 1, random) }];
  });
  const given = (mainOdds(rows)?.record?.low ?? 0) > 0 ? "phase" : "base";
  const odds: Odds[] = [];
  for (const row of rows) odds.push({ ...row, given, ...atLeast(odds.at(-1), chosen(row.chance, given)) });
  return odds;
}

/** The horizon of a finding's likelihood where the record bears it; the others stand among its numbers. */
export const MAIN_HORIZON = 90;

/** The odds that lead a finding: those within 90 days, or the longest horizon with enough windows, or the shortest. */
export function mainOdds<Row extends Pick<Odds, "horizon" | "chance">>(
  odds: readonly Row[],
): Row | undefined {
  const borne = odds.filter((row) => row.chance.eraCases >= ENOUGH_WINDOWS);
  return borne.find((row) => row.horizon === MAIN_HORIZON) ?? borne.at(-1) ?? odds[0];
}

interface Chance {
  probability: number;
  low: number;
  high: number;
}

function chosen(chance: PhaseChance, given: Odds["given"]): Chance {
  if (given === "phase") return { probability: chance.probability, low: chance.low, high: chance.high };
  return { probability: chance.base, low: chance.baseLow, high: chance.baseHigh };
}

/** A longer horizon holds the shorter one: its chance can't be less. */
function atLeast(shorter: Chance | undefined, chance: Chance): Chance {
  if (!shorter) return chance;
  return {
    probability: Math.max(shorter.probability, chance.probability),
    low: Math.max(shorter.low, chance.low),
    high: Math.max(shorter.high, chance.high),
  };
}
