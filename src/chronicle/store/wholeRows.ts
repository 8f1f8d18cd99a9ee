import { Shared } from "../../shared.ts";
import type { ChronicleEvent } from "../event.ts";
import type { Pool } from "./pool.ts";
import { eventFromRow } from "./rows.ts";
import { wholeSql } from "./select.ts";
import type { Source } from "./sources.ts";

/** A reading of rows that is yet to begin. */
interface Reading {
  keys: Set<number>;
  read: Shared<ReadonlyMap<number, ChronicleEvent>>;
}

/** So many events are kept: a brief reads some thousand. */
const MOST_EVENTS = 20_000;

/** There are two sources at most: what is in memory, and the file beside it. */
const PARTS = 2;

/** Where an event stands whole, by the number of its source and the row in its table, as one number. */
export function pointer(part: number, row: number): number {
  return row * PARTS + part;
}

/**
 * Reads whole rows by where they stand. A brief asks for some thousand rows in a hundred lists, and the engine passes by most of the table
 * for each list: so those that are asked for while one reading runs are read together by the next.
 */
export class WholeRows {
  readonly #pool: Pool;
  readonly #sources: readonly Source[];
  readonly #found = new Map<number, ChronicleEvent>();
  readonly #places = new Map<string, number>();
  #next: Reading | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(pool: Pool, sources: readonly Source[]) {
    this.#pool = pool;
    this.#sources = sources;
  }

  /** Whether an event of this id was read before. */
  has(id: string): boolean {
    return this.#places.has(id);
  }

  /** Where an event stands that was read before. */
  pointerTo(id: string): number | undefined {
    return this.#places.get(id);
  }

  /** The events, in the order in which they are asked for. Who asks may leave by the signal. */
  async at(keys: readonly number[], signal?: AbortSignal): Promise<ChronicleEvent[]> {
    const held = new Map(keys.map((key) => [key, this.#found.get(key)]));
    const missing = keys.filter((key) => held.get(key) === undefined);
    if (missing.length > 0) {
      if (!this.#next || this.#next.read.isGivenUp) this.#next = this.#begin();
      const { keys: asked, read } = this.#next;
      for (const key of missing) asked.add(key);
      const fresh = await read.for(signal);
      for (const key of missing) held.set(key, fresh.get(key));
    }
    return keys.map((key) => held.get(key)!);
  }

  #begin(): Reading {
    const keys = new Set<number>();
    const before = this.#last;
    const read = new Shared(async (signal) => {
      await before;
      // What is asked for in this turn comes with it.
      await new Promise(setImmediate);
      if (this.#next === reading) this.#next = undefined;
      return this.#read(keys, signal);
    });
    const reading = { keys, read };
    this.#last = read.made.catch(() => undefined);
    return reading;
  }

  async #read(keys: ReadonlySet<number>, signal: AbortSignal): Promise<ReadonlyMap<number, ChronicleEvent>> {
    const read = new Map<number, ChronicleEvent>();
    const missing: number[] = [];
    for (const key of keys) {
      const held = this.#found.get(key);
      if (held) read.set(key, held);
      else missing.push(key);
    }
    for (const { part, table } of this.#sources) {
      const rows = missing.filter((key) => key % PARTS === part).map((key) => (key - part) / PARTS);
      if (rows.length === 0) continue;
      for (const row of await this.#pool.rows(wholeSql(table, rows), [], signal))
        read.set(pointer(part, row.at(-1) as number), eventFromRow(row));
    }
    if (this.#found.size + missing.length > MOST_EVENTS) this.#found.clear();
    for (const [key, event] of read) {
      this.#found.set(key, event);
      this.#places.set(event.id, key);
    }
    return read;
  }
}
