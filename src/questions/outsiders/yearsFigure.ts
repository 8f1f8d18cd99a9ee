import { type Dated, total } from "../../measures/acts.ts";
import type { Figure } from "../answer.ts";
import type { Subject } from "../subject.ts";
import type { Observer } from "./observers.ts";

const YEARS = 15;

/** Acts of conflict of each observer by year, over the years that the data cover. */
export function yearsFigure(
  rows: readonly { observer: Observer; conflict: readonly Dated[] }[],
  firstCovered: string,
  subject: Subject,
): Figure | null {
  const last = Number(subject.asOf.slice(0, 4));
  const first = Math.max(last - YEARS + 1, Number(firstCovered.slice(0, 4)));
  if (rows.length === 0 || last - first < 2) return null;
  const years = Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
  const inYear = (conflict: readonly Dated[], year: string) =>
    total(conflict.filter(({ date }) => date.startsWith(year)));
  const label = ({ name }: Observer) => name.replace(/^the /, "");
  return {
    id: "outsiders-years",
    title: "Acts of conflict toward the two, by observer and year",
    caption: `Words and acts of conflict toward ${subject.name(subject.a)} or ${subject.name(subject.b)}; ${last} up to ${subject.asOf}. The record grows denser with time. Source: ${subject.events.datasets.join(", ")}.`,
    alt: rows
      .map(
        ({ observer, conflict }) =>
          `${observer.name}: ${years.map((year) => `${year} ${inYear(conflict, year)}`).join(", ")}`,
      )
      .join("; "),
    data: {
      kind: "heat",
      unit: "acts of conflict a year",
      rows: rows.map(({ observer }) => label(observer)),
      cells: rows.flatMap(({ observer, conflict }) =>
        years.map((year) => ({ date: `${year}-01-01`, row: label(observer), value: inYear(conflict, year) })),
      ),
      marks: subject.focal ? [{ date: subject.focal.date, label: "the event" }] : [],
    },
  };
}
