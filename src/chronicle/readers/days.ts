import { type DayRange, isWithin } from "../../dates.ts";
import type { ChronicleEvent } from "../event.ts";
import type { Flaw } from "./table.ts";

/**
 * The event, or the flaw that it lies outside the days: a year that was mistyped (2102, 0214) would else become
 * the first or last day that the data set covers, and every answer would be asked as of it.
 */
export function onDays(event: ChronicleEvent, days: DayRange | undefined): ChronicleEvent | Flaw {
  if (!days || isWithin(event.date, days)) return event;
  return { reason: "date out of range", detail: `date ${event.date}: not from ${days.from} to ${days.to}` };
}
