import { readCsv } from "../../src/actors/csv.ts";
import { lastDayOf, type Precision } from "../../src/dates.ts";

/** A row of casebook/events.csv as it stands, all texts: what a count by hand goes through. */
export type Row = Record<
  | "id"
  | "date"
  | "precision"
  | "source"
  | "source_person"
  | "target"
  | "target_person"
  | "event_type"
  | "kind"
  | "aim"
  | "issue"
  | "summary",
  string
>;

const CASEBOOK = new URL("../../casebook/", import.meta.url);
const ALL = readCsv(new URL("events.csv", CASEBOOK)) as Row[];

/** Rows of the casebook known by a day for which `holds` is true, in the order of the file. */
export function rowsOf(asOf: string, holds: (row: Row) => boolean): Row[] {
  return ALL.filter((row) => lastDayOf(row.date, row.precision as Precision) <= asOf && holds(row));
}

/** Acts (no votes) that run between two states in either direction and are aimed at the other. */
export function between(a: string, b: string): (row: Row) => boolean {
  return (row) =>
    row.kind === "act" &&
    row.aim === "other" &&
    ((row.source === a && row.target === b) || (row.source === b && row.target === a));
}

/** CAMEO roots 09 to 20 are conflict, 01 to 08 cooperation. */
export function isHostile(row: Row): boolean {
  return Number(row.event_type.slice(0, 2)) >= 9;
}

/** Rows of a list of casebook/lists, from one day to another, that the casebook holds. */
export function listed(
  list: string,
  from: string,
  to: string,
): { date: string; what: string; events: string[] }[] {
  return readCsv(new URL(`lists/${list}.csv`, CASEBOOK))
    .filter((row) => row.date! >= from && row.date! <= to && row.events !== "")
    .map((row) => ({ date: row.date!, what: row.what!, events: row.events!.split(" ") }));
}

/** The last day that the casebook covers: the last of its rows, a month or a year to its end where that was over. */
export const LAST_DAY = ALL.filter((row) => row.precision === "day").at(-1)!.date;
