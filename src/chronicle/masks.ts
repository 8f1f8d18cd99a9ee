import { lastDayOf } from "../dates.ts";
import { Bits } from "./bits.ts";
import type { ChronicleEvent } from "./event.ts";
import { lowerBound } from "./lowerBound.ts";
import { type EventFilter, holds } from "./query.ts";

/** Sets kept at most: a brief asks two hundred parts, and another day much the same. */
const MOST = 2000;

/**
 * Chooses of a list of events, in order of their dates, those for which a filter holds; they are told by their
 * places. A brief asks hundreds of filters that are put together from the same parts: for each part it is kept for
 * which events it holds.
 */
export function chooser(events: readonly ChronicleEvent[]): (filter: EventFilter) => number[] {
  const size = events.length;
  const kept = new Map<string, Bits>();
  /** Of filters that are parts of many others; no set that is kept is joined in place. */
  const met = new WeakMap<EventFilter, Bits>();

  function keep(part: EventFilter): Bits {
    const key = JSON.stringify(part);
    const held = kept.get(key);
    if (held) return held;
    const test = holds(part);
    const made = Bits.where(size, (i) => test(events[i]!));
    if (kept.size >= MOST) kept.clear();
    kept.set(key, made);
    return made;
  }

  /** How many begin before the day; a text that no date comes up to stands for all of a day or a year. */
  const before = (day: string) => lowerBound(size, (i) => events[i]!.date >= day);

  function inTime({ from, to, begunBy }: EventFilter): Bits {
    const first = from === undefined ? 0 : before(from);
    const begun = begunBy === undefined ? size : before(`${begunBy}~`);
    if (to === undefined) return Bits.range(size, first, begun);
    const end = Math.min(begun, before(`${to}~`));
    // Only a month or a year of the last year can reach beyond its end.
    const sure = Math.min(end, Math.max(first, before(`${to.slice(0, 4)}-01-01`)));
    const isOver = (i: number) => lastDayOf(events[i]!.date, events[i]!.precision) <= to;
    return Bits.range(size, first, sure).or(Bits.where(size, isOver, sure, end));
  }

  function matching(filter: EventFilter): Bits {
    const held = met.get(filter);
    if (held) return held;
    const made = join(filter);
    met.set(filter, made);
    return made;
  }

  function join({ all = [], any, not = [], from, to, begunBy, ...own }: EventFilter): Bits {
    const found = inTime({ from, to, begunBy });
    for (const [name, value] of Object.entries(own))
      if (value !== undefined) found.and(keep({ [name]: value }));
    for (const one of all) found.and(matching(one));
    for (const one of not) found.without(matching(one));
    if (any) found.and(any.reduce((either, one) => either.or(matching(one)), Bits.range(size, 0, 0)));
    return found;
  }

  return (filter) => join(filter).places();
}
