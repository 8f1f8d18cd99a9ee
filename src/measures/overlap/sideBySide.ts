import { quadOf } from "../../chronicle/cameo.ts";
import { QUADS } from "../../chronicle/event.ts";
import type { DayRange } from "../../dates.ts";
import { coveredShare } from "../cells.ts";
import { groupBy } from "../groupBy.ts";
import { joined } from "../spans.ts";
import { common, daysIn, without } from "./coveredDays.ts";
import { type HeldAgainst, holdAgainst, type Overlap, overlapOf } from "./matched.ts";
import { type Signs, signsOf } from "./opposite.ts";
import { type ToldAct, type ToldCounts, toldCounts, touching } from "./toldActs.ts";

/** Classes by which acts are set side by side: the four quad classes, or the twenty CAMEO roots. */
export type ClassBy = "quad" | "root";

/** A data set with the days on which it follows the pair; none where what it tells of the pair was found on the way. */
export interface Follows {
  dataset: string;
  spans: readonly DayRange[];
}

/** What one data set tells of the pair. */
export interface DatasetTold extends ToldCounts {
  dataset: string;
  spans: DayRange[];
  /** Days that it alone covers. */
  alone: DayRange[];
  /** Of the acts those on days that it does not cover: single finds. */
  outside: number;
}

/** What one data set tells of a year: null is "no data", never 0. */
export type YearTold = (ToldCounts & { /** Share of its days covered, 0 to 1. */ covered: number }) | null;

/** Two data sets held against each other. */
export interface Held {
  first: string;
  second: string;
  /** The days that both cover. */
  spans: DayRange[];
  days: number;
  all: Overlap;
  /** How many would be in both if the same acts lay on days drawn at random. */
  byChance: number;
  /** Years in which such days lie; a match across a year's end counts in the year of the first. */
  years: (Overlap & { year: string })[];
  classes: (Overlap & { class: string })[];
  /** Acts that are known only to a month or year in which such days lie, of the first and of the second: they match none. */
  undated: [number, number];
  signs: Signs;
}

/** What several data sets tell of one pair, side by side: counts stand beside each other and are never summed. */
export interface SideBySide {
  datasets: DatasetTold[];
  years: { year: string; of: Record<string, YearTold> }[];
  classes: { class: string; of: Record<string, ToldCounts> }[];
  held: Held[];
}

export interface SideBySideOptions {
  by: ClassBy;
  /** Days by which two dates of one act may differ. */
  tolerance: number;
}

/** Sets what data sets tell of a pair side by side; `told` is of these data sets. */
export function sideBySide(
  told: readonly ToldAct[],
  follows: readonly Follows[],
  { by, tolerance }: SideBySideOptions,
): SideBySide {
  const ofDataset = groupBy(told, ({ dataset }) => dataset);
  const acts = (dataset: string) => ofDataset.get(dataset) ?? [];
  const classOf = by === "root" ? ({ root }: ToldAct) => root : ({ root }: ToldAct) => quadOf(root) ?? "";
  const classes = classesOf(told, by, classOf);
  return {
    datasets: follows.map(({ dataset, spans }) => {
      const others = follows.filter((other) => other.dataset !== dataset).flatMap((other) => other.spans);
      const isCovered = touching(spans);
      return {
        dataset,
        ...toldCounts(acts(dataset)),
        spans: joined(spans),
        alone: without(spans, others),
        outside: acts(dataset).filter((act) => !isCovered(act)).length,
      };
    }),
    years: yearsOf(told, follows).map((year) => ({
      year,
      of: Object.fromEntries(
        follows.map(({ dataset, spans }) => [dataset, yearTold(acts(dataset), spans, year)]),
      ),
    })),
    classes: classes.map((name) => ({
      class: name,
      of: Object.fromEntries(
        follows.map(({ dataset }) => [
          dataset,
          toldCounts(acts(dataset).filter((act) => classOf(act) === name)),
        ]),
      ),
    })),
    held: follows.flatMap((first, i) =>
      follows.slice(i + 1).map((second) => {
        const spans = common(first.spans, second.spans);
        const against = holdAgainst(acts(first.dataset), acts(second.dataset), spans, tolerance);
        return {
          first: first.dataset,
          second: second.dataset,
          spans,
          days: daysIn(spans),
          all: overlapOf(against),
          byChance: against.byChance,
          years: overlapYears(against, spans),
          classes: classes.map((name) => ({
            class: name,
            ...overlapOf(against, (act) => classOf(act) === name),
          })),
          undated: against.undated,
          signs: signsOf(against),
        };
      }),
    ),
  };
}

/** All four quad classes, or the roots of which somebody tells, in order. */
function classesOf(told: readonly ToldAct[], by: ClassBy, classOf: (act: ToldAct) => string): string[] {
  return by === "quad" ? [...QUADS] : [...new Set(told.map(classOf))].sort();
}

/** From the first year that is covered or told of to the last. */
function yearsOf(told: readonly ToldAct[], follows: readonly Follows[]): string[] {
  const days = [
    ...told.map(({ date }) => date),
    ...follows.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to])),
  ];
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const day of days) {
    first = Math.min(first, Number(day.slice(0, 4)));
    last = Math.max(last, Number(day.slice(0, 4)));
  }
  return days.length === 0
    ? []
    : Array.from({ length: last - first + 1 }, (_, i) => String(first + i).padStart(4, "0"));
}

function yearTold(acts: readonly ToldAct[], spans: readonly DayRange[], year: string): YearTold {
  const covered = coveredShare(`${year}-01-01`, `${year}-12-31`, spans);
  const counts = toldCounts(acts.filter(({ date }) => date.startsWith(year)));
  return covered === 0 && counts.rows === 0 ? null : { ...counts, covered };
}

function overlapYears(against: HeldAgainst, spans: readonly DayRange[]): Held["years"] {
  return yearsOf([], [{ dataset: "", spans }])
    .filter((year) => coveredShare(`${year}-01-01`, `${year}-12-31`, spans) > 0)
    .map((year) => ({ year, ...overlapOf(against, ({ date }) => date.startsWith(year)) }));
}
