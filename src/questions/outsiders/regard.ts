import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addDays, addMonths, type DayRange, daysBetween } from "../../dates.ts";
import { type Acts, actsOf, CONFLICT, type Dated, total, toward } from "../../measures/acts.ts";
import { coveredShare } from "../../measures/cells.ts";
import { type Change, densityOf } from "../../measures/density.ts";
import { followedWith } from "../../measures/sight.ts";
import { type Interval, wilson } from "../../statistics/intervals.ts";
import { LEVEL } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { MONTHS, type Observer } from "./observers.ts";
import { repeatsOf, type Statement } from "./statements.ts";

/** Acts along time, by who did them to whom and in which way. */
export type Row = Dated<"source" | "target" | "quad">;

/** What some observers did and said toward the two (or one of them) in a stretch of time, each statement once. */
export interface Stretch {
  acts: Acts;
  conflict: Acts;
  /** Acts, and those of conflict among them. */
  n: number;
  hostile: number;
  /** Acts known to the month or year only. */
  blurred: number;
  /** Months that the data cover. */
  months: number;
}

/** Words and acts toward the pair now and in the stretch before. */
export interface Regard {
  codes: readonly string[];
  now: Stretch;
  before: Stretch;
  /** Of `now`, by the side that it was addressed to: a statement that names both stands under both. */
  toward: { code: string; stretch: Stretch }[];
  /** Conflict now against before; null where the record does not reach back, holds none or does not follow them. */
  change: Change | null;
}

/** An observer's own regard, statements of groups left out, and whether the record follows how it deals with both. */
export interface Observed {
  observer: Observer;
  regard: Regard;
  followed: boolean;
}

/** How the observers and the West regard the two. */
export interface Regards {
  /** All that is on record of the West; null where one of the two belongs to it. */
  west: Regard | null;
  /** All observers together. */
  all: Regard;
  /** Those of them (of the West, where it is outside) whom the record follows: by these alone a change is told. */
  followed: Regard;
  each: Observed[];
}

/** The days of "now" and of the stretch before it. */
export function stretchesOf(asOf: string): { now: DayRange; before: DayRange } {
  const from = addDays(addMonths(asOf, -MONTHS), 1);
  return {
    now: { from, to: asOf },
    before: { from: addDays(addMonths(asOf, -2 * MONTHS), 1), to: addDays(from, -1) },
  };
}

/** Counts the acts of all of them at once. */
export async function regardsOf(
  west: ReadonlySet<string>,
  observers: readonly Observer[],
  statements: readonly Statement[],
  coverage: readonly DatasetCoverage[],
  subject: Subject,
): Promise<Regards> {
  const days = stretchesOf(subject.asOf);
  const { a, b } = subject;
  const codes = observers.map(({ code }) => code);
  const everyone = [...new Set([...west, ...codes])];
  const [now, earlier] = await Promise.all([
    counted(everyone, days.now, coverage, subject),
    counted(everyone, days.before, coverage, subject),
  ]);
  const ofGroups = statements.flatMap(({ group, rows }) => (group ? rows : []));
  const of = (some: readonly string[], followed: boolean, own: readonly ChronicleEvent[] = []) =>
    regard(some, { now, earlier, followed, statements, own }, subject);
  const isFollowed = (code: string) => followedWith(code, [a, b], subject).unfollowed.length === 0;
  const isWestern = subject.actors.members("west", subject.asOf).some((code) => code === a || code === b);
  const [western, all, followed, each] = await Promise.all([
    isWestern ? null : of([...west], false),
    of(codes, false),
    of(
      codes.filter((code) => isFollowed(code) && (isWestern || west.has(code))),
      true,
      ofGroups,
    ),
    Promise.all(
      observers.map(
        async (observer): Promise<Observed> => ({
          observer,
          regard: await of([observer.code], isFollowed(observer.code), ofGroups),
          followed: isFollowed(observer.code),
        }),
      ),
    ),
  ]);
  return { west: western, all, followed, each };
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

interface Counting {
  now: Counts;
  earlier: Counts;
  followed: boolean;
  statements: readonly Statement[];
  /** Rows that are not their own. */
  own: readonly ChronicleEvent[];
}

async function regard(codes: readonly string[], counting: Counting, subject: Subject): Promise<Regard> {
  const { now, earlier, followed, statements, own } = counting;
  const sides = [subject.a, subject.b];
  const speakers = new Set(codes);
  const others = own.filter(({ source }) => speakers.has(source.code));
  const of = (to: readonly string[], counts: Counts, by: "act" | "target") =>
    stretch(codes, to, counts, [...new Set([...others, ...repeatsOf(statements, speakers, by)])], subject);
  const before = of(sides, earlier, "act");
  return {
    codes,
    now: of(sides, now, "act"),
    before,
    toward: sides.map((code) => ({ code, stretch: of([code], now, "target") })),
    change:
      followed && codes.length > 0
        ? await changeOf(
            without(actsOf(subject, toward(codes, sides)), [
              ...others,
              ...repeatsOf(statements, speakers, "act"),
            ]).where(CONFLICT),
            { before },
            subject,
          )
        : null,
  };
}

function without(acts: Acts, events: readonly ChronicleEvent[]): Acts {
  return events.length ? acts.where({ not: [{ id: events.map(({ id }) => id) }] }) : acts;
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
  repeated: readonly ChronicleEvent[],
  subject: Subject,
): Stretch {
  const left = repeated.filter(
    ({ date, target }) => date >= when.from && date <= when.to && to.includes(target?.code ?? ""),
  );
  const acts = without(actsOf(subject, { ...toward(from, to), ...when }), left);
  const own = rows.filter(({ source, target }) => from.includes(source) && to.includes(target));
  return {
    acts,
    conflict: acts.where(CONFLICT),
    n: total(own) - left.length,
    hostile: total(own.filter(isHostile)) - left.filter(isHostile).length,
    blurred: total(own.filter((row) => row.precision !== "day")),
    months,
  };
}

/** Whether it is conflict; all of it is aimed at one of the pair. */
function isHostile({ quad }: { quad: string }): boolean {
  return quad.endsWith("conflict");
}

/** The observers that the record does not follow, in their order. */
export function unfollowedOf(each: readonly Observed[]): Observer[] {
  return each.filter(({ followed }) => !followed).map(({ observer }) => observer);
}

/** Whether the stretch before is covered well enough to compare with: no data is not no events. */
export function isComparable({ before }: { before: Pick<Stretch, "months"> }): boolean {
  return before.months >= MONTHS / 2;
}

/** Share of conflict among the acts; null where there are none. */
export function conflictShare({ n, hostile }: Pick<Stretch, "n" | "hostile">): Interval | null {
  return n > 0 ? wilson(hostile, n, LEVEL) : null;
}
