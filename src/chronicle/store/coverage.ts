import { daysBetween } from "../../dates.ts";
import type { DatasetCoverage } from "../chronicle.ts";
import type { Pool } from "./pool.ts";

/** Each data set that has begun by the day, with its first and last day, cut at the day, and its events known by then. */
export async function datasetSpans(pool: Pool, asOf: string): Promise<DatasetCoverage[]> {
  const rows = await pool.rows(
    `SELECT f.dataset, min(f.first_day)::VARCHAR, least(max(f.last_day), $1::DATE)::VARCHAR,
            (SELECT count(*)::INTEGER FROM chancery_whole.events e WHERE e.dataset = f.dataset AND e.known <= $1::DATE)
     FROM chancery_whole.files f WHERE f.first_day <= $1::DATE GROUP BY f.dataset ORDER BY f.dataset`,
    [asOf],
  );
  return rows.map(([dataset, from, to, events]) => ({
    dataset: dataset as string,
    from: from as string,
    to: to as string,
    events: events as number,
  }));
}

/**
 * The spans that the files of each data set cover, cut at the day, with their events known by then.
 *
 * A file covers the days from its first event to its last. Days between two files count as covered where
 * they are no longer than the longest silence within a file of that data set, since a file of rare events
 * does not begin on the day after the one before it; else a file is missing there, and they are "no data".
 */
export async function coveredSpans(
  pool: Pool,
  asOf: string,
  datasets: readonly string[],
): Promise<DatasetCoverage[]> {
  const whole = (await datasetSpans(pool, asOf)).filter((row) => datasets.includes(row.dataset));
  const spans = await Promise.all(whole.map((row) => splitSpan(pool, asOf, row)));
  return spans.flat();
}

async function splitSpan(pool: Pool, asOf: string, whole: DatasetCoverage): Promise<DatasetCoverage[]> {
  const files = await pool.rows(
    `SELECT first_day::VARCHAR, least(last_day, $1::DATE)::VARCHAR FROM chancery_whole.files
     WHERE dataset = $2 AND first_day <= $1::DATE ORDER BY 1, 2`,
    [asOf, whole.dataset],
  );
  const days = files as [string, string][];
  if (merged(days, 0).length === 1) return [whole];
  const spans = merged(days, await longestSilence(pool, asOf, whole.dataset));
  return Promise.all(
    spans.map(async ([from, to]) => {
      const rows = await pool.rows(
        `SELECT count(*)::INTEGER FROM chancery_whole.events
         WHERE dataset = $1 AND known <= $2::DATE AND date BETWEEN $3::DATE AND $4::DATE`,
        [whole.dataset, asOf, from, to],
      );
      return { dataset: whole.dataset, from, to, events: rows[0]![0] as number };
    }),
  );
}

/** Days without an event between two that stand in one file, at most. */
async function longestSilence(pool: Pool, asOf: string, dataset: string): Promise<number> {
  const rows = await pool.rows(
    `SELECT coalesce(max(gap), 0)::INTEGER FROM (
       SELECT date - lag(date) OVER (PARTITION BY content ORDER BY date) - 1 AS gap
       FROM chancery_whole.events WHERE dataset = $1 AND known <= $2::DATE)`,
    [dataset, asOf],
  );
  return rows[0]![0] as number;
}

/** Spans in order of their first days, those joined that no more than `silence` days lie between. */
function merged(spans: readonly [string, string][], silence: number): [string, string][] {
  const joined: [string, string][] = [];
  for (const [from, to] of spans) {
    const last = joined.at(-1);
    if (last && daysBetween(last[1], from) - 1 <= silence) last[1] = [last[1], to].sort()[1]!;
    else joined.push([from, to]);
  }
  return joined;
}
