import type { DuckDBConnection, DuckDBDataChunk, DuckDBInstance, DuckDBValue } from "@duckdb/node-api";
import { ChanceryError } from "../../errors.ts";
import { storeError } from "./errors.ts";
import { reasonOf } from "./reasons.ts";

/** Connections that read side by side: while one plans a query the engine runs another. */
const CONNECTIONS = 4;

/** Lends connections to those who read; what finds none free waits in order. */
export class Pool {
  readonly #instance: DuckDBInstance;
  readonly #free: DuckDBConnection[] = [];
  readonly #waiting: ((connection: DuckDBConnection) => void)[] = [];
  readonly #back: (() => void)[] = [];
  #open = 0;
  /** Answers that take several queries and are under way. */
  #works = 0;
  #closing = false;

  constructor(instance: DuckDBInstance) {
    this.#instance = instance;
  }

  /** The rows of a query, its values bound. */
  async rows(sql: string, values: readonly DuckDBValue[], signal?: AbortSignal): Promise<DuckDBValue[][]> {
    return this.#ask(sql, signal, async (connection) =>
      (await connection.runAndReadAll(sql, [...values])).getRows(),
    );
  }

  /** The same, column by column: cheaper where there are many rows. */
  async columns(sql: string, values: readonly DuckDBValue[], signal?: AbortSignal): Promise<DuckDBValue[][]> {
    return this.#ask(sql, signal, async (connection) =>
      (await connection.runAndReadAll(sql, [...values])).getColumns(),
    );
  }

  /** The same as the engine holds it: cheapest for columns of numbers. */
  async chunks(sql: string, signal?: AbortSignal): Promise<DuckDBDataChunk[]> {
    return this.#ask(sql, signal, async (connection) => (await connection.run(sql)).fetchAllChunks());
  }

  /** Does work of several queries, which closing waits for as for one. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closing) throw closed();
    this.#works += 1;
    try {
      return await work();
    } finally {
      this.#works -= 1;
      this.#tellAllBack();
    }
  }

  /** Lends no more, and closes when the last that was lent is back: one left open would hold the file. Calling it again is nothing. */
  async close(): Promise<void> {
    this.#closing = true;
    if (this.#isBusy()) await new Promise<void>((resolve) => this.#back.push(resolve));
    for (const connection of this.#free.splice(0)) connection.closeSync();
    this.#open = 0;
  }

  async #ask<T>(
    sql: string,
    signal: AbortSignal | undefined,
    run: (connection: DuckDBConnection) => Promise<T>,
  ): Promise<T> {
    if (this.#closing && this.#works === 0) throw closed();
    const connection = await this.#lend();
    try {
      return await untilStopped(connection, signal, () => run(connection));
    } catch (cause) {
      if (signal?.aborted) throw signal.reason;
      const message = cause instanceof Error ? cause.message.split("\n")[0]! : String(cause);
      if (reasonOf(message)) throw await storeError(cause, undefined, false);
      throw new ChanceryError("store", `The chronicle could not answer: ${message}.`, {
        hint: `Please report this as a fault, with the query: ${sql}`,
        cause,
      });
    } finally {
      this.#giveBack(connection);
    }
  }

  async #lend(): Promise<DuckDBConnection> {
    const free = this.#free.pop();
    if (free) return free;
    if (this.#open < CONNECTIONS) {
      this.#open += 1;
      try {
        return await this.#instance.connect();
      } catch (cause) {
        this.#open -= 1;
        this.#tellAllBack();
        throw cause;
      }
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #giveBack(connection: DuckDBConnection): void {
    const next = this.#waiting.shift();
    if (next) next(connection);
    else this.#free.push(connection);
    this.#tellAllBack();
  }

  #tellAllBack(): void {
    if (!this.#isBusy()) for (const resolve of this.#back.splice(0)) resolve();
  }

  #isBusy(): boolean {
    return this.#works > 0 || this.#free.length < this.#open;
  }
}

function closed(): ChanceryError {
  return new ChanceryError("store", "The chronicle has been closed.");
}

/** So often a running query is told to stop: the engine forgets a word that comes between two of its steps. */
const AGAIN_MS = 20;

/** Runs a query of the connection, and interrupts it when the signal is given. */
async function untilStopped<T>(
  connection: DuckDBConnection,
  signal: AbortSignal | undefined,
  run: () => Promise<T>,
): Promise<T> {
  if (!signal) return run();
  signal.throwIfAborted();
  let again: NodeJS.Timeout | undefined;
  const stop = () => {
    connection.interrupt();
    again = setInterval(() => connection.interrupt(), AGAIN_MS);
  };
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await run();
  } finally {
    signal.removeEventListener("abort", stop);
    clearInterval(again);
  }
}
