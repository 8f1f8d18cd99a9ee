import type { DatasetCoverage } from "../chronicle/chronicle.ts";
import { dayNumber, yearOfDay } from "../dates.ts";
import { type EventStudy, eventStudy } from "../statistics/eventStudy.ts";
import { placeboDays } from "../statistics/placeboDays.ts";
import { seededRandom } from "../statistics/random.ts";
import type { Counted } from "./counted.ts";
import { windowCounter } from "./counter.ts";
import type { Pace } from "./pace.ts";
import { LEVEL, MIN_CASES, MIN_CLUSTERS } from "./policy.ts";

/** Draws of the randomisation test: many, with the least p 1 in 1,000, where a first few do not rule an effect out. */
const FIRST_DRAWS = 249;
export const STUDY_DRAWS = 999;
/** A first p above this is not looked at more closely. */
const PROMISING_P = 0.15;
/** Placebo dates stand in only for cases of their own five years, since the record grows denser. */
const STRATUM_YEARS = 5;
/** Fewer placebo dates give no picture of chance. */
const MIN_PLACEBO = 10;

/** Days on which members of a class happened, as day numbers in order, each once. */
export interface ClassDays {
  days: readonly number[];
  /** Members known only to the month or the year: they cannot be put before or after anything. */
  leftOut: number;
}

export function classDays(rows: readonly Counted[]): ClassDays {
  const sharp = rows.filter((row) => row.precision === "day");
  const vague = rows.filter((row) => row.precision !== "day");
  return {
    days: [...new Set(sharp.map((row) => dayNumber(row.date)))].sort((x, y) => x - y),
    leftOut: vague.reduce((sum, row) => sum + row.n, 0),
  };
}

/** The days that open an episode: none of the class in the `quiet` days before. */
export function onsets(days: readonly number[], quiet: number): number[] {
  return days.filter((day, i) => i === 0 || day - days[i - 1]! > quiet);
}

/** Cases and the placebo dates that stand against them, for windows of one length. */
export interface StudyDesign {
  /** Length of the window before and of the one after, in days. */
  window: number;
  /** Days left out on both sides of the case, so that the event itself is not its own consequence. */
  gap: number;
  cases: readonly number[];
  placebo: readonly number[];
  leftOut: number;
  coverage: readonly DatasetCoverage[];
  pace: Pace;
}

/**
 * Lays out a study: placebo dates are every half window, at least a window away from all days of the class,
 * within the five-year periods that hold cases.
 */
export function designStudy({
  members,
  cases = members.days,
  window,
  gap = 0,
  coverage,
  pace,
}: {
  members: ClassDays;
  /** Which members are cases, where not all are (see {@link onsets}). */
  cases?: readonly number[];
  window: number;
  gap?: number;
  coverage: readonly DatasetCoverage[];
  /** How dense the record is about a day (measures/pace). */
  pace: Pace;
}): StudyDesign {
  const held = new Set(cases.map(stratum));
  const first = cases[0];
  const last = cases.at(-1);
  const candidates =
    first === undefined || last === undefined
      ? []
      : placeboDays({
          from: dayNumber(`${stratum(first)}-01-01`),
          to: dayNumber(`${Number(stratum(last)) + STRATUM_YEARS - 1}-12-31`),
          avoid: members.days,
          distance: window + gap,
          step: Math.max(1, Math.ceil(window / 2)),
        });
  return {
    window,
    gap,
    cases,
    placebo: candidates.filter((day) => held.has(stratum(day))),
    leftOut: members.leftOut,
    coverage,
    pace,
  };
}

/** An event study over the chronicle; rates are events per 30 days, at the density of the record in the five years about. */
export interface Study extends EventStudy {
  window: number;
  gap: number;
  /** Members of the class without a day. */
  leftOut: number;
  /** Cases in five-year periods in which no such response is on record at all: nothing can be learned there. */
  silent: number;
  /** Rows of the response known only to the month or year; they count where a window holds their whole period. */
  blurred: number;
}

/**
 * The change of the response's rate from the window before a case to the window after it, against
 * placebo dates of the same five years (statistics/eventStudy). `delay` moves the later window on.
 */
export function study(
  design: StudyDesign,
  responses: readonly Counted[],
  seed: string,
  delay = design.gap,
): Study {
  const { window, gap } = design;
  const counter = windowCounter(responses, design.coverage);
  const heard = new Set(responses.map((event) => stratumOfYear(Number(event.date.slice(0, 4)))));
  const told = (day: number) => heard.has(stratum(day));
  const cases = design.cases.filter(told);
  const placebo = design.placebo.filter(told);
  const randomOf = (draws: number) => seededRandom(`${seed}|${window}|${delay}|${draws}`);
  const result = eventStudy({
    cases,
    placebo,
    measure: (from, to) => {
      const n = counter(from, to);
      if (n === null) return null;
      // Where the record is twice as dense as in the five years about, a row counts half.
      const pace = design.pace(Math.round((from + to) / 2));
      return pace > 0 ? (n * 30) / (to - from + 1) / pace : 0;
    },
    before: window,
    after: window,
    gap,
    delay,
    draws: FIRST_DRAWS,
    random: randomOf(FIRST_DRAWS),
    closer: { below: PROMISING_P, draws: STUDY_DRAWS, random: () => randomOf(STUDY_DRAWS) },
    level: LEVEL,
    stratum,
    minCases: MIN_CASES,
  });
  return {
    ...result,
    window,
    gap,
    leftOut: design.leftOut,
    silent: design.cases.length - cases.length,
    blurred: responses.filter((row) => row.precision !== "day").reduce((sum, row) => sum + row.n, 0),
    thin: result.thin || result.clusters < MIN_CLUSTERS || result.p === null || placebo.length < MIN_PLACEBO,
  };
}

/** Event studies ask of the same few ten thousand days, tens of thousands of times. */
const strata = new Map<number, string>();

/** First year of the five-year period that holds the day, by its number: "2015". */
export function stratum(day: number): string {
  const held = strata.get(day);
  if (held !== undefined) return held;
  const made = stratumOfYear(yearOfDay(day));
  strata.set(day, made);
  return made;
}

function stratumOfYear(year: number): string {
  return String(year - (year % STRATUM_YEARS));
}
