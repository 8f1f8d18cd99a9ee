import type { ChronicleEvent } from "../../chronicle/event.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { dayFromNumber, dayNumber } from "../../dates.ts";
import { type Acts, type Dated, ranked } from "../../measures/acts.ts";
import { type Change, densityOf } from "../../measures/density.ts";
import { LEVEL } from "../../measures/policy.ts";
import { jeffreys } from "../../statistics/intervals.ts";
import type { Course } from "../../words/leadup.ts";
import type { Subject } from "../subject.ts";
import { courseOf, isSeen, toldChange } from "./course.ts";
import type { Pressure } from "./pressures.ts";

/** Days of the run-up, and of the years before it that it is held against. */
export const RUN_UP_DAYS = 365;
const BASE_DAYS = 5 * 365;
/** How soon an act of the focal class must follow for a strand to count as its forerunner. */
const FOLLOW_DAYS = 90;
/** Any day that an act is held against lies within so many days of it: in a record equally dense. */
const SAME_YEARS = Math.round(2.5 * 365);
/** More of the weightiest than are shown: of many that weigh the same the first by id are drawn. */
export const WEIGHTIEST = 40;

/** How a strand stood in the run-up, and what such acts went before in the past. */
export interface Weighed {
  pressure: Pressure;
  /** Acts of the strand in the run-up. */
  acts: Acts;
  n: number;
  /** The weightiest of them, the latest first among equals. */
  weightiest: readonly ChronicleEvent[];
  by: readonly { code: string; n: number }[];
  issues: readonly { issue: string; n: number }[];
  /** Those that the run-up is held against, and where precedent could be tested all earlier ones known to the day. */
  earlier: Acts | null;
  /** Earlier acts of the focal class, where precedent could be tested. */
  followers: Acts | null;
  /** Acts in the five years before it, and the days of these that the data cover. */
  before: number;
  baseDays: number;
  course: Course;
  /** The run-up against these years, each held against the rest of the record; null where there is nothing to compare. */
  change: Change | null;
  /** Of its earlier acts, the share followed by an act of the focal class within 90 days, against any day of the same five years. */
  lift: { share: number; low: number; high: number; base: number; n: number } | null;
}

export interface RunUp {
  /** First day of the focal event: the run-up ends the day before. */
  focalDay: number;
  /** First day that the data cover. */
  coveredFrom: number;
  /** Acts of the focal event's class between the pair. */
  classActs: Acts;
  /** Their days, as day numbers. */
  classDays: readonly number[];
}

/**
 * Weighs each strand by how it stood against its past: what clearly rose first, and of this what the two did together,
 * then what the lesser did with the power that courts it; the others by their change, the steepest first; ties by id.
 */
export async function weighPressures(
  pressures: readonly Pressure[],
  all: Acts,
  runUp: RunUp,
  subject: Subject,
): Promise<Weighed[]> {
  const weighed = await Promise.all(
    pressures.map((pressure) => weighPressure(pressure, all, runUp, subject)),
  );
  const steep = ({ change }: Weighed) => change?.ratio ?? 0;
  return weighed.sort(
    (x, y) =>
      riseRank(y) - riseRank(x) ||
      steep(y) - steep(x) ||
      (x.pressure.strand.id < y.pressure.strand.id ? -1 : 1),
  );
}

function riseRank({ course, pressure: { strand } }: Weighed): number {
  if (course !== "rise") return 0;
  return strand.id === "approach" ? 3 : strand.id === "court" ? 2 : 1;
}

async function weighPressure(
  pressure: Pressure,
  all: Acts,
  runUp: RunUp,
  subject: Subject,
): Promise<Weighed> {
  const { focalDay, coveredFrom } = runUp;
  const start = focalDay - RUN_UP_DAYS;
  const baseLength = Math.min(BASE_DAYS, start - coveredFrom);
  const ofStrand = all.where({ kind: ["act"] }).where(pressure.filter);
  const days = { from: dayFromNumber(start), to: dayFromNumber(focalDay - 1) };
  const base = { from: dayFromNumber(start - baseLength), to: dayFromNumber(start - 1) };
  const acts = ofStrand.where(days);
  const [rows, density, weightiest, bySource, byIssue, seen] = await Promise.all([
    ofStrand.dated(),
    densityOf(ofStrand, subject),
    acts.strongest(WEIGHTIEST),
    acts.by("source"),
    acts.by("issue"),
    isSeen(pressure.strand, days, subject),
  ]);
  const { n } = density.in(days);
  const compared = seen && baseLength >= RUN_UP_DAYS;
  const change = compared ? density.change(days, base) : null;
  const lift = seen
    ? liftOf(
        rows.filter((row) => row.precision === "day" && row.date < days.from),
        runUp,
        start,
      )
    : null;
  const against = baseLength > 0 ? [base] : [];
  const behind: EventFilter[] = lift ? [...against, { precision: ["day"], to: base.to }] : against;
  const before = density.in(base);
  return {
    pressure,
    acts,
    earlier: behind.length ? ofStrand.where({ any: behind }) : null,
    followers: lift ? runUp.classActs.where({ to: base.to }) : null,
    n,
    weightiest,
    by: ranked(bySource, "source").map(([code, own]) => ({ code, n: own })),
    issues: ranked(byIssue, "issue").map(([issue, own]) => ({ issue, n: own })),
    before: before.n,
    baseDays: before.days,
    course: courseOf(change, seen),
    change: toldChange(change),
    lift,
  };
}

/**
 * How often an act of the focal class followed within 90 days, over how often it did after any day of
 * the five years around each act, since both are more often on record where the record is dense. Acts of one
 * 90-day stretch count once.
 */
function liftOf(rows: readonly Dated[], { classDays, coveredFrom }: RunUp, end: number): Weighed["lift"] {
  const earlier = classDays.filter((day) => day < end);
  const separate: number[] = [];
  for (const { date } of rows) {
    const day = dayNumber(date);
    if (day > end - FOLLOW_DAYS) continue;
    if (separate.length === 0 || day - separate.at(-1)! >= FOLLOW_DAYS) separate.push(day);
  }
  const first = Math.max(coveredFrom, separate[0] ?? end);
  const span = end - FOLLOW_DAYS - first;
  if (separate.length < 5 || span < 4 * FOLLOW_DAYS || earlier.length === 0) return null;
  const follows = (day: number) => earlier.some((one) => one > day && one <= day + FOLLOW_DAYS);
  const weeks = Array.from({ length: Math.ceil(span / 7) }, (_, i) => first + 7 * i);
  const followed = new Map(weeks.map((day) => [day, follows(day)]));
  const bases = separate.map((day) => {
    const near = weeks.filter((one) => Math.abs(one - day) <= SAME_YEARS);
    return near.filter((one) => followed.get(one)).length / near.length;
  });
  const base = bases.reduce((sum, one) => sum + one, 0) / bases.length;
  if (base === 0) return null;
  const k = separate.filter(follows).length;
  const { low, high } = jeffreys(k, separate.length, LEVEL);
  return {
    share: k / separate.length,
    low,
    high,
    base,
    n: separate.length,
  };
}
