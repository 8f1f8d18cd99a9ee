import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addDays, lastDayOf } from "../../dates.ts";
import { type Acts, actsBetween, actsOf } from "../../measures/acts.ts";
import { importance } from "../../measures/importance.ts";
import { latestMeeting, leaderMeetings, type Meeting } from "../../measures/meetings.ts";
import type { Subject } from "../subject.ts";

/** What the answer is about. */
export interface Focus {
  event: ChronicleEvent;
  /** The leaders' meeting that the event belongs to, where it belongs to one. */
  meeting: Meeting | null;
  /** All leaders' meetings of the pair, in order of time. */
  meetings: Meeting[];
  /** First and last day of the meeting or the event. */
  from: string;
  to: string;
  /** True where the pair had no event in the last 30 days and an older one stands in. */
  older: boolean;
}

/** Statements made this many days after the talks are still of the meeting. */
const AFTERGLOW_DAYS = 2;
/** How far back, in days, the pair's most important act is looked for, where it never met at the top: ten years. */
const LOOK_BACK_DAYS = 3652;

/** What is looked through for a focus where the pair never met at the top. */
export function tenYearsBetween(subject: Subject): Acts {
  const { a, b, asOf } = subject;
  return actsOf(subject, { ...actsBetween(a, b), from: addDays(asOf, -LOOK_BACK_DAYS) });
}

/** The focal event with its meeting; else the tie's latest leaders' meeting; else its most important act of ten years. */
export async function focusOf(subject: Subject): Promise<Focus | null> {
  const meetings = await leaderMeetings(subject, subject.a, subject.b);
  const { focal } = subject;
  if (focal) {
    const meeting = meetings.find((one) => belongs(focal, one)) ?? null;
    return focus(focal, meeting, meetings, false);
  }
  const latest = latestMeeting(meetings);
  if (latest) return focus(strongest(latest.events, subject)!, latest, meetings, true);
  const [event] = await tenYearsBetween(subject).strongest(1);
  return event ? focus(event, null, meetings, true) : null;
}

function focus(event: ChronicleEvent, meeting: Meeting | null, meetings: Meeting[], older: boolean): Focus {
  const rows = meeting?.events ?? [event];
  return {
    event,
    meeting,
    meetings,
    from: rows[0]!.date,
    to: lastDay(rows),
    older,
  };
}

/** The event is one of the meeting's own rows, or was said in its days. */
function belongs(event: ChronicleEvent, meeting: Meeting): boolean {
  if (meeting.events.some((row) => row.id === event.id)) return true;
  const first = meeting.events[0]!.date;
  const last = lastDay(meeting.events);
  return event.precision === "day" && event.date >= first && event.date <= addDays(last, AFTERGLOW_DAYS);
}

function strongest(events: readonly ChronicleEvent[], subject: Subject): ChronicleEvent | null {
  let best: ChronicleEvent | null = null;
  for (const event of events)
    if (best === null || importance(event, subject) > importance(best, subject)) best = event;
  return best;
}

/** The latest day on which one of the rows can have happened. */
function lastDay(rows: readonly ChronicleEvent[]): string {
  return rows
    .map((row) => lastDayOf(row.date, row.precision))
    .sort()
    .at(-1)!;
}
