import { addDays } from "../../dates.ts";
import type { DayAhead } from "../../record/calendar.ts";
import * as say from "../../words/en/leadup.ts";
import type { Occasion } from "../../words/leadup.ts";
import type { Evidence, Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { finding } from "../kit/finding.ts";
import type { Focus } from "../kit/focus.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";

/** An event is near a date of the calendar within so many days. */
const NEAR_DAYS = 3;

/** Anniversaries come every year, and one of them is always near: only round ones are told. */
const isTold = ({ kind, round, precision }: DayAhead) =>
  precision === "day" && (kind !== "anniversary" || round !== "");

/** Days that were known to come near the event before it came, the round anniversaries first. */
export function occasionsAround(focus: Focus, { a, b, record }: Subject): DayAhead[] {
  return record
    .ahead(addDays(focus.from, -NEAR_DAYS), addDays(focus.to, NEAR_DAYS), [a, b])
    .filter((day) => isTold(day) && day.known < focus.from)
    .sort((x, y) => Number(y.round !== "") - Number(x.round !== "") || (x.known < y.known ? -1 : 1));
}

export const occasionOf = ({ what, years, from, known }: DayAhead): Occasion => ({
  what,
  years,
  day: from,
  known,
});

/** What stood in the calendar; null where nothing did. */
export function calendarFinding(days: readonly DayAhead[], focus: Focus, subject: Subject): Finding | null {
  if (days.length === 0) return null;
  const occasions = days.map(occasionOf);
  const { labels } = say.calendar;
  const { a, b } = subject;
  return finding({
    id: "leadup.calendar",
    statement: say.calendar.statement({ occasions }),
    nature: "information",
    numbers: [
      measure("occasions", labels.occasions, days.length, "count"),
      ...occasions.map(
        (one, i) => one.years && measure(`years-${i + 1}`, labels.years(one), one.years, "years"),
      ),
    ],
    evidence: days.map((day) => calendarEvidence(day, subject)),
    query: asked(say.calendar.query(addDays(focus.from, -NEAR_DAYS), addDays(focus.to, NEAR_DAYS), [a, b])),
    confidence: { level: "high", why: say.calendar.why },
  });
}

function calendarEvidence(day: DayAhead, { name }: Subject): Evidence {
  return {
    kind: "record",
    id: `calendar.csv:${day.what}`,
    date: day.known,
    when: day.from,
    who: day.states.map((code) => name(code)).join(", "),
    what: say.calendar.known(occasionOf(day)),
    publisher: say.calendar.publisher,
    url: day.url,
    source: "calendar.csv",
    sources: ["casebook"],
  };
}
