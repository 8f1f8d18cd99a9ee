import { isMachineCoded } from "../chronicle/machineCoded.ts";
import { dayNumber } from "../dates.ts";
import type { DatedDistinct } from "./acts.ts";
import { sampleOf } from "./density.ts";
import type { Scene } from "./scene.ts";

/**
 * Days on either side of a day over which the density of the record is told: a year in all, so that what a single
 * event sets off is no change of density.
 */
const HALF_YEAR = 182;

/** Days on either side for what is usual: five years in all, since cases are compared within five years. */
const USUAL = 913;

/** How dense the record is about a day, over how dense it is in the five years about it: 1 where as dense. */
export type Pace = (day: number) => number;

/**
 * The pace of the record about any day, by day number: rows a day of all that it holds as a sample, in the half
 * years on either side as far as the record reaches, over the same of the five years. Event studies divide by it, so
 * that a record that grows denser is no response. Acts that are told twice of one day count once, except of what a
 * machine codes: its acts of a day fill up, and the responses are counted in rows.
 */
export async function paceOf(scene: Scene): Promise<Pace> {
  const rows = await sampleOf(scene).acts.datedDistinct();
  const held = paces.get(rows);
  if (held) return held;
  const made = paceIn(rows, scene.events.datasets.some(isMachineCoded) ? "n" : "distinct", scene.asOf);
  paces.set(rows, made);
  return made;
}

/** Several questions ask of the same rows, which are as known on one day. */
const paces = new WeakMap<readonly DatedDistinct[], Pace>();

function paceIn(rows: readonly DatedDistinct[], count: "n" | "distinct", asOf: string): Pace {
  const first = rows[0];
  if (!first) return () => 1;
  const start = dayNumber(first.date);
  const end = Math.max(start, dayNumber(asOf));
  // before[i]: rows on the first i days.
  const before = new Float64Array(end - start + 2);
  for (const row of rows) before[Math.min(dayNumber(row.date), end) - start + 1]! += row[count];
  for (let i = 1; i < before.length; i++) before[i]! += before[i - 1]!;
  const perDay = (from: number, to: number) => {
    const low = Math.max(start, from) - start;
    const high = Math.min(end, to) - start;
    return high < low ? 0 : (before[high + 1]! - before[low]!) / (high - low + 1);
  };
  const about = (day: number) => {
    const usual = perDay(day - USUAL, day + USUAL);
    return usual > 0 ? perDay(day - HALF_YEAR, day + HALF_YEAR) / usual : 1;
  };
  // Event studies ask of most days, and of each several times.
  const held = Float64Array.from({ length: end - start + 1 }, (_, i) => about(start + i));
  return (day) => held[day - start] ?? about(day);
}
