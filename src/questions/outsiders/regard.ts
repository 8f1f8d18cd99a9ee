import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { addDays, addMonths, daysBetween } from "../../dates.ts";
import { type Acts, actsOf, CONFLICT, type Dated, total, toward } from "../../measures/acts.ts";
import { coveredShare } from "../../measures/cells.ts";
import { type Interval, poissonRate, wilson } from "../../statistics/intervals.ts";
import { rateRatio } from "../../statistics/rateRatio.ts";
import { LEVEL } from "../kit/measure.ts";
import { plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import { MONTHS, type Observer } from "./observers.ts";

/** Acts along time, by who did them to whom and in which way. */
export type Row = Dated<"source" | "target" | "quad">;

/** What some observers did and said toward the two (or one of them) in a stretch of time. */
export interface Stretch {
  acts: Acts;
  conflict: Acts;
  rows: readonly Row[];
  /** Acts, and those of conflict among them. */
  n: number;
  hostile: number;
  /** Months that the data cover. */
  months: number;
}

/** Words and acts toward the pair now and in the stretch before. */
export interface Regard {
  now: Stretch;
  before: Stretch;
  /** Of `now`, by the side that it was addressed to. */
  toward: { code: string; stretch: Stretch }[];
  /** Rate of conflict now against before; null where the record does not reach back or holds none. */
  change: { ratio: number; low: number; high: number } | null;
}

/** First day of "now" and of the stretch before it. */
export function stretchesOf(asOf: string): { from: string; before: string } {
  return { from: addDays(addMonths(asOf, -MONTHS), 1), before: addDays(addMonths(asOf, -2 * MONTHS), 1) };
}

/** How the observers and the West regard the two. */
export interface Regards {
  west: Regard;
  /** All observers together. */
  all: Regard;
  each: { observer: Observer; regard: Regard }[];
}

/** Counts the acts of all of them at once. */
export async function regardsOf(
  west: ReadonlySet<string>,
  observers: readonly Observer[],
  coverage: readonly DatasetCoverage[],
  subject: Subject,
): Promise<Regards> {
  const { from, before } = stretchesOf(subject.asOf);
  const codes = observers.map(({ code }) => code);
  const everyone = [...new Set([...west, ...codes])];
  const [now, earlier] = await Promise.all([
    counted(everyone, { from, knownBy: subject.asOf }, coverage, subject),
    counted(everyone, { from: before, knownBy: addDays(from, -1) }, coverage, subject),
  ]);
  const of = (some: readonly string[]) => regard(some, now, earlier, subject);
  return {
    west: of([...west]),
    all: of(codes),
    each: observers.map((observer) => ({ observer, regard: of([observer.code]) })),
  };
}

type When = Required<Pick<EventFilter, "from" | "knownBy">>;

/** A stretch of time with the acts of everyone in it. */
interface Counts {
  when: When;
  rows: readonly Row[];
  months: number;
}

async function counted(
  codes: readonly string[],
  when: When,
  coverage: readonly DatasetCoverage[],
  subject: Subject,
): Promise<Counts> {
  const acts = actsOf(subject, { ...toward(codes, [subject.a, subject.b]), ...when });
  const share = coveredShare(when.from, when.knownBy, coverage);
  return {
    when,
    rows: await acts.dated("source", "target", "quad"),
    months: (share * (daysBetween(when.from, when.knownBy) + 1)) / 30.44,
  };
}

function regard(codes: readonly string[], now: Counts, earlier: Counts, subject: Subject): Regard {
  const sides = [subject.a, subject.b];
  const own = stretch(codes, sides, now, subject);
  const before = stretch(codes, sides, earlier, subject);
  return {
    now: own,
    before,
    toward: sides.map((code) => ({ code, stretch: stretch(codes, [code], now, subject) })),
    change:
      before.months >= MONTHS / 2
        ? rateRatio(own.hostile, own.months, before.hostile, before.months, LEVEL)
        : null,
  };
}

function stretch(
  from: readonly string[],
  to: readonly string[],
  { when, rows, months }: Counts,
  subject: Subject,
): Stretch {
  const acts = actsOf(subject, { ...toward(from, to), ...when });
  const own = rows.filter(({ source, target }) => from.includes(source) && to.includes(target));
  return {
    acts,
    conflict: acts.where(CONFLICT),
    rows: own,
    n: total(own),
    hostile: total(own.filter(isHostile)),
    months,
  };
}

/** Whether a row counts acts of conflict; all of them are aimed at one of the pair. */
export function isHostile({ quad }: Row): boolean {
  return quad.endsWith("conflict");
}

/** "the last 24 months", or the part of them that the data cover. */
export function lately(months: number): string {
  if (months < 1.5)
    return `the ${plural(Math.round(months * 30.44), "day")} of the last ${MONTHS} months that the data cover`;
  return months < MONTHS - 1
    ? `the ${Math.round(months)} of the last ${MONTHS} months that the data cover`
    : `the last ${MONTHS} months`;
}

/** Whether the stretch before is covered well enough to compare with: no data is not no events. */
export function isComparable({ before }: Regard): boolean {
  return before.months >= MONTHS / 2;
}

/** Share of conflict among the acts; null where there are none. */
export function conflictShare({ n, hostile }: Stretch): Interval | null {
  return n > 0 ? wilson(hostile, n, LEVEL) : null;
}

/** Acts of conflict a month. */
export function conflictRate({ hostile, months }: Stretch): Interval {
  return poissonRate(hostile, Math.max(months, 1 / 30), LEVEL);
}

/** Mean Goldstein intensity; null where there are no acts. */
export function meanGoldstein({ rows, n }: Stretch): number | null {
  return n ? rows.reduce((sum, row) => sum + row.goldstein, 0) / n : null;
}
