import { type Acts, total } from "../../measures/acts.ts";
import { stretches } from "../../measures/cells.ts";
import { within } from "../../measures/within.ts";
import type { CourseGrain } from "../../words/contention.ts";
import { affairsOf } from "./affairs.ts";
import type { Rivals } from "./rivalry.ts";

/** How far back trend and turning points are looked for: before, the record of great-power rivalry is too thin. */
const COURSE_YEARS = 15;

/** Affairs of conflict in equal stretches of time, with how much record each holds: one that crosses a border counts on both sides. */
export interface Course {
  grain: CourseGrain;
  cells: { from: string; to: string; n: number; exposure: number }[];
  /** The acts that the cells tell of, and how many they are. */
  placed: Acts;
  n: number;
  /** Known too vaguely to be placed in one. */
  unplaced: number;
}

export function courseOf(rivals: Rivals, asOf: string): Course {
  const grain = rivals.long ? "quarter" : "week";
  const from = `${Number(asOf.slice(0, 4)) - COURSE_YEARS}-01-01`;
  const cells = stretches([from, rivals.coveredFrom].sort()[1]!, asOf, grain).map((cell) => {
    const n = affairsOf(within(rivals.conflict, cell.from, cell.to));
    // Where acts stand in a stretch that holds no other row, its record counts as one row, not as none.
    return { ...cell, n, exposure: Math.max(rivals.exposure(cell.from, cell.to), Math.sign(n)) };
  });
  const [first, last] = [cells[0], cells.at(-1)];
  const n = cells.reduce((sum, { from, to }) => sum + total(within(rivals.conflict, from, to)), 0);
  const spanned =
    first && last ? rivals.conflict.filter((row) => row.date >= first.from && row.date <= last.to) : [];
  return {
    grain,
    cells,
    placed: rivals.quarrels.where(
      first && last
        ? // A month lies within one quarter, but not within one week.
          { from: first.from, to: last.to, precision: rivals.long ? ["day", "month"] : ["day"] }
        : { any: [] },
    ),
    n,
    unplaced: total(spanned) - n,
  };
}

/** Of the acts that the course counts, those of the window "now"; all of them where it holds none. */
export async function latelyPlaced({ placed }: Course, { now }: Rivals): Promise<Acts> {
  const late = placed.where({ from: now.from });
  return (await late.count()) > 0 ? late : placed;
}
