import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import type { TablePiece } from "./codedTable.ts";
import { type Batch, ByRow, type PiecesOptions, type Reader, type ReadRow } from "./reader.ts";
import { openDuckDb } from "./store/duckdb.ts";
import { usableTally } from "./usable.ts";

/** Of a file that the engine reads so many pieces of so many bytes are taken in: the first shows what it costs to begin, the others go on. */
const PIECES = 3;
const PIECE = 4_000_000;

/** What the first rows of a file cost a store. */
export interface Cost {
  rows: number;
  /** Whether they are all that the file has. */
  whole: boolean;
  /** What they took, and what each further row takes. */
  seconds: number;
  further: number;
  /** By how much the store grows. */
  bytes: number;
}

/** What it costs to take in these rows, a part of a file, which took so many seconds to be read. */
export async function costOfRows(
  reader: Reader,
  file: string,
  { batches, reading }: { batches: readonly ReadRow[][]; reading: number },
): Promise<Cost> {
  const storing = await stored(reader, file, streamed(batches));
  const rows = batches.reduce((sum, batch) => sum + batch.length, 0);
  const seconds = reading + storing.seconds;
  return { rows, whole: false, seconds, further: seconds / rows, bytes: storing.bytes };
}

/** What it costs to let the engine read the first pieces of a file; undefined where the file is read row by row. */
export async function costOfPieces(
  reader: Reader,
  file: string,
  options: PiecesOptions,
): Promise<Cost | undefined> {
  const taken: { rows: number; at: number }[] = [];
  async function* first(pieces: AsyncIterable<TablePiece>): AsyncGenerator<TablePiece> {
    for await (const piece of pieces) {
      yield piece;
      taken.push({ rows: piece.lines, at: performance.now() });
      if (taken.length === PIECES) return;
    }
  }
  try {
    const pieces = await reader.pieces?.(file, { ...options, size: PIECE });
    if (!pieces) return undefined;
    const { seconds, bytes } = await stored(reader, file, first(pieces));
    const [begun, ...others] = taken;
    if (!begun) return undefined;
    const more = others.reduce((sum, one) => sum + one.rows, 0);
    const rows = begun.rows + more;
    const further = more > 0 ? (others.at(-1)!.at - begun.at) / 1000 / more : seconds / rows;
    return { rows, whole: taken.length < PIECES, seconds, further, bytes };
  } catch (cause) {
    if (cause instanceof ByRow) return undefined;
    throw cause;
  }
}

/** How long a store that is thrown away takes over what comes, and how much it grows by it. */
async function stored(reader: Reader, file: string, batches: AsyncIterable<Batch>) {
  const folder = mkdtempSync(join(tmpdir(), "chancery-plan-"));
  const path = join(folder, "sample.duckdb");
  try {
    await (await openDuckDb({ path, write: true })).close();
    const empty = statSync(path).size;
    const store = await openDuckDb({ path, write: true });
    const start = performance.now();
    try {
      const { dataset } = reader;
      const content = () => "sample";
      const load = { dataset, name: basename(file), path: resolve(file), content, until: "9999-12-31" };
      await store.load(load, batches, { tallies: [usableTally()] });
    } finally {
      await store.close();
    }
    return { seconds: (performance.now() - start) / 1000, bytes: statSync(path).size - empty };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function* streamed(batches: readonly ReadRow[][]): AsyncGenerator<ReadRow[]> {
  yield* batches;
}
