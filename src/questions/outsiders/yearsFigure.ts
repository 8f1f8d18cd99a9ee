import { actsOf, CONFLICT, toward } from "../../measures/acts.ts";
import { densityOf } from "../../measures/density.ts";
import * as words from "../../words/en/outsidersOutline.ts";
import type { Drawn } from "../answer.ts";
import type { Subject } from "../subject.ts";
import type { Observed } from "./regard.ts";

const YEARS = 15;

/** Fewer rows of the rest of the record in a year than this bear no rate. */
const FEWEST_ROWS = 30;

/** Hostile acts of each observer that the record follows by year, to 100 rows of the rest of the record of the year. */
export async function yearsFigure(
  each: readonly Observed[],
  firstCovered: string,
  subject: Subject,
): Promise<Drawn | null> {
  const { a, b, asOf, events } = subject;
  const last = Number(asOf.slice(0, 4));
  const first = Math.max(last - YEARS + 1, Number(firstCovered.slice(0, 4)));
  const shown = each.filter(({ followed }) => followed);
  if (shown.length === 0 || last - first < 2) return null;
  const years = Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
  const rows = await Promise.all(
    shown.map(async ({ observer }) => {
      const acts = actsOf(subject, toward([observer.code], [a, b])).where(CONFLICT);
      const density = await densityOf(acts, subject);
      const cells = years.flatMap((year) => {
        const to = [`${year}-12-31`, asOf].sort()[0]!;
        const { distinct, exposure } = density.in({ from: `${year}-01-01`, to });
        return exposure >= FEWEST_ROWS ? [{ year, value: (100 * distinct) / exposure }] : [];
      });
      return { acts, name: observer.name, label: observer.name.replace(/^the /, ""), cells };
    }),
  );
  const cells = rows.flatMap((row) =>
    row.cells.map((cell) => ({ ...cell, name: row.name, label: row.label })),
  );
  const highest = cells.reduce<(typeof cells)[number] | null>(
    (top, cell) => (cell.value > (top?.value ?? 0) ? cell : top),
    null,
  );
  if (!highest) return null;
  const { years: figure } = words.figures;
  const names = `${subject.name(a)} and ${subject.name(b)}`;
  return {
    id: "outsiders-years",
    topic: figure.topic,
    title: figure.title(highest.name, highest.year),
    caption: figure.caption(names, last, asOf, events.datasets.join(", ")),
    alt: figure.alt(rows),
    data: {
      kind: "heat",
      unit: figure.unit,
      rows: rows.map(({ label }) => label),
      cells: cells.map(({ year, label, value }) => ({ date: `${year}-01-01`, row: label, value })),
      marks: subject.focal ? [{ date: subject.focal.date, label: figure.mark }] : [],
    },
    behind: {
      words: figure.query(names, asOf),
      events: rows.map(({ acts }) => ({ all: [acts.filter], to: asOf })),
      grain: "year",
      names: Object.fromEntries(rows.map(({ acts, label }) => [label, acts.filter])),
      share: true,
    },
  };
}
