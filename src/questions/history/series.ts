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
