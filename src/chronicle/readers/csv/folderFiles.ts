import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { ChanceryError } from "../../../errors.ts";
import { filesAt } from "../textFile.ts";
import { hasColumns, type Said } from "./plan.ts";

const TABLE = /\.(?:csv|tsv|tab)(?:\.gz)?$/i;
const TEXT = /\.(?:csv|tsv|tab|txt)(?:\.gz)?$/i;
/** Names of files that lie beside tables and are none. */
const BESIDE =
  /^(?:readme|read[-_ ]me|licen[cs]e|copying|notice|changelog|citation|codebook|metadata|manifest|stat)\b/i;

/**
 * The tables that a path names. Of a folder every file is looked at before any is read: one without the columns
 * is passed over where its name or its kind says that it is no table, and stops all where it should be one.
 *
 * @throws ChanceryError "io" or "no-data" as {@link filesAt}, "bad-input" for a table without the columns.
 */
export async function tablesAt(
  path: string,
  said: Said,
  onNote: (note: string) => void = () => {},
): Promise<string[]> {
  const files = await filesAt(path, (name) => TEXT.test(name), "file named .csv, .tsv, .tab or .txt");
  const folder = files.length > 1 || (files[0] !== path && (await isFolder(path)));
  if (!folder || !said.header) return files;
  // A table whose text can't be read so is read all the same: what is wrong with it is told there.
  const fits = await Promise.all(
    files.map(async (file) => (await hasColumns(file, said)) ?? TABLE.test(basename(file))),
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

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
