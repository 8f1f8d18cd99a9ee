import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ChanceryError } from "../../errors.ts";
import type { CodedTable, TablePiece } from "../codedTable.ts";
import { type CsvRecord, lineRecord } from "../csv.ts";
import type { PiecesOptions } from "../reader.ts";
import { linePieces } from "./bytes/linePieces.ts";
import { fileBytes, fileSize, headText } from "./bytes/textFile.ts";

/** Files of fewer bytes on disk are read row by row: an engine takes longer to begin than they take to be read. */
const LARGE = 4_000_000;

const TAB = "\t";

/** How the folders of pieces are called, and after how long one is of nobody any more, in milliseconds. */
const FOLDERS = { prefix: "chancery-piece-", left: 86_400_000 };

export interface TablePiecesOptions extends PiecesOptions {
  /** What counts as large, for tests. */
  large?: number;
}

/**
 * A large file as pieces for an engine, of which `open` makes a table by its first line; undefined where the file is small, in another
 * encoding than UTF-8, or `open` finds it none for an engine. `header`: the first line has the names of the columns.
 *
 * @throws ChanceryError as the file's reader does. The pieces throw ByRow where the file shows only later to be none for an engine.
 */
export async function tablePieces(
  file: string,
  { header }: { header: boolean },
  open: (first: CsvRecord) => CodedTable | undefined,
  { encoding, onBytes, large = LARGE, size }: TablePiecesOptions = {},
): Promise<AsyncIterable<TablePiece> | undefined> {
  if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) return undefined;
  if ((await fileSize(file)) < large) return undefined;
  const first = firstLine(await headText(file, encoding));
  const table = first && open(first);
  if (!table) return undefined;
  const options = { widths: table.widths, skip: header ? 1 : 0, declared: encoding !== undefined, size };
  return written(linePieces(fileBytes(file, onBytes), options), table);
}

/** The first line of a file; undefined where it has none that is surely read like any other. */
function firstLine(head: string): CsvRecord | undefined {
  const text = /^\uFEFF?([^\r\n]+)\r?\n/.exec(head)?.[1];
  return text === undefined ? undefined : lineRecord(text, 1, TAB);
}

/** The pieces as files in a folder of their own, which goes with the last of them. */
async function* written(
  pieces: ReturnType<typeof linePieces>,
  table: CodedTable,
): AsyncGenerator<TablePiece> {
  await removeLeft();
  const folder = await mkdtemp(join(tmpdir(), FOLDERS.prefix));
  try {
    yield* oneAhead(writtenTo(folder, pieces, table));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Takes away what processes left that were killed. */
async function removeLeft(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(FOLDERS.prefix)) continue;
    const path = join(tmpdir(), name);
    const made = await stat(path).catch(() => undefined);
    // What the system holds on to stays: it is in nobody's way.
    if (made && made.mtimeMs < Date.now() - FOLDERS.left)
      await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function* writtenTo(
  folder: string,
  pieces: ReturnType<typeof linePieces>,
  table: CodedTable,
): AsyncGenerator<TablePiece> {
  let turn = 0;
  for await (const { first, lines, bytes, text } of pieces) {
    turn += 1;
    const path = join(folder, `piece-${turn % 2}.tsv`);
    await writeFile(path, bytes).catch((cause: NodeJS.ErrnoException) => {
      throw new ChanceryError(
        "io",
        `A piece of the file could not be laid aside in "${folder}" (${cause.code}).`,
        {
          hint: "Make room there, or name another folder for such things in TMPDIR.",
          cause,
        },
      );
    });
    const row = (line: number) => {
      const record = lineRecord(text(line), line, TAB);
      return record && table.rowOf(record);
    };
    yield { table, path, first, lines, row };
  }
}

/** The same, the next one made ready while one is used: the engine works in threads of its own. */
async function* oneAhead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = source.next();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = source.next();
      // What it throws is told when its turn comes.
      next.catch(() => {});
      yield value;
    }
  } finally {
    await source.return(undefined);
  }
}
