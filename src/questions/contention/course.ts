import type { ChronicleEvent } from "../../chronicle/event.ts";
import { stretches } from "../../measures/cells.ts";
import { within } from "../../measures/within.ts";
import type { Rivals } from "./rivalry.ts";

/** How far back trend and turning points are looked for: before, the record of great-power rivalry is too thin. */
const COURSE_YEARS = 15;

/** Acts of conflict in equal stretches of time, with how much record each holds. */
export interface Course {
  grain: "quarter" | "week";
  cells: { from: string; to: string; n: number; exposure: number }[];
  /** The acts that the cells count, in order of time. */
  placed: ChronicleEvent[];
  /** Known too vaguely to be placed in one. */
  unplaced: number;
}

export function courseOf(rivals: Rivals, asOf: string): Course {
  const grain = rivals.long ? "quarter" : "week";
  const from = `${Number(asOf.slice(0, 4)) - COURSE_YEARS}-01-01`;
  const cells = stretches([from, rivals.coveredFrom].sort()[1]!, asOf, grain).map((cell) => ({
    ...cell,
    acts: within(rivals.conflict, cell.from, cell.to),
  }));
  const placed = cells.flatMap(({ acts }) => acts);
  const spanned = cells.length
    ? rivals.conflict.filter((event) => event.date >= cells[0]!.from && event.date <= cells.at(-1)!.to)
    : [];
  return {
    grain,
    // Where acts stand in a stretch that holds no other row, its record counts as one row, not as none.
    cells: cells.map(({ acts, ...cell }) => ({
      ...cell,
      n: acts.length,
      exposure: Math.max(rivals.exposure(cell.from, cell.to), Math.sign(acts.length)),
    })),
    placed,
    unplaced: spanned.length - placed.length,
  };
}

/** Of the acts that the course counts, those of the window "now"; all of them where it holds none. */
export function latelyPlaced({ placed }: Course, { nowFrom }: Rivals): ChronicleEvent[] {
  const late = placed.filter((event) => event.date >= nowFrom);
  return late.length ? late : placed;
}
