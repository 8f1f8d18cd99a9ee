import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { type Led, ledBy, type Spell } from "../../actors/spells.ts";
import { ChanceryError } from "../../errors.ts";
import { QueryCache } from "../cache.ts";
import { cachedView } from "../cached.ts";
import type {
  AskedUpdate,
  Chronicle,
  ChronicleView,
  CloseOptions,
  DatasetCoverage,
  HeldFile,
  LoadFile,
  LoadOptions,
} from "../chronicle.ts";
import type { ChronicleEvent } from "../event.ts";
import { type Batch, ByRow, type IngestSummary } from "../reader.ts";
import { appendDay } from "./appendValue.ts";
import { AroundActors } from "./around.ts";
import { beginFile, removeFile } from "./begin.ts";
import { Coverage } from "./coverage.ts";
import { storeError } from "./errors.ts";
import { identify } from "./identity.ts";
import { loadRows } from "./load.ts";
import { Loaded } from "./loaded.ts";
import { openHere } from "./openHere.ts";
import { Pool } from "./pool.ts";
import { quoted } from "./quoted.ts";
import { columnsOf, SCHEMA, type TableName, VERSION } from "./schema.ts";
import { Sources } from "./sources.ts";
import { askedUpdates, heldFiles, noteUpdate } from "./updates.ts";
import { upgrade } from "./upgrade.ts";
import { DuckDbView } from "./view.ts";

export interface StoreOptions {
  /** A chronicle file: written where `write` is true, else read beside what is loaded into memory. */
  path?: string;
  write?: boolean;
  /** Who led which state when: it enters the order of the strongest. Default: nobody is known to lead. */
  spells?: readonly Spell[];
  /** Keeps answers; default one of its own. */
  cache?: QueryCache;
  /** Of so many events around a view's actors the columns are read into memory; default two million. */
  mostInMemory?: number;
}

const READING = {
  /** Who reads shares the machine with others: beyond this the engine puts aside on disk what it can read again. */
  memory_limit: "450MB",
  temp_directory: join(tmpdir(), "chancery-engine"),
  /** Rows that are sought by their places are told to the reading of the table, so that it passes by the others (default: up to 50). */
  dynamic_or_filter_threshold: "1000000",
};

/** The order of rows is told in every query, so that a table of many can be made by several threads. */
const BESIDE = { ...READING, preserve_insertion_order: "false" };

const WRITING = {
  /** Who writes takes files of any size: the engine puts aside on disk, beside the chronicle, what goes beyond this. */
  memory_limit: "1GB",
  /** Else the engine would write a good part of a large file twice, to join groups of rows that are not full. */
  max_vacuum_tasks: "0",
};

/** Rows of answers that a store keeps where nobody gives it a cache. */
const CACHED_ROWS = 100_000;

/**
 * Opens a chronicle in this process.
 *
 * The tables that `load` fills live in the file where `write` is true, else in memory; a file that
 * is only read is attached beside them, so that the built-in casebook (in memory) and what the user
 * has taken in (in the file) are asked as one. A file of an older version is upgraded where it is written.
 *
 * @throws ChanceryError "store" where the file is not a chronicle, is in use, is of another version, or can't be made.
 */
