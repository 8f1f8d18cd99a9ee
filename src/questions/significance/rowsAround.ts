import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addDays } from "../../dates.ts";
import { isBetween, type PairEvents } from "../../measures/pairEvents.ts";
import type { Subject } from "../subject.ts";

/** Words up to this many days before and after are of the event. */
export const AROUND_DAYS = 3;

/** Rows between the two in the days of a member of the class. */
export function rowsAround(
  from: string,
  to: string,
  { all }: PairEvents,
  { a, b }: Subject,
): ChronicleEvent[] {
  const [first, last] = [addDays(from, -AROUND_DAYS), addDays(to, AROUND_DAYS)];
  return all.filter(
    (event) =>
      event.kind === "act" &&
      event.precision === "day" &&
      event.date >= first &&
      event.date <= last &&
      isBetween(event, a, b),
  );
}
