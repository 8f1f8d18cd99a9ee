import { QUADS, type QuadClass } from "../../chronicle/event.ts";
import { firstAtLeast } from "../../chronicle/lowerBound.ts";
import { dayNumber } from "../../dates.ts";

/** All that a history needs of an event: on a day, one state did something of a class to another; so many times, where that is told. */
export interface DyadEvent {
  /** YYYY-MM-DD */
  date: string;
  source: string;
  target: string;
  quad: QuadClass;
  n?: number;
}

/** Days with events, ascending, and how many events they and all before them hold. */
export interface Series {
  days: Int32Array;
  /** upTo[i] = events on the first i days; one longer than `days`. */
  upTo: Int32Array;
}

/** One series for each class, and one of all. */
export interface ActSeries {
  quads: Readonly<Record<QuadClass, Series>>;
  all: Series;
}

/** What one state did to another. */
export interface Dyad extends ActSeries {
  source: string;
  target: string;
}

/** The events of a data set by directed dyad, by state and in all; day numbers as in dates.ts. */
export interface DyadHistory {
  /** First and last day with events. */
  first: number;
  last: number;
  dyads: readonly Dyad[];
  /** An empty one where the source never did anything to the target. */
  dyad(source: string, target: string): Dyad;
  /** What a state did to any other, and what it met with. */
  did(state: string): ActSeries;
  met(state: string): ActSeries;
  world: ActSeries;
}

const NO_ACTS = actSeries([]);

/**
 * The history of a list of events in any order; acts of a state toward itself, and those that name no state on a
 * side, are left out. `first` and `last` may be given where the data set covers more days than it has events on, and
 * `world`, how many events of all states there were on each day, where the list holds only those of some.
 */
export function dyadHistory(
  events: readonly DyadEvent[],
  cover: { first?: number; last?: number; world?: readonly { date: string; n: number }[] } = {},
): DyadHistory {
  const acts = events
    .filter(({ source, target }) => source !== "" && target !== "" && source !== target)
    .map(({ date, source, target, quad, n }) => ({ day: dayNumber(date), source, target, quad, n }))
    .sort((x, y) => x.day - y.day);
  const key = (source: string, target: string) => `${source} ${target}`;
  const ofPair = grouped(acts, ({ source, target }) => key(source, target));
  const dyads = new Map(
    [...ofPair]
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([id, own]): [string, Dyad] => {
        const { source, target } = own[0]!;
        return [id, { source, target, ...actSeries(own) }];
      }),
  );
  const sides = (side: "source" | "target") =>
    new Map([...grouped(acts, (act) => act[side])].map(([state, own]) => [state, actSeries(own)]));
  const [did, met] = [sides("source"), sides("target")];
  return {
    first: cover.first ?? acts[0]?.day ?? 0,
    last: cover.last ?? acts.at(-1)?.day ?? -1,
    dyads: [...dyads.values()],
    dyad: (source, target) => dyads.get(key(source, target)) ?? { source, target, ...NO_ACTS },
    did: (state) => did.get(state) ?? NO_ACTS,
    met: (state) => met.get(state) ?? NO_ACTS,
    world: cover.world ? { ...NO_ACTS, all: countedSeries(cover.world) } : actSeries(acts),
  };
}

/** How many of the days of a series lie before a day. */
export function daysBefore({ days }: Series, day: number): number {
  return firstAtLeast(days, day);
}

/** Events before a day. */
export function eventsBefore(series: Series, day: number): number {
  return series.upTo[daysBefore(series, day)]!;
}

/** Whether a window of `horizon` days from `day` on holds an event. */
export function isHitWithin(series: Series, day: number, horizon: number): boolean {
  const next = series.days[daysBefore(series, day)];
  return next !== undefined && next < day + horizon;
}

function grouped<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

type Dated = Pick<DyadEvent, "quad" | "n"> & { day: number };

function actSeries(acts: readonly Dated[]): ActSeries {
  const of = (quad: QuadClass) => seriesOf(acts.filter((act) => act.quad === quad));
  const quads = Object.fromEntries(QUADS.map((quad) => [quad, of(quad)])) as Record<QuadClass, Series>;
  return { quads, all: seriesOf(acts) };
}

function countedSeries(counts: readonly { date: string; n: number }[]): Series {
  const rows = counts.map(({ date, n }) => ({ day: dayNumber(date), n })).sort((x, y) => x.day - y.day);
  return cumulated(
    rows.map(({ day }) => day),
    rows.map(({ n }) => n),
  );
}

/** Of acts in order of time. */
function seriesOf(acts: readonly Dated[]): Series {
  const days: number[] = [];
  const counts: number[] = [];
  for (const { day, n = 1 } of acts) {
    if (days.at(-1) !== day) {
      days.push(day);
      counts.push(0);
    }
    counts[counts.length - 1]! += n;
  }
  return cumulated(days, counts);
}

function cumulated(days: readonly number[], counts: readonly number[]): Series {
  const upTo = new Int32Array(days.length + 1);
  counts.forEach((count, place) => {
    upTo[place + 1] = upTo[place]! + count;
  });
  return { days: Int32Array.from(days), upTo };
}
