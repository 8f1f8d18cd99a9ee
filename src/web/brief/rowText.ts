import type { FigureTable } from "../../brief/render/figureTable.ts";
import { words } from "../words.ts";

/** A row of a figure's data, by column: what a mark stands for. Undefined where there is no such row. */
export function rowOf(
  { columns, rows }: FigureTable,
  row: number,
): { column: string; text: string }[] | undefined {
  return rows[row]?.map((cell, at) => ({ column: columns[at]!, text: cellText(cell) }));
}

/** A cell as it is shown: a number with few digits, and what is missing never as zero. */
export function cellText(cell: string | number | null): string {
  if (cell === null) return words.figure.noData;
  return typeof cell === "number" ? String(Number(cell.toPrecision(5))) : cell;
}
