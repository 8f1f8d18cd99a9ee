import { classFilter } from "../../chronicle/classes.ts";
import { lowerBound } from "../../chronicle/lowerBound.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { dayFromNumber, dayNumber } from "../../dates.ts";
import type { ListedCase } from "../../forecast/listed/case.ts";
import { kept } from "../../kept.ts";
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

/** What a day (a day number) expected of the year after it, in order of the days on which it was to come. */
type Expected = (day: number) => readonly { date: DayAhead; day: number }[];

/** The same by the states that it concerns: cases of the same states share it. */
export type Calendars = Map<string, Expected>;

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
  const expected =
    calendars.get(key) ?? expectedOn(record.everDue(since, dayFromNumber(asked + LONGEST), states));
  calendars.set(key, expected);
  return (seen, days) => {
    const day = seen === to ? asked : seen;
    return expected(day)
      .filter((one) => one.day <= day + days)
      .map(({ date }) => date);
  };
}

/** Each day is asked for several horizons and cases, and looked up once. */
function expectedOn(ever: readonly DayAhead[]): Expected {
  const due = ever.map((date) => ({ date, day: dayNumber(date.from) }));
  const first = (day: number) => lowerBound(due.length, (place) => due[place]!.day > day);
  return kept((day) => {
    const on = dayFromNumber(day);
    return due.slice(first(day), first(day + LONGEST)).filter(({ date }) => isDueOn(date, on));
  });
}
