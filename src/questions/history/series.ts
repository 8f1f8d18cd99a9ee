import { cameoName } from "../../chronicle/cameo.ts";
import { classesOf } from "../../chronicle/classes.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addDays } from "../../dates.ts";
import { type Cell, cellsOf, type Grain, grainFor } from "../../measures/cells.ts";
import { isAimed, isBetween, type PairEvents } from "../../measures/pairEvents.ts";
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
  acts: ChronicleEvent[];
  /** Acts whose date is too wide for a cell: in no phase. */
  unplaced: number;
}

/** The series at the finest grain that holds four acts a cell on average; null without a single act. */
export function pairSeries(events: PairEvents, subject: Subject): PairSeries | null {
  const acts = events.all.filter((event) => event.kind === "act" && isBetween(event, subject.a, subject.b));
  const from = acts[0]?.date;
  if (from === undefined) return null;
  const covered = events.coverage.map((row) => row.to).sort();
  const last = covered.at(-1);
  const to = last !== undefined && last < subject.asOf ? last : subject.asOf;
  const grain = grainFor(acts, from, to);
  const known = (rows: readonly ChronicleEvent[]) => {
    // The cell that holds the as-of date is kept: mixes and weights are shares, which half a cell can give.
    const all = cellsOf(rows, grain, from, addDays(to, 366), events.coverage);
    return { cells: all.cells.filter((cell) => cell.from <= to), unplaced: all.unplaced };
  };
  const own = known(acts);
  // Acts without an addressee (tests, parades) are no dealings with anyone.
  const dealings = events.all.filter(
    (event) => event.kind === "act" && isAimed(event) && event.target!.code !== event.source.code,
  );
  const either = known(dealings).cells;
  return {
    grain,
    acts,
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
export function kindsOf(events: readonly ChronicleEvent[], shown: number): string[] {
  const counts = new Map<string, { n: number; one: string; many: string }>();
  for (const event of events) {
    const found = classesOf(event)[0];
    const name = `“${cameoName(event.root).toLowerCase()}”`;
    const one = found?.label ?? `act of ${name}`;
    const row = counts.get(one) ?? { n: 0, one, many: found?.plural ?? `acts of ${name}` };
    row.n += 1;
    counts.set(one, row);
  }
  return [...counts.values()]
    .sort((x, y) => y.n - x.n || (x.one < y.one ? -1 : 1))
    .slice(0, shown)
    .map((row) => `${row.n} ${row.n === 1 ? row.one : row.many}`);
}
