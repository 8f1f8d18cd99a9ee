import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ingest } from "../../src/chronicle/ingest.ts";
import { ByRow, type Reader } from "../../src/chronicle/reader.ts";
import { readerFor } from "../../src/chronicle/readers/index.ts";
import type { TablePiecesOptions } from "../../src/chronicle/readers/tablePieces.ts";
import { sampleOf } from "../../src/chronicle/sample.ts";
import { openDuckDb } from "../../src/chronicle/store/duckdb.ts";
import { row } from "../fetch/publish.ts";
import { folder } from "./readers/folder.ts";

const ROWS = 30_000;
const gdelt = readerFor("gdelt");
let file: string;

beforeAll(() => {
  file = join(folder({}), "rows.CSV");
  const lines = Array.from({ length: ROWS }, (_, n) => {
    // Two faults within what is looked at.
    const day = n === 3 || n === 7 ? "day" : `202506${10 + (n % 20)}`;
    return row(n + 1, day, "CHN", "PRK", "20250701001500");
  });
  writeFileSync(file, `${lines.join("\n")}\n`);
});

/** A reader that counts the pieces that are taken of it; `of` makes the options of a piece, where the file is read in pieces. */
function counted(of?: (options: TablePiecesOptions) => TablePiecesOptions, fault?: Error) {
  const taken = { pieces: 0, size: 0 };
  const reader: Reader = {
    ...gdelt,
    async pieces(path, options = {}) {
      const pieces = of && (await gdelt.pieces!(path, of(options)));
      taken.size = options.size ?? 0;
      return pieces && told(pieces);
    },
  };
  async function* told(pieces: NonNullable<Awaited<ReturnType<NonNullable<Reader["pieces"]>>>>) {
    for await (const piece of pieces) {
      taken.pieces += 1;
      yield piece;
      if (fault) throw fault;
    }
  }
  return { reader, taken };
}

/** By how much a chronicle grows that takes the whole file in. */
async function grown(reader: Reader): Promise<number> {
  const path = join(folder({}), "c.duckdb");
  await (await openDuckDb({ path, write: true })).close();
  const empty = statSync(path).size;
  const chronicle = await openDuckDb({ path, write: true });
  await ingest(chronicle, reader, [file]);
  await chronicle.close();
  return statSync(path).size - empty;
}

/** Sizes of a store differ by some blocks from one time to the next. */
function expectAbout(bytes: number, other: number): void {
  expect(bytes / other).toBeGreaterThan(0.3);
  expect(bytes / other).toBeLessThan(3);
}

describe("a sample of a large file", () => {
  it("is measured by pieces where the file would be read so, and no more than three of them", async () => {
    const { reader, taken } = counted((options) => ({ ...options, large: 0, size: 500_000 }));
    const sample = await sampleOf(reader, file, {});
    expect(taken.pieces).toBe(3);
    // Far fewer bytes than a piece of an ingest has.
    expect(taken.size).toBe(4_000_000);
    expect(sample).toMatchObject({ rows: 20_000, whole: false, unpaired: { events: 19_998 } });
    expect(sample.refused).toMatchObject([{ reason: "bad date", rows: 2, example: { line: 4 } }]);
    const { rows, seconds, bytes } = sample.about!;
    expect(Math.abs(rows / ROWS - 1)).toBeLessThan(0.1);
    expect(seconds).toBeGreaterThan(0);
    expectAbout(bytes, await grown(reader));
  });

  it("is measured whole where it ends before the third piece", async () => {
    const { reader, taken } = counted((options) => ({ ...options, large: 0, size: 50_000_000 }));
    const { about } = await sampleOf(reader, file, {});
    expect(taken.pieces).toBe(1);
    expect(about!.rows).toBe(ROWS);
    expectAbout(about!.bytes, await grown(reader));
  });

  it("is measured row by row where the file would be read so", async () => {
    const replaced = counted((options) => ({ ...options, large: 0 }));
    const late = counted((options) => ({ ...options, large: 0 }), new ByRow("the encoding is open"));
    const first = await sampleOf(replaced.reader, file, { replace: true });
    const second = await sampleOf(late.reader, file, {});
    expect([replaced.taken.pieces, late.taken.pieces]).toEqual([0, 1]);
    expect(first.about!.seconds).toBeGreaterThan(0);
    expect(second.about!.rows).toBe(first.about!.rows);
    expectAbout(second.about!.bytes, first.about!.bytes);
  });
});
