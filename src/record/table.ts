import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { ChanceryError } from "../errors.ts";

/** A row of a record file that could not be used; counted and told, never silently away. */
export interface RecordFault {
  file: string;
  line: number;
  reason: string;
}

/** A file's name and its lines, without an empty last one. */
export interface Lines {
  name: string;
  lines: string[];
}

/** The lines of a text file, gzipped or not. Throws ChanceryError "io" where it cannot be read. */
export function readLines(url: URL): Lines {
  const name = url.pathname.slice(url.pathname.lastIndexOf("/") + 1);
  let text: string;
  try {
    const bytes = readFileSync(url);
    text = (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  } catch (cause) {
    throw new ChanceryError("io", `The record file ${name} could not be read.`, {
      hint: "Reinstall Chancery: the file ships with it.",
      cause,
    });
  }
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  return { name, lines };
}

/**
 * Reads a small comma-separated file (quoted fields on one line, optionally gzipped) as header and cells.
 * `keep` passes over lines unread: most of a large file may be of no use.
 */
export function readTable(
  from: URL | Lines,
  keep: (line: string) => boolean = () => true,
): {
  name: string;
  header: string[];
  rows: { line: number; cells: string[] }[];
} {
  const { name, lines } = from instanceof URL ? readLines(from) : from;
  const [header = "", ...body] = lines;
  return {
    name,
    header: splitLine(header),
    rows: body.flatMap((line, index) => (keep(line) ? [{ line: index + 2, cells: splitLine(line) }] : [])),
  };
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
