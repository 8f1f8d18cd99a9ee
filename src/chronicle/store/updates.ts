import type { DuckDBConnection } from "@duckdb/node-api";
import type { AskedUpdate, HeldFile } from "../chronicle.ts";
import { keptList, keptText } from "./kept.ts";

/** The files of a data set, in order of their names. */
export async function heldFiles(connection: DuckDBConnection, dataset: string): Promise<HeldFile[]> {
  const result = await connection.runAndReadAll(
    "SELECT file, kept FROM main.files WHERE dataset = $1 ORDER BY ALL",
    [dataset],
  );
  return result.getRows().map(([name, kept]) => ({ name: String(name), kept: keptList(kept) }));
}

/** What was asked of sources that are fetched, in order of asking. */
export async function askedUpdates(connection: DuckDBConnection): Promise<AskedUpdate[]> {
  const result = await connection.runAndReadAll(
    "SELECT source, since::VARCHAR, until::VARCHAR, kept, translations FROM main.updates ORDER BY rowid",
  );
  return result.getRows().map(([source, since, until, kept, translations]) => ({
    source: String(source),
    since: String(since),
    until: until === null ? null : String(until),
    kept: keptList(kept),
    translations: translations === true,
  }));
}

/** Writes down what is asked, where it was not asked so before. */
export async function noteUpdate(connection: DuckDBConnection, asked: AskedUpdate): Promise<void> {
  const { source, since, until, kept, translations } = asked;
  await connection.run(
    `INSERT INTO main.updates
     SELECT * FROM (SELECT $1 AS source, $2::DATE AS since, $3::DATE AS until, $4::VARCHAR AS kept, $5::BOOLEAN AS translations) asked
     WHERE NOT EXISTS (FROM main.updates u WHERE u.source = asked.source AND u.since = asked.since
       AND u.until IS NOT DISTINCT FROM asked.until AND u.kept IS NOT DISTINCT FROM asked.kept
       AND u.translations = asked.translations)`,
    [source, since, until, keptText(kept), translations],
  );
}
