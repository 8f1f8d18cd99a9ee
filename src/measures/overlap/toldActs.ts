import type { ChronicleView } from "../../chronicle/chronicle.ts";
import { type DayRange, dayNumber, lastDayOf } from "../../dates.ts";
import { actsOf, type Dated } from "../acts.ts";
import { touchTest } from "./coveredDays.ts";

/**
 * What one data set tells of one day, one direction and one CAMEO root: `n` rows, and by the one-a-day rule one act.
 *
 * The one-a-day rule: rows of one data set with the same source, target, CAMEO root and day count once, since the
 * same act is reported many times over; a row known only to the month or the year counts by that period.
 */
export type ToldAct = Pick<
  Dated<"dataset" | "source" | "target" | "root">,
  "dataset" | "date" | "precision" | "source" | "target" | "root" | "n"
>;

/** Rows as they are held, and acts by the one-a-day rule. */
export interface ToldCounts {
  rows: number;
  acts: number;
}

/** What the data sets of a view tell of two actors, in order of time: rows grouped by the store, so that a million are no matter. */
export function toldBetween(view: ChronicleView, a: string, b: string): Promise<readonly ToldAct[]> {
  return actsOf({ events: view }, { between: [a, b] }).dated("dataset", "source", "target", "root");
}

/** Whether the day, month or year of an act touches one of the spans. */
export function touching(spans: readonly DayRange[]): (act: ToldAct) => boolean {
  const touches = touchTest(spans);
  return ({ date, precision }) => touches(dayNumber(date), dayNumber(lastDayOf(date, precision)));
}

/** The counts of acts told. */
export function toldCounts(told: readonly ToldAct[]): ToldCounts {
  return { rows: told.reduce((sum, { n }) => sum + n, 0), acts: told.length };
}
