import { basename } from "node:path";
import type { TablePiece } from "../../codedTable.ts";
import type { PiecesOptions, Reader, ReadOptions, ReadRow } from "../../reader.ts";
import { filesAt } from "../bytes/textFile.ts";
import { tableRows } from "../table.ts";
import { tablePieces } from "../tablePieces.ts";
import { codedIcews } from "./coded.ts";
import { icewsHeader, tellHeader } from "./columns.ts";
import { correctionsOf } from "./corrections.ts";
import { DATASET, icewsRows } from "./row.ts";

/**
 * ICEWS coded events as published on Dataverse (Boschee et al., doi:10.7910/DVN/28075): tab-separated, no
 * quoting, a header, "NA" for what is not known. Columns go by their names ({@link icewsHeader}); where a release
 * has no code, its event text tells it. A row is an event; a country that is not known by code leaves the code ""
 * and the event stands. Intensity comes from the CAMEO table, not from the file, so that all data sets share one scale.
 */
export const icewsReader: Reader = {
  format: "icews",
  describes:
    "ICEWS events as published on Dataverse (.tab by year or week, zipped or plain, a folder of them)",
  dataset: DATASET,
  files: (path) => filesAt(path, (name) => /\.(tab|tsv)(\.gz)?$/i.test(name), "file named .tab"),
  rows: readIcews,
  pieces: icewsPieces,
};

async function* readIcews(file: string, options: ReadOptions = {}): AsyncGenerator<ReadRow[]> {
  const corrections = correctionsOf(DATASET);
  const open = (header: readonly string[], name: string) => {
    const columns = icewsHeader(header, name);
    tellHeader(columns, name, options.onNote);
    return icewsRows(columns, name, corrections, options.onNote);
  };
  yield* tableRows(file, { delimiter: "\t", quotes: false }, open, options);
  for (const note of corrections.notes(basename(file))) options.onNote?.(note);
}

async function icewsPieces(file: string, options: PiecesOptions = {}) {
  const name = basename(file);
  const corrections = correctionsOf(DATASET);
  const pieces = await tablePieces(
    file,
    { header: true },
    (first) => codedIcews(first, name, corrections, options),
    options,
  );
  return pieces && withNotes(pieces, () => corrections.notes(name), options.onNote);
}

/** The pieces, and when the last has been taken in what is to be noted. */
async function* withNotes(
  pieces: AsyncIterable<TablePiece>,
  notes: () => string[],
  onNote: ReadOptions["onNote"],
): AsyncGenerator<TablePiece> {
  yield* pieces;
  for (const note of notes()) onNote?.(note);
}
