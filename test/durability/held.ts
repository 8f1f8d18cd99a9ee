import { DuckDBInstance } from "@duckdb/node-api";
import { TABLES } from "../../src/chronicle/store/schema.ts";

/** All that a chronicle file holds: the rows of each table as JSON, in an order that is theirs. */
export type Held = Record<string, string[]>;

/** What the file holds, read as any client reads it, without writing to it. */
export async function heldIn(path: string): Promise<Held> {
  const instance = await DuckDBInstance.create(path, { access_mode: "READ_ONLY", threads: "1" });
  try {
    const connection = await instance.connect();
    const held: Held = {};
    for (const table of Object.keys(TABLES)) {
      const result = await connection.runAndReadAll(
        `SELECT to_json(t)::VARCHAR AS row FROM ${table} t ORDER BY row`,
      );
      held[table] = result.getRows().map(([row]) => String(row));
    }
    connection.closeSync();
    return held;
  } finally {
    instance.closeSync();
  }
}

/** A row, by the columns that tell its file: the hash of its bytes, and in the table of files its name. */
const parsed = (row: string) => JSON.parse(row) as { content?: string; file?: string };

/** The files of which something is held, in any table, by the hashes of their bytes. */
export function filesOf(held: Held): string[] {
  const contents = Object.values(held).flatMap((rows) => rows.map((row) => parsed(row).content));
  return [...new Set(contents)].filter((content) => content !== undefined).sort();
}

/** The names of the files that were taken in. */
export function namesOf(held: Held): string[] {
  return (held.files ?? []).map((row) => parsed(row).file!);
}

/** What is held of some files alone, and what is of no file. */
export function ofFiles(held: Held, files: readonly string[]): Held {
  const isOf = (row: string) => {
    const { content } = parsed(row);
    return content === undefined || files.includes(content);
  };
  return Object.fromEntries(Object.entries(held).map(([table, rows]) => [table, rows.filter(isOf)]));
}
