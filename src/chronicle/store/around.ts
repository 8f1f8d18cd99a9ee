import { Shared } from "../../shared.ts";
import type { EventFilter } from "../query.ts";
import type { Pool } from "./pool.ts";
import { WEIGHT } from "./select.ts";
import { whereOf } from "./where.ts";

/** What a view asks again and again: the events that involve a few actors, as known on one day. */
export interface Surroundings {
  asOf: string;
  datasets: readonly string[];
  /** Codes of the actors. */
  actors: readonly string[];
}

interface Held {
  table: string;
  ready: Shared<unknown>;
  /** Queries that run on it now. */
  inUse: number;
}

/** Tables of so many surroundings are held at a time; of two days compared, and two pairs side by side, there are four. */
const MOST = 4;

/**
 * Tables of the engine that hold the events around a few actors, weighed (chronicle/importance.ts): a hundred
 * queries on a pair then read the pair's rows and not the world's. Made when they are first asked for; those not
 * asked for longest are dropped.
 */
export class AroundTables {
  readonly #pool: Pool;
  readonly #held = new Map<string, Held>();
  #made = 0;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Runs a query on the table of the surroundings; who asks may leave by the signal. */
  async on<T>(
    surroundings: Surroundings,
    query: (table: string) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const key = JSON.stringify(surroundings);
    const found = this.#held.get(key);
    const held = found && !found.ready.isGivenUp ? found : this.#make(surroundings, key);
    // Last in order of insertion is last to go.
    this.#held.delete(key);
    this.#held.set(key, held);
    held.inUse += 1;
    try {
      await held.ready.for(signal);
      return await query(held.table);
    } finally {
      held.inUse -= 1;
      await this.#dropOldest();
    }
  }

  /** What they were made from has changed. */
  clear(): void {
    this.#held.clear();
  }

  #make({ asOf, datasets, actors }: Surroundings, key: string): Held {
    this.#made += 1;
    const table = `chancery_whole.around_${this.#made}`;
    const { sql, values } = whereOf({ involving: actors }, { asOf, datasets });
    // A statement that makes a table can't be prepared with values: they are quoted by the engine.
    const create = `CREATE TABLE ${table} AS SELECT e.*, ${WEIGHT} AS weight FROM chancery_whole.events e WHERE ${sql}`;
    const held = {
      table,
      ready: new Shared((signal) => this.#pool.rows(create, values, signal)),
      inUse: 0,
    };
    held.ready.made.catch(() => this.#held.get(key) === held && this.#held.delete(key));
    return held;
  }

  async #dropOldest(): Promise<void> {
    for (const [key, held] of this.#held) {
      if (this.#held.size <= MOST) return;
      if (held.inUse > 0) continue;
      this.#held.delete(key);
      await this.#pool.rows(`DROP TABLE IF EXISTS ${held.table}`, []);
    }
  }
}

/** Whether every event for which the filter holds has one of the actors as source or target. */
export function isAround(filter: EventFilter, actors: readonly string[]): boolean {
  const known = (codes: readonly string[] | undefined) =>
    codes?.every((code) => actors.includes(code)) ?? false;
  const { between, source, target, involving, all = [], any } = filter;
  return (
    (between?.some((code) => actors.includes(code)) ?? false) ||
    known(source) ||
    known(target) ||
    known(involving) ||
    all.some((one) => isAround(one, actors)) ||
    (any?.every((one) => isAround(one, actors)) ?? false)
  );
}
