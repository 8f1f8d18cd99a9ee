import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addDays, addMonths, daysBetween, formatDate, monthIndex } from "../../dates.ts";
import { coveredShare } from "../../measures/cells.ts";
import { isConflict } from "../../measures/pairEvents.ts";
import { RIVAL_YEARS } from "../../measures/roles.ts";
import type { Subject } from "../subject.ts";
import { mattersOf } from "./matters.ts";

/** Months of the window "now" where the record is long enough to hold two of them. */
const NOW_MONTHS = 24;

/** What ran between the rivals, laid out once. */
export interface Rivals {
  codes: readonly [string, string];
  /** Acts between the two, in order of time. */
  acts: readonly ChronicleEvent[];
  /** Those of conflict. */
  conflict: readonly ChronicleEvent[];
  /** Votes for or against each other's drafts. */
  votes: readonly ChronicleEvent[];
  matterOf: (event: ChronicleEvent) => string;
  /** Whether the data set carries issues; where not, CAMEO roots stand for matters. */
  hasIssues: boolean;
  coverage: readonly DatasetCoverage[];
  /** First day covered. */
  coveredFrom: string;
  /** Whether the record covers at least two windows of 24 months. A short one is a news feed of even density. */
  long: boolean;
  /** First day of the last ten years, or of the record where that is later. */
  recentFrom: string;
  /** "in the last ten years", "since 1 January 2014". */
  recently: string;
  /** Length of the window "now" and of the one before it that it is held against. */
  nowMonths: number;
  nowFrom: string;
  beforeFrom: string;
  /**
   * How much record there is in a span: rows that do not run between the rivals where the record is long and
   * grows denser, covered days where it is short.
   */
  exposure: (from: string, to: string) => number;
  datasets: string;
}

export async function rivalryOf(codes: readonly [string, string], subject: Subject): Promise<Rivals> {
  const { events, asOf } = subject;
  const [between, coverage, all] = await Promise.all([
    events.events({ between: codes }),
    events.coverage(),
    events.counts({}, ["month"]),
  ]);
  const coveredFrom = [asOf, ...coverage.map((row) => row.from)].sort()[0]!;
  const months = monthIndex(addDays(asOf, 1)) - monthIndex(coveredFrom);
  const long = months >= 2 * NOW_MONTHS;
  const nowMonths = long ? NOW_MONTHS : Math.max(1, Math.floor(months / 2));
  const tenYears = addDays(addMonths(asOf, -12 * RIVAL_YEARS), 1);
  const acts = between.filter((event) => event.kind === "act");
  return {
    codes,
    acts,
    conflict: acts.filter(isConflict),
    votes: between.filter((event) => event.kind === "vote"),
    ...mattersOf(acts, subject.record.issues()),
    coverage,
    coveredFrom,
    long,
    recentFrom: [coveredFrom, tenYears].sort()[1]!,
    recently:
      coveredFrom > tenYears ? `since ${formatDate(coveredFrom)}` : `in the last ${RIVAL_YEARS} years`,
    nowMonths,
    nowFrom: addDays(addMonths(asOf, -nowMonths), 1),
    beforeFrom: addDays(addMonths(asOf, -2 * nowMonths), 1),
    exposure: long
      ? otherRows(
          all.map(({ month, n }) => [month, n]),
          between,
        )
      : (from, to) => coveredShare(from, to, coverage) * (daysBetween(from, to) + 1),
    datasets: events.datasets.join(", "),
  };
}

/** Counts rows of the months that a span touches, those between the rivals left out. */
function otherRows(
  byMonth: readonly (readonly [string, number])[],
  own: readonly ChronicleEvent[],
): (from: string, to: string) => number {
  const rows = new Map(byMonth);
  for (const event of own) {
    if (event.precision === "year") continue;
    const month = event.date.slice(0, 7);
    rows.set(month, (rows.get(month) ?? 0) - 1);
  }
  return (from, to) => {
    let sum = 0;
    for (const [month, n] of rows) if (month >= from.slice(0, 7) && month <= to.slice(0, 7)) sum += n;
    return sum;
  };
}
