import type { Led } from "../../actors/spells.ts";
import { Shared } from "../../shared.ts";
import { MemoryTable } from "../memory/table.ts";
import type { EventFilter } from "../query.ts";
import { AROUND, readColumns } from "./columns.ts";
import { type Place, placeOf } from "./place.ts";
import type { Pool } from "./pool.ts";
import { WEIGHT, WEIGHT_OF_NOBODY } from "./select.ts";
import type { Sources } from "./sources.ts";
import { whereOf } from "./where.ts";
import { WholeRows } from "./wholeRows.ts";

/** What is asked about again and again: the events that involve a few actors. */
export interface Surroundings {
  datasets: readonly string[];
  /** Codes of the actors. */
  actors: readonly string[];
}

/** Where events around actors stand: in memory, or, where they are too many, in a table of the engine. */
export type Near = { memory: MemoryTable } | { table: string };

/** Where they stand, and what reads them whole. */
interface Found {
  near: Near;
  whole: WholeRows;
}

interface Held {
  /** The events that involve the actors. */
  around: Shared<Near>;
  /** Those of them between two of the actors, where those around are too many; made when they are first asked for. */
  between: Shared<Near> | undefined;
  whole: WholeRows;
  /** Queries that run on them now. */
  inUse: number;
}

/** So many surroundings are held at a time; of two pairs side by side there are two. */
const MOST = 4;

/** Events whose columns are read into memory at most, and half as many more in all: two million take 250 MB. */
const MOST_IN_MEMORY = 2_000_000;

const NONE: Pick<WholeRows, "has"> = new Set();

/**
 * Holds the events around a few actors, of all days: five hundred queries on a pair then ask a table in memory of the pair's rows, and
 * not the engine of the world's. Made when they are first asked for; those not asked for longest are dropped.
 */
export class AroundActors {
  readonly #pool: Pool;
  readonly #sources: Sources;
  readonly #led: Led;
  readonly #most: number;
  readonly #held = new Map<string, Held>();
  #made = 0;

  constructor(pool: Pool, sources: Sources, led: Led, most = MOST_IN_MEMORY) {
    this.#pool = pool;
    this.#sources = sources;
    this.#led = led;
    this.#most = most;
  }

  /**
   * Asks where all events of the filter stand; undefined where that is not around the actors alone. Who asks may leave by the
   * signal.
   */
  on<T>(
    surroundings: Surroundings,
    filter: EventFilter,
    ask: (found: Found) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> | undefined {
    const key = JSON.stringify(surroundings);
    const found = this.#held.get(key);
    const held = found && !found.around.isGivenUp ? found : undefined;
    const place = placeOf(filter, surroundings.actors, held?.whole ?? NONE);
    return place && this.#on(key, held ?? this.#make(surroundings, key), surroundings, place, ask, signal);
  }

  async #on<T>(
    key: string,
    held: Held,
    surroundings: Surroundings,
    place: Place,
    ask: (found: Found) => Promise<T>,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    // Last in order of insertion is last to go.
    this.#held.delete(key);
    this.#held.set(key, held);
    held.inUse += 1;
    try {
      const around = await held.around.for(signal);
      const near =
        place === "around" || "memory" in around
          ? around
          : await this.#betweenOf(held, around.table, surroundings).for(signal);
      return await ask({ near, whole: held.whole });
    } finally {
      held.inUse -= 1;
      await this.#dropOldest();
    }
  }

  /** What they were made from has changed. */
  clear(): void {
    this.#held.clear();
  }

  #make({ datasets, actors }: Surroundings, key: string): Held {
    const sources = this.#sources.of(datasets);
    const whole = new WholeRows(this.#pool, sources);
    const filter = { involving: actors, dataset: datasets };
    const { sql, values } = whereOf(filter);
    const rows = sources.map(
      ({ table, part }) =>
        `SELECT ${AROUND}, ${part}::INTEGER AS part, rowid AS place FROM ${table} WHERE ${sql}`,
    );
    const around = new Shared((signal) =>
      this.#pool.during(() => this.#lay(rows.join(" UNION ALL "), values, whole, signal)),
    );
    const held: Held = { around, between: undefined, whole, inUse: 0 };
    around.made.catch(() => this.#held.get(key) === held && this.#held.delete(key));
    return held;
  }

  #betweenOf(held: Held, around: string, { actors }: Surroundings): Shared<Near> {
    if (held.between && !held.between.isGivenUp) return held.between;
    const { sql, values } = whereOf({ source: actors, target: actors });
    const between = new Shared((signal) =>
      this.#pool.during(() =>
        this.#lay(`SELECT * EXCLUDE (weight) FROM ${around} WHERE ${sql}`, values, held.whole, signal),
      ),
    );
    held.between = between;
    between.made.catch(() => {
      if (held.between === between) held.between = undefined;
    });
    return between;
  }

  /** Lays rows aside: their columns in memory, or where they are too many, themselves in the engine. */
  async #lay(rows: string, values: string[], whole: WholeRows, signal: AbortSignal): Promise<Near> {
    this.#made += 1;
    const table = `chancery_whole.around_${this.#made}`;
    try {
      await this.#pool.rows(`CREATE TABLE ${table} AS ${rows}`, values, signal);
      const [[n] = []] = await this.#pool.rows(`SELECT count(*)::INTEGER FROM ${table}`, [], signal);
      if ((n as number) > this.#most) return { table: await this.#weighed(table, signal) };
      const { columns, pointers } = await readColumns(this.#pool, table, whole, signal);
      const at = (places: Int32Array, asker?: AbortSignal) =>
        whole.at(
          Array.from(places, (place) => pointers[place]!),
          asker,
        );
      return { memory: new MemoryTable(columns, at, this.#led) };
    } finally {
      await this.#pool.rows(`DROP TABLE IF EXISTS ${table}`, []);
    }
  }

  /** The rows weighed (chronicle/importance.ts), those of one pair together, so that what is asked of it passes by the others. */
  async #weighed(table: string, signal: AbortSignal): Promise<string> {
    const name = `${table}_weighed`;
    // To look up who led costs as much as all the rest: only of those of whom a person is named.
    const weighed = [
      [WEIGHT, "(source_person IS NOT NULL OR target_person IS NOT NULL)"],
      [WEIGHT_OF_NOBODY, "source_person IS NULL AND target_person IS NULL"],
    ].map(([weight, named]) => `SELECT *, ${weight} AS weight FROM ${table} e WHERE ${named}`);
    await this.#pool.rows(
      `CREATE TABLE ${name} AS ${weighed.join(" UNION ALL ")} ORDER BY source, target`,
      [],
      signal,
    );
    return name;
  }

  async #dropOldest(): Promise<void> {
    for (const [key, held] of this.#held) {
      if (this.#held.size <= MOST && this.#rows() <= 1.5 * this.#most) return;
      if (held.inUse > 0 || this.#held.size === 1) continue;
      this.#held.delete(key);
      for (const near of nearOf(held))
        if ("table" in near) await this.#pool.rows(`DROP TABLE IF EXISTS ${near.table}`, []);
    }
  }

  /** How many events are in memory. */
  #rows(): number {
    return [...this.#held.values()]
      .flatMap(nearOf)
      .reduce((sum, near) => sum + ("memory" in near ? near.memory.size : 0), 0);
  }
}

function nearOf({ around, between }: Held): Near[] {
  return [between?.value, around.value].filter((near) => near !== undefined);
}
