import { stretches } from "../kit/cells.ts";
import { within } from "../kit/within.ts";
import type { Rivals } from "./rivalry.ts";

/** How far back trend and turning points are looked for: before, the record of great-power rivalry is too thin. */
const COURSE_YEARS = 15;

/** Acts of conflict in equal stretches of time, with how much record each holds. */
export interface Course {
  grain: "quarter" | "week";
  cells: { from: string; to: string; n: number; exposure: number }[];
  /** Known too vaguely to be placed in one. */
  unplaced: number;
}

export function courseOf(rivals: Rivals, asOf: string): Course {
  const grain = rivals.long ? "quarter" : "week";
  const from = `${Number(asOf.slice(0, 4)) - COURSE_YEARS}-01-01`;
  const cells = stretches([from, rivals.coveredFrom].sort()[1]!, asOf, grain).map((cell) => ({
    ...cell,
    n: within(rivals.conflict, cell.from, cell.to).length,
  }));
  const spanned = cells.length
    ? rivals.conflict.filter((event) => event.date >= cells[0]!.from && event.date <= cells.at(-1)!.to)
    : [];
  return {
    grain,
    // Where acts stand in a stretch that holds no other row, its record counts as one row, not as none.
    cells: cells.map((cell) => ({
      ...cell,
      exposure: Math.max(rivals.exposure(cell.from, cell.to), Math.sign(cell.n)),
    })),
    unplaced: spanned.length - cells.reduce((sum, cell) => sum + cell.n, 0),
  };
}
