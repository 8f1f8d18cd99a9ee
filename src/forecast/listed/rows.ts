import { dayNumber } from "../../dates.ts";
import { isHit } from "../spans.ts";
import type { Kind, ListedCase } from "./case.ts";
import { valuesOf } from "./predict.ts";
import { LEARNED_DAYS, observer, type Seen } from "./seen.ts";

/** A day on which a chance could have been asked for, with what came. */
export interface FitRow {
  kind: Kind;
  seen: Seen;
  values: number[];
  outcome: 0 | 1;
}

/** Days from one row to the next, on a grid that is the same in every year. */
const STEP = 30;
/** None is asked about before a day from which most lists run. */
const FIRST = dayNumber("1975-01-01");

/** All days of the grid on which the case could have been asked about, whose window was over by its last day. */
export function fitRows(of: ListedCase, horizon: number): FitRow[] {
  const look = observer(of);
  const windows = look.windows(horizon);
  const rows: FitRow[] = [];
  const first = Math.ceil(Math.max(of.from + LEARNED_DAYS, FIRST) / STEP) * STEP;
  for (let day = first; day + horizon <= of.to; day += STEP) {
    const seen = look.at(day);
    const outcome = isHit(windows, day + 1) ? 1 : 0;
    rows.push({ kind: of.kind, seen, values: valuesOf(seen, horizon), outcome });
  }
  return rows;
}

/** What a row counts for: windows that overlap tell the same twice. */
export function rowWeight(horizon: number): number {
  return Math.min(1, STEP / horizon);
}
