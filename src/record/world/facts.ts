import { isDay } from "../../dates.ts";
import { readTable, type Taken, takeRows, widthFault } from "../table.ts";

/** What every row of casebook/record/world says of itself. */
export interface Fact {
  /** The first day on which it could be known: as-of holds by it. */
  known: string;
  /** Key of the data set, for its citation. */
  source: string;
  file: string;
  line: number;
}

/** A row's cell by its column. */
export type Cell<Column extends string> = (column: Column) => string;

/**
 * Rows of a table whose columns are these and then `known` and `source`, as `take` makes them of their cells; where it gives
 * a text, that is what is wrong with the row. A file with other columns has one fault and no rows.
 */
export function loadFacts<Column extends string, T extends object>(
  url: URL,
  columns: readonly Column[],
  take: (cell: Cell<Column>) => T | string,
): Taken<T & Fact> {
  const table = readTable(url);
  const header = [...columns, "known", "source"];
  if (table.header.join() !== header.join()) {
    const reason = `has the columns ${table.header.join(", ")}, not ${header.join(", ")}`;
    return { rows: [], faults: [{ file: table.name, line: 1, reason }] };
  }
  const [knownAt, sourceAt] = [columns.length, columns.length + 1];
  return takeRows(table, (cells, line) => {
    const known = cells[knownAt] ?? "";
    const source = cells[sourceAt] ?? "";
    const wrong = widthFault(cells, header.length);
    if (wrong) return wrong;
    if (!isDay(known)) return `known "${known}" is not a day`;
    if (source === "") return "names no source";
    const row = take((column) => cells[columns.indexOf(column)]!);
    return typeof row === "string" ? row : { ...row, known, source, file: table.name, line };
  });
}

const CODE = /^[A-Z]{3}$/;

/** What is wrong with codes of states; "" where nothing is. */
export function codeFault(...codes: readonly string[]): string {
  const wrong = codes.find((code) => !CODE.test(code));
  return wrong === undefined ? "" : `"${wrong}" is not the code of a state`;
}

/** What is wrong with a number; "" where nothing is. */
export function numberFault(text: string): string {
  return text !== "" && Number.isFinite(Number(text)) ? "" : `"${text}" is not a number`;
}

/** What is wrong with a word of a closed list; "" where nothing is. */
export function wordFault(text: string, allowed: readonly string[]): string {
  return allowed.includes(text) ? "" : `"${text}" is none of: ${allowed.join(", ")}`;
}

const PART_OF_DATE = /^\d{4}(-\d{2})?$/;

/** What is wrong with a day, month or year ("2018-04"); "" where nothing is. */
export function whenFault(text: string): string {
  return isDay(text) || PART_OF_DATE.test(text) ? "" : `"${text}" is not a day, month or year`;
}
