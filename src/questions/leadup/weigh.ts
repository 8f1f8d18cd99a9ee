import type { ChronicleEvent } from "../../chronicle/event.ts";
import { dayNumber, lastDayOf } from "../../dates.ts";
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

/** How a strand stood in the run-up, and what such acts went before in the past. */
export interface Weighed {
  pressure: Pressure;
  /** Acts of the strand in the run-up. */
  events: ChronicleEvent[];
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
export function weighPressures(
  pressures: readonly Pressure[],
  all: readonly ChronicleEvent[],
  runUp: RunUp,
): Weighed[] {
  const { focalDay, coveredFrom } = runUp;
  const start = focalDay - RUN_UP_DAYS;
  const baseDays = Math.min(BASE_DAYS, start - coveredFrom);
  return pressures
    .map((pressure): Weighed => {
      const acts = all.filter((event) => event.kind === "act" && pressure.holds(event));
      const events = acts.filter((event) => dayNumber(event.date) >= start && lastDay(event) < focalDay);
      const before = acts.filter(
        (event) => dayNumber(event.date) >= start - baseDays && lastDay(event) < start,
      ).length;
      const ratio =
        baseDays >= RUN_UP_DAYS ? rateRatio(events.length, RUN_UP_DAYS, before, baseDays, LEVEL) : null;
      const lift = liftOf(
        acts.filter((event) => event.precision === "day" && dayNumber(event.date) < start),
        runUp,
        start,
      );
      return { pressure, events, before, ratio, lift, weight: weightOf(events.length, ratio, lift) };
    })
    .sort((x, y) => y.weight - x.weight || (x.pressure.id < y.pressure.id ? -1 : 1));
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
function liftOf(
  acts: readonly ChronicleEvent[],
  { classDays, coveredFrom }: RunUp,
  end: number,
): Weighed["lift"] {
  const earlier = classDays.filter((day) => day < end);
  const separate: number[] = [];
  for (const event of acts) {
    const day = dayNumber(event.date);
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

function lastDay(event: ChronicleEvent): number {
  return dayNumber(lastDayOf(event.date, event.precision));
}
