import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { ChanceryError } from "../../../errors.ts";
import type { FilesOptions } from "../../reader.ts";
import { endsAsTable, filesAt } from "../bytes/textFile.ts";
import { hasColumns, planOf } from "./plan.ts";
import type { Said } from "./said.ts";

const TABLE = /\.(?:csv|tsv|tab)(?:\.gz)?$/i;
/** Names of files that lie beside tables and are none. */
const BESIDE =
  /^(?:readme|read[-_ ]me|licen[cs]e|copying|notice|changelog|citation|codebook|metadata|manifest|stat)\b/i;

/**
 * The tables that a path names. Of a folder every file is looked at before any is read: one without the columns
 * is passed over where its name or its kind says that it is no table, and stops all where it should be one; what
 * must be asked of one is asked before any is taken in.
 *
 * @throws ChanceryError "io" or "no-data" as {@link filesAt}, "bad-input" for a table without the columns or with a question.
 */
export async function tablesAt(
  path: string,
  said: Said,
  { onNote = () => {}, encoding, ask = true }: FilesOptions = {},
): Promise<string[]> {
  const files = await filesAt(path, endsAsTable, "file named .csv, .tsv, .tab or .txt");
  const folder = files.length > 1 || (files[0] !== path && (await isFolder(path)));
  if (!folder) return files;
  const tables = said.header
    ? await withColumns(files, said, encoding, onNote)
    : files.filter((file) => !BESIDE.test(basename(file)) || passedOver(file, onNote));
  if (ask) for (const file of tables) await planOf(file, said, encoding);
  return tables;
}

async function withColumns(
  files: string[],
  said: Said,
  encoding: string | undefined,
  onNote: (note: string) => void,
): Promise<string[]> {
  // A table whose text can't be read so is read all the same: what is wrong with it is told there.
  const fits = await Promise.all(
    files.map(async (file) => (await hasColumns(file, said, encoding)) ?? TABLE.test(basename(file))),
  );
  const tables = files.filter((_, at) => fits[at]);
  const others = files.filter((_, at) => !fits[at]);
  if (tables.length === 0) return files;
  for (const file of others) {
    const name = basename(file);
    if (TABLE.test(name) && !BESIDE.test(name)) {
      throw new ChanceryError("bad-input", "it has not the columns that --map names. Nothing was taken in.", {
        place: { file: name, line: 1 },
        hint: "Take it out of the folder, or name the files one by one.",
      });
    }
    onNote(`${name} was passed over: it has not the columns that --map names.`);
  }
  return tables;
}

/** Tells that a file is passed over by its name; gives false, for a filter. */
function passedOver(file: string, onNote: (note: string) => void): boolean {
  onNote(`${basename(file)} was passed over: by its name it is no table.`);
  return false;
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
