import type { DuckDBConnection } from "@duckdb/node-api";
import { ALL_DAYS, type DayRange } from "../../dates.ts";
import type { Covers } from "../chronicle.ts";
import type { Difference, Fault } from "../reader.ts";
import { keptText } from "./kept.ts";
import { columnsOf, NUMBER, SAYS, STAGE_REFUSED } from "./schema.ts";

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

/** What became of the staged rows. */
export interface Settled {
  added: number;
  differing: number;
  differences: Difference[];
}

/** So many differences are told; all of them are kept in `set_aside`. */
const TOLD = 20;

/**
 * Moves the rows staged in `incoming` to where they belong, within the transaction of the caller: new ids to
 * `events`, rows that say something else than the event of their id to `set_aside` (or the other way round
 * with `replace`), faults to `quarantine`. A row that says the same again is known and goes nowhere.
 */
export async function settle(
  connection: DuckDBConnection,
  file: Settling,
  staged: number,
  faults: readonly Fault[],
): Promise<Settled> {
  const range = await rangeOf(connection);
  const added = await addNew(connection, file, range);
  const unlike =
    added === staged ? { differing: 0, differences: [] } : await setAside(connection, file, range);
  await cover(connection, file);
  await quarantine(connection, file, faults);
  await connection.run("DROP TABLE incoming");
  return { added, ...unlike };
}

/** That a held event lies among the numbers of the staged ones, as SQL: else each file would be held against all that is held. */
async function rangeOf(connection: DuckDBConnection): Promise<string> {
  const result = await connection.runAndReadAll(
    `SELECT min(number)::VARCHAR, max(number)::VARCHAR, count(*) > 0 AND count(number) = count(*)
     FROM (SELECT ${NUMBER} AS number FROM incoming)`,
  );
  const [from, to, all] = result.getRows()[0]!;
  return all ? `e.number BETWEEN ${from} AND ${to}` : "true";
}

/** Of rows that share an id the first of the file is added, where none is held. */
async function addNew(connection: DuckDBConnection, file: Settling, range: string): Promise<number> {
  const inserted = await connection.run(
    `INSERT INTO main.events BY NAME SELECT *, $1 AS content, ${NUMBER} AS number FROM incoming i
     WHERE NOT EXISTS (SELECT 1 FROM chancery_whole.events e WHERE e.id = i.id AND ${range})
     QUALIFY row_number() OVER (PARTITION BY id ORDER BY line) = 1`,
    [file.content],
  );
  return inserted.rowsChanged;
}

async function setAside(
  connection: DuckDBConnection,
  file: Settling,
  range: string,
): Promise<{ differing: number; differences: Difference[] }> {
  const unlike = `(${SAYS.map((column) => `i.${column} IS DISTINCT FROM e.${column}`).join(" OR ")})`;
  const fields = `list_filter([${SAYS.map((column) => `CASE WHEN i.${column} IS DISTINCT FROM e.${column} THEN '${column}' END`).join(", ")}], f -> f IS NOT NULL)`;
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE differing AS
     SELECT i.*, $1 AS content, e.number, ${fields} AS fields
     FROM incoming i JOIN chancery_whole.events e USING (id) WHERE ${range} AND ${unlike}`,
    [file.content],
  );
  const found = await connection.runAndReadAll(
    `SELECT id, line, array_to_string(fields, ' '), count(*) OVER ()::INTEGER FROM differing ORDER BY line LIMIT ${TOLD}`,
  );
  const rows = found.getRows() as [string, number, string, number][];
  if (file.replace) await replaceHeld(connection, file);
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
async function replaceHeld(connection: DuckDBConnection, file: Settling): Promise<void> {
  const columns = columnsOf("events").join(", ");
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE winners AS
     SELECT ${columns} FROM differing d
     WHERE d.line = (SELECT max(line) FROM incoming i WHERE i.id = d.id)`,
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

/** Files whose first or last day was that of a row now replaced cover what is left of them. */
async function coverAnew(connection: DuckDBConnection, { dataset, covers }: Settling): Promise<void> {
  if (typeof covers !== "string") return;
  const { first, last } = DAYS[covers];
  await connection.run(
    `UPDATE main.files f SET first_day = kept.first, last_day = kept.last
     FROM (SELECT content, min(${first}) AS first, max(${last}) AS last FROM main.events
           WHERE dataset = $1 GROUP BY content) kept
     WHERE f.dataset = $1 AND kept.content = f.content AND EXISTS (
       FROM main.set_aside s WHERE s.why = 'replaced' AND s.content = f.content AND s.dataset = $1
         AND (s.${first} = f.first_day OR s.${last} = f.last_day))`,
    [dataset],
  );
}

/** The columns between which lie the days that an event stands for in the coverage of its file. */
const DAYS: Readonly<Record<Covers, { first: string; last: string }>> = {
  date: { first: "date", last: "ends" },
  known: { first: "known", last: "known" },
};

/**
 * Writes down the file, of whom its rows were kept, and its first and last day; a month or a year that is not over is covered up to
 * `until`. Of a file that came before for others the rows of both are held.
 */
async function cover(connection: DuckDBConnection, file: Settling): Promise<void> {
  const { dataset, name, path, content, until, covers, kept } = file;
  const whom = keptText(kept);
  await connection.run(
    `INSERT INTO main.files BY NAME
     SELECT $1 AS dataset, $2 AS content, $3 AS file, $4 AS path, $5 AS kept
     WHERE NOT EXISTS (SELECT 1 FROM main.files WHERE dataset = $1 AND content = $2)`,
    [dataset, content, name, path, whom],
  );
  await connection.run(
    `UPDATE main.files SET path = $3, first_day = least(first_day, span.first), last_day = greatest(last_day, span.last),
       kept = CASE WHEN $4::VARCHAR IS NOT NULL AND kept IS NOT NULL
         THEN array_to_string(list_sort(list_distinct(string_split(kept || ',' || $4, ','))), ',') END
     FROM (${spanOf(covers)}) span
     WHERE dataset = $1 AND content = $2`,
    [
      dataset,
      content,
      path,
      whom,
      ...(typeof covers === "string" ? [until ?? ALL_DAYS.to] : [covers.from, covers.to]),
    ],
  );
}

/** The first and last day of the staged rows, or those that are told; null where there is no row to tell. */
function spanOf(covers: Covers | DayRange): string {
  if (typeof covers !== "string") return "SELECT $5::DATE AS first, $6::DATE AS last";
  const { first, last } = DAYS[covers];
  return `SELECT min(${first}) AS first, greatest(max(${first}), least(max(${last}), $5::DATE)) AS last FROM incoming`;
}

/** What a file refused when it was read before makes room for what it refuses now. */
async function quarantine(
  connection: DuckDBConnection,
  { dataset, name, content }: Settling,
  faults: readonly Fault[],
): Promise<void> {
  await connection.run("DELETE FROM main.quarantine WHERE dataset = $1 AND content = $2", [dataset, content]);
  await connection.run(STAGE_REFUSED);
  const appender = await connection.createAppender("refused", "main", "temp");
  for (const { line, reason, detail, raw } of faults) {
    for (const value of [dataset, content, name]) appender.appendVarchar(value);
    appender.appendInteger(line);
    for (const value of [reason, detail, raw]) appender.appendVarchar(value);
    appender.endRow();
  }
  appender.closeSync();
  await connection.run("INSERT INTO main.quarantine BY NAME FROM refused");
  await connection.run("DROP TABLE refused");
}
