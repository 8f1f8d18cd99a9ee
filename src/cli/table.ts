import { plainText } from "../plainText.ts";
import { columns } from "./terminal.ts";

/** A table of texts: what each row and each column is called, and the cells. */
export interface TextTable {
  head: readonly string[];
  rows: readonly { label: string; cells: readonly string[] }[];
}

/** A name is cut at so many columns. */
const LONGEST_HEAD = 18;
const GAP = 2;

/**
 * The lines of a table that fit so many columns: labels to the left, cells to the right of their columns. What does not
 * fit beside each other stands in further blocks below, each with its labels.
 */
export function tableLines({ head, rows }: TextTable, width: number): string[] {
  const heads = head.map((text) => cut(text, LONGEST_HEAD));
  const widths = heads.map((text, at) =>
    Math.max(columns(text), ...rows.map(({ cells }) => columns(cells[at] ?? ""))),
  );
  const least = Math.min(...widths, width);
  const label = Math.min(
    Math.max(0, ...rows.map((row) => columns(row.label))),
    Math.max(8, width - Math.max(least, ...widths) - GAP),
  );
  const lines: string[] = [];
  for (const block of blocks(widths, width - label)) {
    const line = (first: string, cells: readonly string[]) =>
      [padEnd(cut(first, label), label), ...block.map((at) => padStart(cells[at] ?? "", widths[at]! + GAP))]
        .join("")
        .trimEnd();
    if (lines.length > 0) lines.push("");
    lines.push(line("", heads), ...rows.map((row) => line(row.label, row.cells)));
  }
  return lines;
}

/** Columns that stand beside each other, block by block; at least one in each. */
function blocks(widths: readonly number[], room: number): number[][] {
  const result: number[][] = [];
  let taken = 0;
  for (const [at, width] of widths.entries()) {
    const last = result.at(-1);
    if (last && taken + width + GAP <= room) {
      last.push(at);
      taken += width + GAP;
    } else {
      result.push([at]);
      taken = width + GAP;
    }
  }
  return result;
}

function padStart(text: string, size: number): string {
  return " ".repeat(Math.max(0, size - columns(text))) + text;
}

export function padEnd(text: string, size: number): string {
  return text + " ".repeat(Math.max(0, size - columns(text)));
}

/** A text cut to so many columns, with a mark where something is left out. */
export function cut(text: string, size: number): string {
  const plain = plainText(text);
  if (columns(plain) <= size) return plain;
  let short = "";
  for (const letter of plain) {
    if (columns(short + letter) > size - 1) break;
    short += letter;
  }
  return `${short.trimEnd()}…`;
}
