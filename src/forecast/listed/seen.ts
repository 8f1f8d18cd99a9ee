import { kept } from "../../kept.ts";
import type { DayAhead } from "../../record/calendar.ts";
import { countWindows, type HitWindows, hitWindows, type Span } from "../spans.ts";
import type { ListedCase } from "./case.ts";

/** How far back a long-run rate reaches, in days: 25 years. */
const ERA_DAYS = Math.round(25 * 365.25);

/** How many windows of the past there are to count, and how many of them held an act; overlapping ones count for their separate number. */
export interface LongRun {
  share: number;
  /** Separate windows: days of the era through the horizon. */
  cases: number;
}

/** A case as it was seen at the end of a day: nothing in it lies after that day, but what the calendar then foretold. */
export interface Seen {
  of: ListedCase;
  day: number;
  /** Acts of the era, by their days and in number. */
  past: readonly Span[];
  n: number;
  /**
   * Sum of 2^(−age / half-life) over the acts, against what a constant rate as high as the era's would give. Days between
   * the end of the list and the day asked about are taken to have gone at that rate: nothing is known of them.
   */
  decayed(halfLife: number): { sum: number; due: number };
  longRun(horizon: number): LongRun;
  /** Whether the window before, as long, held an act. */
  hitBefore(horizon: number): boolean;
  /** Days since the last nuclear test; Infinity where there was none. */
  sinceTest: number;
  /** What was known to come within the horizon. */
  ahead(horizon: number): readonly DayAhead[];
}

/** A case is asked about once this much of its record is past, in days. */
export const LEARNED_DAYS = 3 * 365;

/** Half an act and a year more than the era, so that the rate of what never happened is not zero. */
const HALF_ACT = 0.5;
const YEAR = 365;

/** What can be asked of a case: how it stood at the end of a day, and which windows were hit, laid out once for all days. */
export interface Observer {
  at(day: number): Seen;
  windows(horizon: number): HitWindows;
}

export function observer(of: ListedCase): Observer {
  const windowsOf = kept((horizon) => hitWindows(of.spans, of.from, of.to, horizon));
  const at = kept((day: number): Seen => {
    const start = Math.max(of.from, day - ERA_DAYS + 1);
    const days = Math.max(0, day - start + 1);
    // By place: taking spans apart by pattern costs more than all the rest, before the engine has warmed to it.
    const past = of.spans.filter((span) => span[0] >= start && span[1] <= day);
    const n = past.reduce((sum, span) => sum + Math.min(1, span[2] ?? 1), 0);
    const rate = (n + HALF_ACT) / (days + YEAR);
    const unseen = day === of.to ? of.asked - of.to : 0;
    return {
      of,
      day,
      past,
      n,
      decayed: kept((halfLife) => {
        const sum = past.reduce((total, span) => total + 2 ** ((span[1] - day) / halfLife), 0);
        const usual = (span: number) => (rate * halfLife * (1 - 2 ** (-span / halfLife))) / Math.LN2;
        return { sum: sum * 2 ** (-unseen / halfLife) + usual(unseen), due: usual(days + unseen) };
      }),
      longRun: kept((horizon) => {
        const { n: all, hit } = countWindows(windowsOf(horizon), start, day);
        return { share: all > 0 ? hit / all : 0, cases: days / horizon };
      }),
      hitBefore: (horizon) => past.length > 0 && past.at(-1)![0] > day - horizon,
      sinceTest: day - lastBefore(of.testSpans, day),
      ahead: kept((horizon) => of.ahead(day, horizon)),
    };
  });
  return { at, windows: windowsOf };
}

function lastBefore(spans: readonly Span[], day: number): number {
  return spans.findLast(([, to]) => to <= day)?.[1] ?? -Infinity;
}
