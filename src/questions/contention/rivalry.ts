import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import { addDays, addMonths, dayNumber, daysBetween, lastDayOf, monthIndex } from "../../dates.ts";
import {
  type Acts,
  actsBetween,
  actsOf,
  CONFLICT,
  type Dated,
  type DatedDistinct,
  type Ratings,
  total,
} from "../../measures/acts.ts";
import { coveredShare, firstCovered } from "../../measures/cells.ts";
import { sumsOf } from "../../measures/counter.ts";
import { type Stretch, sampleOf } from "../../measures/density.ts";
import { RIVAL_YEARS } from "../../measures/roles.ts";
import { within } from "../../measures/within.ts";
import type { Recently } from "../../words/contention.ts";
import type { Subject } from "../subject.ts";
import { affairsOf } from "./affairs.ts";
import { mattersOf } from "./matters.ts";

/** Months of the window "now" where the record is long enough to hold two of them. */
const NOW_MONTHS = 24;

/** Acts of conflict between the rivals, counted along time. */
export type ConflictCount = Dated<"source" | "quad" | "issue" | "root">;

/** What ran between the rivals, laid out once. */
export interface Rivals {
  codes: readonly [string, string];
  /** Acts between the two, and their counts in order of time. */
  dealings: Acts;
  acts: readonly Dated<"quad">[];
  /** Those of conflict, their counts in order of time, and how sure the source is of them. */
  quarrels: Acts;
  conflict: readonly ConflictCount[];
  ratings: Ratings;
  matterOf: (row: { issue: string; root: string }) => string;
  /** Whether the data set carries issues; where not, CAMEO roots stand for matters. */
  hasIssues: boolean;
  coverage: readonly DatasetCoverage[];
  /** First day covered. */
  coveredFrom: string;
  /** Whether the record covers at least two windows of 24 months. A short one is a news feed of even density. */
  long: boolean;
  /** The last ten years, or the record where that is shorter, and the acts of conflict in it. */
  recent: Stretch;
  recentActs: number;
  /** The same in affairs. */
  recentAffairs: number;
  recently: Recently;
  /** Length of the window "now" and of the one before it that it is held against. */
  nowMonths: number;
  now: Stretch;
  before: Stretch;
  /**
   * How much record there is in a span: rows that do not run between the rivals where the record is long and
   * grows denser (complete classes left out, as in measures/density), covered days where it is short.
   */
  exposure: (from: string, to: string) => number;
  datasets: string;
}

export async function rivalryOf(codes: readonly [string, string], subject: Subject): Promise<Rivals> {
  const { events, asOf } = subject;
  const dealings = actsOf(subject, actsBetween(...codes));
  const quarrels = dealings.where(CONFLICT);
  const sample = sampleOf(subject).acts;
  const [acts, topics, conflict, ratings, coverage, all, own] = await Promise.all([
    dealings.dated("quad"),
    dealings.by("issue", "root"),
    quarrels.dated("source", "quad", "issue", "root"),
    quarrels.ratings(),
    events.coverage(),
    // What is asked of a record for its density; those of others alone would be asked of all rows once more.
    sample.datedDistinct(),
    sample.where({ between: codes }).datedDistinct(),
  ]);
  const coveredFrom = firstCovered(coverage, asOf);
  const months = monthIndex(addDays(asOf, 1)) - monthIndex(coveredFrom);
  const long = months >= 2 * NOW_MONTHS;
  const nowMonths = long ? NOW_MONTHS : Math.max(1, Math.floor(months / 2));
  const nowFrom = addDays(addMonths(asOf, -nowMonths), 1);
  const tenYears = addDays(addMonths(asOf, -12 * RIVAL_YEARS), 1);
  const recent = { from: [coveredFrom, tenYears].sort()[1]!, to: asOf };
  const lately = within(conflict, recent.from, recent.to);
  return {
    codes,
    dealings,
    acts,
    quarrels,
    conflict,
    ratings,
    ...mattersOf(topics, subject.record.issues()),
    coverage,
    coveredFrom,
    long,
    recent,
    recentActs: total(lately),
    recentAffairs: affairsOf(lately),
    recently: { from: recent.from, years: coveredFrom > tenYears ? null : RIVAL_YEARS },
    nowMonths,
    now: { from: nowFrom, to: asOf },
    before: { from: addDays(addMonths(asOf, -2 * nowMonths), 1), to: addDays(nowFrom, -1) },
    exposure: long
      ? othersOf(all, own)
      : (from, to) => coveredShare(from, to, coverage) * (daysBetween(from, to) + 1),
    datasets: events.datasets.join(", "),
  };
}

/** Counts the rows of all but the two in the months that a span touches; those dated to a year alone are of none. */
function othersOf(all: readonly DatedDistinct[], own: readonly DatedDistinct[]): Rivals["exposure"] {
  const sums = (rows: readonly DatedDistinct[]) =>
    sumsOf(
      rows.filter(({ precision }) => precision !== "year"),
      "n",
    );
  const [ofAll, ofOwn] = [sums(all), sums(own)];
  return (from, to) => {
    const [first, last] = [dayNumber(`${from.slice(0, 7)}-01`), dayNumber(lastDayOf(to, "month"))];
    return ofAll(first, last) - ofOwn(first, last);
  };
}
