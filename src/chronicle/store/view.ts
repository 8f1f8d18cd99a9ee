import type { ChronicleView, DatasetCoverage } from "../chronicle.ts";
import type { ChronicleEvent } from "../event.ts";
import type { CountKey, DistinctTally, EventFilter, Listed, Tally } from "../query.ts";
import { type AroundTables, isAround } from "./around.ts";
import { coveredSpans } from "./coverage.ts";
import type { Pool } from "./pool.ts";
import { eventFromRow } from "./rows.ts";
import { ALL_EVENTS, countsSql, listedSql, type Scope, strongestSql } from "./select.ts";
import type { Where } from "./where.ts";

/** Asks the engine, as known on one day. */
export class DuckDbView implements ChronicleView {
  readonly asOf: string;
  readonly datasets: readonly string[];
  readonly #pool: Pool;
  readonly #around: AroundTables;
  readonly #actors: readonly string[];
  readonly #signal: AbortSignal | undefined;

  /** `actors` are those about whom most will be asked; the signal ends what is asked. */
  constructor(
    { pool, around, signal }: { pool: Pool; around: AroundTables; signal?: AbortSignal },
    asOf: string,
    datasets: readonly string[],
    actors: readonly string[],
  ) {
    this.#signal = signal;
    this.#pool = pool;
    this.#around = around;
    this.#actors = actors;
    this.asOf = asOf;
    this.datasets = [...datasets].sort();
  }

  async events(filter: EventFilter, part: Listed): Promise<ChronicleEvent[]> {
    const events = await this.#rows(filter, (scope) => listedSql(filter, part, scope));
    return "last" in part ? events.reverse() : events;
  }

  strongest(filter: EventFilter, n: number): Promise<ChronicleEvent[]> {
    return this.#rows(filter, (scope) => strongestSql(filter, n, scope));
  }

  async counts<K extends CountKey>(filter: EventFilter, by: readonly K[]): Promise<Tally<K>[]> {
    const columns = await this.#in(filter, (scope) => this.#columns(countsSql(filter, by, scope)));
    return tallies(by, columns);
  }

  async distinctCounts<K extends CountKey>(
    filter: EventFilter,
    by: readonly K[],
  ): Promise<DistinctTally<K>[]> {
    const columns = await this.#in(filter, (scope) =>
      this.#columns(countsSql(filter, by, scope, { distinct: true })),
    );
    const acts = columns.at(-1) as number[];
    return tallies(by, columns).map((row, i) => ({ ...row, distinct: acts[i]! }));
  }

  coverage(): Promise<DatasetCoverage[]> {
    return coveredSpans(this.#pool, this.asOf, this.datasets);
  }

  async quarantined(): Promise<{ dataset: string; reason: string; rows: number }[]> {
    const rows = await this.#pool.rows(
      // A file that has grown refuses the same lines again: at one place a line counts once.
      `SELECT q.dataset, q.reason, count(DISTINCT (f.path, q.line, q.raw))::INTEGER
       FROM chancery_whole.quarantine q JOIN chancery_whole.files f USING (dataset, content)
       WHERE f.first_day IS NULL OR f.first_day <= $1::DATE
       GROUP BY 1, 2 ORDER BY 1, 2`,
      [this.asOf],
      this.#signal,
    );
    return rows
      .map(([dataset, reason, n]) => ({
        dataset: dataset as string,
        reason: reason as string,
        rows: n as number,
      }))
      .filter((row) => this.datasets.includes(row.dataset));
  }

  async #rows(filter: EventFilter, print: (scope: Scope) => Where): Promise<ChronicleEvent[]> {
    const rows = await this.#in(filter, (scope) => {
      const { sql, values } = print(scope);
      return this.#pool.rows(sql, values, this.#signal);
    });
    return rows.map(eventFromRow);
  }

  /** Asks where the filter's events stand: in the table around the view's actors, or among all. */
  #in<T>(filter: EventFilter, ask: (scope: Scope) => Promise<T>): Promise<T> {
    const { asOf, datasets } = this;
    if (this.#actors.length === 0 || !isAround(filter, this.#actors))
      return ask({ asOf, datasets, table: ALL_EVENTS });
    return this.#around.on(
      { asOf, datasets, actors: this.#actors },
      (table) => ask({ asOf, datasets, table }),
      this.#signal,
    );
  }

  #columns({ sql, values }: Where) {
    return this.#pool.columns(sql, values, this.#signal);
  }
}

function tallies<K extends CountKey>(by: readonly K[], columns: readonly (readonly unknown[])[]): Tally<K>[] {
  const [events = [], reports, sums] = columns.slice(by.length);
  return Array.from(events, (n, row): Tally<K> => {
    const tally: Record<string, unknown> = {};
    for (let i = 0; i < by.length; i++) tally[by[i]!] = columns[i]![row];
    tally.n = n;
    tally.reports = reports![row] ?? 0;
    tally.goldstein = sums![row] ?? 0;
    return tally as Tally<K>;
  });
}
