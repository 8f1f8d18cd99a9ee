import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addDays, addMonths, daysBetween } from "../../dates.ts";
import { coveredShare } from "../../measures/cells.ts";
import { acts, isConflict, type PairEvents } from "../../measures/pairEvents.ts";
import { type Interval, poissonRate, wilson } from "../../statistics/intervals.ts";
import { rateRatio } from "../../statistics/rateRatio.ts";
import { LEVEL } from "../kit/measure.ts";
import { plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import { MONTHS } from "./observers.ts";

/** What some observers did and said toward the two (or one of them) in a stretch of time. */
export interface Tally {
  events: ChronicleEvent[];
  conflict: ChronicleEvent[];
  /** Months that the data cover. */
  months: number;
}

/** Words and acts toward the pair now and in the stretch before. */
export interface Regard {
  now: Tally;
  before: Tally;
  /** Of `now`, by the side that it was addressed to. */
  toward: { code: string; tally: Tally }[];
  /** Rate of conflict now against before; null where the record does not reach back or holds none. */
  change: { ratio: number; low: number; high: number } | null;
}

/** First day of "now" and of the stretch before it. */
export function stretchesOf(asOf: string): { from: string; before: string } {
  return { from: addDays(addMonths(asOf, -MONTHS), 1), before: addDays(addMonths(asOf, -2 * MONTHS), 1) };
}

export function regardOf(
  codes: ReadonlySet<string>,
  subject: Subject,
  { all, coverage }: PairEvents,
): Regard {
  const { a, b, asOf } = subject;
  const { from, before } = stretchesOf(asOf);
  const from_ = [...codes];
  const own = all.filter((event) => event.kind === "act" && acts(event, from_, [a, b]));
  const tally = (first: string, last: string, rows: readonly ChronicleEvent[]): Tally => {
    const events = rows.filter((event) => event.date >= first && event.known <= last);
    return {
      events,
      conflict: events.filter(isConflict),
      months: (coveredShare(first, last, coverage) * (daysBetween(first, last) + 1)) / 30.44,
    };
  };
  const now = tally(from, asOf, own);
  const earlier = tally(before, addDays(from, -1), own);
  return {
    now,
    before: earlier,
    toward: [a, b].map((code) => ({
      code,
      tally: tally(
        from,
        asOf,
        own.filter((event) => event.target!.code === code),
      ),
    })),
    change:
      earlier.months >= MONTHS / 2
        ? rateRatio(now.conflict.length, now.months, earlier.conflict.length, earlier.months, LEVEL)
        : null,
  };
}

/** "the last 24 months", or the part of them that the data cover. */
export function lately(months: number): string {
  if (months < 1.5)
    return `the ${plural(Math.round(months * 30.44), "day")} of the last ${MONTHS} months that the data cover`;
  return months < MONTHS - 1
    ? `the ${Math.round(months)} of the last ${MONTHS} months that the data cover`
    : `the last ${MONTHS} months`;
}

/** Whether the stretch before is covered well enough to compare with: no data is not no events. */
export function isComparable({ before }: Regard): boolean {
  return before.months >= MONTHS / 2;
}

/** Share of conflict among the acts; null where there are none. */
export function conflictShare({ events, conflict }: Tally): Interval | null {
  return events.length > 0 ? wilson(conflict.length, events.length, LEVEL) : null;
}

/** Acts of conflict a month. */
export function conflictRate({ conflict, months }: Tally): Interval {
  return poissonRate(conflict.length, Math.max(months, 1 / 30), LEVEL);
}

/** Mean Goldstein intensity; null where there are no acts. */
export function meanGoldstein({ events }: Tally): number | null {
  return events.length ? events.reduce((sum, event) => sum + event.goldstein, 0) / events.length : null;
}
