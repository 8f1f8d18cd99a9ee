import { Shared } from "../shared.ts";

interface Entry {
  answer: Shared<unknown>;
  rows: number;
}

/**
 * Answers of the store kept for those who ask the same again: ten questions ask much alike. What was not asked for
 * longest goes first once more rows are held than the cache may hold, so that a desk of many briefs does not grow.
 */
export class QueryCache {
  readonly #kept = new Map<string, Entry>();
  readonly #most: number;
  #rows = 0;

  /** `most` rows are held at most; an answer of more than all of them is not kept. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Rows held now. */
  get rows(): number {
    return this.#rows;
  }

  /**
   * The answer held under the key, else the one that is made; one that fails is not kept. Whoever asks the same waits for the
   * same; it is given up when the last of them has gone.
   */
  get<T>(key: string, make: (signal: AbortSignal) => Promise<T>, asker?: AbortSignal): Promise<T> {
    const held = this.#kept.get(key);
    if (held && !held.answer.isGivenUp) {
      // Last in order of insertion is last to go.
      this.#kept.delete(key);
      this.#kept.set(key, held);
      return held.answer.for(asker) as Promise<T>;
    }
    const entry = { answer: new Shared<unknown>(make), rows: 0 };
    this.#kept.set(key, entry);
    entry.answer.made.then(
      (made) => this.#weigh(key, entry, Array.isArray(made) ? made.length + 1 : 1),
      () => this.#drop(key, entry),
    );
    return entry.answer.for(asker) as Promise<T>;
  }

  /** Forgets all: what the answers were drawn from has changed. */
  clear(): void {
    this.#kept.clear();
    this.#rows = 0;
  }

  #weigh(key: string, entry: Entry, rows: number): void {
    if (this.#kept.get(key) !== entry) return;
    entry.rows = rows;
    this.#rows += rows;
    for (const [old, one] of this.#kept) {
      if (this.#rows <= this.#most) return;
      this.#drop(old, one);
    }
  }

  #drop(key: string, entry: Entry): void {
    if (this.#kept.get(key) !== entry) return;
    this.#kept.delete(key);
    this.#rows -= entry.rows;
  }
}
