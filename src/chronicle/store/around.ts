import { Shared } from "../../shared.ts";
import type { ChronicleEvent } from "../event.ts";
import type { EventFilter } from "../query.ts";
import { AROUND, type Place, placeOf } from "./place.ts";
import type { Pool } from "./pool.ts";
import { WEIGHT, WEIGHT_OF_NOBODY } from "./select.ts";
import type { Sources } from "./sources.ts";
import { whereOf } from "./where.ts";

/** What a view asks again and again: the events that involve a few actors, as known on one day. */
export interface Surroundings {
  asOf: string;
  datasets: readonly string[];
  /** Codes of the actors. */
  actors: readonly string[];
}

interface Table {
  name: string;
  ready: Shared<unknown>;
}

interface Held {
  /** The events that involve the actors. */
  around: Table;
  /** Those of them between two of the actors; made when they are first asked for. */
  between: Table | undefined;
  /** Events that were found in them, by their ids. */
  events: Map<string, ChronicleEvent>;
  /** Queries that run on them now. */
  inUse: number;
}

/** Tables of so many surroundings are held at a time; of two days compared, and two pairs side by side, there are four. */
const MOST = 4;

/** So many events are kept for each: a brief reads some thousand. */
const MOST_EVENTS = 20_000;

const NONE: ReadonlyMap<string, ChronicleEvent> = new Map();

/**
 * Tables of the engine that hold the events around a few actors, weighed (chronicle/importance.ts), and of those again the events between
 * them: five hundred queries on a pair then read the pair's rows and not the world's. Made when they are first asked for; those not
 * asked for longest are dropped.
 */
export class AroundTables {
  readonly #pool: Pool;
  readonly sources: Sources;
  readonly #held = new Map<string, Held>();
  #made = 0;

  constructor(pool: Pool, sources: Sources) {
    this.#pool = pool;
    this.sources = sources;
  }

  /**
   * Runs a query on the smallest table of the surroundings in which all events of the filter stand; undefined where none has them. Who asks
   * may leave by the signal.
   */
  on<T>(
    surroundings: Surroundings,
    filter: EventFilter,
    query: (table: string) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> | undefined {
    const key = JSON.stringify(surroundings);
    const found = this.#held.get(key);
    const known = found && !found.around.ready.isGivenUp ? found : undefined;
    const place = placeOf(filter, surroundings.actors, known?.events ?? NONE);
    return place && this.#on(key, known ?? this.#make(surroundings, key), place, query, signal);
  }

  async #on<T>(
    key: string,
    held: Held,
    place: Place,
    query: (table: string) => Promise<T>,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    // Last in order of insertion is last to go.
    this.#held.delete(key);
    this.#held.set(key, held);
    held.inUse += 1;
    try {
      const table = place === "around" ? held.around : this.#betweenOf(key, held);
      await table.ready.for(signal);
      return await query(table.name);
    } finally {
      held.inUse -= 1;
      await this.#dropOldest();
    }
  }

  /** Those of the events that were read before. */
  known(surroundings: Surroundings, ids: readonly string[]): [string, ChronicleEvent][] {
    const events = this.#held.get(JSON.stringify(surroundings))?.events ?? NONE;
    return ids.flatMap((id) => (events.has(id) ? [[id, events.get(id)!] as [string, ChronicleEvent]] : []));
  }

  /** Keeps events that were found in a table of the surroundings: by their ids they are found there again, and need not be read again. */
  found(surroundings: Surroundings, events: readonly ChronicleEvent[]): void {
    const held = this.#held.get(JSON.stringify(surroundings));
    if (!held) return;
    if (held.events.size + events.length > MOST_EVENTS) held.events.clear();
    for (const event of events) held.events.set(event.id, event);
  }

  /** What they were made from has changed. */
  clear(): void {
    this.#held.clear();
  }

  #make({ asOf, datasets, actors }: Surroundings, key: string): Held {
    this.#made += 1;
    const name = `chancery_whole.around_${this.#made}`;
    const { sql, values } = whereOf({ involving: actors }, { asOf, datasets });
    const rows = this.sources.of(datasets).flatMap(({ table, part }) =>
      // To look up who led costs as much as all the rest: only of those of whom a person is named.
      [
        [WEIGHT, "(source_person IS NOT NULL OR target_person IS NOT NULL)"],
        [WEIGHT_OF_NOBODY, "source_person IS NULL AND target_person IS NULL"],
      ].map(
        ([weight, named]) =>
          `SELECT ${AROUND}, ${weight} AS weight, ${part} AS part, rowid AS place FROM ${table} e WHERE ${sql} AND ${named}`,
      ),
    );
    // Rows of one pair stand together, so that what is asked of it passes by the others.
    const create = `CREATE TABLE ${name} AS ${rows.join(" UNION ALL ")} ORDER BY source, target`;
    const ready = new Shared((signal) => this.#pool.rows(create, values, signal));
    const held: Held = { around: { name, ready }, between: undefined, events: new Map(), inUse: 0 };
    ready.made.catch(() => this.#held.get(key) === held && this.#held.delete(key));
    return held;
  }

  #betweenOf(key: string, held: Held): Table {
    if (held.between && !held.between.ready.isGivenUp) return held.between;
    this.#made += 1;
    const name = `chancery_whole.between_${this.#made}`;
    const { actors } = JSON.parse(key) as Surroundings;
    const { sql, values } = whereOf({ source: actors, target: actors });
    const ready = new Shared(async (signal) => {
      await held.around.ready.for(signal);
      return this.#pool.rows(`CREATE TABLE ${name} AS FROM ${held.around.name} WHERE ${sql}`, values, signal);
    });
    const table = { name, ready };
    held.between = table;
    ready.made.catch(() => {
      if (held.between === table) held.between = undefined;
    });
    return table;
  }

  async #dropOldest(): Promise<void> {
    for (const [key, held] of this.#held) {
      if (this.#held.size <= MOST) return;
      if (held.inUse > 0) continue;
      this.#held.delete(key);
      for (const table of [held.between, held.around])
        if (table) await this.#pool.rows(`DROP TABLE IF EXISTS ${table.name}`, []);
    }
  }
}
