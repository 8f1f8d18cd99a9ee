import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Pool } from "../../../src/chronicle/store/pool.ts";
import { SCHEMA } from "../../../src/chronicle/store/schema.ts";
import { pointer, WholeRows } from "../../../src/chronicle/store/wholeRows.ts";

let instance: DuckDBInstance;
let pool: Pool;
/** Queries that were asked. */
let asked: string[] = [];
const told = {
  rows: (sql: string, values: [], signal?: AbortSignal) => {
    asked.push(sql);
    return pool.rows(sql, values, signal);
  },
} as unknown as Pool;

beforeAll(async () => {
  instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const sql of SCHEMA) await connection.run(sql);
  const values = {
    ...{
      id: "'e' || range",
      date: "DATE '2020-01-01'",
      ends: "DATE '2020-01-01'",
      known: "DATE '2020-01-01'",
    },
    ...{ precision: "'day'", source: "'CHN'", cameo: "'042'", root: "'04'", quad: "'verbal cooperation'" },
    ...{ goldstein: "1", kind: "'act'", aim: "'other'", issue: "''", reports: "1", confidence: "'high'" },
    ...{ dataset: "'d'", file: "'f'", line: "range", content: "'c'" },
  };
  const list = Object.entries(values).map(([column, sql]) => `${sql} AS ${column}`);
  await connection.run(`INSERT INTO events BY NAME SELECT ${list.join(", ")} FROM range(100)`);
  connection.closeSync();
  pool = new Pool(instance);
});
afterAll(async () => {
  await pool.close();
  instance.closeSync();
});

const rows = () => new WholeRows(told, [{ part: 1, table: "main.events" }]);
const at = (...places: number[]) => places.map((row) => pointer(1, row));

it("are read in the order in which they are asked for, those asked for meanwhile by one query, and each but once", async () => {
  asked = [];
  const whole = rows();
  const lists = await Promise.all([whole.at(at(7, 3)), whole.at(at(3, 90)), whole.at(at(0))]);
  expect(lists.map((list) => list.map(({ id }) => id))).toEqual([["e7", "e3"], ["e3", "e90"], ["e0"]]);
  expect(asked).toHaveLength(1);
  expect((await whole.at(at(90, 7))).map(({ id }) => id)).toEqual(["e90", "e7"]);
  expect(asked).toHaveLength(1);
  expect([whole.has("e3"), whole.has("e4"), whole.pointerTo("e90")]).toEqual([true, false, at(90)[0]]);
});

it("are still read for who stays where another leaves", async () => {
  const whole = rows();
  const leaver = new AbortController();
  const [left, stayed] = [whole.at(at(1), leaver.signal), whole.at(at(2))];
  leaver.abort(new Error("gone"));
  await expect(left).rejects.toThrow("gone");
  expect((await stayed).map(({ id }) => id)).toEqual(["e2"]);
});

it("are read anew for who comes after all have left", async () => {
  const whole = rows();
  const leaver = new AbortController();
  const left = whole.at(at(1), leaver.signal);
  leaver.abort(new Error("gone"));
  await expect(left).rejects.toThrow("gone");
  expect((await whole.at(at(1, 5))).map(({ id }) => id)).toEqual(["e1", "e5"]);
});