export async function openDuckDb(options: StoreOptions = {}): Promise<Chronicle> {
  const { path, write = false, spells = [], cache = new QueryCache(CACHED_ROWS) } = options;
  let instance: DuckDBInstance | undefined;
  let closed: (() => void) | undefined;
  try {
    if (path && write) mkdirSync(dirname(path), { recursive: true });
    if (path && (write || existsSync(path))) closed = openHere(path, write);
    const made = path !== undefined && write && (await beginFile(path));
    instance = await DuckDBInstance.create(
      path && write ? path : ":memory:",
      path && write ? WRITING : path ? BESIDE : READING,
    );
    const connection = await instance.connect();
    if (path && write) await makeReady(connection, path);
    else for (const sql of SCHEMA) await connection.run(sql);
    const beside = path !== undefined && !write && existsSync(path) && (await attach(connection, path));
    const own = await makeWhole(connection, beside, spells);
    const files = beside
      ? (await connection.runAndReadAll("SELECT DISTINCT dataset FROM held.main.files")).getRows()
      : [];
    const held = files.map(([dataset]) => String(dataset));
    const led = ledBy(spells);
    const sources = new Sources(own, beside ? { table: "held.main.events", datasets: held } : undefined);
    return new DuckDbChronicle({
      instance,
      connection,
      cache,
      path: write ? path : undefined,
      made,
      sources,
      closed: closed ?? (() => undefined),
      led,
      mostInMemory: options.mostInMemory,
      loaded: path && write ? null : new Loaded(held, led),
    });
  } catch (cause) {
    instance?.closeSync();
    const told = await storeError(cause, path, write);
    closed?.();
    throw told;
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
  await connection.run(`ATTACH ${quoted(path)} AS held (READ_ONLY)`);
  const found = await identify(connection, "held", path);
  if (found === "empty") return false;
  if (found.version === VERSION) return true;
  throw new ChanceryError(
    "store",
    `The chronicle "${path}" was written by an earlier Chancery (version ${found.version} of the file; this one reads ${VERSION}).`,
    { hint: `Bring it up to date with: chancery upgrade --chronicle "${path}".` },
  );
}

/**
 * The database `chancery_whole` shows what is in memory and what is held in the file as one, columns matched by name,
 * to every connection; the spells of leaders lie in it. Gives the own table of events.
 */
async function makeWhole(
  connection: DuckDBConnection,
  beside: boolean,
  spells: readonly Spell[],
): Promise<string> {
  const database = String((await connection.runAndReadAll("SELECT current_database()")).getRows()[0]![0]);
  const own = `"${database.replaceAll('"', '""')}".main`;
  await connection.run("ATTACH ':memory:' AS chancery_whole");
  for (const table of ["events", "quarantine", "files", "set_aside"] as const satisfies TableName[]) {
    const columns = columnsOf(table).join(", ");
    const union = beside ? `UNION ALL SELECT ${columns} FROM held.main.${table}` : "";
    await connection.run(
      `CREATE VIEW chancery_whole.${table} AS SELECT ${columns} FROM ${own}.${table} ${union}`,
    );
  }
  await connection.run(
    "CREATE TABLE chancery_whole.spells (code VARCHAR, person VARCHAR, first_day DATE, last_day DATE)",
  );
  const appender = await connection.createAppender("spells", "main", "chancery_whole");
  for (const { code, person, from, to } of spells) {
    appender.appendVarchar(code);
    appender.appendVarchar(person);
    for (const day of [from, to]) appendDay(appender, day);
    appender.endRow();
  }
  appender.closeSync();
  return `${own}.events`;
}

class DuckDbChronicle implements Chronicle {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #pool: Pool;
  readonly #cache: QueryCache;
  /** Files taken in so far. */
  #loads = 0;
  readonly #around: AroundActors;
  readonly #sources: Sources;
  readonly #coverage: Coverage;
  readonly #closed: () => void;
  /** The file that is written. */
  readonly #path: string | undefined;
  /** Whether it was made by this opening. */
  readonly #made: boolean;
  /** Whether something came into it. */
  #filled = false;
  /** Null where what is loaded goes into the file. */
  readonly #loaded: Loaded | null;

  constructor(made: {
    instance: DuckDBInstance;
    connection: DuckDBConnection;
    cache: QueryCache;
    sources: Sources;
    path: string | undefined;
    made: boolean;
    closed: () => void;
    led: Led;
    mostInMemory: number | undefined;
    loaded: Loaded | null;
  }) {
    this.#instance = made.instance;
    this.#connection = made.connection;
    this.#pool = new Pool(made.instance);
    this.#sources = made.sources;
    this.#around = new AroundActors(this.#pool, made.sources, made.led, made.mostInMemory);
    this.#cache = made.cache;
    this.#path = made.path;
    this.#made = made.made;
    this.#closed = made.closed;
    this.#loaded = made.loaded;
    this.#coverage = new Coverage(this.#pool, (dataset) => this.#loaded?.of([dataset]));
  }

  view(asOf: string, datasets: readonly string[], actors: readonly string[] = []): ChronicleView {
    return this.#view(asOf, datasets, actors);
  }

  askedBy(asker: AbortSignal): Chronicle {
    return {
      view: (asOf, datasets, actors = []) => this.#view(asOf, datasets, actors, asker),
      askedBy: (other) => this.askedBy(other),
      datasets: (asOf) => this.datasets(asOf),
      setAside: () => this.setAside(),
      files: (dataset) => this.files(dataset),
      updates: () => this.updates(),
      noteUpdate: (asked) => this.noteUpdate(asked),
      load: (file, rows, options) => this.load(file, rows, options),
      close: (options) => this.close(options),
    };
  }

  #view(
    asOf: string,
    datasets: readonly string[],
    actors: readonly string[],
    asker?: AbortSignal,
  ): ChronicleView {
    const around = [...actors].sort();
    const reading = (signal?: AbortSignal) =>
      new DuckDbView(
        { pool: this.#pool, around: this.#around, coverage: this.#coverage, signal },
        ...([asOf, datasets, around] as const),
      );
    const whole = reading();
    const inMemory = this.#loaded?.of(whole.datasets)?.view(whole);
    return cachedView(whole, inMemory ? () => inMemory : reading, {
      cache: this.#cache,
      state: this.#loads,
      actors: around,
      asker,
    });
  }

  datasets(asOf: string): Promise<DatasetCoverage[]> {
    return this.#cache.get(JSON.stringify(["datasets", this.#loads, asOf]), () =>
      this.#coverage.datasets(asOf),
    );
  }

  async setAside(): Promise<{ dataset: string; rows: number }[]> {
    const rows = await this.#pool.rows(
      "SELECT dataset, count(*)::INTEGER FROM chancery_whole.set_aside GROUP BY 1 ORDER BY 1",
      [],
    );
    return rows.map(([dataset, n]) => ({ dataset: dataset as string, rows: n as number }));
  }

  async load(file: LoadFile, rows: AsyncIterable<Batch>, options: LoadOptions = {}): Promise<IngestSummary> {
    const connection = this.#connection;
    const fresh = new Map<string, ChronicleEvent>();
    const onEvent = (event: ChronicleEvent) => {
      if (!fresh.has(event.id)) fresh.set(event.id, event);
    };
    await connection.run("BEGIN TRANSACTION");
    try {
      const summary = await loadRows(connection, () => this.#instance.connect(), file, rows, {
        ...options,
        ...(this.#loaded && { onEvent }),
      });
      await connection.run("COMMIT");
      this.#filled = true;
      this.#sources.loaded(file.dataset);
      this.#loads += 1;
      this.#cache.clear();
      this.#around.clear();
      this.#coverage.clear();
      // Rows that were held already, that others replace, or that the engine read: the tables know which of them stand.
      if (options.replace || summary.added !== fresh.size) this.#loaded?.leave(file.dataset);
      else this.#loaded?.add(file.dataset, fresh.values());
      return summary;
    } catch (cause) {
      await connection.run("ROLLBACK").catch(() => undefined);
      if (cause instanceof ByRow) throw cause;
      throw await storeError(cause, this.#path, true);
    }
  }

  files(dataset: string): Promise<HeldFile[]> {
    return heldFiles(this.#connection, dataset);
  }

  updates(): Promise<AskedUpdate[]> {
    return askedUpdates(this.#connection);
  }

  async noteUpdate(asked: AskedUpdate): Promise<void> {
    try {
      await noteUpdate(this.#connection, asked);
      this.#filled = true;
    } catch (cause) {
      throw await storeError(cause, this.#path, true);
    }
  }

  async close({ keepEmpty = true }: CloseOptions = {}): Promise<void> {
    await this.#pool.close();
    const forNothing = !keepEmpty && this.#made && (await this.#isEmpty());
    this.#connection.closeSync();
    // While the engine still holds others off: one that came in between would lose what it writes.
    if (forNothing && this.#path) removeFile(this.#path);
    this.#instance.closeSync();
    this.#closed();
  }

  /** Another process may have written a file before we came to open what we had made. */
  async #isEmpty(): Promise<boolean> {
    if (this.#filled) return false;
    try {
      const sql = "SELECT 1 FROM main.files UNION ALL SELECT 1 FROM main.updates LIMIT 1";
      return (await this.#connection.runAndReadAll(sql)).getRows().length === 0;
    } catch {
      // The engine gives up a file that it could not write.
      return true;
    }
  }
}
