import { type Acts, total } from "../../measures/acts.ts";
import { type Interval, meanInterval } from "../../statistics/intervals.ts";
import { LEVEL } from "../kit/measure.ts";

/** Mean Goldstein intensity of counted acts. */
export function toneOf(rows: readonly { n: number; goldstein: number }[]): number {
  return rows.reduce((sum, row) => sum + row.goldstein, 0) / total(rows);
}

/** The same with its interval: acts of one CAMEO code are of one intensity. */
export async function toneWithin(acts: Acts): Promise<Interval> {
  const rows = await acts.by("cameo");
  return meanInterval(
    rows.flatMap((row) => Array<number>(row.n).fill(toneOf([row]))),
    LEVEL,
  );
}
