import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { type DuckDBAppender, type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { ChanceryError } from "../../errors.ts";
import type { Chronicle, ChronicleView, DatasetCoverage } from "../chronicle.ts";
import type { ChronicleEvent } from "../event.ts";
import type { Fault, IngestSummary, ReadRow } from "../reader.ts";
import { datasetSpans } from "./coverage.ts";
import { appendEvent } from "./rows.ts";
import { SCHEMA } from "./schema.ts";
import { DuckDbView } from "./view.ts";

/**
 * Opens a chronicle in this process.
 *
 * The tables that `load` fills live in the file where `write` is true, else in memory; a file that
 * is only read is attached beside them, so that the built-in casebook (in memory) and what the user
 * has taken in (in the file) are asked as one.
 *
 * @throws ChanceryError "store" where the file is not a chronicle, is in use, or can't be made.
 */
export async function openDuckDb(options: { path?: string; write?: boolean } = {}): Promise<Chronicle> {
  const { path, write = false } = options;
  let instance: DuckDBInstance | undefined;
  try {
    if (path && write) mkdirSync(dirname(path), { recursive: true });
    instance = await DuckDBInstance.create(path && write ? path : ":memory:");
    const connection = await instance.connect();
    await connection.run(SCHEMA);
    const beside = path && !write && existsSync(path);
    if (beside) await connection.run(`ATTACH '${path.replaceAll("'", "''")}' AS held (READ_ONLY)`);
    for (const table of ["events", "quarantine", "files"]) {
      const union = beside ? `UNION ALL SELECT * FROM held.main.${table}` : "";
      await connection.run(
        `CREATE OR REPLACE TEMP VIEW all_${table} AS SELECT * FROM main.${table} ${union}`,
      );
    }
    return new DuckDbChronicle(instance, connection, !(path && write));
  } catch (cause) {
    instance?.closeSync();
    throw storeError(cause, path);
  }
}

class DuckDbChronicle implements Chronicle {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  /** Events that are in memory, by id: those loaded into it, and those that a view has fetched. */
  readonly #rows = new Map<string, ChronicleEvent>();
  readonly #inMemory: boolean;

  constructor(instance: DuckDBInstance, connection: DuckDBConnection, inMemory: boolean) {
    this.#instance = instance;
    this.#connection = connection;
    this.#inMemory = inMemory;
  }

  view(asOf: string, datasets: readonly string[]): ChronicleView {
    return new DuckDbView(this.#connection, this.#rows, asOf, datasets);
  }

  datasets(asOf: string): Promise<DatasetCoverage[]> {
    return datasetSpans(this.#connection, asOf);
  }

  async load(
    file: { dataset: string; name: string },
    rows: AsyncIterable<ReadRow[]>,
    onRows?: (read: number) => void,
  ): Promise<IngestSummary> {
    const connection = this.#connection;
    const faults: Fault[] = [];
    const fresh = new Map<string, ChronicleEvent>();
    let read = 0;
    let appender: DuckDBAppender | undefined;
    await connection.run("BEGIN TRANSACTION");
    try {
      await connection.run("CREATE OR REPLACE TEMP TABLE incoming AS FROM main.events LIMIT 0");
      appender = await connection.createAppender("incoming", "main", "temp");
      for await (const batch of rows) {
        for (const row of batch) {
          if ("fault" in row) faults.push(row.fault);
          else {
            appendEvent(appender, row.event);
            if (this.#inMemory && !fresh.has(row.event.id)) fresh.set(row.event.id, row.event);
          }
        }
        read += batch.length;
        onRows?.(read);
      }
      appender.closeSync();
      const added = await this.#settle(file, faults);
      await connection.run("COMMIT");
      // Where some ids were held already, the rows that stand are fetched when they are asked for.
      if (added === fresh.size) for (const [id, event] of fresh) this.#rows.set(id, event);
      return summarise(read, added, faults);
    } catch (cause) {
      discard(appender);
      await connection.run("ROLLBACK").catch(() => undefined);
      throw cause instanceof ChanceryError ? cause : storeError(cause, undefined);
    }
  }

  async close(): Promise<void> {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }

  /** Moves the staged rows over; rows whose id is held already, or came twice in the file, are known. */
  async #settle(file: { dataset: string; name: string }, faults: readonly Fault[]): Promise<number> {
    const connection = this.#connection;
    const inserted = await connection.run(
      `INSERT INTO main.events SELECT * FROM incoming i
       WHERE NOT EXISTS (SELECT 1 FROM all_events e WHERE e.id = i.id)
       QUALIFY row_number() OVER (PARTITION BY id ORDER BY line) = 1`,
    );
    await connection.run(
      `INSERT INTO main.files SELECT $1, $2, NULL, NULL
       WHERE NOT EXISTS (SELECT 1 FROM main.files WHERE dataset = $1 AND file = $2)`,
      [file.dataset, file.name],
    );
    await connection.run(
      `UPDATE main.files SET first_day = least(first_day, span.first), last_day = greatest(last_day, span.last)
       FROM (SELECT min(date) AS first, max(ends) AS last FROM incoming) span WHERE dataset = $1 AND file = $2`,
      [file.dataset, file.name],
    );
    await connection.run("DELETE FROM main.quarantine WHERE dataset = $1 AND file = $2", [
      file.dataset,
      file.name,
    ]);
    const appender = await connection.createAppender("quarantine", "main");
    for (const fault of faults) {
      for (const value of [file.dataset, file.name]) appender.appendVarchar(value);
      appender.appendInteger(fault.line);
      for (const value of [fault.reason, fault.detail, fault.raw]) appender.appendVarchar(value);
      appender.endRow();
    }
    appender.closeSync();
    await connection.run("DROP TABLE incoming");
    return inserted.rowsChanged;
  }
}

/** An appender that is left open would write its rest when it is collected. */
function discard(appender: DuckDBAppender | undefined): void {
  try {
    appender?.closeSync();
  } catch {
    // The failure that brought us here is the one to tell.
  }
}

function summarise(read: number, added: number, faults: readonly Fault[]): IngestSummary {
  const quarantined: Record<string, number> = {};
  for (const fault of [...faults].sort((a, b) => (a.reason < b.reason ? -1 : a.reason > b.reason ? 1 : 0))) {
    quarantined[fault.reason] = (quarantined[fault.reason] ?? 0) + 1;
  }
  return { read, added, known: read - faults.length - added, quarantined };
}

function storeError(cause: unknown, path: string | undefined): ChanceryError {
  const message = cause instanceof Error ? cause.message.split("\n")[0]! : String(cause);
  const at = path ? ` "${path}"` : "";
  if (/could not set lock|conflicting lock/i.test(message)) {
    return new ChanceryError("store", `The chronicle${at} is being written by another process.`, {
      hint: "Wait until it has finished, or name another file with --chronicle.",
      cause,
    });
  }
  return new ChanceryError("store", `The chronicle${at} could not be opened or written: ${message}.`, {
    hint: "Check that the file is a chronicle and that its folder can be written, or name another with --chronicle.",
    cause,
  });
}
