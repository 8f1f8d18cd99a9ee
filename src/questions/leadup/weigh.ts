import type { ChronicleEvent } from "../../chronicle/event.ts";
import { dayFromNumber, dayNumber } from "../../dates.ts";
import { type Acts, type Dated, total } from "../../measures/acts.ts";
import { within } from "../../measures/within.ts";
import { jeffreys } from "../../statistics/intervals.ts";
import { rateRatio } from "../../statistics/rateRatio.ts";
import type { Pressure } from "./pressures.ts";

/** Days of the run-up, and of the years before it that it is held against. */
export const RUN_UP_DAYS = 365;
const BASE_DAYS = 5 * 365;
/** How soon an act of the focal class must follow for a strand to count as its forerunner. */
const FOLLOW_DAYS = 90;
/** How many acts' worth of doubt a strand's lift is shrunk by. */
const DOUBT = 8;
export const LEVEL = 0.9;
/** More of the weightiest than are shown: of many that weigh the same the first by id are drawn. */
export const WEIGHTIEST = 40;

/** How a strand stood in the run-up, and what such acts went before in the past. */
export interface Weighed {
  pressure: Pressure;
  /** Acts of the strand in the run-up. */
  acts: Acts;
  n: number;
  /** The weightiest of them, the latest first among equals. */
  weightiest: ChronicleEvent[];
  /** Acts in the five years before it. */
  before: number;
  /** Times the earlier rate, with its interval; null where neither stretch has an act or the earlier is not covered. */
  ratio: { ratio: number; low: number; high: number } | null;
  /** Of its earlier acts, the share followed by an act of the focal class within 90 days, against any day. */
  lift: { share: number; low: number; high: number; base: number; n: number; value: number } | null;
  /** What it adds to the log-odds of an act of the focal class: log of the shrunk lift, times how much more of it there was. */
  weight: number;
}

export interface RunUp {
  /** First day of the focal event: the run-up ends the day before. */
  focalDay: number;
  /** First day that the data cover. */
  coveredFrom: number;
  /** Earlier acts of the focal event's class between the pair, as day numbers. */
  classDays: readonly number[];
}

/** Weighs each strand by its growth and by what it went before in the past; the heaviest first, ties by id. */
export async function weighPressures(
  pressures: readonly Pressure[],
  all: Acts,
  runUp: RunUp,
): Promise<Weighed[]> {
  const weighed = await Promise.all(pressures.map((pressure) => weighPressure(pressure, all, runUp)));
  return weighed.sort((x, y) => y.weight - x.weight || (x.pressure.id < y.pressure.id ? -1 : 1));
}

async function weighPressure(pressure: Pressure, all: Acts, runUp: RunUp): Promise<Weighed> {
  const { focalDay, coveredFrom } = runUp;
  const start = focalDay - RUN_UP_DAYS;
  const baseDays = Math.min(BASE_DAYS, start - coveredFrom);
  const ofStrand = all.where({ kind: ["act"] }).where(pressure.filter);
  const days = { from: dayFromNumber(start), to: dayFromNumber(focalDay - 1) };
  const acts = ofStrand.where(days);
  const [rows, weightiest] = await Promise.all([ofStrand.dated(), acts.strongest(WEIGHTIEST)]);
  const n = total(within(rows, days.from, days.to));
  const before = total(within(rows, dayFromNumber(start - baseDays), dayFromNumber(start - 1)));
  const ratio = baseDays >= RUN_UP_DAYS ? rateRatio(n, RUN_UP_DAYS, before, baseDays, LEVEL) : null;
  const lift = liftOf(
    rows.filter((row) => row.precision === "day" && row.date < days.from),
    runUp,
    start,
  );
  return { pressure, acts, n, weightiest, before, ratio, lift, weight: weightOf(n, ratio, lift) };
}

function weightOf(n: number, ratio: Weighed["ratio"], lift: Weighed["lift"]): number {
  if (n === 0) return 0;
  const growth = ratio ? Math.min(3, Math.max(0.33, ratio.ratio)) : 1;
  return (lift ? Math.log(lift.value) : 0) + Math.log(growth);
}

/**
 * How often an act of the focal class followed within 90 days, over how often it did after any day of
 * the same stretch; shrunk to 1 by {@link DOUBT} acts. Acts of one 90-day stretch count once.
 */
function liftOf(rows: readonly Dated[], { classDays, coveredFrom }: RunUp, end: number): Weighed["lift"] {
  const earlier = classDays.filter((day) => day < end);
  const separate: number[] = [];
  for (const { date } of rows) {
    const day = dayNumber(date);
    if (day > end - FOLLOW_DAYS) continue;
    if (separate.length === 0 || day - separate.at(-1)! >= FOLLOW_DAYS) separate.push(day);
  }
  const first = Math.max(coveredFrom, separate[0] ?? end);
  const span = end - FOLLOW_DAYS - first;
  if (separate.length < 5 || span < 4 * FOLLOW_DAYS || earlier.length === 0) return null;
  const follows = (day: number) => earlier.some((one) => one > day && one <= day + FOLLOW_DAYS);
  let hit = 0;
  for (let day = first; day < end - FOLLOW_DAYS; day += 7) if (follows(day)) hit += 1;
  const base = hit / Math.ceil(span / 7);
  if (base === 0) return null;
  const k = separate.filter(follows).length;
  const { low, high } = jeffreys(k, separate.length, LEVEL);
  return {
    share: k / separate.length,
    low,
    high,
    base,
    n: separate.length,
    value: (k + DOUBT * base) / (separate.length + DOUBT) / base,
  };
}
