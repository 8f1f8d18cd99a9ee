/** A table in which events stand whole. */
export interface Source {
  /** Its number among all, which rows that point to it bear. */
  part: number;
  table: string;
}

/** The tables whose events are seen as one: those of this process and those of a file beside them. */
export class Sources {
  readonly #own: string;
  readonly #beside: { table: string; datasets: readonly string[] } | undefined;
  readonly #loaded = new Set<string>();

  /** `beside`: the table of a file that is only read, and the data sets that it holds. */
  constructor(own: string, beside?: { table: string; datasets: readonly string[] }) {
    this.#own = own;
    this.#beside = beside;
  }

  /** Something of a data set stands in the own table now. */
  loaded(dataset: string): void {
    this.#loaded.add(dataset);
  }

  /** The tables in which events of the data sets stand: each that is asked takes its time, even where it has none. */
  of(datasets: readonly string[]): Source[] {
    const own = { part: 0, table: this.#own };
    if (!this.#beside) return [own];
    const { table, datasets: held } = this.#beside;
    const found = [
      ...(datasets.some((dataset) => this.#loaded.has(dataset)) ? [own] : []),
      ...(datasets.some((dataset) => held.includes(dataset)) ? [{ part: 1, table }] : []),
    ];
    return found.length > 0 ? found : [own];
  }
}
