import { type CsvRecord, parseCsv } from "../../csv.ts";

/** How a delimited file is cut into cells. */
export interface Dialect {
  delimiter: string;
  /** Records before the header: one where a spreadsheet wrote "sep=;", more where a title or remarks stand above it. */
  preamble: number;
  /** How many of them are neither the header nor "sep=": they are passed over with a note. */
  above: number;
  /** What decided where it was not declared: "sep=", the columns that are mapped, the number of cells, or nothing. */
  by: "declared" | "sep" | "columns" | "cells" | "default";
}

const SIGNS = [",", ";", "\t", "|"];
/** Signs that part cells seldom: taken only where all mapped columns stand between them. */
const RARE = ["^", "~", "\u0001", "\u001f", ":"];
/** A title and remarks take no more records than these. */
const MOST_ABOVE = 50;
const SEP = /^\uFEFF?"?sep=(.)"?\r?$/i;

/**
 * How the file whose text begins so is cut: by its own first line "sep=;", as declared, else by the sign that
 * gives the header the columns that are mapped, else by the one that gives the most lines as many cells as the
 * first. The header is the first record with all of those columns: a title and remarks may stand above it.
 */
export function dialectOf(head: string, declared: string | undefined, columns: readonly string[]): Dialect {
  const firstLine = /^[^\n]*/.exec(head)![0];
  const sep = SEP.exec(firstLine)?.[1];
  const start = sep ? 1 : 0;
  const at = (delimiter: string, above: number, by: Dialect["by"]) => ({
    delimiter,
    preamble: start + above,
    above,
    by,
  });
  const whole = wholeLines(head);
  const cut = (delimiter: string) => ({ delimiter, records: parseCsv(whole, { delimiter, skip: start }) });
  const told = declared ?? sep;
  if (told !== undefined) {
    const above = Math.max(0, headerAt(cut(told).records, columns));
    return at(told, above, declared === undefined ? "sep" : "declared");
  }
  const cuts = SIGNS.map(cut);
  const named = [...cuts, ...(columns.length > 0 ? RARE.map(cut) : [])]
    .map(({ delimiter, records }) => ({ delimiter, above: headerAt(records, columns) }))
    .filter(({ above }) => above >= 0)
    .sort((one, other) => one.above - other.above)[0];
  if (named) return at(named.delimiter, named.above, "columns");
  const [best] = cuts
    .map(({ delimiter, records }) => ({ delimiter, share: evenness(records) }))
    .sort((a, b) => b.share - a.share);
  return best && best.share > 0 ? at(best.delimiter, 0, "cells") : at(",", 0, "default");
}

/** The lines of a head of text that are whole: one that was cut off would give its record fewer cells. */
export function wholeLines(head: string): string {
  return head.slice(0, head.lastIndexOf("\n") + 1) || head;
}

/**
 * Which of the first records names all the columns, where nothing that could be a row stands above it; -1 where none
 * does. A row above the names would be lost.
 */
function headerAt(records: readonly CsvRecord[], columns: readonly string[]): number {
  if (columns.length === 0) return -1;
  const at = records.slice(0, MOST_ABOVE + 1).findIndex((record) => holds(record, columns));
  return records.slice(0, Math.max(at, 0)).every(isRemark) ? at : -1;
}

/** A title, a remark or a line of nothing. */
function isRemark({ cells, raw, fault }: CsvRecord): boolean {
  return !fault && (raw.startsWith("#") || cells.filter((cell) => cell.trim() !== "").length <= 1);
}

function holds(header: CsvRecord | undefined, columns: readonly string[]): boolean {
  const cells = header?.cells.map((cell) => cell.trim()) ?? [];
  return columns.every((column) => cells.includes(column));
}

/** The share of records with as many cells as the first; 0 where that is one. */
function evenness(records: readonly CsvRecord[]): number {
  const width = records[0]?.cells.length ?? 0;
  return width < 2 ? 0 : records.filter(({ cells }) => cells.length === width).length / records.length;
}

/** The sign in words. */
export function signName(delimiter: string): string {
  const names: Readonly<Record<string, string>> = {
    ",": "comma",
    ";": "semicolon",
    "\t": "tab",
    "|": "bar",
    "\u0001": "U+0001",
    "\u001f": "U+001F",
  };
  return names[delimiter] ?? `"${delimiter}"`;
}
