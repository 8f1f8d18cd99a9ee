import { cameoName } from "../../chronicle/cameo.ts";
import { EVENT_CLASSES } from "../../chronicle/classes.ts";
import type { Tally } from "../../chronicle/query.ts";
import { addDays } from "../../dates.ts";
import { type Acts, actsBetween, actsOf, type Dated, total } from "../../measures/acts.ts";
import { type Cell, cellsOf, type Grain, grainFor } from "../../measures/cells.ts";
import type { Subject } from "../subject.ts";

/** A cell of the pair's series, with what else the two did in it. */
export interface SeriesCell extends Cell {
  cooperation: number;
  conflict: number;
  /** All acts between either side and anyone, each other included: the base of the tie's weight. */
  ofEither: number;
}

/** The pair's acts and their series from the first act on record to the as-of date. */
export interface PairSeries {
  grain: Grain;
  cells: SeriesCell[];
  /** Acts between the two; votes are told apart. */
  acts: Acts;
  n: number;
  /** First day of the first of them. */
  from: string;
  /** Acts whose date is too wide for a cell: in no phase. */
  unplaced: number;
}

/** The series at the finest grain that holds four acts a cell on average; null without a single act. */
export async function pairSeries(subject: Subject): Promise<PairSeries | null> {
  const { a, b, asOf, events } = subject;
  const acts = actsOf(subject, actsBetween(a, b));
  // Acts without an addressee (tests, parades) are no dealings with anyone.
  const dealings = actsOf(subject, { kind: ["act"], aim: ["other"], abroad: true, involving: [a, b] });
  const [rows, allRows, coverage] = await Promise.all([
    acts.dated("quad"),
    dealings.dated("quad"),
    events.coverage(),
  ]);
  const from = rows[0]?.date;
  if (from === undefined) return null;
  const last = coverage
    .map((row) => row.to)
    .sort()
    .at(-1);
  const to = last !== undefined && last < asOf ? last : asOf;
  const grain = grainFor(rows, from, to);
  const known = (counted: readonly Dated<"quad">[]) => {
    // The cell that holds the as-of date is kept: mixes and weights are shares, which half a cell can give.
    const all = cellsOf(counted, grain, from, addDays(to, 366), coverage);
    return { cells: all.cells.filter((cell) => cell.from <= to), unplaced: all.unplaced };
  };
  const own = known(rows);
  const either = known(allRows).cells;
  return {
    grain,
    acts,
    n: total(rows),
    from,
    unplaced: own.unplaced,
    cells: own.cells.map((cell, i) => ({
      ...cell,
      cooperation: cell.counts["verbal cooperation"] + cell.counts["material cooperation"],
      conflict: cell.counts["verbal conflict"] + cell.counts["material conflict"],
      ofEither: either[i]!.n,
    })),
  };
}

/** What the acts were, most frequent first: "12 visits and meetings", "4 agreements"; acts of no class by their CAMEO root. */
export function kindsOf(rows: readonly Tally<"class" | "cameo">[], shown: number): string[] {
  const counts = new Map<string, { n: number; one: string; many: string }>();
  for (const row of rows) {
    const found = EVENT_CLASSES.find((entry) => entry.id === row.class);
    const name = `“${cameoName(row.cameo.slice(0, 2)).toLowerCase()}”`;
    const one = found?.label ?? `act of ${name}`;
    const kind = counts.get(one) ?? { n: 0, one, many: found?.plural ?? `acts of ${name}` };
    kind.n += row.n;
    counts.set(one, kind);
  }
  return [...counts.values()]
    .sort((x, y) => y.n - x.n || (x.one < y.one ? -1 : 1))
    .slice(0, shown)
    .map((row) => `${row.n} ${row.n === 1 ? row.one : row.many}`);
}
