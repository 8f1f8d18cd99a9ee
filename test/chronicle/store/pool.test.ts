import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AroundActors } from "../../../src/chronicle/store/around.ts";
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

test("what was given up before it was laid aside is laid aside for the next who asks", async () => {
  const held: string[] = [];
  let endless = true;
  const ask = (sql: string, signal?: AbortSignal) => {
    held.push(sql);
    return endless ? pool.rows(ENDLESS, [], signal) : Promise.resolve([]);
  };
  const slow = {
    rows: (sql: string, _values: [], signal?: AbortSignal) =>
      sql.startsWith("DROP") ? Promise.resolve([]) : ask(sql, signal),
    columns: (sql: string) => ask(sql),
    chunks: (sql: string) => ask(sql),
    during: (work: () => Promise<unknown>) => work(),
  } as unknown as Pool;
  const around = new AroundActors(slow, new Sources("main.events"), () => false);
  const about = { datasets: ["mine"], actors: ["CHN"] };
  const filter = { involving: ["CHN"] };
  const asker = new AbortController();
  const asked = around.on(about, filter, async () => "answered", asker.signal);
  setTimeout(() => asker.abort(new Error("gone")), 50);
  await expect(asked).rejects.toThrow("gone");
  endless = false;
  expect(await around.on(about, filter, async ({ near }) => "memory" in near)).toBe(true);
  const made = held.filter((sql) => sql.startsWith("CREATE TABLE"));
  expect(made.map((sql) => sql.slice(0, 36))).toEqual([
    "CREATE TABLE chancery_whole.around_1",
    "CREATE TABLE chancery_whole.around_2",
  ]);
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
