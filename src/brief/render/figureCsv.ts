import { plainText } from "../../plainText.ts";
import type { Figure } from "../../questions/answer.ts";
import { type FigureTable, figureTable } from "./figureTable.ts";

/**
 * A figure's data as CSV (RFC 4180): what is missing is an empty cell. A text that a spreadsheet would take for a formula is
 * led by an apostrophe.
 */
export function figureCsv(figure: Pick<Figure, "data">): string {
  return csvOf(figureTable(figure.data));
}

/** A table as CSV, in the same way. */
export function csvOf({ columns, rows }: FigureTable): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const plain = plainText(value);
  const safe = /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
