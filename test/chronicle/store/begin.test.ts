import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, it } from "vitest";
import { beginFile } from "../../../src/chronicle/store/begin.ts";
import { openDuckDb } from "../../../src/chronicle/store/duckdb.ts";
import { SCHEMA } from "../../../src/chronicle/store/schema.ts";
import { EVERY, event, rowsOf } from "./sample.ts";

const FILE = { dataset: "mine", name: "mine.csv" };
const inFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "chancery-begin-"));
  return { folder, path: join(folder, "c.duckdb") };
};

it("what a process that was killed had begun is taken away, and what one that runs has begun is not", async () => {
  const { folder, path } = inFolder();
  const gone = spawnSync(process.execPath, ["-e", ""]).pid;
  const running = `c.duckdb.${process.ppid}.new`;
  const another = `other.duckdb.${gone}.new`;
  for (const name of [running, another]) writeFileSync(join(folder, name), "begun");
  // Killed before the chronicle had its name, and just after.
  for (const _ of [1, 2]) {
    for (const name of [`c.duckdb.${gone}.new`, `c.duckdb.${gone}.new.wal`])
      writeFileSync(join(folder, name), "begun");
    await (await openDuckDb({ path, write: true })).close();
    expect(readdirSync(folder).sort()).toEqual(["c.duckdb", running, another].sort());
  }
});

it("where another was quicker, its file stands", async () => {
  const { folder, path } = inFolder();
  writeFileSync(path, "of another");
  expect(await beginFile(path)).toBe(false);
  expect(readFileSync(path, "utf8")).toBe("of another");
  expect(readdirSync(folder)).toEqual(["c.duckdb"]);
});

it("the log of a chronicle that somebody took away is not taken for that of a new one", async () => {
  const { folder, path } = inFolder();
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  for (const sql of ["PRAGMA disable_checkpoint_on_shutdown", ...SCHEMA]) await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
  rmSync(path);
  expect(readdirSync(folder)).toEqual(["c.duckdb.wal"]);
  const chronicle = await openDuckDb({ path, write: true });
  expect(await chronicle.load(FILE, rowsOf([event("one")]))).toMatchObject({ added: 1 });
  await chronicle.close();
  expect(readdirSync(folder)).toEqual(["c.duckdb"]);
});

it("is not there before it is whole", async () => {
  const { folder, path } = inFolder();
  let done = false;
  const making = beginFile(path).finally(() => {
    done = true;
  });
  for (; !done; await new Promise((resolve) => setImmediate(resolve)))
    if (existsSync(path)) expect(readFileSync(path).length).toBeGreaterThan(12_288);
  expect(await making).toBe(true);
  expect(readdirSync(folder)).toEqual(["c.duckdb"]);
});

it("a chronicle made for nothing goes where that is asked; one into which something came, or that was there, stays", async () => {
  const { folder, path } = inFolder();
  await (await openDuckDb({ path, write: true })).close({ keepEmpty: false });
  expect(readdirSync(folder)).toEqual([]);
  const filled = await openDuckDb({ path, write: true });
  await filled.load(FILE, rowsOf([event("one")]));
  await filled.close({ keepEmpty: false });
  const again = await openDuckDb({ path, write: true });
  expect(await again.view("2030-01-01", ["mine"]).events({}, EVERY)).toHaveLength(1);
  await again.close({ keepEmpty: false });
  expect(readdirSync(folder)).toEqual(["c.duckdb"]);
  const other = join(folder, "d.duckdb");
  for (const keepEmpty of [true, false])
    await (await openDuckDb({ path: other, write: true })).close({ keepEmpty });
  expect(existsSync(other)).toBe(true);
});
