import { isMachineCoded } from "../chronicle/machineCoded.ts";
import type { EventFilter } from "../chronicle/query.ts";
import { dayNumber, daysBetween } from "../dates.ts";
import type { Completeness } from "../record/completeness.ts";
import { exposedRatio } from "../statistics/exposedRatio.ts";
import { rateRatio } from "../statistics/rateRatio.ts";
import { type Acts, actsOf, type DatedDistinct } from "./acts.ts";
import { coveredShare } from "./cells.ts";
import { sumsOf } from "./counter.ts";
import { LEVEL, MOSTLY_LISTED } from "./policy.ts";
import type { Scene } from "./scene.ts";

/**
 * A record is a sample whose density changes: more rows of one kind mean more of it in the world only where they
 * grew against everything else that the same data set holds in the same time (the exposure). Classes that a public
 * list shows to be whole (casebook/completeness.csv) are counted as they are, and are no part of any exposure.
 *
 * Of what a machine codes neither count is right by itself. Rows follow the press: one act is told as often as it is
 * liked. Acts of a day fill up: between two that are much told of they can't grow with the volume of the data set, and
 * would seem to fall. So a change is told by both, and its interval spans those of both.
 */

/** Days, both ends in. */
export interface Stretch {
  from: string;
  to: string;
}

/** What stands in a stretch. */
export interface Exposed {
  n: number;
  /** The same where several rows that tell of one act of one day count once: by these changes are told. Of what a machine codes, the rows. */
  distinct: number;
  /** What the data sets hold in the same time apart from what is counted, likewise; listed classes left out. */
  exposure: number;
  /** Days of the stretch that the data sets cover. */
  days: number;
}

/** What a change is held against: the rest of the record, or time alone where the acts are held completely. */
export type Basis = "record" | "time";

/** How many times the rate of one stretch is that of another. */
export interface Change {
  ratio: number;
  low: number;
  high: number;
  level: number;
  basis: Basis;
  now: Exposed;
  before: Exposed;
  /** Whether the interval leaves out "as before". */
  direction: "rise" | "fall" | "level";
}

/** The counts of acts with what they are held against. */
export interface Density {
  basis: Basis;
  in(stretch: Stretch): Exposed;
  /** Null where neither stretch has such an act, or one of them nothing to hold it against. */
  change(now: Stretch, before: Stretch): Change | null;
  /** A change told by rows, or by another count of the same; where a machine codes them it spans what acts of one day tell. */
  spanned(change: Change | null, now: Stretch, before: Stretch): Change | null;
}

/** Lists (casebook/lists) of what leaders did with each other: both are named in such rows. */
const AMONG_LEADERS = new Set(["leader_meetings", "summits"]);

/** The rows of a class that a public list shows to be whole, or nearly so. */
function listedFilter(graded: Completeness): EventFilter {
  const { source, target, eitherWay, cameo, issue, from, to, list } = graded;
  const sides = (actors: readonly string[], addressees: readonly string[]): EventFilter => ({
    ...(actors.length ? { source: actors } : {}),
    ...(addressees.length ? { target: addressees } : {}),
  });
  return {
    ...(cameo.length ? { cameo } : {}),
    ...(issue.length ? { issue } : {}),
    from,
    to,
    // The lists of leaders' meetings are whole for people of that rank, not for every visit.
    ...(AMONG_LEADERS.has(list) ? { not: [{ sourcePerson: [""] }, { targetPerson: [""] }] } : {}),
    any: eitherWay ? [sides(source, target), sides(target, source)] : [sides(source, target)],
  };
}

type ListedClass = { graded: Completeness; filter: EventFilter };

/** They are asked for again and again: the same filters are met as the same. */
const listedBy = new WeakMap<Scene["record"], ListedClass[]>();

/** All classes that are held completely or nearly so, each with its filter; none where the casebook is not in use. */
export function listedClasses({ events, record }: Scene): readonly ListedClass[] {
  if (!events.datasets.includes("casebook")) return [];
  const held = listedBy.get(record);
  if (held) return held;
  const made = record
    .completeness()
    .filter((graded) => graded.grade !== "sample")
    .map((graded) => ({ graded, filter: listedFilter(graded) }));
  listedBy.set(record, made);
  return made;
}

