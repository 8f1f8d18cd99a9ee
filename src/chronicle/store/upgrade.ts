import type { DuckDBConnection } from "@duckdb/node-api";
import { type DayRange, plausibleDays } from "../../dates.ts";
import { SCHEMA, VERSION } from "./schema.ts";

/**
 * Brings a chronicle file of an older version to this one, in one transaction: it is upgraded whole or stays as it was.
 * Each version has its step to the next.
 */
export async function upgrade(connection: DuckDBConnection, from: number): Promise<void> {
  await connection.run("BEGIN TRANSACTION");
  try {
    for (let version = from; version < VERSION; version++) {
      for (const sql of STEPS[version]!(plausibleDays())) await connection.run(sql);
    }
    await connection.run("COMMIT");
  } catch (cause) {
    await connection.run("ROLLBACK").catch(() => undefined);
    throw cause;
  }
}

const STEPS: Readonly<Record<number, (days: DayRange) => string[]>> = { 1: fromFirst };

/**
 * Version 1 knew a file by its name alone, and took rows of any year. The name stands for the hash that is not
 * known; rows on days that can't be go to quarantine, and a file covers what is left of it.
 */
function fromFirst({ from, to }: DayRange): string[] {
  const old = ["events", "quarantine", "files"];
  const wrong = `date NOT BETWEEN DATE '${from}' AND DATE '${to}'`;
  return [
    ...old.map((table) => `ALTER TABLE ${table} RENAME TO ${table}_1`),
    ...SCHEMA,
    `INSERT INTO quarantine BY NAME SELECT *, file AS content FROM quarantine_1`,
    `INSERT INTO quarantine BY NAME
     SELECT dataset, file AS content, file, line, 'date out of range' AS reason,
            'date ' || date::VARCHAR || ': not from ${from} to ${to}' AS detail, left(coalesce(summary, id), 500) AS raw
     FROM events_1 WHERE ${wrong}`,
    `INSERT INTO events BY NAME SELECT *, file AS content FROM events_1 WHERE NOT (${wrong})`,
    `INSERT INTO files BY NAME
     SELECT f.dataset, f.file AS content, f.file, f.file AS path,
            CASE WHEN first_day < DATE '${from}' THEN kept.first ELSE first_day END AS first_day,
            CASE WHEN last_day > DATE '${to}' THEN kept.last ELSE last_day END AS last_day
     FROM files_1 f LEFT JOIN (SELECT dataset, file, min(date) AS first, max(ends) AS last FROM events GROUP BY ALL) kept
       ON kept.dataset = f.dataset AND kept.file = f.file`,
    ...old.map((table) => `DROP TABLE ${table}_1`),
  ];
}
