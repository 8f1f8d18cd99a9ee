import type { ChronicleView, DatasetCoverage, RefusedPart, RefusedRow } from "../chronicle.ts";
import type { ChronicleEvent } from "../event.ts";
import { type Facet, type FacetKey, facetOf } from "../facets.ts";
import type { CountKey, DistinctTally, EventFilter, Listed, Tally } from "../query.ts";
import type { AroundTables, Surroundings } from "./around.ts";
import type { Coverage } from "./coverage.ts";
import type { Pool } from "./pool.ts";
import { quarantinedCounts, quarantinedRows } from "./quarantine.ts";
import { eventFromRow } from "./rows.ts";
import {
  ALL_EVENTS,
  countsEachSql,
  countsSql,
  listedSql,
  type Scope,
  strongestSql,
  wholeSql,
} from "./select.ts";
import type { Where } from "./where.ts";

/** A row around actors: its id, its source, its place there. */
type Row = [id: string, part: number, place: bigint];

/** Asks the engine, as known on one day. */
export class DuckDbView implements ChronicleView {
  readonly asOf: string;
  readonly datasets: readonly string[];
  readonly #pool: Pool;
  readonly #around: AroundTables;
  readonly #coverage: Coverage;
  readonly #actors: readonly string[];
  readonly #signal: AbortSignal | undefined;

  /** `actors` are those about whom most will be asked; the signal ends what is asked. */
  constructor(
    made: { pool: Pool; around: AroundTables; coverage: Coverage; signal?: AbortSignal },
    asOf: string,
    datasets: readonly string[],
    actors: readonly string[],
  ) {
    this.#signal = made.signal;
    this.#pool = made.pool;
    this.#around = made.around;
    this.#coverage = made.coverage;
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

  async countsEach(filter: EventFilter, keys: readonly FacetKey[]): Promise<Facet[]> {
    const rows = await this.#in(filter, (scope) => {
      const { sql, values } = countsEachSql(filter, keys, scope);
      return this.#pool.rows(sql, values, this.#signal);
    });
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
    const columns = await this.#in(filter, (scope) =>
      this.#columns(countsSql(filter, by, scope, { distinct: true })),
    );
    const acts = columns.at(-1) as number[];
    return tallies(by, columns).map((row, i) => ({ ...row, distinct: acts[i]! }));
  }

  coverage(): Promise<DatasetCoverage[]> {
    return this.#coverage.spans(this.asOf, this.datasets, this.#actors);
  }

  quarantined(): Promise<{ dataset: string; reason: string; rows: number }[]> {
    return quarantinedCounts(this.#pool, this);
  }

  refused(part: RefusedPart): Promise<RefusedRow[]> {
    return quarantinedRows(this.#pool, this, part);
  }

  async #rows(filter: EventFilter, print: (scope: Scope) => Where): Promise<ChronicleEvent[]> {
    const { table, rows } = await this.#in(filter, async (scope) => {
      const { sql, values } = print(scope);
      return { table: scope.table, rows: await this.#pool.rows(sql, values, this.#signal) };
    });
    return table === ALL_EVENTS ? rows.map(eventFromRow) : this.#whole(rows as Row[]);
  }

  /** The events of rows around the actors: most were read before. */
  async #whole(rows: readonly Row[]): Promise<ChronicleEvent[]> {
    const events = new Map(
      this.#around.known(
        this.#surroundings(),
        rows.map(([id]) => id),
      ),
    );
    const fresh: ChronicleEvent[] = [];
    for (const { part, table } of this.#around.sources.of(this.datasets)) {
      const places = rows.flatMap(([id, of, place]) => (of === part && !events.has(id) ? [place] : []));
      if (places.length === 0) continue;
      const read = await this.#pool.rows(wholeSql(table, places), [], this.#signal);
      fresh.push(...read.map(eventFromRow));
    }
    this.#around.found(this.#surroundings(), fresh);
    for (const event of fresh) events.set(event.id, event);
    return rows.map(([id]) => events.get(id)!);
  }

  /** Asks where the filter's events stand: in a table around the view's actors, or among all. */
  #in<T>(filter: EventFilter, ask: (scope: Scope) => Promise<T>): Promise<T> {
    const { asOf, datasets } = this;
    const among = (table: string) => ask({ asOf, datasets, table });
    const near =
      this.#actors.length > 0
        ? this.#around.on(this.#surroundings(), filter, among, this.#signal)
        : undefined;
    return near ?? among(ALL_EVENTS);
  }

  #surroundings(): Surroundings {
    return { asOf: this.asOf, datasets: this.datasets, actors: this.#actors };
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