/** All rows that are held as a sample: what exposure is counted in; `listed` where others are held completely. */
export function sampleOf(scene: Scene): { acts: Acts; listed: boolean } {
  const listed = listedClasses(scene).map(({ filter }) => filter);
  return { acts: actsOf(scene, listed.length ? { not: listed } : {}), listed: listed.length > 0 };
}

/** Counts acts along time against the density of their record. */
export async function densityOf(acts: Acts, scene: Scene): Promise<Density> {
  const sample = sampleOf(scene);
  const [own, sampled, all, coverage] = await Promise.all([
    acts.datedDistinct(),
    sample.listed ? acts.where(sample.acts.filter).datedDistinct() : acts.datedDistinct(),
    sample.acts.datedDistinct(),
    scene.events.coverage(),
  ]);
  const whole = distinct(own);
  const basis = whole > 0 && whole - distinct(sampled) >= MOSTLY_LISTED * whole ? "time" : "record";
  const [rowsIn, sampledRowsIn, allRowsIn] = [sumsOf(own, "n"), sumsOf(sampled, "n"), sumsOf(all, "n")];
  const [actsIn, sampledIn, allIn] = [
    sumsOf(own, "distinct"),
    sumsOf(sampled, "distinct"),
    sumsOf(all, "distinct"),
  ];
  const byActs = (stretch: Stretch): Exposed => {
    const [from, to] = [dayNumber(stretch.from), dayNumber(stretch.to)];
    return {
      n: rowsIn(from, to),
      distinct: actsIn(from, to),
      exposure: allIn(from, to) - sampledIn(from, to),
      days: coveredDays(stretch, coverage),
    };
  };
  const byRows = (stretch: Stretch): Exposed => {
    const [from, to] = [dayNumber(stretch.from), dayNumber(stretch.to)];
    const { n, days } = byActs(stretch);
    return { n, distinct: n, exposure: allRowsIn(from, to) - sampledRowsIn(from, to), days };
  };
  const coded = scene.events.datasets.some(isMachineCoded);
  const inside = coded ? byRows : byActs;
  const spanned: Density["spanned"] = (change, now, before) =>
    coded ? spanning(change, changeBetween(byActs(now), byActs(before), basis)) : change;
  return {
    basis,
    in: inside,
    change: (now, before) => spanned(changeBetween(inside(now), inside(before), basis), now, before),
    spanned,
  };
}

/** The change from one stretch to another; null where there is nothing to tell it by. */
export function changeBetween(now: Exposed, before: Exposed, basis: Basis): Change | null {
  const found =
    basis === "record"
      ? exposedRatio(now.distinct, now.exposure, before.distinct, before.exposure, LEVEL)
      : now.days > 0 && before.days > 0
        ? rateRatio(now.distinct, now.days, before.distinct, before.days, LEVEL)
        : null;
  if (!found) return null;
  return { ...found, level: LEVEL, basis, now, before, direction: directionOf(found) };
}

/** A change told by two counts, with the stretches of the first: between their ratios, and as wide as both intervals. */
function spanning(first: Change | null, second: Change | null): Change | null {
  if (!first || !second) return null;
  const bounds = { low: Math.min(first.low, second.low), high: Math.max(first.high, second.high) };
  const ratio = Math.sqrt(first.ratio * second.ratio);
  return { ...first, ...bounds, ratio, direction: directionOf(bounds) };
}

function directionOf({ low, high }: Pick<Change, "low" | "high">): Change["direction"] {
  return low > 1 ? "rise" : high < 1 ? "fall" : "level";
}

function distinct(rows: readonly DatedDistinct[]): number {
  return rows.reduce((sum, row) => sum + row.distinct, 0);
}

function coveredDays({ from, to }: Stretch, coverage: Parameters<typeof coveredShare>[2]): number {
  if (from > to) return 0;
  const days = daysBetween(from, to) + 1;
  return coveredShare(from, to, coverage) * days;
}
