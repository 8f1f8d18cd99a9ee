import { listValue } from "@duckdb/node-api";
import type { QueryCache } from "../cache.ts";
import type { ChronicleView, DatasetCoverage } from "../chronicle.ts";
import type { ChronicleEvent } from "../event.ts";
import type { CountKey, EventFilter, Listed, Tally } from "../query.ts";
import { coveredSpans } from "./coverage.ts";
import type { Pool } from "./pool.ts";
import { eventFromRow, SELECT_EVENT } from "./rows.ts";
import { countsSql, idsSql, type Scope, strongestSql } from "./select.ts";

/** Asks the engine, as known on one day. */
export class DuckDbView implements ChronicleView {
  readonly asOf: string;
  readonly datasets: readonly string[];
  readonly #pool: Pool;
  readonly #cache: QueryCache;
  readonly #scope: Scope;

  constructor(pool: Pool, cache: QueryCache, asOf: string, datasets: readonly string[]) {
    this.#pool = pool;
    this.#cache = cache;
    this.asOf = asOf;
    this.datasets = [...datasets].sort();
    this.#scope = { asOf, datasets: this.datasets };
  }

  events(filter: EventFilter, part?: Listed): Promise<ChronicleEvent[]> {
    return this.#keep("events", [filter, part], async () => {
      const events = await this.#whole(await this.#ids(idsSql(filter, part, this.#scope)));
      return part !== undefined && "last" in part ? events.reverse() : events;
    });
  }

  strongest(filter: EventFilter, n: number): Promise<ChronicleEvent[]> {
    return this.#keep("strongest", [filter, n], async () =>
      this.#whole(await this.#ids(strongestSql(filter, n, this.#scope))),
    );
  }

  counts<K extends CountKey>(filter: EventFilter, by: readonly K[]): Promise<Tally<K>[]> {
    return this.#keep("counts", [filter, by], async () => {
      const { sql, values } = countsSql(filter, by, this.#scope);
      const columns = await this.#pool.columns(sql, values);
      const [events = [], reports, sums] = columns.slice(by.length);
      return Array.from(events, (n, row): Tally<K> => {
        const keys = Object.fromEntries(by.map((key, i) => [key, columns[i]![row]])) as Record<K, string>;
        return {
          ...keys,
          n: n as number,
          reports: (reports![row] as number | null) ?? 0,
          goldstein: (sums![row] as number | null) ?? 0,
        };
      });
    });
  }

  coverage(): Promise<DatasetCoverage[]> {
    return this.#keep("coverage", [], () => coveredSpans(this.#pool, this.asOf, this.datasets));
  }

  quarantined(): Promise<{ dataset: string; reason: string; rows: number }[]> {
    return this.#keep("quarantined", [], async () => {
      const rows = await this.#pool.rows(
        // A file that has grown refuses the same lines again: at one place a line counts once.
        `SELECT q.dataset, q.reason, count(DISTINCT (f.path, q.line, q.raw))::INTEGER
         FROM chancery_whole.quarantine q JOIN chancery_whole.files f USING (dataset, content)
         WHERE f.first_day IS NULL OR f.first_day <= $1::DATE
         GROUP BY 1, 2 ORDER BY 1, 2`,
        [this.asOf],
      );
      return rows
        .map(([dataset, reason, n]) => ({
          dataset: dataset as string,
          reason: reason as string,
          rows: n as number,
        }))
        .filter((row) => this.datasets.includes(row.dataset));
    });
  }

  async #ids({ sql, values }: { sql: string; values: string[] }): Promise<string[]> {
    const [ids = []] = await this.#pool.columns(sql, values);
    return ids.map(String);
  }

  /** Whole rows, in the order of the ids. Texts are fetched only for the rows that are shown: they cost most. */
  async #whole(ids: readonly string[]): Promise<ChronicleEvent[]> {
    if (ids.length === 0) return [];
    const rows = await this.#pool.rows(
      `SELECT ${SELECT_EVENT} FROM chancery_whole.events WHERE id IN (SELECT unnest($1::VARCHAR[]))`,
      [listValue(ids)],
    );
    const found = new Map(rows.map((row) => [row[0] as string, eventFromRow(row)]));
    return ids.map((id) => found.get(id)!);
  }

  #keep<T>(what: string, asked: readonly unknown[], make: () => Promise<T>): Promise<T> {
    return this.#cache.get(JSON.stringify([what, this.asOf, this.datasets, ...asked]), make);
  }
}
