import { lastDayOf } from "../dates.ts";
import { type RecordFault, readTable, type TextFile, widthFault } from "./table.ts";

/** One yearly (or, in the casebook's series, monthly) value. */
export interface Value {
  /** YYYY or YYYY-MM. */
  period: string;
  /** The last day of the period: from then on the value can be seen. */
  known: string;
  value: number;
  unit: string;
  /** Key of the data set, for its citation. */
  source: string;
  /** Where it stands: file and line. */
  file: string;
  line: number;
  url: string;
  publisher: string;
  note: string;
}

/** Values by key ("CHN|cinc"), each list in order of time, and the rows that could not be used. */
export interface ValueTable {
  values: Map<string, Value[]>;
  faults: RecordFault[];
}

/** Loads a long file whose key is made of the columns `keys`, with a `year` or `period` column and a `value`; `needle` as in readTable. */
export function loadValues(
  from: URL | TextFile,
  keys: readonly string[],
  periodColumn: "year" | "period",
  needle?: string,
): ValueTable {
  const table = readTable(from, needle);
  const at = (column: string) => table.header.indexOf(column);
  const keyAt = keys.map(at);
  const [periodAt, valueAt, unitAt] = [at(periodColumn), at("value"), at("unit")];
  const [sourceAt, urlAt, publisherAt, noteAt] = [at("source"), at("url"), at("publisher"), at("note")];
  const values = new Map<string, Value[]>();
  const faults: RecordFault[] = [];
  for (const { line, cells } of table.rows) {
    const reason = faultOf(cells, table.header.length, cells[periodAt] ?? "", cells[valueAt] ?? "");
    if (reason) {
      faults.push({ file: table.name, line, reason });
      continue;
    }
    const period = cells[periodAt]!;
    const key = keyAt.map((index) => cells[index]).join("|");
    const list = values.get(key) ?? [];
    values.set(key, list);
    list.push({
      period,
      known: endOf(period),
      value: Number(cells[valueAt]),
      unit: cells[unitAt]!,
      source: sourceAt < 0 ? "casebook" : cells[sourceAt]!,
      file: table.name,
      line,
      url: urlAt < 0 ? "" : cells[urlAt]!,
      publisher: publisherAt < 0 ? "" : cells[publisherAt]!,
      note: noteAt < 0 ? "" : cells[noteAt]!,
    });
  }
  for (const list of values.values())
    list.sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : a.line - b.line));
  return { values, faults };
}

function faultOf(cells: readonly string[], width: number, period: string, value: string): string | undefined {
  const wrong = widthFault(cells, width);
  if (wrong) return wrong;
  if (!/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(period)) return `period "${period}" is neither YYYY nor YYYY-MM`;
  if (value.trim() === "" || !Number.isFinite(Number(value))) return `value "${value}" is not a number`;
  return undefined;
}

function endOf(period: string): string {
  return period.length === 4 ? `${period}-12-31` : lastDayOf(`${period}-01`, "month");
}
