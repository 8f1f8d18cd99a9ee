import type { CameoCode } from "./cameo.ts";
import type { CsvRecord } from "./csv.ts";
import type { Party } from "./event.ts";
import type { ReadRow } from "./reader.ts";

/** A cell by its column, or so many of its first letters. */
export type Cell = number | { column: number; first: number };

/**
 * What some cells of a row mean together, worked out once for each combination of them. Undefined leaves the row to
 * {@link CodedTable.rowOf}: it is a fault, or its meaning hangs on more than these cells.
 */
export interface LookUp<T> {
  cells: readonly Cell[];
  of(cells: readonly string[]): T | undefined;
}

/** Where one reads of the event: at a link or, without one, by what stands in its place; or the publisher and the number of a story. */
export type ToldIn = { link: number } | { publisher: LookUp<string>; story: number };

/**
 * How an engine can read a table of events that were coded by machine, without quotes and parted by tabs: which cells mean what. The
 * meanings are those of the row reader, by its own functions; what is doubtful it reads itself, so that both give the same.
 */
export interface CodedTable {
  dataset: string;
  /** As evidence names the file. */
  file: string;
  /** How many cells a row may have, the fewest first: the last ones may be left out, and are then empty. */
  widths: readonly number[];
  /** Reads one record by itself. */
  rowOf(record: CsvRecord): ReadRow;
  /** The column of the number of the event. */
  id: number;
  when: LookUp<{ date: string; known: string }>;
  act: LookUp<CameoCode>;
  source: LookUp<Party>;
  /** Null where an act has no addressee. */
  target: LookUp<Party | null>;
  /** Where it happened, "" where the source does not say; and the code of the state. */
  place: LookUp<{ place: string; country: string }>;
  /** How often it was reported, where the source counts that: {@link Press}, with its tone in a column of its own. */
  press?: LookUp<{ reports: number; mentions: number; sources: number; lead: boolean }>;
  tone?: number;
  told: ToldIn;
}

/** Some lines of a table in a file of their own, for an engine; good until the next piece but one is asked for. */
export interface TablePiece {
  table: CodedTable;
  /** UTF-8, lines ended by a line feed, each of as many cells as the widest: one that is not so stands as empty cells in its place. */
  path: string;
  /** The number of the first line in its file, and how many there are. */
  first: number;
  lines: number;
  /** Reads a line by itself; undefined where it is blank. */
  row(line: number): ReadRow | undefined;
}
