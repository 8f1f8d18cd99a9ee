import type { ChronicleEvent } from "../../chronicle/event.ts";
import { daysBetween } from "../../dates.ts";
import type { Acts } from "../../measures/acts.ts";
import { importance } from "../../measures/importance.ts";
import type { Told } from "../../words/leadup.ts";
import type { Subject } from "../subject.ts";

/** Acts nearer to each other mostly tell of one matter: a visit and what was signed on it. */
const APART_DAYS = 30;

/** The weightiest first, as the store has them: the latest among equals, then by id. */
export function inOrder(events: readonly ChronicleEvent[], subject: Subject): ChronicleEvent[] {
  return [...events].sort(
    (x, y) =>
      importance(y, subject) - importance(x, subject) || compare(y.date, x.date) || compare(x.id, y.id),
  );
}

const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);

/** The first so many of them that lie a month apart; where asked for, of different matters as far as there are such. */
export function apart(events: readonly ChronicleEvent[], count: number, byMatter = false): Told[] {
  const chosen: ChronicleEvent[] = [];
  const take = (fits: (one: ChronicleEvent, event: ChronicleEvent) => boolean) => {
    for (const event of events)
      if (chosen.length < count && chosen.every((one) => isApart(one, event) && fits(one, event)))
        chosen.push(event);
  };
  if (byMatter) take((one, event) => one.issue !== event.issue);
  take(() => true);
  return chosen.map(toldOf);
}

const isApart = (one: ChronicleEvent, event: ChronicleEvent) =>
  Math.abs(daysBetween(one.date, event.date)) > APART_DAYS;

export function toldOf({ date, precision, evidence }: ChronicleEvent): Told {
  return { when: { date, precision }, what: evidence.summary };
}

/** All of them as one. */
export function anyOf(sets: readonly (Acts | null)[]): Acts | null {
  const [first, ...others] = sets.filter((one) => one !== null);
  return first ? first.or(...others) : null;
}
