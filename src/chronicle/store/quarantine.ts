import type { DuckDBConnection } from "@duckdb/node-api";
import type { RefusedPart, RefusedRow } from "../chronicle.ts";
import type { Fault } from "../reader.ts";
import type { Pool } from "./pool.ts";
import { STAGE_REFUSED } from "./schema.ts";
import type { Settling } from "./settle.ts";

interface Seen {
  asOf: string;
  datasets: readonly string[];
}

/** The lines that stand in quarantine, each once: a file that has grown refuses the same lines again, at one place. */
const LINES = `(
  SELECT q.dataset, f.path, q.line, q.raw, q.reason, min(q.file) AS file, min(q.detail) AS detail
  FROM chancery_whole.quarantine q JOIN chancery_whole.files f USING (dataset, content)
  WHERE f.first_day IS NULL OR f.first_day <= $1::DATE
  GROUP BY q.dataset, f.path, q.line, q.raw, q.reason)`;

/** How many lines of the data sets were refused, by data set and reason; files that begin after the day are left out. */
export async function quarantinedCounts(
  pool: Pool,
  { asOf, datasets }: Seen,
): Promise<{ dataset: string; reason: string; rows: number }[]> {
  const rows = await pool.rows(
    `SELECT dataset, reason, count(*)::INTEGER FROM ${LINES} GROUP BY 1, 2 ORDER BY 1, 2`,
    [asOf],
  );
  return rows
    .map(([dataset, reason, n]) => ({
      dataset: dataset as string,
      reason: reason as string,
      rows: n as number,
    }))
    .filter((row) => datasets.includes(row.dataset));
}

/** The lines themselves, by data set, file and line. */
export async function quarantinedRows(
  pool: Pool,
  { asOf, datasets }: Seen,
  { reason, offset, limit }: RefusedPart,
): Promise<RefusedRow[]> {
  if (datasets.length === 0) return [];
  const values = [asOf, ...datasets, ...(reason === undefined ? [] : [reason])];
  const places = datasets.map((_, at) => `$${at + 2}`).join(", ");
  const rows = await pool.rows(
    `SELECT dataset, file, line, reason, detail, raw FROM ${LINES}
     WHERE dataset IN (${places})${reason === undefined ? "" : ` AND reason = $${values.length}`}
     ORDER BY dataset, file, line, path, reason, raw LIMIT ${Math.trunc(limit)} OFFSET ${Math.trunc(offset)}`,
    values,
  );
  return rows.map((row) => {
    const [dataset, file, , why, detail, raw] = row as string[];
    return {
      dataset: dataset!,
      file: file!,
      line: row[2] as number,
      reason: why!,
      detail: detail!,
      raw: raw!,
    };
  });
}

/** What a file refused when it was read before makes room for what it refuses now. */
export async function clearQuarantine(
  connection: DuckDBConnection,
  { dataset, content }: Settling,
): Promise<void> {
  await connection.run("DELETE FROM main.quarantine WHERE dataset = $1 AND content = $2", [dataset, content]);
}

/** Writes down rows that a file has refused. */
export async function quarantine(
  connection: DuckDBConnection,
  { dataset, name, content }: Settling,
  faults: readonly Fault[],
): Promise<void> {
  if (faults.length === 0) return;
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
