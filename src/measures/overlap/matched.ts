import { type DayRange, dayNumber } from "../../dates.ts";
import { groupBy } from "../groupBy.ts";
import { daysIn, touchTest } from "./coveredDays.ts";
import { type ToldAct, touching } from "./toldActs.ts";

/** An act of one of two data sets, and whether the other tells of it too. */
export interface HeldAct {
  act: ToldAct;
  /** Its day by its number. */
  day: number;
  matched: boolean;
}

/** Acts of two data sets on the days that both cover, held against each other. */
export interface HeldAgainst {
  first: HeldAct[];
  second: HeldAct[];
  /** Acts of either that are known only to a month or year in which such days lie: they can't be matched. */
  undated: [first: number, second: number];
  /**
   * So many would match if the acts lay on days drawn at random, each direction and root by itself: a dense data set has an
   * act near most days. Exact without tolerance; with it a bound from above.
   */
  byChance: number;
}

/**
 * Holds the acts of two data sets against each other over the days that both cover. A match: the same source, target and
 * CAMEO root on the same day, or at most `tolerance` days apart; each act is matched once, the nearest first, so that
 * what matches at one tolerance matches at every greater one.
 */
export function holdAgainst(
  first: readonly ToldAct[],
  second: readonly ToldAct[],
  days: readonly DayRange[],
  tolerance: number,
): HeldAgainst {
  const isCommon = touching(days);
  const held = (told: readonly ToldAct[]): HeldAct[] =>
    told
      .filter((act) => act.precision === "day" && isCommon(act))
      .map((act) => ({ act, day: dayNumber(act.date), matched: false }));
  const undated = (told: readonly ToldAct[]) =>
    told.filter((act) => act.precision !== "day" && isCommon(act)).length;
  const [one, other] = [held(first), held(second)];
  const others = groupBy(other, wayOf);
  const all = daysIn(days);
  let byChance = 0;
  for (const [way, acts] of groupBy(one, wayOf)) {
    const against = others.get(way);
    if (!against) continue;
    match(acts, against, tolerance);
    const near = (some: readonly HeldAct[]) => daysNear(some, days, tolerance);
    byChance += Math.min(acts.length * near(against), against.length * near(acts)) / all;
  }
  return { first: one, second: other, undated: [undated(first), undated(second)], byChance };
}

function wayOf({ act }: HeldAct): string {
  return `${act.source}\u0000${act.target}\u0000${act.root}`;
}

/** Matches acts of one direction and root, at most one of each data set a day. At each distance the earliest goes first: that makes the most matches. */
function match(first: readonly HeldAct[], second: readonly HeldAct[], tolerance: number): void {
  const [ones, others] = [byDay(first), byDay(second)];
  const days = [...new Set([...ones.keys(), ...others.keys()])].sort((x, y) => x - y);
  for (let apart = 0; apart <= tolerance; apart++) {
    for (const day of days) {
      if (!pair(ones.get(day), others.get(day + apart))) pair(others.get(day), ones.get(day + apart));
    }
  }
}

function pair(x: HeldAct | undefined, y: HeldAct | undefined): boolean {
  if (!x || !y || x.matched || y.matched) return false;
  x.matched = true;
  y.matched = true;
  return true;
}

function byDay(acts: readonly HeldAct[]): Map<number, HeldAct> {
  return new Map(acts.map((one) => [one.day, one]));
}

/** How many of the days lie so near to an act. */
function daysNear(acts: readonly HeldAct[], days: readonly DayRange[], tolerance: number): number {
  const near = new Set<number>();
  for (const { day } of acts)
    for (let other = day - tolerance; other <= day + tolerance; other++) near.add(other);
  const isCommon = touchTest(days);
  return [...near].filter((day) => isCommon(day, day)).length;
}

/** How many acts are in both data sets, and in one only. */
export interface Overlap {
  both: number;
  firstOnly: number;
  secondOnly: number;
  /** `both` as a share of all acts that either tells of, of those of the first and of those of the second, 0 to 1; null where there are none. */
  shares: { all: number | null; first: number | null; second: number | null };
}

/** The overlap of acts that were held against each other: of all, or of those that are chosen. */
export function overlapOf(
  { first, second }: Pick<HeldAgainst, "first" | "second">,
  chosen: (act: ToldAct) => boolean = () => true,
): Overlap {
  const [one, other] = [first, second].map((acts) => acts.filter(({ act }) => chosen(act))) as [
    HeldAct[],
    HeldAct[],
  ];
  const both = one.filter(({ matched }) => matched).length;
  const firstOnly = one.length - both;
  const secondOnly = other.filter(({ matched }) => !matched).length;
  const of = (n: number) => (n === 0 ? null : both / n);
  const shares = {
    all: of(both + firstOnly + secondOnly),
    first: of(both + firstOnly),
    second: of(both + secondOnly),
  };
  return { both, firstOnly, secondOnly, shares };
}
