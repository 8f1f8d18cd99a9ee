import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addDays, addMonths, type DayRange, daysBetween } from "../../dates.ts";
import { type Acts, actsOf, CONFLICT, type Dated, total, toward } from "../../measures/acts.ts";
import { coveredShare } from "../../measures/cells.ts";
import { type Change, densityOf } from "../../measures/density.ts";
import { type Interval, wilson } from "../../statistics/intervals.ts";
import { LEVEL } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { MONTHS } from "./observers.ts";

/** Acts along time, by who did them to whom and in which way. */
type Row = Dated<"source" | "target" | "quad">;

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

/** The days of "now" and of the stretch before it. */
export function stretchesOf(asOf: string): { now: DayRange; before: DayRange } {
  const from = addDays(addMonths(asOf, -MONTHS), 1);
  return {
    now: { from, to: asOf },
    before: { from: addDays(addMonths(asOf, -2 * MONTHS), 1), to: addDays(from, -1) },
  };
}

/** A stretch of time with the acts of everyone in it. */
export interface Counts {
  when: DayRange;
  rows: readonly Row[];
  months: number;
}

/** Everything that some did toward either of the two in a stretch. */
export async function counted(
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

/** What some did toward some in a stretch, rows that would count a statement again left out. */
export function stretch(
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

/** Acts but for some events. */
export function without(acts: Acts, events: readonly ChronicleEvent[]): Acts {
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

/** Whether the stretch before is covered well enough to compare with: no data is not no events. */
export function isComparable({ before }: { before: Pick<Stretch, "months"> }): boolean {
  return before.months >= MONTHS / 2;
}

/** Share of conflict among the acts; null where there are none. */
export function conflictShare({ n, hostile }: Pick<Stretch, "n" | "hostile">): Interval | null {
  return n > 0 ? wilson(hostile, n, LEVEL) : null;
}
