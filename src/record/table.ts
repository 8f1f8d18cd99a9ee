import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { ChanceryError } from "../errors.ts";

/** A row of a record file that could not be used; counted and told, never silently away. */
export interface RecordFault {
  file: string;
  line: number;
  reason: string;
}

/** Reads a small comma-separated file (quoted fields on one line, optionally gzipped) as header and cells. */
export function readTable(url: URL): {
  name: string;
  header: string[];
  rows: { line: number; cells: string[] }[];
} {
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
  const [header = "", ...body] = lines;
  return {
    name,
    header: splitLine(header),
    rows: body.map((line, index) => ({ line: index + 2, cells: splitLine(line) })),
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
