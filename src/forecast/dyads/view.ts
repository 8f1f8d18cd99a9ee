import { QUADS, type QuadClass } from "../../chronicle/event.ts";
import { type Dyad, type DyadHistory, daysBefore, eventsBefore, type Series } from "./history.ts";

/** Events of the pair before a day from which on it is forecast, in fitting as in use. */
export const FEWEST = 5;
/** A half-life's events are forgotten after so many half-lives, when one weighs less than a hundred-thousandth. */
const FORGOTTEN = 17;
/** Rates of series of so many days, which are those of states, are kept: all of a state's pairs ask for them. */
const LONG = 50;

/**
 * A history as it stood at the beginning of a day: features read it through this and nothing else, so that none can
 * see that day or a later one.
 */
export interface DyadView {
  day: number;
  dyad(source: string, target: string): Dyad;
  did: DyadHistory["did"];
  met: DyadHistory["met"];
  world: DyadHistory["world"];
  /** Days since the history began, this one not counted. */
  age: number;
  /** Exponentially weighted days with an event, or events, a day: weights halve with every half-life and add up to one. */
  hitRate(series: Series, halfLife: number): number;
  eventRate(series: Series, halfLife: number): number;
  /** Days with an event, and events, before the day. */
  hits(series: Series): number;
  events(series: Series): number;
  /** Days since the last one, 1 = yesterday; the age of the history and one where there was none. */
  since(series: Series): number;
  /** Windows of so many days that are over, and how many of them held an event. */
  windows(series: Series, horizon: number): { n: number; hit: number };
  /** The share of hit windows among all dyads that are forecast. */
  pooled(quad: QuadClass, horizon: number): number;
}

/** Views of one history; what they have worked out that holds for every day is kept between them. */
export function dyadViews(history: DyadHistory): (day: number) => DyadView {
  const decays = new Map<number, Float64Array>();
  const decay = (halfLife: number) => {
    const kept = decays.get(halfLife);
    if (kept) return kept;
    const weights = Float64Array.from(
      { length: Math.ceil(FORGOTTEN * halfLife) },
      (_, age) => 2 ** (-age / halfLife),
    );
    const sum = 1 / (1 - 2 ** (-1 / halfLife));
    const made = weights.map((weight) => weight / sum);
    decays.set(halfLife, made);
    return made;
  };

  return (day) => {
    const kept = new Map<Series, Map<number, number>>();
    const rate = (series: Series, halfLife: number, byEvent: boolean) => {
      if (series.days.length < LONG) return decayed(series, halfLife, byEvent);
      const rates = kept.get(series) ?? new Map<number, number>();
      kept.set(series, rates);
      const kind = byEvent ? halfLife : -halfLife;
      const made = rates.get(kind) ?? decayed(series, halfLife, byEvent);
      rates.set(kind, made);
      return made;
    };
    const decayed = (series: Series, halfLife: number, byEvent: boolean) => {
      const weights = decay(halfLife);
      let sum = 0;
      for (let place = daysBefore(series, day) - 1; place >= 0; place--) {
        const age = day - 1 - series.days[place]!;
        if (age >= weights.length) break;
        sum += weights[age]! * (byEvent ? series.upTo[place + 1]! - series.upTo[place]! : 1);
      }
      return sum;
    };
    const windows = (series: Series, horizon: number) => closedWindows(series, history.first, day, horizon);
    const pools = new Map<string, number>();
    return {
      day,
      dyad: history.dyad,
      did: history.did,
      met: history.met,
      world: history.world,
      age: day - history.first,
      hitRate: (series, halfLife) => rate(series, halfLife, false),
      eventRate: (series, halfLife) => rate(series, halfLife, true),
      hits: (series) => daysBefore(series, day),
      events: (series) => eventsBefore(series, day),
      since: (series) => {
        const last = series.days[daysBefore(series, day) - 1];
        return last === undefined ? day - history.first + 1 : day - last;
      },
      windows,
      pooled: (quad, horizon) => {
        const key = `${quad} ${horizon}`;
        const kept = pools.get(key);
        if (kept !== undefined) return kept;
        let n = 0;
        let hit = 0;
        for (const dyad of history.dyads) {
          if (eventsBefore(dyad.all, day) < FEWEST) continue;
          const own = windows(dyad.quads[quad], horizon);
          n += own.n;
          hit += own.hit;
        }
        const made = (hit + 0.5) / (n + 1);
        pools.set(key, made);
        return made;
      },
    };
  };
}

/** Windows of `horizon` days from `first` on that are over by `day`, and how many of them hold a day of the series. */
function closedWindows(
  series: Series,
  first: number,
  day: number,
  horizon: number,
): { n: number; hit: number } {
  const n = Math.max(0, day - first - horizon + 1);
  let hit = 0;
  // A window is hit by the day t exactly if it begins in t − H + 1 … t; those that are told already begin before `next`.
  let next = first;
  for (const hitDay of series.days) {
    if (hitDay >= day) break;
    const from = Math.max(next, hitDay - horizon + 1);
    const to = Math.min(hitDay, day - horizon);
    if (to < from) continue;
    hit += to - from + 1;
    next = to + 1;
  }
  return { n, hit };
}

/** The other three classes. */
export function otherQuads(quad: QuadClass): QuadClass[] {
  return QUADS.filter((one) => one !== quad);
}
