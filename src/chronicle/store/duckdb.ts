import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { type DuckDBAppender, type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { ChanceryError } from "../../errors.ts";
import type { Chronicle, ChronicleView, DatasetCoverage, LoadFile, LoadOptions } from "../chronicle.ts";
import type { ChronicleEvent } from "../event.ts";
import type { Fault, IngestSummary, ReadRow } from "../reader.ts";
import { datasetSpans } from "./coverage.ts";
import { storeError } from "./errors.ts";
import { identify } from "./identity.ts";
import { appendEvent } from "./rows.ts";
import { columnsOf, SCHEMA, STAGE, type TableName, VERSION } from "./schema.ts";
import { settle } from "./settle.ts";
import { upgrade } from "./upgrade.ts";
import { DuckDbView } from "./view.ts";

/**
 * Opens a chronicle in this process.
 *
 * The tables that `load` fills live in the file where `write` is true, else in memory; a file that
 * is only read is attached beside them, so that the built-in casebook (in memory) and what the user
 * has taken in (in the file) are asked as one. A file of an older version is upgraded where it is written.
 *
 * @throws ChanceryError "store" where the file is not a chronicle, is in use, is of another version, or can't be made.
 */
export async function openDuckDb(options: { path?: string; write?: boolean } = {}): Promise<Chronicle> {
  const { path, write = false } = options;
  let instance: DuckDBInstance | undefined;
  try {
    if (path && write) mkdirSync(dirname(path), { recursive: true });
    instance = await DuckDBInstance.create(path && write ? path : ":memory:");
    const connection = await instance.connect();
    if (path && write) await makeReady(connection, path);
    else for (const sql of SCHEMA) await connection.run(sql);
    const beside = path !== undefined && !write && existsSync(path) && (await attach(connection, path));
    for (const table of ["events", "quarantine", "files", "set_aside"] as const) {
      await connection.run(viewOfAll(table, beside));
    }
    return new DuckDbChronicle(instance, connection, !(path && write));
  } catch (cause) {
    instance?.closeSync();
    throw await storeError(cause, path, write);
  }
}

/** Makes an empty file a chronicle, and an older chronicle one of this version. Any other file is left alone. */
async function makeReady(connection: DuckDBConnection, path: string): Promise<void> {
  const result = await connection.runAndReadAll("SELECT current_database()");
  const found = await identify(connection, String(result.getRows()[0]![0]), path);
  if (found !== "empty") return upgrade(connection, found.version);
  await connection.run("BEGIN TRANSACTION");
  for (const sql of SCHEMA) await connection.run(sql);
  await connection.run("COMMIT");
}

/** Attaches a chronicle to be read as `held`; false where the file is empty. */
async function attach(connection: DuckDBConnection, path: string): Promise<boolean> {
  await connection.run(`ATTACH '${path.replaceAll("'", "''")}' AS held (READ_ONLY)`);
  const found = await identify(connection, "held", path);
  if (found === "empty") return false;
  if (found.version === VERSION) return true;
  throw new ChanceryError(
    "store",
    `The chronicle "${path}" was written by an earlier Chancery (version ${found.version} of the file; this one reads ${VERSION}).`,
    { hint: `Bring it up to date with: chancery upgrade --chronicle "${path}".` },
  );
}

/** What is in memory and what is held in the file as one, columns matched by name. */
function viewOfAll(table: TableName, beside: boolean): string {
  const columns = columnsOf(table).join(", ");
  const union = beside ? `UNION ALL SELECT ${columns} FROM held.main.${table}` : "";
  return `CREATE OR REPLACE TEMP VIEW all_${table} AS SELECT ${columns} FROM main.${table} ${union}`;
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

  async setAside(): Promise<{ dataset: string; rows: number }[]> {
    const result = await this.#connection.runAndReadAll(
      "SELECT dataset, count(*)::INTEGER FROM all_set_aside GROUP BY 1 ORDER BY 1",
    );
    return result.getRows().map(([dataset, rows]) => ({ dataset: dataset as string, rows: rows as number }));
  }

  async load(
    file: LoadFile,
    rows: AsyncIterable<ReadRow[]>,
    { onRows, replace = false }: LoadOptions = {},
  ): Promise<IngestSummary> {
    const connection = this.#connection;
    const faults: Fault[] = [];
    const fresh = new Map<string, ChronicleEvent>();
    let read = 0;
    let appender: DuckDBAppender | undefined;
    await connection.run("BEGIN TRANSACTION");
    try {
      await connection.run(STAGE);
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
      const { dataset, name, path = name, content = () => name, until } = file;
      const settling = { dataset, name, path, content: content(), until, replace };
      const settled = await settle(connection, settling, read - faults.length, faults);
      await connection.run("COMMIT");
      // Rows that were held already, or are now replaced, are fetched when they are asked for.
      if (replace) this.#rows.clear();
      else if (settled.added === fresh.size) for (const [id, event] of fresh) this.#rows.set(id, event);
      return summarise(read, settled, faults);
    } catch (cause) {
      discard(appender);
      await connection.run("ROLLBACK").catch(() => undefined);
      throw await storeError(cause, undefined, true);
    }
  }

  async close(): Promise<void> {
    this.#connection.closeSync();
    this.#instance.closeSync();
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

function summarise(
  read: number,
  settled: Pick<IngestSummary, "added" | "differing" | "differences">,
  faults: readonly Fault[],
): IngestSummary {
  const quarantined: Record<string, number> = {};
  for (const fault of [...faults].sort((a, b) => (a.reason < b.reason ? -1 : a.reason > b.reason ? 1 : 0))) {
    quarantined[fault.reason] = (quarantined[fault.reason] ?? 0) + 1;
  }
  const known = read - faults.length - settled.added - settled.differing;
  return { read, known, ...settled, quarantined };
}
