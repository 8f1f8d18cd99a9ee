import {
  addDays,
  dayNumber,
  isWithin,
  lastDayOfMonth,
  monthFromIndex,
  monthIndex,
  type Precision,
} from "../dates.ts";
import { dayCounts } from "./browse.ts";
import type { ChronicleView, DatasetCoverage } from "./chronicle.ts";
import type { QuadClass } from "./event.ts";
import type { EventFilter } from "./query.ts";

/** How long a bin is. A decade only where the days span more than two centuries. */
export const BIN_UNITS = ["day", "month", "quarter", "year", "decade"] as const;
export type BinUnit = (typeof BIN_UNITS)[number];

/** Events of a stretch of days, by class of act. */
export interface Bin {
  from: string;
  to: string;
  counts: Record<QuadClass, number>;
  /** Whether the data sets cover its days: all, some, or none of them, which is "no data" and not "no events". */
  covered: "whole" | "part" | "none";
}

export interface Timeline {
  unit: BinUnit;
  /** First day of the first bin and last day of the last, as they were asked or are held. */
  from: string;
  to: string;
  /** All events for which the filter holds: those in the bins and those that none can take. */
  total: number;
  bins: readonly Bin[];
  /** Events dated less precisely than a bin is long, which stand in none. */
  vague: { month: number; year: number };
  coverage: readonly DatasetCoverage[];
}

/** There are about so many bins at most. */
const MOST = 200;
const MONTHS: Record<Exclude<BinUnit, "day">, number> = { month: 1, quarter: 3, year: 12, decade: 120 };

/**
 * Counts over time by class of act, in bins as long as the span asks for: the days that the filter names, else those
 * that the data sets cover or in which an event lies. The bins and the vague add up to the total.
 */
export async function timelineOf(view: ChronicleView, filter: EventFilter): Promise<Timeline> {
  const [counts, coverage] = await Promise.all([dayCounts(view, filter), view.coverage()]);
  const days = [
    ...coverage.flatMap((span) => [span.from, span.to]),
    ...counts.map(({ date }) => date),
  ].sort();
  const from = filter.from ?? days[0] ?? view.asOf;
  const last = filter.to ?? days.at(-1) ?? from;
  const to = [from, last].sort()[1]!;
  const unit = unitFor(from, to);
  const bins = emptyBins(unit, from, to, coverage);
  const vague = { month: 0, year: 0 };
  const first = bins[0] ? placeOf(unit, bins[0].from) : 0;
  let total = 0;
  for (const { date, precision, quad, n } of counts) {
    total += n;
    if (isVague(unit, precision as Precision)) vague[precision as "month" | "year"] += n;
    else bins[placeOf(unit, date) - first]!.counts[quad as QuadClass] += n;
  }
  return { unit, from, to, total, bins, vague, coverage };
}

/** The shortest bins of which there are not too many. */
export function unitFor(from: string, to: string): BinUnit {
  const fits = (unit: BinUnit) => placeOf(unit, to) - placeOf(unit, from) < MOST;
  return BIN_UNITS.find(fits) ?? "decade";
}

/** A number for the bin in which a day lies; those of bins side by side follow each other. */
function placeOf(unit: BinUnit, day: string): number {
  return unit === "day" ? dayNumber(day) : Math.floor(monthIndex(day) / MONTHS[unit]);
}

function isVague(unit: BinUnit, precision: Precision): boolean {
  if (precision === "day" || unit === "year" || unit === "decade") return false;
  return precision === "year" || unit === "day";
}

/** Bins from the first day to the last without a gap; the outermost are cut at these days. */
function emptyBins(unit: BinUnit, from: string, to: string, coverage: readonly DatasetCoverage[]): Bin[] {
  const bins: Bin[] = [];
  for (let begins = from; begins <= to; ) {
    const last = lastOf(unit, begins);
    const ends = last < to ? last : to;
    bins.push({ from: begins, to: ends, counts: noCounts(), covered: coveredOf(begins, ends, coverage) });
    begins = addDays(ends, 1);
  }
  return bins;
}

function lastOf(unit: BinUnit, day: string): string {
  if (unit === "day") return day;
  const months = MONTHS[unit];
  return lastDayOfMonth(monthFromIndex((Math.floor(monthIndex(day) / months) + 1) * months - 1));
}

function noCounts(): Record<QuadClass, number> {
  return {
    "verbal cooperation": 0,
    "material cooperation": 0,
    "verbal conflict": 0,
    "material conflict": 0,
  };
}

/** How much of the days the data sets cover, by whichever of them. */
function coveredOf(from: string, to: string, coverage: readonly DatasetCoverage[]): Bin["covered"] {
  const spans = coverage
    .filter((span) => span.from <= to && span.to >= from)
    .sort((x, y) => (x.from < y.from ? -1 : 1));
  if (spans.length === 0) return "none";
  let next = from;
  for (const span of spans) if (isWithin(next, span)) next = addDays(span.to, 1);
  return next > to ? "whole" : "part";
}
