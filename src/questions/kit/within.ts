import type { ChronicleEvent } from "../../chronicle/event.ts";
import { lastDayOf } from "../../dates.ts";

/** Events whose whole period lies from `from` to `to`, both days in. */
export function within(events: readonly ChronicleEvent[], from: string, to: string): ChronicleEvent[] {
  return events.filter((event) => event.date >= from && lastDayOf(event.date, event.precision) <= to);
}
