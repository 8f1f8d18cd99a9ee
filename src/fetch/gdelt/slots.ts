import { dayFromNumber, dayNumber, isDay } from "../../dates.ts";

/** A quarter of an hour of the source, by its first second: milliseconds since 1970, UTC. */
export type Slot = number;

/** GDELT 2.0 publishes every quarter of an hour. */
export const SLOT_MS = 900_000;

const DAY_MS = 86_400_000;

/** The first quarter of an hour of GDELT 2.0: 18 February 2015, 23:00 UTC. */
export const FIRST_SLOT: Slot = Date.UTC(2015, 1, 18, 23);

/** Of which of the two streams a file is: that of texts in English, or that of texts translated into it. */
export type Stream = "english" | "translated";

/** The first and the last quarter of an hour of these days, both within. */
export function slotsOfDays(since: string, until: string): { from: Slot; to: Slot } {
  return { from: dayNumber(since) * DAY_MS, to: (dayNumber(until) + 1) * DAY_MS - SLOT_MS };
}

/** The quarter of an hour that a moment lies in. */
export function slotOf(moment: number): Slot {
  return Math.floor(moment / SLOT_MS) * SLOT_MS;
}

/** The day (UTC) of a moment. */
export function dayOf(moment: number): string {
  return dayFromNumber(Math.floor(moment / DAY_MS));
}

/** The name under which the events of a moment are published: "20250904101500.export.CSV.zip". */
export function exportName(moment: number, stream: Stream): string {
  const stamp = new Date(moment).toISOString().replace(/[-:T]/g, "").slice(0, 14);
  return `${stamp}${stream === "translated" ? ".translation" : ""}.export.CSV.zip`;
}

const NAME =
  /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.translation)?\.(export\.CSV|mentions\.CSV|gkg\.csv)\.zip$/;

/** What a name of the source says: its moment, its stream, whether it holds events. Undefined where it is no such name. */
export function readName(name: string): { moment: number; stream: Stream; events: boolean } | undefined {
  const parts = NAME.exec(name);
  if (!parts) return undefined;
  const [year, month, date, hour, minute, second] = parts.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (!isDay(`${parts[1]}-${parts[2]}-${parts[3]}`) || hour > 23 || minute > 59 || second > 59)
    return undefined;
  return {
    moment: Date.UTC(year, month - 1, date, hour, minute, second),
    stream: parts[7] ? "translated" : "english",
    events: parts[8] === "export.CSV",
  };
}
