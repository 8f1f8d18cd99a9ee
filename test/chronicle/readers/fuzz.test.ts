import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
// @ts-expect-error: plain JavaScript, which the command shares
import { fuzz } from "../../../scripts/fuzz/run.mjs";
import { parseCsv } from "../../../src/chronicle/csv.ts";
import { ingest } from "../../../src/chronicle/ingest.ts";
import type { Reader, ReadOptions } from "../../../src/chronicle/reader.ts";
import { textChunks } from "../../../src/chronicle/readers/bytes/textFile.ts";
import { dialectOf } from "../../../src/chronicle/readers/csv/dialect.ts";
import { readerFor } from "../../../src/chronicle/readers/index.ts";
import { openDuckDb } from "../../../src/chronicle/store/duckdb.ts";

const CHANCERY = { readerFor, parseCsv, dialectOf, textChunks, ingest, openDuckDb };

async function run(chancery: object, inputs: number) {
  const folder = mkdtempSync(join(tmpdir(), "chancery-fuzz-test-"));
  const failures: string[] = [];
  const onFailure = ({ n, format, why }: { n: number; format: string; why: string }) =>
    failures.push(`${format} ${n}: ${why}`);
  const readers = ["csv", "icews", "icews14", "gdelt", "casebook"];
  const counts = await fuzz(chancery, { seed: 7, from: 0, to: inputs, folder, readers, onFailure });
  rmSync(folder, { recursive: true, force: true });
  return { counts, failures };
}

describe("files broken by chance", () => {
  it("are read with every line accounted for, or refused in words", async () => {
    const { counts, failures } = await run(CHANCERY, 400);
    expect(failures).toEqual([]);
    expect(counts.inputs).toBe(400);
    expect(counts.refused).toBeGreaterThan(50);
    expect(counts.events).toBeGreaterThan(200);
    expect(counts.faults).toBeGreaterThan(20);
    expect(counts.takenIn).toBe(20);
    expect(counts.pieces).toBeGreaterThan(2);
  }, 60_000);

  it("show a reader that loses a row, and one that fails without words", async () => {
    const spoilt = (spoil: (rows: AsyncIterable<unknown[]>) => AsyncIterable<unknown[]>) => ({
      ...CHANCERY,
      readerFor: (...given: Parameters<typeof readerFor>): Reader => {
        const reader = readerFor(...given);
        const rows = (file: string, options?: ReadOptions) => spoil(reader.rows(file, options));
        return { ...reader, rows: rows as Reader["rows"] };
      },
    });
    const loses = spoilt(async function* (rows) {
      for await (const batch of rows) yield batch.slice(1);
    });
    expect((await run(loses, 40)).failures.join()).toMatch(/records of lines .* gave rows of lines/);
    const falls = spoilt(async function* (rows) {
      for await (const batch of rows) yield batch.map((row) => (row as { event: { id: string } }).event.id);
    });
    expect((await run(falls, 40)).failures.join()).toMatch(/TypeError|Cannot/);
  }, 60_000);
});
