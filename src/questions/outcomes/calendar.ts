import { addDays, formatDate } from "../../dates.ts";
import type { DayAhead } from "../../record/calendar.ts";
import { occasion } from "../../words/en/occasion.ts";
import * as say from "../../words/en/outcomes.ts";
import type { CalendarFacts } from "../../words/outcomes.ts";
import type { Evidence, Finding } from "../answer.ts";
import { aheadFacts, concernsBoth } from "../kit/ahead.ts";
import { asked } from "../kit/asked.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";

/** Nobody remembers more dates than these. */
const TOLD = 5;

/**
 * Dated things ahead that concern either of the two, as known by the day: round anniversaries first, since guests come
 * to those, then what comes once; of equal ones those that concern both. Null where nothing is known to come.
 */
export function calendarFinding(
  days: number,
  subject: Subject,
): { finding: Finding; facts: CalendarFacts } | null {
  const { a, b, asOf, record } = subject;
  const [from, to] = [addDays(asOf, 1), addDays(asOf, days)];
  const ahead = record.ahead(from, to, [a, b]).filter((one) => one.from >= from);
  const ranked = [...ahead].sort((x, y) => weight(y, subject) - weight(x, subject));
  const [first] = ranked;
  if (!first) return null;
  const shown = ranked.slice(0, TOLD).filter((one) => one === first || weight(one, subject) > 0);
  const told = ahead.filter((one) => shown.includes(one));
  const facts: CalendarFacts = {
    days,
    to,
    n: ahead.length,
    told: told.map((one) => aheadFacts(one, subject)),
    first: aheadFacts(first, subject),
  };
  const { labels } = say.calendar;
  return {
    facts,
    finding: finding({
      id: "outcomes.calendar",
      statement: say.calendar.statement(facts),
      nature: "information",
      numbers: [
        measure("dates", labels.dates, ahead.length, "count"),
        measure("round", labels.round, ahead.filter(({ round }) => round !== "").length, "count"),
      ],
      evidence: told.map((one) => evidenceOf(one, subject)),
      evidenceCount: ahead.length,
      query: asked(say.calendar.query(from, to, [a, b])),
      confidence: { level: "high", why: say.calendar.why },
    }),
  };
}

function weight(one: DayAhead, subject: Subject): number {
  const { round, years } = one;
  const show = round === "ten" ? 4 : round === "five" || years === undefined ? 2 : 0;
  return show + (concernsBoth(one, subject) ? 1 : 0);
}

function evidenceOf(one: DayAhead, subject: Subject): Evidence {
  return {
    kind: "record",
    id: `calendar.csv:${one.from}:${one.what}`,
    date: one.known,
    when: formatDate(one.from, one.precision),
    who: one.states.map((code) => subject.name(code)).join(", "),
    what: occasion(aheadFacts(one, subject)),
    publisher: new URL(one.url).hostname,
    url: one.url,
    source: "calendar.csv",
    sources: ["casebook"],
  };
}
