import type { DuckDBConnection } from "@duckdb/node-api";
import type { DayRange } from "../../dates.ts";
import type { Covers } from "../chronicle.ts";
import type { Difference } from "../reader.ts";
import { coverAnew, DAYS, NO_DAYS, type Span } from "./cover.ts";
import { columnsOf, SAYS } from "./schema.ts";

/** A file whose rows are staged: as evidence names it, where it lay, and the hash of its bytes. */
export interface Settling {
  dataset: string;
  name: string;
  path: string;
  content: string;
  /** The last day that it can cover, where one is set. */
  until: string | undefined;
  covers: Covers | DayRange;
  kept: readonly string[] | undefined;
  replace: boolean;
}

/** Rows that are staged. */
export interface Stage {
  /** The tables and views in which they stand, and what tells the days and the numbers alone. */
  rows: readonly string[];
  days: string;
  /** Whether they are made each time that they are read. */
  isView: boolean;
}

/** What became of the staged rows. */
export interface Settled {
  added: number;
  differing: number;
  differences: Difference[];
  /** The days of the staged rows. */
  span: Span;
}

/** So many differences are told; all of them are kept in `set_aside`. */
export const TOLD = 20;

/**
 * Moves the rows staged in the table to where they belong, within the transaction of the caller: new ids to
 * `events`, rows that say something else than the event of their id to `set_aside` (or the other way round
 * with `replace`). A row that says the same again is known and goes nowhere. A file may be staged in parts, one after the other, unless
 * its rows are to replace others.
 */
export async function settle(connection: DuckDBConnection, file: Settling, stage: Stage): Promise<Settled> {
  const staged = await stagedRows(connection, file, stage);
  // Rows that are all new are read once; others several times.
  const once = (staged.single && staged.unheld) || !stage.isView;
  if (!once)
    await connection.run(
      `CREATE OR REPLACE TEMP TABLE laid AS FROM ${stage.rows.join(" UNION ALL BY NAME FROM ")}`,
    );
  const tables = once ? stage.rows : ["laid"];
  let added = 0;
  for (const table of tables) added += await addNew(connection, file, { ...staged, table });
  const all = added === staged.rows;
  const unlike = all ? NONE_UNLIKE : await setAside(connection, file, { ...staged, table: tables[0]! });
  if (!once) await connection.run("DROP TABLE laid");
  return { added, ...unlike, span: staged.span };
}

const NONE_UNLIKE = { differing: 0, differences: [] };

/** What is staged. */
interface Staged {
  rows: number;
  span: Span;
  /** That a held event lies among their numbers, as SQL: else each file would be held against all that is held. */
  range: string;
  /** Whether each surely has an id of its own, and whether surely none of them is held. */
  single: boolean;
  unheld: boolean;
}

async function stagedRows(
  connection: DuckDBConnection,
  { covers }: Settling,
  { days }: Stage,
): Promise<Staged> {
  const { first, last } = DAYS[typeof covers === "string" ? covers : "date"];
  const result = await connection.runAndReadAll(
    `SELECT count(*)::INTEGER, min(${first})::VARCHAR, max(${first})::VARCHAR, max(${last})::VARCHAR,
       min(number)::VARCHAR, max(number)::VARCHAR, count(number) = count(*), count(DISTINCT number) = count(*)
     FROM ${days}`,
  );
  const [rows, from, begins, ends, least, most, numbered, distinct] = result.getRows()[0] as [
    ...[number, string, string, string, string, string],
    ...[boolean, boolean],
  ];
  if (rows === 0) return { rows, span: NO_DAYS, range: "false", single: true, unheld: true };
  const range = numbered ? `e.number BETWEEN ${least} AND ${most}` : "true";
  const held = await connection.runAndReadAll(
    `SELECT EXISTS (SELECT 1 FROM chancery_whole.events e WHERE ${range})`,
  );
  const unheld = held.getRows()[0]![0] === false;
  // Ids that end with different numbers are different.
  return { rows, span: { from, begins, ends }, range, single: distinct, unheld };
}

/** Of rows that share an id the first of the file is added, where none is held. */
async function addNew(
  connection: DuckDBConnection,
  file: Settling,
  { table, range, single, unheld }: Staged & { table: string },
): Promise<number> {
  const isNew = unheld
    ? ""
    : `WHERE NOT EXISTS (SELECT 1 FROM chancery_whole.events e WHERE e.id = i.id AND ${range})`;
  const first = single ? "" : "QUALIFY row_number() OVER (PARTITION BY id ORDER BY line) = 1";
  const inserted = await connection.run(
    `INSERT INTO main.events BY NAME SELECT *, $1 AS content FROM ${table} i ${isNew} ${first}`,
    [file.content],
  );
  return inserted.rowsChanged;
}

async function setAside(
  connection: DuckDBConnection,
  file: Settling,
  { table, range }: Staged & { table: string },
): Promise<{ differing: number; differences: Difference[] }> {
  const unlike = `(${SAYS.map((column) => `i.${column} IS DISTINCT FROM e.${column}`).join(" OR ")})`;
  const fields = `list_filter([${SAYS.map((column) => `CASE WHEN i.${column} IS DISTINCT FROM e.${column} THEN '${column}' END`).join(", ")}], f -> f IS NOT NULL)`;
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE differing AS
     SELECT i.*, $1 AS content, ${fields} AS fields
     FROM ${table} i JOIN chancery_whole.events e USING (id) WHERE ${range} AND ${unlike}`,
    [file.content],
  );
  const found = await connection.runAndReadAll(
    `SELECT id, line, array_to_string(fields, ' '), count(*) OVER ()::INTEGER FROM differing ORDER BY line LIMIT ${TOLD}`,
  );
  const rows = found.getRows() as [string, number, string, number][];
  if (file.replace) await replaceHeld(connection, file, table);
  await connection.run(
    `INSERT INTO main.set_aside BY NAME
     SELECT d.* EXCLUDE (fields), 'differs' AS why FROM differing d
     WHERE NOT EXISTS (SELECT 1 FROM main.set_aside s WHERE s.id = d.id AND s.content = d.content AND s.line = d.line)`,
  );
  await connection.run("DROP TABLE differing");
  return {
    differing: rows[0]?.[3] ?? 0,
    differences: rows.map(([id, line, names]) => ({ id, file: file.name, line, fields: names.split(" ") })),
  };
}

/** The last row of each id takes the place of the event that stands, which is kept aside, unless it says the same. */
async function replaceHeld(connection: DuckDBConnection, file: Settling, table: string): Promise<void> {
  const columns = columnsOf("events").join(", ");
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE winners AS
     SELECT ${columns} FROM differing d
     WHERE d.line = (SELECT max(line) FROM ${table} i WHERE i.id = d.id)`,
  );
  await connection.run(
    `INSERT INTO main.set_aside BY NAME
     SELECT *, 'replaced' AS why FROM main.events WHERE id IN (SELECT id FROM winners)`,
  );
  await connection.run("DELETE FROM main.events WHERE id IN (SELECT id FROM winners)");
  await connection.run("INSERT INTO main.events BY NAME FROM winners");
  await connection.run(
    "DELETE FROM differing d WHERE EXISTS (FROM winners w WHERE w.id = d.id AND w.line = d.line)",
  );
  await coverAnew(connection, file);
  await connection.run("DROP TABLE winners");
}
