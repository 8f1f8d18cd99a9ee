import type { ChronicleEvent } from "../../chronicle/event.ts";
import { dayNumber, lastDayOf } from "../../dates.ts";
import { type Completeness, type ListRow, listedRows } from "../../record/completeness.ts";
import { type Book, rowId } from "../book.ts";
import type { Doubt } from "../doubt.ts";

/** A list and a row may differ by so many days where the talks, the visit or the time zone begin elsewhere. */
const NEAR_DAYS = 7;

/** Grades that their lists do not bear out: counts that are not so, rows claimed as held that are another act or gone. */
export function grades({ events, completeness, lists }: Book): Doubt[] {
  const byId = new Map(events.map((event) => [rowId(event), event]));
  return completeness.flatMap((graded, i) => {
    if (graded.list === "") return [];
    const rows = listedRows(graded, lists.get(graded.list) ?? []);
    const held = rows.filter((row) => row.events.length > 0);
    const wrong = held.flatMap((row) =>
      row.events.filter((id) => !isHeld(byId.get(id), row)).map((id) => `${row.date}: ${id} is not it`),
    );
    const none = held
      .filter((row) => !row.events.some((id) => isOfClass(byId.get(id), graded)))
      .map((row) => `${row.date}: no row of the class among ${row.events.join(", ")}`);
    const counts =
      rows.length === graded.listed && held.length === graded.held
        ? []
        : [
            `the list has ${rows.length} and ${held.length} of them are held, not ${graded.listed} and ${graded.held}`,
          ];
    const lacking =
      graded.grade === "complete" && held.length < rows.length
        ? [`complete, but ${rows.length - held.length} are not held`]
        : [];
    return [...wrong, ...none, ...counts, ...lacking].map((why) => ({
      kind: "grade",
      id: graded.label,
      line: i + 2,
      why,
    }));
  });
}

function isHeld(event: ChronicleEvent | undefined, row: ListRow): boolean {
  if (!event) return false;
  const begins = dayNumber(row.date) - NEAR_DAYS;
  const ends = dayNumber(lastDayOf(row.date, row.precision)) + NEAR_DAYS;
  return dayNumber(event.date) <= ends && dayNumber(lastDayOf(event.date, event.precision)) >= begins;
}

/** Whether the event is of the class that a grade is about. */
function isOfClass(event: ChronicleEvent | undefined, graded: Completeness): boolean {
  if (!event) return false;
  const [source, target] = [event.source.code, event.target?.code ?? ""];
  const fits = (from: string, to: string) =>
    (graded.source.length === 0 || graded.source.includes(from)) &&
    (graded.target.length === 0 || graded.target.includes(to));
  return (
    (fits(source, target) || (graded.eitherWay && fits(target, source))) &&
    (graded.cameo.length === 0 || graded.cameo.some((prefix) => event.cameo.startsWith(prefix))) &&
    (graded.issue.length === 0 || graded.issue.includes(event.issue))
  );
}
