import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import { addDays, addMonths, type DayRange, daysBetween } from "../../dates.ts";
import { type Acts, actsOf, CONFLICT, type Dated, total, toward } from "../../measures/acts.ts";
import { coveredShare } from "../../measures/cells.ts";
import { type Change, densityOf } from "../../measures/density.ts";
import { followedWith } from "../../measures/sight.ts";
import { toneOf } from "../../measures/tone.ts";
import { type Interval, poissonRate, wilson } from "../../statistics/intervals.ts";
import { list, plural } from "../../words/en/forms.ts";
import { LEVEL } from "../kit/measure.ts";
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
  /** Conflict now against before; null where the record does not reach back, holds none or does not follow them. */
  change: Change | null;
}

/** The days of "now" and of the stretch before it. */
export function stretchesOf(asOf: string): { now: DayRange; before: DayRange } {
  const from = addDays(addMonths(asOf, -MONTHS), 1);
  return {
    now: { from, to: asOf },
    before: { from: addDays(addMonths(asOf, -2 * MONTHS), 1), to: addDays(from, -1) },
  };
}

/** An observer's regard, and whether the record follows how it deals with either of the two. */
export interface Observed {
  observer: Observer;
  regard: Regard;
  followed: boolean;
}

/** How the observers and the West regard the two. */
export interface Regards {
  west: Regard;
  /** All observers together. */
  all: Regard;
  each: Observed[];
}

/** Counts the acts of all of them at once. */
export async function regardsOf(
  west: ReadonlySet<string>,
  observers: readonly Observer[],
  coverage: readonly DatasetCoverage[],
  subject: Subject,
): Promise<Regards> {
  const days = stretchesOf(subject.asOf);
  const codes = observers.map(({ code }) => code);
  const everyone = [...new Set([...west, ...codes])];
  const [now, earlier] = await Promise.all([
    counted(everyone, days.now, coverage, subject),
    counted(everyone, days.before, coverage, subject),
  ]);
  const of = (some: readonly string[], followed = true) => regard(some, now, earlier, followed, subject);
  const [western, all, each] = await Promise.all([
    of([...west]),
    of(codes),
    Promise.all(
      observers.map(async (observer): Promise<Observed> => {
        const followed = followedWith(observer.code, [subject.a, subject.b], subject).followed.length > 0;
        return { observer, regard: await of([observer.code], followed), followed };
      }),
    ),
  ]);
  return { west: western, all, each };
}

/** A stretch of time with the acts of everyone in it. */
interface Counts {
  when: DayRange;
  rows: readonly Row[];
  months: number;
}

async function counted(
  codes: readonly string[],
  when: DayRange,
  coverage: readonly DatasetCoverage[],
  subject: Subject,
): Promise<Counts> {
  const acts = actsOf(subject, { ...toward(codes, [subject.a, subject.b]), ...when });
  const share = coveredShare(when.from, when.to, coverage);
  return {
    when,
    rows: await acts.dated("source", "target", "quad"),
    months: (share * (daysBetween(when.from, when.to) + 1)) / 30.44,
  };
}

async function regard(
  codes: readonly string[],
  now: Counts,
  earlier: Counts,
  followed: boolean,
  subject: Subject,
): Promise<Regard> {
  const sides = [subject.a, subject.b];
  const own = stretch(codes, sides, now, subject);
  const before = stretch(codes, sides, earlier, subject);
  return {
    now: own,
    before,
    toward: sides.map((code) => ({ code, stretch: stretch(codes, [code], now, subject) })),
    change: followed
      ? await changeOf(actsOf(subject, toward(codes, sides)).where(CONFLICT), { before }, subject)
      : null,
  };
}

/** Acts of the last stretch against those before, as parts of the record; null where the time before is not covered. */
export async function changeOf(
  acts: Acts,
  regard: { before: Pick<Stretch, "months"> },
  subject: Subject,
): Promise<Change | null> {
  if (!isComparable(regard)) return null;
  const { now, before } = stretchesOf(subject.asOf);
  const density = await densityOf(acts.where({ from: before.from }), subject);
  return density.change(now, before);
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

/** The observers that the record does not follow, in their order. */
export function unfollowedOf(each: readonly Observed[]): Observer[] {
  return each.filter(({ followed }) => !followed).map(({ observer }) => observer);
}

/** "The record does not follow how Italy and Ukraine deal with China or North Korea, so that they have no rank." */
export function unfollowedWords(unfollowed: readonly Observer[], { a, b, name }: Subject): string {
  const [names, one] = [unfollowed.map((observer) => observer.name), unfollowed.length === 1];
  return `The record does not follow how ${list(names)} ${one ? "deals" : "deal"} with ${name(a)} or ${name(b)}, so that ${one ? "it has" : "they have"} no rank.`;
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
export function isComparable({ before }: { before: Pick<Stretch, "months"> }): boolean {
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
  return n ? toneOf(rows) : null;
}
