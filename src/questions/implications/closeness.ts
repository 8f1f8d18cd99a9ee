import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { addDays, addMonths, dayNumber, daysBetween } from "../../dates.ts";
import { type Acts, actsOf, type Dated, total } from "../../measures/acts.ts";
import { stretches } from "../../measures/cells.ts";
import { FEW_ROWS } from "../../measures/policy.ts";
import { stratum } from "../../measures/study.ts";
import { toneOf } from "../../measures/tone.ts";
import { within } from "../../measures/within.ts";
import { median } from "../../statistics/quantiles.ts";
import type { CloseGrain, State } from "../../words/implications.ts";
import type { Subject } from "../subject.ts";

/** Cells that the closeness of one cell looks back over, itself included: twelve months, or four weeks of a short record. */
const BACK = 4;
/** The dense era begins where every such look back holds at least so many acts of the pair. */
const FEWEST = 3;
const MOST_YEARS = 25;
const SHORT_DAYS = 4 * 365;
/** Quiet is less than this part of what the tie usually weighs in all dealings of the two. */
const QUIET_PART = 0.5;

/** One quarter (or week) with how close the pair were and which side of the median that is. */
export interface CloseCell {
  from: string;
  to: string;
  closeness: number;
  close: boolean;
  /** Five-year period, within which cells are compared. */
  stratum: string;
}

/** A cell of the era; where it is quiet it is neither close nor distant. */
export interface EraCell extends CloseCell {
  quiet: boolean;
}

export interface Closeness {
  grain: CloseGrain;
  cells: EraCell[];
  /** Of the cells that are not quiet. */
  median: number;
  /** What the tie usually weighs: the median part of all dealings of either that is between the two. */
  usual: number;
  /** Over the twelve months (four weeks) that end on the as-of date, which the last cell may not reach; null without an act. */
  now: { closeness: number; state: State } | null;
  /** Runs of close cells, and of quiet ones. */
  phases: { from: string; to: string }[];
  quiet: { from: string; to: string }[];
}

/** All that either of the two did with anyone: what their tie is a part of. */
export function dealingsOf(subject: Subject): Acts {
  const { a, b } = subject;
  return actsOf(subject, { kind: ["act"], aim: ["other"], addressed: true, involving: [a, b] });
}

/**
 * How close the pair were: the mean Goldstein intensity of their acts over the twelve months that end with the
 * quarter, so that the number of rows, which grows with time, does not enter. A few kind words in a year in which
 * hardly anything passed between the two are no closeness: where the twelve months hold fewer than ten acts, or the
 * tie weighs less than half of its usual part in the dealings of either, the quarter is quiet. Only the last unbroken stretch in which every twelve months hold at
 * least three acts is used. Null where that is shorter than sixteen cells, or fewer than eight are not quiet.
 */
export function closenessOf(
  pair: readonly Dated[],
  dealings: readonly Dated[],
  coverage: readonly DatasetCoverage[],
  asOf: string,
): Closeness | null {
  const covered = coverage.map((row) => row.from).sort()[0];
  if (!covered) return null;
  const grain = daysBetween(covered, asOf) >= SHORT_DAYS ? "quarter" : "week";
  const earliest = addMonths(asOf, -12 * MOST_YEARS);
  const cells = stretches([covered, earliest].sort()[1]!, asOf, grain);
  const read = (from: string, to: string) => {
    const held = within(pair, from, to);
    const n = total(held);
    return { n, closeness: n ? toneOf(held) : 0, weight: n / Math.max(n, total(within(dealings, from, to))) };
  };
  const backward: ({ cell: { from: string; to: string } } & ReturnType<typeof read>)[] = [];
  for (let i = cells.length - 1; i >= BACK - 1; i--) {
    const row = read(cells[i - BACK + 1]!.from, cells[i]!.to);
    if (row.n < FEWEST) break;
    backward.push({ cell: cells[i]!, ...row });
  }
  const era = backward.reverse();
  if (era.length < 4 * BACK) return null;
  const usual = median(era.map((row) => row.weight));
  const isQuiet = ({ n, weight }: { n: number; weight: number }) =>
    n < FEW_ROWS || weight < QUIET_PART * usual;
  const loud = era.filter((row) => !isQuiet(row));
  if (loud.length < 2 * BACK) return null;
  const middle = median(loud.map((row) => row.closeness));
  const marked = era.map((row): EraCell => {
    const quiet = isQuiet(row);
    return {
      ...row.cell,
      closeness: row.closeness,
      quiet,
      close: !quiet && row.closeness > middle,
      stratum: grain === "quarter" ? stratum(dayNumber(row.cell.from)) : "",
    };
  });
  const latest = read(addDays(grain === "quarter" ? addMonths(asOf, -12) : addDays(asOf, -28), 1), asOf);
  return {
    grain,
    cells: marked,
    median: middle,
    usual,
    now: latest.n
      ? {
          closeness: latest.closeness,
          state: isQuiet(latest) ? "quiet" : latest.closeness > middle ? "close" : "distant",
        }
      : null,
    phases: runs(marked, (cell) => cell.close),
    quiet: runs(marked, (cell) => cell.quiet),
  };
}

/** The cells that are compared: those that are not quiet. */
export function comparedCells({ cells }: Closeness): EraCell[] {
  return cells.filter((cell) => !cell.quiet);
}

/** Years of which at least half of the cells are quiet. */
export function quietYears({ cells }: Closeness): Set<number> {
  const years = [...new Set(cells.map((cell) => cell.from.slice(0, 4)))];
  const of = (year: string) => cells.filter((cell) => cell.from.startsWith(year));
  return new Set(
    years.filter((year) => 2 * of(year).filter((cell) => cell.quiet).length >= of(year).length).map(Number),
  );
}

/** Events from the first to the last day of the era. */
export function inEra({ cells }: Closeness): EventFilter {
  return { from: cells[0]!.from, begunBy: cells.at(-1)!.to };
}

function runs(cells: readonly EraCell[], isIn: (cell: EraCell) => boolean): { from: string; to: string }[] {
  const found: { from: string; to: string }[] = [];
  cells.forEach((cell, i) => {
    if (!isIn(cell)) return;
    if (i > 0 && isIn(cells[i - 1]!)) found.at(-1)!.to = cell.to;
    else found.push({ from: cell.from, to: cell.to });
  });
  return found;
}
