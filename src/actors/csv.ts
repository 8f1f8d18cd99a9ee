import { readFileSync } from "node:fs";
import { ChanceryError } from "../errors.ts";

/**
 * Rows of a CSV file (RFC 4180: quoted fields, doubled quotes) as objects keyed by the header.
 * `url` is relative to this module's package, so it works from src and from dist alike.
 * Throws ChanceryError "io" where the file cannot be read, "bad-input" where a row has the wrong width.
 */
export function readCsv(url: URL): Record<string, string>[] {
  const file = url.pathname.slice(url.pathname.lastIndexOf("/") + 1);
  let text: string;
  try {
    text = readFileSync(url, "utf8");
  } catch (cause) {
    throw new ChanceryError("io", "the file of actors cannot be read.", { place: { file }, cause });
  }
  const [header = [], ...rows] = fields(text);
  return rows.map((row, at) => {
    if (row.length !== header.length)
      throw new ChanceryError("bad-input", `${row.length} fields where the header has ${header.length}.`, {
        place: { file, line: at + 2 },
      });
    return Object.fromEntries(header.map((name, i) => [name, row[i]!]));
  });
}

const FIELD = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y;

function fields(text: string): string[][] {
  if (!text.includes('"'))
    return text
      .replace(/^\uFEFF|\r?\n$/g, "")
      .split(/\r?\n/)
      .map((line) => line.split(","));
  const rows: string[][] = [];
  let row: string[] = [];
  FIELD.lastIndex = text.startsWith("\uFEFF") ? 1 : 0;
  while (FIELD.lastIndex < text.length) {
    const match = FIELD.exec(text);
    if (!match) throw new ChanceryError("bad-input", `an unclosed quote in row ${rows.length + 1}.`);
    const [, value = "", end] = match;
    row.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  if (row.length) rows.push([...row, ""]);
  return rows;
}
