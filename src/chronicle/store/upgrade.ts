import type { DuckDBConnection } from "@duckdb/node-api";
import { type DayRange, plausibleDays } from "../../dates.ts";
import { NUMBER, OLD_SCHEMA, VERSION } from "./schema.ts";

/**
 * Brings a chronicle file of an older version to this one, in one transaction: it is upgraded whole or stays as it was.
 * Each version has its own way here.
 */
export async function upgrade(connection: DuckDBConnection, from: number): Promise<void> {
  if (from === VERSION) return;
  await connection.run("BEGIN TRANSACTION");
  try {
    for (const sql of WAYS[from]!(plausibleDays())) await connection.run(sql);
    await connection.run("COMMIT");
  } catch (cause) {
    await connection.run("ROLLBACK").catch(() => undefined);
    throw cause;
  }
}

const WAYS: Readonly<Record<number, (days: DayRange) => string[]>> = {
  1: fromFirst,
  2: fromSecond,
  3: fromThird,
};

/**
 * Version 1 knew a file by its name alone, and took rows of any year. The name stands for the hash that is not
 * known; rows on days that can't be go to quarantine, and a file covers what is left of it.
 */
function fromFirst({ from, to }: DayRange): string[] {
  const wrong = `date NOT BETWEEN DATE '${from}' AND DATE '${to}'`;
  return moved(
    1,
    ["events", "quarantine", "files"],
    [
      `INSERT INTO quarantine BY NAME SELECT *, file AS content FROM quarantine_1`,
      `INSERT INTO quarantine BY NAME
     SELECT dataset, file AS content, file, line, 'date out of range' AS reason,
            'date ' || date::VARCHAR || ': not from ${from} to ${to}' AS detail, left(coalesce(summary, id), 500) AS raw
     FROM events_1 WHERE ${wrong}`,
      `INSERT INTO events BY NAME SELECT *, file AS content, 'other' AS aim FROM events_1 WHERE NOT (${wrong})`,
      `INSERT INTO files BY NAME
     SELECT f.dataset, f.file AS content, f.file, f.file AS path,
            CASE WHEN first_day < DATE '${from}' THEN kept.first ELSE first_day END AS first_day,
            CASE WHEN last_day > DATE '${to}' THEN kept.last ELSE last_day END AS last_day
     FROM files_1 f LEFT JOIN (SELECT dataset, file, min(date) AS first, max(ends) AS last FROM events GROUP BY ALL) kept
       ON kept.dataset = f.dataset AND kept.file = f.file`,
    ],
  );
}

/** Version 2 did not say at whom an act is aimed. */
function fromSecond(): string[] {
  const [withAim, asTheyAre] = [
    ["events", "set_aside"],
    ["quarantine", "files"],
  ];
  return moved(
    2,
    [...withAim, ...asTheyAre],
    [
      ...withAim.map((table) => `INSERT INTO ${table} BY NAME SELECT *, 'other' AS aim FROM ${table}_2`),
      ...asTheyAre.map((table) => `INSERT INTO ${table} BY NAME FROM ${table}_2`),
    ],
  );
}

/** Version 3 had no room for where an event happened and what its reports are like. */
function fromThird(): string[] {
  const tables = ["events", "set_aside", "quarantine", "files"];
  return moved(
    3,
    tables,
    tables.map((table) => `INSERT INTO ${table} BY NAME FROM ${table}_3`),
  );
}

/** Puts the tables of an older version aside under its number, makes those of this one, fills them, numbers its ids, and drops the old. */
function moved(version: number, tables: readonly string[], fill: readonly string[]): string[] {
  return [
    ...tables.map((table) => `ALTER TABLE ${table} RENAME TO ${table}_${version}`),
    "DROP TABLE IF EXISTS chancery",
    ...OLD_SCHEMA,
    ...fill,
    ...["events", "set_aside"].map((table) => `UPDATE ${table} SET number = ${NUMBER}`),
    ...tables.map((table) => `DROP TABLE ${table}_${version}`),
  ];
}
