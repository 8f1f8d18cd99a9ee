import { plainText } from "../plainText.ts";
import { columns } from "./terminal.ts";

/** A table of texts: what each row and each column is called, and the cells. The name of a column may be of several lines. */
export interface TextTable {
  head: readonly string[];
  rows: readonly { label: string; cells: readonly string[] }[];
}

/** A name is cut at so many columns, a label at no less than so many for the sake of those beside it. */
const [LONGEST_HEAD, SHORTEST_LABEL] = [18, 20];
const GAP = 2;

/**
 * The lines of a table that fit so many columns: labels to the left, cells to the right of their columns. What does not
 * fit beside each other stands in further blocks below, each with its labels.
 */
export function tableLines({ head, rows }: TextTable, width: number): string[] {
  const heads = head.map((text) => text.split("\n").map((line) => cut(line, LONGEST_HEAD)));
  const widths = heads.map((lines, at) =>
    Math.max(...[...lines, ...rows.map(({ cells }) => cells[at] ?? "")].map(columns)),
  );
  const beside = widths.reduce((sum, one) => sum + one + GAP, 0);
  const label = Math.min(
    Math.max(0, ...rows.map((row) => columns(row.label))),
    Math.max(SHORTEST_LABEL, width - beside),
  );
  const high = Math.max(1, ...heads.map((lines) => lines.length));
  const headLines = Array.from({ length: high }, (_, line) => ({
    label: "",
    // Names of fewer lines stand next to their cells.
    cells: heads.map((lines) => lines[line - high + lines.length] ?? ""),
  }));
  const lines: string[] = [];
  for (const block of blocks(widths, width - label)) {
    if (lines.length > 0) lines.push("");
    for (const row of [...headLines, ...rows]) {
      const cells = block.map((at) => padStart(row.cells[at] ?? "", widths[at]! + GAP));
      lines.push([padEnd(cut(row.label, label), label), ...cells].join("").trimEnd());
    }
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
