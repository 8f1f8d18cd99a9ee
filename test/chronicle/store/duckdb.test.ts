import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import { openDuckDb } from "../../../src/chronicle/store/duckdb.ts";
import { columnsOf, SCHEMA, TABLES } from "../../../src/chronicle/store/schema.ts";
import { ChanceryError } from "../../../src/errors.ts";
import { EVERY, event, fault, rowsOf, SAMPLE } from "./sample.ts";
import { storeSuite } from "./storeSuite.ts";

const LATE = "2030-01-01";
const FILE = { dataset: "mine", name: "mine.csv" };
/** Columns that came with the fourth version. */
const FOURTH = ["country", "mentions", "sources", "tone", "lead", "number"];
const folder = () => mkdtempSync(join(tmpdir(), "chancery-store-"));

storeSuite("in memory", () => openDuckDb());
storeSuite("DuckDB in a file", () => openDuckDb({ path: join(folder(), "chronicle.duckdb"), write: true }));

/** A chronicle file that holds the sample and one quarantined row. */
async function filled(path: string): Promise<string> {
  const chronicle = await openDuckDb({ path, write: true });
  await chronicle.load(FILE, rowsOf(SAMPLE, [fault(30, "bad date")]));
  await chronicle.close();
  return path;
}

async function errorOf(work: Promise<unknown>): Promise<ChanceryError> {
  const error = await work.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(ChanceryError);
  return error as ChanceryError;
}

describe("a chronicle file", () => {
  it("is made with its folders, and holds what it held when it is opened again", async () => {
    const path = await filled(join(folder(), "deep", "er", "chronicle.duckdb"));
    const again = await openDuckDb({ path, write: true });
    expect(await again.view(LATE, ["mine"]).events({}, EVERY)).toHaveLength(20);
    expect(await again.load(FILE, rowsOf(SAMPLE))).toMatchObject({ added: 0, known: 20 });
    await again.close();
  });

  it("may have quotes, spaces and letters of any script in its path", async () => {
    const path = await filled(join(folder(), 'Kim\'s "own" 조선 chronicle.duckdb'));
    const beside = await openDuckDb({ path });
    expect(await beside.view(LATE, ["mine"]).events({}, EVERY)).toHaveLength(20);
    await beside.close();
  });

  it("need not exist to be read, and is not made by reading", async () => {
    const path = join(folder(), "none.duckdb");
    const chronicle = await openDuckDb({ path });
    expect(await chronicle.datasets(LATE)).toEqual([]);
    await chronicle.close();
    expect(existsSync(path)).toBe(false);
  });

  it("can be opened by any DuckDB client, with the columns that are promised", async () => {
    const path = await filled(join(folder(), "chronicle.duckdb"));
    const instance = await DuckDBInstance.create(path);
    const connection = await instance.connect();
    const rows = await connection.runAndReadAll("FROM events");
    expect(rows.columnNames()).toEqual(columnsOf("events"));
    const detail = await connection.runAndReadAll("SELECT file, line, detail, raw FROM quarantine");
    expect(detail.getRows()).toEqual([["mine.csv", 30, "line 30 is off", "raw 30"]]);
    connection.closeSync();
    instance.closeSync();
  });
});

it("a view of before a load answers for nobody who looks after it", async () => {
  const chronicle = await openDuckDb();
  await chronicle.load(FILE, rowsOf([event("first")]));
  const earlier = chronicle.view(LATE, ["mine"]);
  await chronicle.load({ ...FILE, name: "more.csv" }, rowsOf([event("second")]));
  await earlier.counts({}, []);
  expect(await chronicle.view(LATE, ["mine"]).counts({}, [])).toMatchObject([{ n: 2 }]);
  await chronicle.close();
});

it("a load that breaks in its last step leaves nothing of what came before", async () => {
  const chronicle = await openDuckDb();
  const beyond = fault(2 ** 40, "bad date");
  await expect(chronicle.load(FILE, rowsOf(SAMPLE, [beyond]))).rejects.toBeInstanceOf(ChanceryError);
  expect(await chronicle.view(LATE, ["mine"]).events({}, EVERY)).toEqual([]);
  expect(await chronicle.datasets(LATE)).toEqual([]);
  expect(await chronicle.load(FILE, rowsOf(SAMPLE))).toMatchObject({ added: 20 });
  await chronicle.close();
});

