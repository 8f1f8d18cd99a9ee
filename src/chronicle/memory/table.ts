import type { Led } from "../../actors/spells.ts";
import { breath } from "../breath.ts";
import type { ChronicleView } from "../chronicle.ts";
import type { ChronicleEvent } from "../event.ts";
import { facetOf } from "../facets.ts";
import type { EventFilter, Listed } from "../query.ts";
import { chooser } from "./choose.ts";
import type { Columns } from "./columns.ts";
import { type Counter, counterOf } from "./count.ts";
import { columnsOf, inTime } from "./ofEvents.ts";
import { type Strongest, strongestOf } from "./strongest.ts";

/** What a view over rows in memory leaves to the store: which days are covered, and what was refused. */
type Rest = Pick<ChronicleView, "asOf" | "datasets" | "coverage" | "quarantined" | "refused">;

/** The events at places of a table; who asks may leave by the signal. */
export type EventsAt = (places: Int32Array, signal?: AbortSignal) => Promise<ChronicleEvent[]>;

/**
 * Events whose columns are in memory: some hundred thousand rows are asked faster so than an engine can plan the query. They stand in
 * order once for all days, since what a part of a filter means of an event does not change with the day; a view is a part more.
 */
export class MemoryTable {
  readonly #columns: Columns;
  readonly #at: EventsAt;
  readonly #choose: (filter: EventFilter) => Int32Array;
  readonly #counter: Counter;
  readonly #led: Led;
  #strongest: Strongest | undefined;

  constructor(columns: Columns, at: EventsAt, led: Led) {
    this.#columns = columns;
    this.#at = at;
    this.#choose = chooser(columns);
    this.#counter = counterOf(columns, this.#choose);
    this.#led = led;
  }

  /** Of events that are all at hand. */
  static of(events: readonly ChronicleEvent[], led: Led): MemoryTable {
    const listed = inTime(events);
    return new MemoryTable(columnsOf(listed), async (places) => Array.from(places, (i) => listed[i]!), led);
  }

  get size(): number {
    return this.#columns.size;
  }

  /** Events for which the filter holds. */
  count(filter: EventFilter): number {
    return this.#choose(filter).length;
  }

  /** It answers as the store does (test/chronicle/query.test.ts holds the two to each other). */
  view(rest: Rest, signal?: AbortSignal): ChronicleView {
    const { asOf, datasets } = rest;
    const seen: EventFilter = { knownBy: asOf, dataset: datasets };
    const choose = async (filter: EventFilter) => {
      await breath();
      return this.#choose({ all: [seen, filter] });
    };
    const counter = this.#counter;
    return {
      asOf,
      datasets,
      events: async (filter, part) => this.#at(partOf(await choose(filter), part), signal),
      strongest: async (filter, n) => {
        this.#strongest ??= strongestOf(this.#columns, this.#led);
        return this.#at(this.#strongest(await choose(filter), n), signal);
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

function partOf(found: Int32Array, part: Listed): Int32Array {
  const { skip = 0 } = part;
  const end = Math.max(0, found.length - skip);
  return "first" in part
    ? found.slice(skip, skip + part.first)
    : found.slice(Math.max(0, end - part.last), end);
}

/** A view over events of which no other is asked for. */
export function memoryView(events: readonly ChronicleEvent[], led: Led, rest: Rest): ChronicleView {
  return MemoryTable.of(events, led).view(rest);
}
