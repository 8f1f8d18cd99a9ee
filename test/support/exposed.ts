import { readCsv } from "../../src/actors/csv.ts";
import { addDays, daysBetween } from "../../src/dates.ts";
import { type Row, rowsOf } from "./rows.ts";

const LISTED = readCsv(new URL("../../casebook/completeness.csv", import.meta.url)).filter(
  ({ grade }) => grade !== "sample",
);

/** These lists are whole for leaders with each other: both are named. */
const AMONG_LEADERS = ["leader_meetings", "summits"];

/** Whether a row is of a class that casebook/completeness.csv grades complete or nearly so. */
export function isListed(row: Row): boolean {
  const some = (codes: string, code: string) => codes === "" || codes.split(" ").includes(code);
  return LISTED.some(
    ({ source, target, ways, cameo, issue, from, to, list }) =>
      row.date >= from! &&
      row.date <= to! &&
      some(issue!, row.issue) &&
      (!AMONG_LEADERS.includes(list!) || (row.source_person !== "" && row.target_person !== "")) &&
      (cameo === "" || cameo!.split(" ").some((code) => row.event_type.startsWith(code))) &&
      ((some(source!, row.source) && some(target!, row.target)) ||
        (ways === "both" && some(source!, row.target) && some(target!, row.source))),
  );
}

/** How many acts the rows tell of: one act of one day, told by several, counts once. */
export function actsIn(rows: readonly Row[]): number {
  return new Set(
    rows.map(({ date, precision, source, target, event_type }) =>
      [date, precision, source, target, event_type].join("|"),
    ),
  ).size;
}

/** Rows of a kind from one day to another, the acts that they tell of, and the rest of the sampled acts of that time. */
export function exposedBy(
  holds: (row: Row) => boolean,
  from: string,
  to: string,
): { n: number; distinct: number; exposure: number } {
  const rows = rowsOf(to, (row) => row.date >= from);
  const sampled = rows.filter((row) => !isListed(row));
  return {
    n: rows.filter(holds).length,
    distinct: actsIn(rows.filter(holds)),
    exposure: actsIn(sampled) - actsIn(sampled.filter(holds)),
  };
}

/** Sampled acts a day in the half years about a day, over the same in the five years about it, as far as the record reaches. */
export function paceAt(day: string, asOf: string): number {
  const sampled = rowsOf(asOf, (row) => !isListed(row));
  const first = sampled.map((row) => row.date).sort()[0]!;
  const perDay = (reach: number) => {
    const from = [addDays(day, -reach), first].sort()[1]!;
    const to = [addDays(day, reach), asOf].sort()[0]!;
    return actsIn(sampled.filter((row) => row.date >= from && row.date <= to)) / (daysBetween(from, to) + 1);
  };
  return perDay(182) / perDay(913);
}
