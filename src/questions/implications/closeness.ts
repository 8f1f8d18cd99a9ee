import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { addDays, addMonths, dayNumber, daysBetween } from "../../dates.ts";
import { type Dated, total } from "../../measures/acts.ts";
import { stretches } from "../../measures/cells.ts";
import { stratum } from "../../measures/study.ts";
import { toneOf } from "../../measures/tone.ts";
import { within } from "../../measures/within.ts";
import { median } from "../../statistics/quantiles.ts";

/** Cells that the closeness of one cell looks back over, itself included: twelve months, or four weeks of a short record. */
const BACK = 4;
/** The dense era begins where every such look back holds at least so many acts of the pair. */
const FEWEST = 3;
const MOST_YEARS = 25;
const SHORT_DAYS = 4 * 365;

/** One quarter (or week) with how close the pair were and which side of the median that is. */
export interface CloseCell {
  from: string;
  to: string;
  closeness: number;
  close: boolean;
  /** Five-year period, within which cells are compared. */
  stratum: string;
}

export interface Closeness {
  grain: "quarter" | "week";
  cells: CloseCell[];
  median: number;
  /** Over the twelve months (four weeks) that end on the as-of date, which the last cell may not reach; null without an act. */
  now: number | null;
  /** Runs of close cells. */
  phases: { from: string; to: string }[];
}

/**
 * How close the pair were: the mean Goldstein intensity of their acts over the twelve months that end with the
 * quarter, so that the number of rows, which grows with time, does not enter. Only the last unbroken stretch in
 * which every twelve months hold at least three acts is used. Null where that is shorter than sixteen cells.
 */
export function closenessOf(
  pair: readonly Dated[],
  coverage: readonly DatasetCoverage[],
  asOf: string,
): Closeness | null {
  const covered = coverage.map((row) => row.from).sort()[0];
  if (!covered) return null;
  const grain = daysBetween(covered, asOf) >= SHORT_DAYS ? "quarter" : "week";
  const earliest = addMonths(asOf, -12 * MOST_YEARS);
  const cells = stretches([covered, earliest].sort()[1]!, asOf, grain);
  const backward: { cell: { from: string; to: string }; closeness: number }[] = [];
  for (let i = cells.length - 1; i >= BACK - 1; i--) {
    const [from, to] = [cells[i - BACK + 1]!.from, cells[i]!.to];
    const held = within(pair, from, to);
    if (total(held) < FEWEST) break;
    backward.push({ cell: cells[i]!, closeness: toneOf(held) });
  }
  const era = backward.reverse();
  if (era.length < 4 * BACK) return null;
  const middle = median(era.map((row) => row.closeness));
  const marked = era.map(
    ({ cell, closeness }): CloseCell => ({
      ...cell,
      closeness,
      close: closeness > middle,
      stratum: grain === "quarter" ? stratum(dayNumber(cell.from)) : "",
    }),
  );
  const since = grain === "quarter" ? addMonths(asOf, -12) : addDays(asOf, -28);
  const latest = pair.filter((row) => row.date > since);
  return {
    grain,
    cells: marked,
    median: middle,
    now: latest.length ? toneOf(latest) : null,
    phases: runs(marked),
  };
}

/** Events from the first to the last day of the era. */
export function inEra({ cells }: Closeness): EventFilter {
  return { from: cells[0]!.from, begunBy: cells.at(-1)!.to };
}

function runs(cells: readonly CloseCell[]): { from: string; to: string }[] {
  const phases: { from: string; to: string }[] = [];
  cells.forEach((cell, i) => {
    if (!cell.close) return;
    if (i > 0 && cells[i - 1]!.close) phases.at(-1)!.to = cell.to;
    else phases.push({ from: cell.from, to: cell.to });
  });
  return phases;
}
