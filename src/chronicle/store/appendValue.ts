import { type DuckDBAppender, DuckDBDateValue } from "@duckdb/node-api";
import { dayNumber } from "../../dates.ts";

/** A type of a column that values are appended to. */
export type ColumnType = "VARCHAR" | "DATE" | "DOUBLE" | "INTEGER" | "BOOLEAN";

/** Appends a day, written YYYY-MM-DD. */
export function appendDay(appender: DuckDBAppender, day: string): void {
  appender.appendDate(new DuckDBDateValue(dayNumber(day)));
}

/** Appends a value to a column of the type; days as texts. */
export function appendValue(appender: DuckDBAppender, type: ColumnType, value: unknown): void {
  if (value === null) appender.appendNull();
  else if (type === "VARCHAR") appender.appendVarchar(value as string);
  else if (type === "DATE") appendDay(appender, value as string);
  else if (type === "DOUBLE") appender.appendDouble(value as number);
  else if (type === "INTEGER") appender.appendInteger(value as number);
  else appender.appendBoolean(value as boolean);
}
