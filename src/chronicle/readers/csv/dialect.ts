import { type CsvRecord, parseCsv } from "../../csv.ts";

/** How a delimited file is cut into cells. */
export interface Dialect {
  delimiter: string;
  /** Lines before the header: one where a spreadsheet wrote "sep=;". */
  preamble: number;
  /** What decided where it was not declared: "sep=", the columns that are mapped, the number of cells, or nothing. */
  by: "declared" | "sep" | "columns" | "cells" | "default";
}

const SIGNS = [",", ";", "\t", "|"];
const SEP = /^\uFEFF?"?sep=(.)"?\r?$/i;

/**
 * How the file whose text begins so is cut: by its own first line "sep=;", as declared, else by the sign that
 * gives the header the columns that are mapped, else by the one that gives the most lines as many cells as the
 * first.
 */
export function dialectOf(head: string, declared: string | undefined, columns: readonly string[]): Dialect {
  const firstLine = /^[^\n]*/.exec(head)![0];
  const sep = SEP.exec(firstLine)?.[1];
  if (declared !== undefined) return { delimiter: declared, preamble: sep ? 1 : 0, by: "declared" };
  if (sep) return { delimiter: sep, preamble: 1, by: "sep" };
  // A head that was cut off in a line would give its last record fewer cells.
  const whole = head.slice(0, head.lastIndexOf("\n") + 1) || head;
  const cuts = SIGNS.map((delimiter) => ({ delimiter, records: parseCsv(whole, { delimiter }) }));
  const named = cuts.find(({ records: [header] }) => columns.length > 0 && holds(header, columns));
  if (named) return { delimiter: named.delimiter, preamble: 0, by: "columns" };
  const [best] = cuts
    .map(({ delimiter, records }) => ({ delimiter, share: evenness(records) }))
    .sort((a, b) => b.share - a.share);
  return best && best.share > 0
    ? { delimiter: best.delimiter, preamble: 0, by: "cells" }
    : { delimiter: ",", preamble: 0, by: "default" };
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
  const names: Readonly<Record<string, string>> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" };
  return names[delimiter] ?? `"${delimiter}"`;
}
