import type { ChronicleEvent } from "../../chronicle/event.ts";
import { formatDate } from "../../dates.ts";

/** The date of an event as sharply as it is known: "4 September 2025", "March 2016". */
export function when(event: ChronicleEvent): string {
  return formatDate(event.date, event.precision);
}
