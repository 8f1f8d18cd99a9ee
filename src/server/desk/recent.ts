import { Shared } from "../../shared.ts";

/** What was made of late, for who asks the same again: the oldest goes first, and what fails is not kept. */
export class Recent<T> {
  readonly #all = new Map<string, Shared<T>>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** The same for all who ask; made where it is not there. It is given up when the last who waits has gone. */
  get(key: string, make: (signal: AbortSignal) => Promise<T>, asker?: AbortSignal): Promise<T> {
    const found = this.#all.get(key);
    const made = found && !found.isGivenUp ? found : new Shared(make);
    // Last in order of insertion is last to go.
    this.#all.delete(key);
    this.#all.set(key, made);
    for (const old of this.#all.keys()) if (this.#all.size > this.#most) this.#all.delete(old);
    made.made.catch(() => this.#all.get(key) === made && this.#all.delete(key));
    return made.for(asker);
  }

  /** What is made already; undefined while it is being made. */
  made(key: string): T | undefined {
    return this.#all.get(key)?.value;
  }
}
