import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import { coveredShare, stretches } from "../../measures/cells.ts";
import { THIN_COUNT } from "../../measures/policy.ts";
import { bootstrap } from "../../statistics/bootstrap.ts";
import { seededRandom } from "../../statistics/random.ts";
import { LEVEL } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { isHostile, type Observed, type Row, stretchesOf } from "./regard.ts";

const RESAMPLES = 500;

/** An observer's place in the ranking. */
export interface Concern extends Observed {
  index: number;
  low: number | null;
  high: number | null;
}

/**
 * The index of concern: acts of conflict a month toward the pair, times their share in all acts toward
 * it. It rises with how often an observer criticises or acts against the two, and falls with how much
 * it deals with them otherwise. Intervals by bootstrap over months (Efron 1987).
 */
export function concernIndex(conflict: number, events: number, months: number): number {
  return events === 0 ? 0 : (conflict / months) * (conflict / events);
}

/** The observers that the record follows by concern, the greatest first. */
export function rankConcern(
  rows: readonly Observed[],
  coverage: readonly DatasetCoverage[],
  subject: Subject,
): Concern[] {
  const { now } = stretchesOf(subject.asOf);
  const months = stretches(now.from, now.to, "month")
    .filter((stretch) => coveredShare(stretch.from, stretch.to, coverage) > 0.5)
    .map((stretch) => stretch.from.slice(0, 7));
  return rows
    .filter(({ followed }) => followed)
    .map((row): Concern => {
      const { observer, regard } = row;
      const { n, hostile, months: time, rows: acts } = regard.now;
      const index = time > 0 ? concernIndex(hostile, n, time) : 0;
      if (n < THIN_COUNT || months.length < 3) return { ...row, index, low: null, high: null };
      const inMonth = monthlyCounts(months, acts);
      const { low, high } = bootstrap(
        inMonth,
        (cells) => concernIndex(sum(cells, "conflict"), sum(cells, "events"), cells.length),
        {
          level: LEVEL,
          resamples: RESAMPLES,
          random: seededRandom(`outsiders|${subject.a}|${subject.b}|${subject.asOf}|${observer.code}`),
        },
      );
      return { ...row, index, low: Math.min(low, index), high: Math.max(high, index) };
    })
    .sort((x, y) => y.index - x.index || (x.observer.code < y.observer.code ? -1 : 1));
}

interface MonthCell {
  events: number;
  conflict: number;
}

function monthlyCounts(months: readonly string[], rows: readonly Row[]): MonthCell[] {
  const cells = new Map(months.map((month) => [month, { events: 0, conflict: 0 }]));
  for (const row of rows) {
    const cell = row.precision === "year" ? undefined : cells.get(row.date.slice(0, 7));
    if (!cell) continue;
    cell.events += row.n;
    if (isHostile(row)) cell.conflict += row.n;
  }
  return [...cells.values()];
}

function sum(cells: readonly MonthCell[], key: keyof MonthCell): number {
  return cells.reduce((total, cell) => total + cell[key], 0);
}
