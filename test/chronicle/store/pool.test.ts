import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AroundTables } from "../../../src/chronicle/store/around.ts";
import { openDuckDb } from "../../../src/chronicle/store/duckdb.ts";
import { Pool } from "../../../src/chronicle/store/pool.ts";
import { Sources } from "../../../src/chronicle/store/sources.ts";

/** Hours of work for any machine. */
const ENDLESS = "SELECT sum(a.range * b.range) FROM range(10_000_000) a, range(10_000_000) b";

let instance: DuckDBInstance;
let pool: Pool;
beforeAll(async () => {
  instance = await DuckDBInstance.create(":memory:");
  pool = new Pool(instance);
});
afterAll(async () => {
  await pool.close();
  instance.closeSync();
});

test("the engine leaves a query that nobody waits for, and answers the next on the same connection", async () => {
  const asker = new AbortController();
  const asked = Array.from({ length: 6 }, () => pool.rows(ENDLESS, [], asker.signal));
  setTimeout(() => asker.abort(new Error("gone")), 100);
  for (const one of await Promise.allSettled(asked))
    expect(one).toMatchObject({ status: "rejected", reason: { message: "gone" } });
  expect(await pool.rows("SELECT $1::INTEGER + 1", [1])).toEqual([[2]]);
  await expect(pool.rows("SELECT 1", [], asker.signal)).rejects.toThrow("gone");
});

test("a table that was given up before it was made is made for the next who asks", async () => {
  const held: string[] = [];
  let endless = true;
  const slow = {
    rows: (sql: string, _values: [], signal?: AbortSignal) => {
      held.push(sql);
      return endless ? pool.rows(ENDLESS, [], signal) : pool.rows("SELECT 1", [], signal);
    },
  } as unknown as Pool;
  const tables = new AroundTables(slow, new Sources("main.events"));
  const about = { asOf: "2025-01-01", datasets: ["mine"], actors: ["CHN"] };
  const asker = new AbortController();
  const asked = tables.on(about, { involving: ["CHN"] }, async (table) => table, asker.signal);
  setTimeout(() => asker.abort(new Error("gone")), 50);
  await expect(asked).rejects.toThrow("gone");
  endless = false;
  expect(await tables.on(about, { involving: ["CHN"] }, async (table) => table)).toBe(
    "chancery_whole.around_2",
  );
  expect(held.map((sql) => sql.slice(0, 12))).toEqual(["CREATE TABLE", "CREATE TABLE"]);
});

test("two who ask the same wait for the same: one leaves, the other is answered", async () => {
  const chronicle = await openDuckDb();
  const asker = new AbortController();
  const leaving = chronicle.askedBy(asker.signal).view("2025-01-01", ["mine"]).counts({}, []);
  const staying = chronicle.view("2025-01-01", ["mine"]).counts({}, []);
  asker.abort(new Error("gone"));
  await expect(leaving).rejects.toThrow("gone");
  expect(await staying).toEqual([{ n: 0, reports: 0, goldstein: 0 }]);
  await chronicle.close();
});
