import type { CountTable } from "../countTable.ts";
import { K } from "../decay.ts";

/** The counts of an entry and the totals of its row, by half-life, as of a day. They are overwritten by the next. */
export interface Reading {
  column: number;
  entry: number;
  count: Float64Array;
  total: Float64Array;
}

/** Visits each entry of a row with its counts, as of the day. */
export function walk(table: CountTable, key: number, day: number, visit: (reading: Reading) => void): void {
  const row = table.row(key);
  if (row < 0) return;
  const reading: Reading = { column: 0, entry: 0, count: new Float64Array(K), total: new Float64Array(K) };
  table.readTotal(row, day, reading.total);
  for (let e = table.first(row); e >= 0; e = table.next[e]!) {
    reading.column = table.column[e]!;
    reading.entry = e;
    table.read(e, day, reading.count);
    visit(reading);
  }
}

/** Names of features over half-lives: "1.5 days", "7 days", "35 days", "ever". */
export const NAMES = ["1.5 days", "7 days", "35 days", "ever"] as const;
