import type { ChronicleEvent } from "../event.ts";
import { type Facet, type FacetKey, facetOf } from "../facets.ts";
import type { CountKey, DistinctTally, EventFilter, Listed, Tally } from "../query.ts";
import type { Pool } from "./pool.ts";
import { eventFromRow } from "./rows.ts";
import { ALL_EVENTS, countsEachSql, countsSql, listedSql, type Scope, strongestSql } from "./select.ts";
import type { Where } from "./where.ts";
import { pointer, type WholeRows } from "./wholeRows.ts";

/** Answers from a table of the engine. */
export class TableView {
  readonly #pool: Pool;
  readonly #scope: Scope;
  readonly #whole: WholeRows | undefined;
  readonly #signal: AbortSignal | undefined;

  /** `whole` reads the rows to which those of a table around actors point; the signal ends what is asked. */
  constructor(pool: Pool, scope: Scope, whole?: WholeRows, signal?: AbortSignal) {
    this.#pool = pool;
    this.#scope = scope;
    this.#whole = whole;
    this.#signal = signal;
  }

  async events(filter: EventFilter, part: Listed): Promise<ChronicleEvent[]> {
    const events = await this.#events(listedSql(filter, part, this.#scope));
    return "last" in part ? events.reverse() : events;
  }

  strongest(filter: EventFilter, n: number): Promise<ChronicleEvent[]> {
    return this.#events(strongestSql(filter, n, this.#scope));
  }

  async counts<K extends CountKey>(filter: EventFilter, by: readonly K[]): Promise<Tally<K>[]> {
    return tallies(by, await this.#columns(countsSql(filter, by, this.#scope)));
  }

  async countsEach(filter: EventFilter, keys: readonly FacetKey[]): Promise<Facet[]> {
    const { sql, values } = countsEachSql(filter, keys, this.#scope);
    const rows = await this.#pool.rows(sql, values, this.#signal);
    return keys.map((key, at) =>
      facetOf(
        key,
        rows
          .filter((row) => row[0] === at)
          .map(([, value, n]) => ({ value: value as string, n: n as number })),
      ),
    );
  }

  async distinctCounts<K extends CountKey>(
    filter: EventFilter,
    by: readonly K[],
  ): Promise<DistinctTally<K>[]> {
    const columns = await this.#columns(countsSql(filter, by, this.#scope, { distinct: true }));
    const acts = columns.at(-1) as number[];
    return tallies(by, columns).map((row, i) => ({ ...row, distinct: acts[i]! }));
  }

  async #events({ sql, values }: Where): Promise<ChronicleEvent[]> {
    const rows = await this.#pool.rows(sql, values, this.#signal);
    if (this.#scope.table === ALL_EVENTS) return rows.map(eventFromRow);
    return this.#whole!.at(
      rows.map(([part, row]) => pointer(part as number, row as number)),
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
