import type { ChronicleView } from "../chronicle/chronicle.ts";
import type { ChronicleEvent } from "../chronicle/event.ts";
import type { CountKey, DistinctTally, EventFilter, Tally } from "../chronicle/query.ts";
import type { Precision } from "../dates.ts";

/** Counts of a day, a month or a year, and of further keys. */
export type Dated<K extends CountKey = never> = Tally<K | "date" | "precision"> & {
  readonly precision: Precision;
};

export type DatedDistinct = Dated & Pick<DistinctTally, "distinct">;

/** How sure the source was of how many events. */
export interface Ratings {
  n: number;
  high: number;
  unrated: number;
}

/**
 * Events of a view by their filter. They are asked for counts, for series and for the few strongest, and never
 * fetched whole: a pair may have a million.
 */
export class Acts {
  readonly filter: EventFilter;
  readonly #view: ChronicleView;

  constructor(view: ChronicleView, filter: EventFilter) {
    this.#view = view;
    this.filter = filter;
  }

  /** Those of them for which this holds as well. */
  where(filter: EventFilter): Acts {
    return new Acts(this.#view, { all: [this.filter, filter] });
  }

  /** Those of either, each once. */
  or(...others: readonly Acts[]): Acts {
    return new Acts(this.#view, { any: [this.filter, ...others.map((one) => one.filter)] });
  }

  async count(): Promise<number> {
    return total(await this.#view.counts(this.filter, []));
  }

  by<K extends CountKey>(...keys: readonly K[]): Promise<readonly Tally<K>[]> {
    return this.#view.counts(this.filter, keys);
  }

  /** Counts along time, in its order: a row for each day, month or year as sharply as it is known, and each further key. */
  dated<K extends CountKey = never>(...keys: readonly K[]): Promise<readonly Dated<K>[]> {
    return this.#view.counts(this.filter, ["date", "precision", ...keys]) as Promise<Tally[]> as Promise<
      Dated<K>[]
    >;
  }

  /** The same, and how many acts they tell of. */
  datedDistinct(): Promise<readonly DatedDistinct[]> {
    return this.#view.distinctCounts(this.filter, ["date", "precision"]) as Promise<
      DistinctTally[]
    > as Promise<readonly DatedDistinct[]>;
  }

  /** The most important first (chronicle/importance.ts), the latest first among equals. */
  strongest(n: number): Promise<readonly ChronicleEvent[]> {
    return this.#view.strongest(this.filter, n);
  }

  /** The first so many in order of time. */
  first(n: number): Promise<readonly ChronicleEvent[]> {
    return this.#view.events(this.filter, { first: n });
  }

  /** The last so many, still in order of time. */
  last(n: number): Promise<readonly ChronicleEvent[]> {
    return this.#view.events(this.filter, { last: n });
  }

  async ratings(): Promise<Ratings> {
    const rows = await this.by("confidence");
    const of = (confidence: string) => total(rows.filter((row) => row.confidence === confidence));
    return { n: total(rows), high: of("high"), unrated: of("unrated") };
  }
}

export function actsOf({ events }: { events: ChronicleView }, filter: EventFilter): Acts {
  return new Acts(events, filter);
}

/** The same of events at hand. */
export function ratingsOf(events: readonly Pick<ChronicleEvent, "confidence">[]): Ratings {
  const of = (confidence: string) => events.filter((event) => event.confidence === confidence).length;
  return { n: events.length, high: of("high"), unrated: of("unrated") };
}

/** Events at hand, as acts to be asked of. */
export function idsOf(events: readonly ChronicleEvent[], scene: { events: ChronicleView }): Acts {
  return actsOf(scene, { id: events.map((event) => event.id) });
}

/** Events in all of the rows. */
export function total(rows: readonly { n: number }[]): number {
  return rows.reduce((sum, row) => sum + row.n, 0);
}

/** Events by the value of a key, the most first; equal ones in order of the value. */
export function ranked<K extends string>(
  rows: readonly ({ n: number } & Record<K, string>)[],
  key: K,
): [string, number][] {
  const found = new Map<string, number>();
  for (const row of rows) found.set(row[key], (found.get(row[key]) ?? 0) + row.n);
  return [...found].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : x[0] > y[0] ? 1 : 0));
}

/** Filters of conflict and cooperation aimed at somebody: verbal and material together. */
export const CONFLICT: EventFilter = { aim: ["other"], quad: ["verbal conflict", "material conflict"] };
export const COOPERATION: EventFilter = {
  aim: ["other"],
  quad: ["verbal cooperation", "material cooperation"],
};

/** Acts (not votes) of any of the first aimed at any of the second. */
export function toward(from: readonly string[], to: readonly string[]): EventFilter {
  return { kind: ["act"], aim: ["other"], source: from, target: to };
}

/** Acts (not votes) between the two, in either direction. */
export function actsBetween(x: string, y: string): EventFilter {
  return { kind: ["act"], between: [x, y] };
}
