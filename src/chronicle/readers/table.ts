import { basename } from "node:path";
import type { DayRange } from "../../dates.ts";
import { ChanceryError } from "../../errors.ts";
import { type CsvOptions, type CsvRecord, csvRecords } from "../csv.ts";
import type { ChronicleEvent } from "../event.ts";
import type { ReadOptions, ReadRow } from "../reader.ts";
import { textChunks } from "./bytes/textFile.ts";
import { onDays } from "./days.ts";

/** A carriage return that ends no line of its own: of two lines that came as one. */
const LONE_RETURN = /\r[^\r\n]/;

/** Why a row can't be read: a short reason to count by, and what exactly was wrong. */
export interface Flaw {
  reason: string;
  detail: string;
}

/** How a table is written: {@link CsvOptions}, and whether its first record names the columns (else they have no names). */
export interface TableOptions extends CsvOptions {
  header?: boolean;
}

/** Makes an event of the cells of one row, or tells what is wrong with them. */
export type RowReader = (cells: readonly string[], line: number) => ChronicleEvent | Flaw;

/**
 * Reads a delimited file with a header line into rows, in batches as they come from the disk.
 * `open` gets the header and gives the reader of its rows; it throws ChanceryError where columns are missing.
 * Every record below the header becomes one event or one fault. Empty cells beyond the last column, which
 * spreadsheets leave, are none.
 *
 * @throws ChanceryError "bad-input" where the file is empty or its header is not text.
 */
export async function* tableRows(
  file: string,
  options: TableOptions,
  open: (header: readonly string[], name: string) => RowReader,
  { days, ...bytes }: ReadOptions = {},
): AsyncGenerator<ReadRow[]> {
  const name = basename(file);
  const named = options.header !== false;
  let table: OpenTable | undefined;
  for await (const records of csvRecords(textChunks(file, bytes), options)) {
    let body: CsvRecord[] = records;
    if (!table) {
      table = openTable(records[0], named, open, name, days);
      body = named ? records.slice(1) : records;
    }
    if (body.length) yield body.map(table.rowOf);
  }
  if (!table) throw badHeader(name, undefined);
}

/** A table whose first record has been seen. */
export interface OpenTable {
  /** How many columns it has. */
  width: number;
  rowOf: (record: CsvRecord) => ReadRow;
}

/** Opens a table by its first record, which has the names of its columns where `named`. Throws as {@link tableRows}. */
export function openTable(
  first: CsvRecord | undefined,
  named: boolean,
  open: (header: readonly string[], name: string) => RowReader,
  name: string,
  days: DayRange | undefined,
): OpenTable {
  if (first) expectLineFeeds(first, name);
  if (!first || first.fault) throw badHeader(name, first);
  const columns = named ? trimmedEnd(first.cells.map((cell) => cell.trim())) : first.cells;
  const width = columns.length;
  const read = open(named ? columns : [], name);
  return { width, rowOf: (record) => rowOf(record, width, name, read, days) };
}

/** Throws where the header is not the one that a published format has. */
export function expectHeader(
  header: readonly string[],
  expected: readonly string[],
  name: string,
  format: string,
): void {
  if (header.length === expected.length && header.every((cell, index) => cell === expected[index])) return;
  const missing = expected.filter((column) => !header.includes(column));
  const strange = header.filter((column) => !expected.includes(column));
  const parts = [
    missing.length ? `it lacks ${quoted(missing)}` : "",
    strange.length ? `it has ${quoted(strange)} beside them` : "",
  ].filter((part) => part !== "");
  throw new ChanceryError(
    "bad-input",
    `this is not ${format}: ${parts.join("; ") || "its columns stand in another order"}.`,
    {
      place: { file: name, line: 1 },
      hint: "For a file with columns of its own use: chancery ingest csv FILE --map date=…,source=…,cameo=….",
    },
  );
}

/** Throws where the first record of a file runs on over carriage returns that end no line here. */
export function expectLineFeeds(first: CsvRecord, name: string): void {
  if (!LONE_RETURN.test(first.raw)) return;
  throw new ChanceryError(
    "bad-input",
    "its lines end with a carriage return alone, as old Macs wrote them.",
    {
      place: { file: name, line: first.line },
      hint: "Turn them into line feeds first: tr '\\r' '\\n' < FILE > NEW.",
    },
  );
}

export function quoted(names: readonly string[]): string {
  const shown = names.slice(0, 20).map((name) => `"${name.slice(0, 40)}"`);
  return shown.join(", ") + (names.length > shown.length ? ` and ${names.length - shown.length} more` : "");
}

function rowOf(
  record: CsvRecord,
  width: number,
  name: string,
  read: RowReader,
  days: DayRange | undefined,
): ReadRow {
  const { line } = record;
  const cells = record.cells.length > width ? trimmedEnd(record.cells, width) : record.cells;
  const found =
    record.fault ?? (cells.length === width ? read(cells, line) : wrongWidth(cells.length, width));
  const made = "reason" in found ? found : onDays(found, days);
  if ("reason" in made) return { fault: { file: name, line, ...made, raw: record.raw.slice(0, 500) } };
  return { event: made };
}

/** The cells without the empty ones at the end, but at least so many. */
function trimmedEnd(cells: string[], atLeast = 1): string[] {
  let end = cells.length;
  while (end > atLeast && cells[end - 1]!.trim() === "") end -= 1;
  return end === cells.length ? cells : cells.slice(0, end);
}

function wrongWidth(found: number, width: number): Flaw {
  return { reason: "wrong column count", detail: `${found} columns where the header has ${width}` };
}

function badHeader(name: string, header: CsvRecord | undefined): ChanceryError {
  if (!header)
    return new ChanceryError("bad-input", "the file is empty: not even a header.", { place: { file: name } });
  const detail = header.fault?.detail ?? "";
  return new ChanceryError("bad-input", `the header can't be read: ${detail}.`, {
    place: { file: name, line: header.line },
  });
}
