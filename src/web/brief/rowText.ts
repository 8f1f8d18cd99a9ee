import { figureTable } from "../../brief/render/figureTable.ts";
import type { Figure } from "../../questions/answer.ts";
import { words } from "../words.ts";

/** A row of a figure's data, by column: what a mark stands for. Undefined where there is no such row. */
export function rowOf(figure: Figure, row: number): { column: string; text: string }[] | undefined {
  const { columns, rows } = figureTable(figure.data);
  return rows[row]?.map((cell, at) => ({ column: columns[at]!, text: cellText(cell) }));
}

function cellText(cell: string | number | null): string {
  if (cell === null) return words.figure.noData;
  return typeof cell === "number" ? String(Number(cell.toPrecision(5))) : cell;
}
