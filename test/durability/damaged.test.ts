import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openDuckDb } from "../../src/chronicle/store/duckdb.ts";
import { compile, within } from "../cli/run.ts";
import { MINE, table, written } from "../intake/files.ts";
import { filesOf, type Held, heldIn, ofFiles } from "./held.ts";
import { child, folder, toTheEnd, type Work } from "./work.ts";

/** Files of which the last came in just before the process was killed: what they held lies in the engine's log alone. */
let files: string[];
let killed: string;
let whole: Held;
const workAt = (path: string): Work => ({ kind: "ingest", format: "csv", path, files, options: MINE });

beforeAll(async () => {
  compile();
  files = [1, 2, 3].map((n) => written(table(50, n * 100), `${n}.csv`));
  const path = join(folder(), "c.duckdb");
  await toTheEnd(workAt(path));
  whole = await heldIn(path);
  killed = join(folder(), "c.duckdb");
  // After the mark that the third file is in: begun, open, and two marks a file.
  await child(workAt(killed), { mark: 7, after: 0 });
  expect(existsSync(`${killed}.wal`)).toBe(true);
});

/** What the commands that write and the one that reads say of a chronicle. */
async function said(path: string) {
  const at = ["--chronicle", path];
  const told = [];
  for (const args of [
    ["ingest", "csv", ...files, "--dataset", "mine", "--map", String(MINE.map), ...at],
    ["update", "gdelt", "--since", "2025-06-10", "--from", "http://127.0.0.1:9/", ...at],
    ["sources", ...at],
  ])
    told.push((await within(...args)).error);
  return told;
}

describe("a chronicle that was cut off", () => {
  it("is told of by all who come to it, and not a byte more of it changes", async () => {
    const from = join(folder(), "c.duckdb");
    await toTheEnd(workAt(from));
    const bytes = readFileSync(from);
    const lengths = [
      100,
      4096,
      8191,
      12_287,
      12_288,
      12_289,
      100_000,
      270_000,
      bytes.length - 4096,
      bytes.length - 1,
    ];
    for (const length of lengths) {
      const path = join(folder(), "c.duckdb");
      writeFileSync(path, bytes.subarray(0, length));
      for (const error of await said(path))
        expect([length, error]).toEqual([
          length,
          expect.objectContaining({
            exitCode: 1,
            message: `The chronicle "${path}" can't be read: it was cut off or changed by something else.`,
            hint: expect.stringMatching(
              /^Put a copy of it in its place, or name another file with --chronicle/,
            ),
          }),
        ]);
      expect(readFileSync(path).equals(bytes.subarray(0, length))).toBe(true);
      expect(readdirSync(dirname(path))).toEqual(["c.duckdb"]);
    }
  });

  it("to nothing is told to be empty, and is not taken for one that is to be made", async () => {
    const path = join(folder(), "c.duckdb");
    writeFileSync(path, "");
    for (const error of await said(path))
      expect(error).toMatchObject({ exitCode: 1, message: `"${path}" is no chronicle: it is empty.` });
    expect(readFileSync(path)).toHaveLength(0);
  });
});

describe("the log of a process that was killed", () => {
  const copied = (log: Uint8Array) => {
    const path = join(folder(), "c.duckdb");
    copyFileSync(killed, path);
    writeFileSync(`${path}.wal`, log);
    return path;
  };

  it("that was cut off gives the files that were whole in it, and the same work brings the rest", async () => {
    const log = readFileSync(`${killed}.wal`);
    const found = new Set<number>();
    const lengths = Array.from({ length: 6 }, (_, part) => Math.floor((log.length * part) / 6));
    for (const length of [...lengths, 1, log.length - 1, log.length]) {
      const path = copied(log.subarray(0, length));
      const reading = await openDuckDb({ path });
      await reading.close();
      const held = await heldIn(path);
      expect([length, held]).toEqual([length, ofFiles(whole, filesOf(held))]);
      found.add(filesOf(held).length);
      await toTheEnd(workAt(path));
      expect([length, await heldIn(path)]).toEqual([length, whole]);
    }
    expect([...found].sort()).toEqual([0, 1, 2, 3]);
  });

  it("in which something was changed is told of, and both files stay as they were", async () => {
    const log = readFileSync(`${killed}.wal`);
    const middle = Math.floor(log.length / 2);
    log[middle] = log[middle]! ^ 0xff;
    const path = copied(log);
    for (const error of await said(path))
      expect(error).toMatchObject({
        exitCode: 1,
        message: `The chronicle "${path}" can't be opened: what was written to it last is damaged.`,
        hint: expect.stringContaining(`move "${path}.wal" away`),
      });
    expect(readFileSync(`${path}.wal`).equals(log)).toBe(true);
    expect(readFileSync(path).equals(readFileSync(killed))).toBe(true);
  });
});
