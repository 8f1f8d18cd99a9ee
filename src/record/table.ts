import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { ChanceryError } from "../errors.ts";

/** A row of a record file that could not be used; counted and told, never silently away. */
export interface RecordFault {
  file: string;
  line: number;
  reason: string;
}

/** A file's name and its whole text. */
export interface TextFile {
  name: string;
  text: string;
}

/** The text of a file, gzipped or not. Throws ChanceryError "io" where it cannot be read. */
export function readText(url: URL): TextFile {
  const name = url.pathname.slice(url.pathname.lastIndexOf("/") + 1);
  try {
    const bytes = readFileSync(url);
    return { name, text: (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8") };
  } catch (cause) {
    throw new ChanceryError("io", `The record file ${name} could not be read.`, {
      hint: "Reinstall Chancery: the file ships with it.",
      cause,
    });
  }
}

export interface Table {
  name: string;
  header: string[];
  rows: { line: number; cells: string[] }[];
}

/**
 * Reads a comma-separated file (quoted fields on one line) as header and cells. With `needle` only
 * lines that hold it are taken apart: most of a large file may be of no use.
 */
export function readTable(from: URL | TextFile, needle = ""): Table {
  const { name, text } = from instanceof URL ? readText(from) : from;
  const rows: Table["rows"] = [];
  let header: string[] = [];
  let next = text.indexOf(needle);
  for (let line = 1, start = 0; start < text.length; line++) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    if (line === 1) header = splitLine(trimmed(text, start, end));
    else if (next >= start && next < end) rows.push({ line, cells: splitLine(trimmed(text, start, end)) });
    if (next >= 0 && next < end + 1) next = text.indexOf(needle, end + 1);
    start = end + 1;
  }
  return { name, header, rows };
}

/** What was made of a table's rows, and the rows that could not be used. */
export interface Taken<T> {
  rows: T[];
  faults: RecordFault[];
}

/**
 * Rows of a table as `take` makes them of their cells; where it gives a text instead, that is what is wrong with the
 * row, which is told with its file and line and takes no other row with it.
 */
export function takeRows<T extends object>(
  { name, rows }: Table,
  take: (cells: readonly string[], line: number) => T | string,
): Taken<T> {
  const taken: Taken<T> = { rows: [], faults: [] };
  for (const { line, cells } of rows) {
    const row = take(cells, line);
    if (typeof row === "string") taken.faults.push({ file: name, line, reason: row });
    else taken.rows.push(row);
  }
  return taken;
}

/** What is wrong with a row that has not `width` columns; "" where it has. */
export function widthFault(cells: readonly string[], width: number): string {
  return cells.length === width ? "" : `has ${cells.length} columns, not ${width}`;
}

function trimmed(text: string, start: number, end: number): string {
  return text.slice(start, text.charCodeAt(end - 1) === 13 ? end - 1 : end);
}

/** Cells of one line; quotes only where the line has any, since most lines have none. */
function splitLine(line: string): string[] {
  if (!line.includes('"')) return line.split(",");
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    if (quoted && c === '"' && line[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (c === '"') quoted = !quoted;
    else if (c === "," && !quoted) {
      cells.push(cell);
      cell = "";
    } else cell += c;
  }
  cells.push(cell);
  return cells;
}
