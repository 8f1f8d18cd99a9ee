import { type Interval, meanInterval } from "../statistics/intervals.ts";
import { total } from "./acts.ts";
import { LEVEL } from "./policy.ts";

/** Mean Goldstein intensity of counted acts, of which there must be one. */
export function toneOf(rows: readonly { n: number; goldstein: number }[]): number {
  return rows.reduce((sum, row) => sum + row.goldstein, 0) / total(rows);
}

/** The same with its interval, from counts by CAMEO code: acts of one code have one intensity. Null without an act. */
export function toneInterval(
  rows: readonly { cameo: string; n: number; goldstein: number }[],
): Interval | null {
  const values = rows.flatMap(({ n, goldstein }) => Array.from({ length: n }, () => goldstein / n));
  return values.length ? meanInterval(values, LEVEL) : null;
}
