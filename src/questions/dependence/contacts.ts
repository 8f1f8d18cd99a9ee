import { eventClass, inClass } from "../../chronicle/classes.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addDays, addMonths, daysBetween } from "../../dates.ts";
import { groupBy } from "../../measures/groupBy.ts";
import { type PairEvents, partiesOf } from "../../measures/pairEvents.ts";
import { isState } from "../../measures/roles.ts";
import { within } from "../../measures/within.ts";
import type { Subject } from "../subject.ts";

const CONTACT = eventClass("high-level-visit");

/** Visits and meetings of one state with other states, by partner. */
export function contactsOf(
  code: string,
  events: PairEvents["all"],
  subject: Subject,
): Map<string, ChronicleEvent[]> {
  const other = (event: ChronicleEvent) => partiesOf(event).find((party) => party !== code) ?? "";
  return groupBy(
    events.filter(
      (event) => inClass(event, CONTACT) && partiesOf(event).includes(code) && isState(subject, other(event)),
    ),
    other,
  );
}

/** A stretch of time that ends on the as-of date or where the next one begins. */
export interface Window {
  from: string;
  to: string;
}

/** Windows back from the as-of date, the earliest first: five years long, or a quarter of a short record. */
export function windowsBack(coveredFrom: string, asOf: string, most = 6): Window[] {
  const months = daysBetween(coveredFrom, asOf) >= 4 * 365 ? 60 : 3;
  const windows: Window[] = [];
  for (let to = asOf; windows.length < most; ) {
    const from = addDays(addMonths(to, -months), 1);
    if (from < coveredFrom) break;
    windows.unshift({ from, to });
    to = addDays(from, -1);
  }
  return windows;
}

/** Events whose whole period lies in the window. */
export function inWindow(
  events: readonly ChronicleEvent[] | undefined,
  { from, to }: Window,
): ChronicleEvent[] {
  return within(events ?? [], from, to);
}
