import type { DuckDBConnection } from "@duckdb/node-api";
import { ALL_DAYS } from "../../dates.ts";
import type { Covers } from "../chronicle.ts";
import { keptText } from "./kept.ts";
import type { Settling } from "./settle.ts";

/** The columns between which lie the days that an event stands for in the coverage of its file. */
export const DAYS: Readonly<Record<Covers, { first: string; last: string }>> = {
  date: { first: "date", last: "ends" },
  known: { first: "known", last: "known" },
};

/** The days that rows of a file stand for: the first, the last on which one begins, and the last of all; null where there is no row. */
export interface Span {
  from: string | null;
  begins: string | null;
  ends: string | null;
}

export const NO_DAYS: Span = { from: null, begins: null, ends: null };

/** The span of the rows of both. */
export function spanOfBoth(one: Span, other: Span): Span {
  return {
    from: [one.from, other.from].filter((day) => day !== null).sort()[0] ?? null,
    begins: latest(one.begins, other.begins),
    ends: latest(one.ends, other.ends),
  };
}

function latest(...days: (string | null)[]): string | null {
  return (
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  );
}

/**
 * Writes down the file, of whom its rows were kept, and its first and last day: those that are told, else those of its rows; a month or a
 * year that is not over is covered up to `until`. Of a file that came before for others the rows of both are held.
 */
export async function cover(connection: DuckDBConnection, file: Settling, span: Span): Promise<void> {
  const { dataset, name, path, content, until, covers, kept } = file;
  const whom = keptText(kept);
  await connection.run(
    `INSERT INTO main.files BY NAME
     SELECT $1 AS dataset, $2 AS content, $3 AS file, $4 AS path, $5 AS kept
     WHERE NOT EXISTS (SELECT 1 FROM main.files WHERE dataset = $1 AND content = $2)`,
    [dataset, content, name, path, whom],
  );
  const { from, to } = typeof covers === "string" ? covered(span, until) : covers;
  await connection.run(
    `UPDATE main.files SET path = $3, first_day = least(first_day, $5::DATE), last_day = greatest(last_day, $6::DATE),
       kept = CASE WHEN $4::VARCHAR IS NOT NULL AND kept IS NOT NULL
         THEN array_to_string(list_sort(list_distinct(string_split(kept || ',' || $4, ','))), ',') END
     WHERE dataset = $1 AND content = $2`,
    [dataset, content, path, whom, from, to],
  );
}

function covered({ from, begins, ends }: Span, until: string = ALL_DAYS.to) {
  const over = ends !== null && ends > until ? until : ends;
  return { from, to: latest(begins, over) };
}

/** Files whose first or last day was that of a row now replaced cover what is left of them. */
export async function coverAnew(connection: DuckDBConnection, { dataset, covers }: Settling): Promise<void> {
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
