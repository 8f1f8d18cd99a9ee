import { statSync } from "node:fs";
import type { DuckDBConnection } from "@duckdb/node-api";
import { ChanceryError } from "../../errors.ts";
import { columnsOf, TABLES, type TableName, VERSION } from "./schema.ts";

/** What a database file turns out to be: empty, or a chronicle of a version. */
export type Identity = "empty" | { version: number };

type Columns = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The tables that a chronicle had before it stored its version, and the columns that tell it from other databases. */
const FIRST = {
  events: ["id", "cameo", "known", "line"],
  quarantine: ["reason", "raw"],
  files: ["first_day"],
};

/**
 * What the attached database `database` is, by the names of its tables and columns, never by their places.
 *
 * @throws ChanceryError "store" where it is something else than a chronicle, a chronicle of a later version, or
 * one whose columns are not those of its version. `path` is told. Error where the file is shorter than it says.
 */
export async function identify(
  connection: DuckDBConnection,
  database: string,
  path: string,
): Promise<Identity> {
  await checkLength(connection, database, path);
  const tables = await tablesOf(connection, database);
  if (tables.size === 0) return "empty";
  const version = await versionOf(connection, database, tables);
  if (version === undefined) throw notAChronicle(path, `it has ${listed([...tables.keys()])}`);
  if (version > VERSION) {
    throw new ChanceryError(
      "store",
      `The chronicle "${path}" was written by a later Chancery (version ${version} of the file; this one knows ${VERSION}).`,
      { hint: "Use that Chancery, or name another file with --chronicle." },
    );
  }
  if (version === VERSION) checkColumns(tables, path);
  return { version };
}

/** Bytes of a file before its first block: three headers. */
const HEADERS = 3 * 4096;

/** The engine reads a block when it needs it: that one is missing it would say at any time, and some who come to the file never. */
async function checkLength(connection: DuckDBConnection, database: string, path: string): Promise<void> {
  const result = await connection.runAndReadAll(
    "SELECT (total_blocks * block_size)::DOUBLE FROM pragma_database_size() WHERE database_name = $1",
    [database],
  );
  const least = HEADERS + (result.getRows()[0]![0] as number);
  const { size } = statSync(path);
  if (size < least) throw new Error(`Corrupt file: it has ${size} bytes of ${least}`);
}

async function tablesOf(connection: DuckDBConnection, database: string): Promise<Columns> {
  const result = await connection.runAndReadAll(
    `SELECT table_name, column_name, data_type FROM duckdb_columns()
     WHERE database_name = $1 AND NOT internal ORDER BY 1, 2`,
    [database],
  );
  const tables = new Map<string, Map<string, string>>();
  for (const [table, column, type] of result.getRows() as [string, string, string][]) {
    tables.set(table, (tables.get(table) ?? new Map<string, string>()).set(column, type));
  }
  return tables;
}

async function versionOf(
  connection: DuckDBConnection,
  database: string,
  tables: Columns,
): Promise<number | undefined> {
  if (tables.get("chancery")?.get("version") === "INTEGER") {
    const name = `"${database.replaceAll('"', '""')}"`;
    const result = await connection.runAndReadAll(`SELECT max(version) FROM ${name}.main.chancery`);
    const [version] = result.getRows()[0] ?? [];
    if (typeof version === "number") return version;
  }
  const first = Object.entries(FIRST).every(([table, columns]) =>
    columns.every((column) => tables.get(table)?.has(column)),
  );
  return first && !tables.has("chancery") ? 1 : undefined;
}

function checkColumns(tables: Columns, path: string): void {
  for (const table of Object.keys(TABLES) as TableName[]) {
    for (const column of columnsOf(table)) {
      const found = tables.get(table)?.get(column);
      const due = (TABLES[table] as Record<string, string>)[column]!.replace(" NOT NULL", "");
      if (found === due) continue;
      const what = found ? `is ${found}, not ${due}` : "is missing";
      throw notAChronicle(path, `the column "${column}" of its table "${table}" ${what}`);
    }
  }
}

function notAChronicle(path: string, why: string): ChanceryError {
  return new ChanceryError("store", `"${path}" is not a chronicle of Chancery: ${why}.`, {
    hint: "Nothing was written to it. Name another file with --chronicle.",
  });
}

function listed(tables: readonly string[]): string {
  const shown = tables.slice(0, 5).map((table) => `"${table}"`);
  const more = tables.length - shown.length;
  return `${tables.length === 1 ? "the table" : "the tables"} ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
