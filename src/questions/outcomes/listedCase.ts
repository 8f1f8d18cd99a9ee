import { classFilter } from "../../chronicle/classes.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { dayFromNumber, dayNumber } from "../../dates.ts";
import type { ListedCase } from "../../forecast/listed/case.ts";
import { actsOf } from "../../measures/acts.ts";
import { type DayAhead, isDueOn } from "../../record/calendar.ts";
import type { Subject } from "../subject.ts";
import { type OutcomeClass, spansOf } from "./classes.ts";

/**
 * A class that is held whole, as its forecast needs it, asked at the end of a day (a day number) and seen to that day or
 * to the end of its list; null for the others. Its acts reach back to the first day held whole, which may lie before the
 * years of which the answer tells.
 */
export async function listedCase(
  { listed, whole, filter: acts }: OutcomeClass,
  asked: number,
  subject: Subject,
  calendars: Calendars = new Map(),
  since = FIRST_ASKED,
): Promise<ListedCase | null> {
  if (!listed || !whole) return null;
  const to = Math.min(asked, dayNumber(whole.to));
  const { kind, states } = listed;
  const filter: EventFilter = { all: [acts], from: whole.from };
  const tests: EventFilter = { ...classFilter("nuclear-test"), source: states };
  const [rows, testRows] = await Promise.all([filter, tests].map((which) => actsOf(subject, which).dated()));
  return {
    kind,
    states,
    filter,
    spans: spansOf(rows!),
    from: dayNumber(whole.from),
    asked,
    to,
    tests,
    testSpans: spansOf(testRows!),
    ahead: calendarOf(states, { since, to, asked }, subject, calendars),
  };
}

/** What was ever known to come, by the states that it concerns: cases of the same states share it. */
export type Calendars = Map<string, readonly { date: DayAhead; day: number }[]>;

/** Nothing is asked about before the first weights; the fit itself looks further back. */
const FIRST_ASKED = "2000-12-31";

/** The longest window that is asked about, in days. */
const LONGEST = 365;

/**
 * What each day of a stretch expected of the year after it; the calendar is read once for all of them. On its last day
 * the window begins after the day that is asked about, which may lie after the end of a list.
 */
function calendarOf(
  states: readonly string[],
  { since, to, asked }: { since: string; to: number; asked: number },
  { record }: Subject,
  calendars: Calendars,
): ListedCase["ahead"] {
  const key = `${asked} ${[...states].sort().join(" ")}`;
  const due =
    calendars.get(key) ??
    record
      .everDue(since, dayFromNumber(asked + LONGEST), states)
      .map((date) => ({ date, day: dayNumber(date.from) }))
      .sort((x, y) => x.day - y.day);
  calendars.set(key, due);
  const first = (day: number) => {
    let [low, high] = [0, due.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (due[middle]!.day <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  // One day is asked for several horizons in turn.
  let kept: { day: number; known: typeof due } | undefined;
  return (seen, days) => {
    const day = seen === to ? asked : seen;
    if (kept?.day !== day) {
      const on = dayFromNumber(day);
      const year = due.slice(first(day), first(day + LONGEST));
      kept = { day, known: year.filter(({ date }) => isDueOn(date, on)) };
    }
    return kept.known.filter((one) => one.day <= day + days).map(({ date }) => date);
  };
}