describe("a file read beside what is in memory", () => {
  it("is asked as one with it, and not a byte of it changes", async () => {
    const path = await filled(join(folder(), "chronicle.duckdb"));
    const bytes = readFileSync(path);
    const chronicle = await openDuckDb({ path });
    const own = event("own", { date: "2024-01-01", dataset: "casebook", issue: "own" });
    await chronicle.load({ dataset: "casebook", name: "events.csv" }, rowsOf([own]));
    const both = chronicle.view(LATE, ["mine", "casebook"]);
    expect(await both.events({}, EVERY)).toHaveLength(21);
    expect(await both.events({}, { last: 4 })).toMatchObject([
      { id: "own" },
      { id: "e20" },
      { id: "e18" },
      { id: "e19" },
    ]);
    expect(await both.counts({}, ["dataset"])).toMatchObject([
      { dataset: "casebook", n: 1 },
      { dataset: "mine", n: 20 },
    ]);
    expect(await chronicle.datasets(LATE)).toHaveLength(2);
    expect(await both.quarantined()).toHaveLength(1);
    await chronicle.close();
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it("lets the row in the file stand where both hold an id: counts and rows agree", async () => {
    const path = await filled(join(folder(), "chronicle.duckdb"));
    const chronicle = await openDuckDb({ path });
    const newer = SAMPLE.map((one) => ({ ...one, issue: "newer", goldstein: 9 }));
    expect(await chronicle.load(FILE, rowsOf(newer))).toMatchObject({ added: 0, known: 0, differing: 20 });
    const view = chronicle.view(LATE, ["mine"]);
    const rows = await view.events({ between: ["USA", "CHN"] }, EVERY);
    expect(rows.map((one) => one.issue)).toEqual(["tariffs", "tariffs"]);
    const [count] = await view.counts({ between: ["USA", "CHN"] }, []);
    expect(count!.goldstein).toBe(rows.reduce((sum, one) => sum + one.goldstein, 0));
    await chronicle.close();
  });
});

describe("what goes wrong with a file is said", () => {
  it("a file that is no database", async () => {
    const path = join(folder(), "block clock.duckdb");
    writeFileSync(path, "date,source,target\n2020-01-01,CHN,PRK\n".repeat(500));
    for (const write of [false, true]) {
      const error = await errorOf(openDuckDb({ path, write }));
      expect(error.code).toBe("store");
      expect(error.message).toContain(path);
      expect(error.message).toMatch(/not a valid DuckDB database/);
      expect(error.hint).toMatch(/Check that the file is a chronicle/);
    }
  });

  it("a database that is no chronicle", async () => {
    const path = join(folder(), "other.duckdb");
    const instance = await DuckDBInstance.create(path);
    const connection = await instance.connect();
    await connection.run("CREATE TABLE shops (name VARCHAR)");
    connection.closeSync();
    instance.closeSync();
    expect((await errorOf(openDuckDb({ path }))).message).toMatch(
      /is not a chronicle of Chancery: it has the table "shops"/,
    );
  });

  it("a folder that can't be made", async () => {
    const path = join(folder(), "plain");
    writeFileSync(path, "a file");
    expect((await errorOf(openDuckDb({ path: join(path, "c.duckdb"), write: true }))).code).toBe("store");
  });

  it("a file that may not be read", async () => {
    if (process.getuid?.() === 0) return;
    const path = await filled(join(folder(), "shut.duckdb"));
    chmodSync(path, 0);
    expect((await errorOf(openDuckDb({ path }))).code).toBe("store");
  });
});

/** A database file made by statements, as another program or an earlier version would. */
async function database(statements: readonly string[]): Promise<string> {
  const path = join(folder(), "some.duckdb");
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  for (const sql of statements) await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
  return path;
}

describe("what a file is, is read from its names", () => {
  it("another program's database is not written into, and its tables are named", async () => {
    const path = await database(["CREATE TABLE shops (name VARCHAR)", "CREATE TABLE files (first_day DATE)"]);
    const bytes = readFileSync(path);
    for (const write of [false, true]) {
      const error = await errorOf(openDuckDb({ path, write }));
      expect(error.message).toContain('is not a chronicle of Chancery: it has the tables "files", "shops".');
      expect(error.hint).toContain("Nothing was written to it");
    }
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it("a later version's chronicle is left alone", async () => {
    const path = await database([...SCHEMA, "UPDATE chancery SET version = 99"]);
    for (const write of [false, true])
      expect((await errorOf(openDuckDb({ path, write }))).message).toMatch(/later Chancery \(version 99/);
  });

  it("a column that is missing, or of another type, is named", async () => {
    const missing = await database([...SCHEMA, "ALTER TABLE events DROP COLUMN known"]);
    const strange = await database([...SCHEMA, "ALTER TABLE events ALTER COLUMN line TYPE VARCHAR"]);
    for (const write of [false, true]) {
      expect((await errorOf(openDuckDb({ path: missing, write }))).message).toMatch(
        /the column "known" of its table "events" is missing/,
      );
      expect((await errorOf(openDuckDb({ path: strange, write }))).message).toMatch(
        /the column "line" of its table "events" is VARCHAR, not INTEGER/,
      );
    }
  });

  it("columns that stand in another order mean the same", async () => {
    const path = await filled(join(folder(), "chronicle.duckdb"));
    const swapped = await database([
      `ATTACH '${path}' AS old (READ_ONLY)`,
      ...Object.keys(TABLES).map((table) => {
        const columns = columnsOf(table as keyof typeof TABLES)
          .reverse()
          .join(", ");
        return `CREATE TABLE ${table} AS SELECT ${columns} FROM old.main.${table}`;
      }),
    ]);
    const before = await openDuckDb({ path: swapped });
    expect(await before.view(LATE, ["mine"]).events({}, EVERY)).toEqual(await eventsAt(path));
    await before.close();
    const writing = await openDuckDb({ path: swapped, write: true });
    const more = event("more", { date: "2021-01-01", by: "Somebody", issue: "trade" });
    await writing.load({ dataset: "mine", name: "more.csv" }, rowsOf([more], [fault(9, "bad code")]));
    const view = writing.view(LATE, ["mine"]);
    expect(await view.events({ id: ["more"] }, EVERY)).toEqual([more]);
    expect((await view.quarantined()).map((row) => row.reason)).toEqual(["bad code", "bad date"]);
    await writing.close();
  });
});

async function eventsAt(path: string) {
  const chronicle = await openDuckDb({ path });
  const events = await chronicle.view(LATE, ["mine"]).events({}, EVERY);
  await chronicle.close();
  return events;
}

describe("a chronicle of the first version", () => {
  /** The sample, a row of the year 9999 and a refused one, as the first version wrote them. */
  async function first(): Promise<string> {
    const path = await filled(join(folder(), "chronicle.duckdb"));
    const without = (table: string, ...columns: string[]) =>
      `CREATE TABLE ${table} AS SELECT * EXCLUDE (${columns.join(", ")}) FROM new.main.${table}`;
    return database([
      `ATTACH '${path}' AS new (READ_ONLY)`,
      without("events", "content", "aim", ...FOURTH),
      without("quarantine", "content"),
      "CREATE TABLE files AS SELECT dataset, file, first_day, DATE '9999-12-31' AS last_day FROM new.main.files",
      "INSERT INTO events SELECT * REPLACE ('far' AS id, DATE '9999-12-31' AS date) FROM events WHERE id = 'e19'",
    ]);
  }

  it("is not read as it is: the command that helps is named", async () => {
    const path = await first();
    const error = await errorOf(openDuckDb({ path }));
    expect(error.message).toMatch(/earlier Chancery \(version 1 of the file; this one reads 4\)/);
    expect(error.hint).toBe(`Bring it up to date with: chancery upgrade --chronicle "${path}".`);
  });

  it("is upgraded where it is written, nothing lost, days that can't be in quarantine", async () => {
    const path = await first();
    const writing = await openDuckDb({ path, write: true });
    expect(await writing.load(FILE, rowsOf(SAMPLE))).toMatchObject({ added: 0, known: 20 });
    await writing.close();
    const chronicle = await openDuckDb({ path });
    expect(await chronicle.view(LATE, ["mine"]).events({}, EVERY)).toHaveLength(20);
    expect(await chronicle.datasets("2999-12-31")).toMatchObject([{ from: "1961-07-11", to: "2025-09-30" }]);
    await chronicle.close();
  });
});

/** The sample as an older version wrote it: without some columns of its events. */
async function older(
  version: number,
  without: readonly string[],
  from?: string,
): Promise<{ path: string; now: string }> {
  const now = from ?? (await filled(join(folder(), "chronicle.duckdb")));
  const copied = (table: string, from = "*") =>
    `CREATE TABLE ${table} AS SELECT ${from} FROM new.main.${table}`;
  const path = await database([
    `ATTACH '${now}' AS new (READ_ONLY)`,
    copied("events", `* EXCLUDE (${without.join(", ")})`),
    copied("set_aside", `* EXCLUDE (${without.join(", ")})`),
    copied("quarantine"),
    copied("files", "* EXCLUDE (kept)"),
    `CREATE TABLE chancery AS SELECT ${version}::INTEGER AS version`,
  ]);
  return { path, now };
}

describe("a chronicle of an older version is upgraded where it is written", () => {
  it.each([
    [2, "what did not say at whom it is aimed is aimed at its target", ["aim", ...FOURTH]],
    [3, "where its events happened, and what their reports are like, is not known", FOURTH],
  ])("version %i: %s", async (version, _, without) => {
    const { path, now } = await older(version, without);
    const writing = await openDuckDb({ path, write: true });
    expect(await writing.load(FILE, rowsOf(SAMPLE))).toMatchObject({ added: 0, known: 20, differing: 0 });
    await writing.close();
    expect(await eventsAt(path)).toEqual(await eventsAt(now));
  });

  it("and its ids are known again by their numbers", async () => {
    const now = join(folder(), "numbered.duckdb");
    const chronicle = await openDuckDb({ path: now, write: true });
    await chronicle.load(FILE, rowsOf([event("mine:7"), event("mine:9")]));
    await chronicle.close();
    const { path } = await older(3, FOURTH, now);
    const writing = await openDuckDb({ path, write: true });
    expect(await writing.load({ ...FILE, name: "again" }, rowsOf([event("mine:7")]))).toMatchObject({
      known: 1,
    });
    await writing.close();
  });
});

/** A process that has a chronicle open for writing, with a load under way that never ends. */
async function writer(path: string) {
  const script = `
    import { DuckDBInstance } from "@duckdb/node-api";
    // Held where nothing collects them: a database that is collected gives up its lock on the file.
    const instance = (globalThis.instance = await DuckDBInstance.create(${JSON.stringify(path)}));
    const connection = (globalThis.connection = await instance.connect());
    await connection.run("DELETE FROM quarantine");
    await connection.run("BEGIN TRANSACTION");
    await connection.run("DELETE FROM events");
    await connection.run("INSERT INTO files VALUES ('half', 'hash', 'half.csv', 'half.csv', '2020-01-01', '2020-01-01', NULL)");
    console.log("writing");
    setInterval(() => undefined, 1000);`;
  return running(script);
}

/** Starts a script and waits until it has said something. */
async function running(script: string) {
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return {
    kill: async () => {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

/** A process that reads a chronicle, as a brief does. */
async function reader(path: string) {
  const script = `
    import { DuckDBInstance } from "@duckdb/node-api";
    const instance = (globalThis.instance = await DuckDBInstance.create(":memory:"));
    const connection = (globalThis.connection = await instance.connect());
    await connection.run(${JSON.stringify(`ATTACH '${path}' AS held (READ_ONLY)`)});
    console.log("reading");
    setInterval(() => undefined, 1000);`;
  return running(script);
}

describe("another process that reads", () => {
  it("is named as what it is to a writer, and is no hindrance to a reader", async () => {
    const path = await filled(join(folder(), "chronicle.duckdb"));
    const other = await reader(path);
    try {
      const error = await errorOf(openDuckDb({ path, write: true }));
      expect(error.message).toBe(`The chronicle "${path}" is being read by another process.`);
      expect(error.hint).toMatch(/^Wait until process \d+ has finished: a brief takes seconds/);
      expect(await eventsAt(path)).toHaveLength(20);
    } finally {
      await other.kill();
    }
    await (await openDuckDb({ path, write: true })).close();
  });
});

describe("another process that writes", () => {
  it("is told of, to readers and writers; killed half-way, it leaves what was there", async () => {
    const path = await filled(join(folder(), "chronicle.duckdb"));
    const other = await writer(path);
    try {
      for (const write of [false, true]) {
        const error = await errorOf(openDuckDb({ path, write }));
        expect(error.message).toBe(`The chronicle "${path}" is being written by another process.`);
        expect(error.hint).toMatch(/^Wait until process \d+ has finished, or name another file/);
      }
    } finally {
      await other.kill();
    }
    for (const write of [false, true]) {
      const chronicle = await openDuckDb({ path, write });
      expect(await chronicle.view(LATE, ["mine", "half"]).events({}, EVERY)).toHaveLength(20);
      expect((await chronicle.datasets(LATE)).map((row) => row.dataset)).toEqual(["mine"]);
      await chronicle.close();
    }
  });
});
