import type { ChronicleView, DatasetCoverage, RefusedPart, RefusedRow } from "../chronicle.ts";
import type { ChronicleEvent } from "../event.ts";
import type { Facet, FacetKey } from "../facets.ts";
import type { CountKey, DistinctTally, EventFilter, Listed, Tally } from "../query.ts";
import type { AroundActors, Surroundings } from "./around.ts";
import type { Coverage } from "./coverage.ts";
import type { Pool } from "./pool.ts";
import { quarantinedCounts, quarantinedRows } from "./quarantine.ts";
import { ALL_EVENTS } from "./select.ts";
import { TableView } from "./tableView.ts";

/** What tells of events, wherever they stand. */
type Teller = Pick<ChronicleView, "events" | "strongest" | "counts" | "countsEach" | "distinctCounts">;

/** Events as known on one day: each query is asked where they stand, around the view's actors or among all. */
export class DuckDbView implements ChronicleView {
  readonly asOf: string;
  readonly datasets: readonly string[];
  readonly #pool: Pool;
  readonly #around: AroundActors;
  readonly #coverage: Coverage;
  readonly #surroundings: Surroundings;
  readonly #signal: AbortSignal | undefined;

  /** `actors` are those about whom most will be asked; the signal ends what is asked. */
  constructor(
    made: { pool: Pool; around: AroundActors; coverage: Coverage; signal?: AbortSignal },
    asOf: string,
    datasets: readonly string[],
    actors: readonly string[],
  ) {
    this.#signal = made.signal;
    this.#pool = made.pool;
    this.#around = made.around;
    this.#coverage = made.coverage;
    this.asOf = asOf;
    this.datasets = [...datasets].sort();
    this.#surroundings = { datasets: this.datasets, actors };
  }

  events(filter: EventFilter, part: Listed): Promise<readonly ChronicleEvent[]> {
    return this.#ask(filter, (teller) => teller.events(filter, part));
  }

  strongest(filter: EventFilter, n: number): Promise<readonly ChronicleEvent[]> {
    return this.#ask(filter, (teller) => teller.strongest(filter, n));
  }

  counts<K extends CountKey>(filter: EventFilter, by: readonly K[]): Promise<readonly Tally<K>[]> {
    return this.#ask(filter, (teller) => teller.counts(filter, by));
  }

  countsEach(filter: EventFilter, keys: readonly FacetKey[]): Promise<readonly Facet[]> {
    return this.#ask(filter, (teller) => teller.countsEach(filter, keys));
  }

  distinctCounts<K extends CountKey>(
    filter: EventFilter,
    by: readonly K[],
  ): Promise<readonly DistinctTally<K>[]> {
    return this.#ask(filter, (teller) => teller.distinctCounts(filter, by));
  }

  coverage(): Promise<DatasetCoverage[]> {
    return this.#coverage.spans(this.asOf, this.datasets, this.#surroundings.actors);
  }

  quarantined(): Promise<{ dataset: string; reason: string; rows: number }[]> {
    return quarantinedCounts(this.#pool, this);
  }

  refused(part: RefusedPart): Promise<RefusedRow[]> {
    return quarantinedRows(this.#pool, this, part);
  }

  #ask<T>(filter: EventFilter, ask: (teller: Teller) => Promise<T>): Promise<T> {
    const { asOf, datasets } = this;
    const near = this.#around.on(
      this.#surroundings,
      filter,
      ({ near, whole }) =>
        "memory" in near
          ? ask(near.memory.view(this, this.#signal))
          : ask(new TableView(this.#pool, { asOf, datasets, table: near.table }, whole, this.#signal)),
      this.#signal,
    );
    return (
      near ?? ask(new TableView(this.#pool, { asOf, datasets, table: ALL_EVENTS }, undefined, this.#signal))
    );
  }
}
