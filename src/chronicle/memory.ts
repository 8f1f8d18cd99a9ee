import type { Led } from "../actors/spells.ts";
import { breath } from "./breath.ts";
import type { ChronicleView } from "./chronicle.ts";
import type { ChronicleEvent } from "./event.ts";
import { facetOf } from "./facets.ts";
import { importance } from "./importance.ts";
import { chooser } from "./masks.ts";
import type { EventFilter, Listed } from "./query.ts";
import { type Counter, counterOf } from "./tally.ts";

/** What a view over rows in memory leaves to the store: which days are covered, and what was refused. */
type Rest = Pick<ChronicleView, "asOf" | "datasets" | "coverage" | "quarantined" | "refused">;

/**
 * Events that are in memory: a few thousand rows are asked faster so than an engine can plan the query. They are put in
 * order once for all days, since what a part of a filter means of an event does not change with the day; a view is a part more.
 */
export class MemoryTable {
  readonly #events: readonly ChronicleEvent[];
  readonly #choose: (filter: EventFilter) => number[];
  readonly #counter: Counter;
  readonly #led: Led;
  #rank: Int32Array | undefined;

  constructor(events: readonly ChronicleEvent[], led: Led) {
    this.#events = [...events].sort(inTime);
    this.#choose = chooser(this.#events);
    this.#counter = counterOf(this.#events);
    this.#led = led;
  }

  /** Events for which the filter holds. */
  count(filter: EventFilter): number {
    return this.#choose(filter).length;
  }

  /** It answers as the store does (test/chronicle/query.test.ts holds the two to each other). */
  view(rest: Rest): ChronicleView {
    const { asOf, datasets } = rest;
    const seen: EventFilter = { knownBy: asOf, dataset: datasets };
    const choose = async (filter: EventFilter) => {
      await breath();
      return this.#choose({ all: [seen, filter] });
    };
    const listed = (places: readonly number[]) => places.map((i) => this.#events[i]!);
    const counter = this.#counter;
    return {
      asOf,
      datasets,
      async events(filter: EventFilter, part: Listed) {
        const found = await choose(filter);
        const { skip = 0 } = part;
        const end = Math.max(0, found.length - skip);
        return listed(
          "first" in part
            ? found.slice(skip, skip + part.first)
            : found.slice(Math.max(0, end - part.last), end),
        );
      },
      strongest: async (filter, n) => {
        this.#rank ??= rankOf(this.#events, this.#led);
        const rank = this.#rank;
        const found = await choose(filter);
        return listed(found.sort((i, j) => rank[i]! - rank[j]!).slice(0, n));
      },
      async counts(filter, by) {
        return counter.counts(await choose(filter), by);
      },
      async countsEach(filter, keys) {
        const places = await choose(filter);
        return keys.map((key) =>
          facetOf(
            key,
            counter.counts(places, [key]).map((row) => ({ value: row[key], n: row.n })),
          ),
        );
      },
      async distinctCounts(filter, by) {
        return counter.distinctCounts(await choose(filter), by);
      },
      coverage: () => rest.coverage(),
      quarantined: () => rest.quarantined(),
      refused: (part) => rest.refused(part),
    };
  }
}

/** A view over events of which no other is asked for. */
export function memoryView(events: readonly ChronicleEvent[], led: Led, rest: Rest): ChronicleView {
  return new MemoryTable(events, led).view(rest);
}

/** The place of each event in order of importance, the latest first among equals. */
function rankOf(events: readonly ChronicleEvent[], led: Led): Int32Array {
  const weights = events.map((event) => importance(event, led));
  const order = [...events.keys()].sort((i, j) => {
    const [x, y] = [events[i]!, events[j]!];
    return weights[j]! - weights[i]! || compare(y.date, x.date) || compare(x.id, y.id);
  });
  const rank = new Int32Array(events.length);
  for (const [place, i] of order.entries()) rank[i] = place;
  return rank;
}

const SHARPNESS = { day: 0, month: 1, year: 2 } as const;

/** By date, then precision (day, month, year), then id: the order in which a view lists events. */
function inTime(x: ChronicleEvent, y: ChronicleEvent): number {
  return compare(x.date, y.date) || SHARPNESS[x.precision] - SHARPNESS[y.precision] || compare(x.id, y.id);
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
