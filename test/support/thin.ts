import type { ChronicleEvent } from "../../src/chronicle/event.ts";
import { memoryView } from "../../src/chronicle/memory/table.ts";
import type { Subject } from "../../src/questions/subject.ts";
import type { Random } from "../../src/statistics/random.ts";

/** All events that a subject sees, in order of time. */
export function eventsOf(subject: Subject): Promise<readonly ChronicleEvent[]> {
  return subject.events.events({}, { first: 1_000_000 });
}

/** The same subject over other events; days that are covered stay what they were. */
export function over(subject: Subject, events: readonly ChronicleEvent[]): Subject {
  return { ...subject, events: memoryView(events, subject.leaders.led, subject.events) };
}

/** About half of the events of a stretch dropped at random, whoever and whatever they are about. */
export function thinned(
  events: readonly ChronicleEvent[],
  { from, to }: { from: string; to: string },
  random: Random,
): ChronicleEvent[] {
  return events.filter((event) => event.date < from || event.date > to || random.next() < 0.5);
}

/** The events of a stretch told a second time, as if from another page of the same day. */
export function toldTwice(
  events: readonly ChronicleEvent[],
  { from, to }: { from: string; to: string },
): ChronicleEvent[] {
  return events.flatMap((event) =>
    event.date < from || event.date > to ? [event] : [event, { ...event, id: `${event.id}-again` }],
  );
}
