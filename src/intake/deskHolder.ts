import { throwIfStopped } from "../errors.ts";

/** What is held open while it is read, and closed while its file is written. */
export interface Closable {
  close(): Promise<void>;
}

/**
 * Holds one desk for all who ask, opened when it is first asked for. Who reads shares it; who writes its chronicle has
 * it to himself ({@link withWriter}): those who come meanwhile wait, and find what was written.
 */
export class DeskHolder<D extends Closable> {
  readonly #open: () => Promise<D>;
  #desk: Promise<D> | undefined;
  #readers = 0;
  /** Who writes, or waits to; each begins when the one before has ended. */
  #writing: Promise<void> = Promise.resolve();
  #writers = 0;
  #drained: (() => void) | undefined;

  constructor(open: () => Promise<D>) {
    this.#open = open;
  }

  /** Whether the chronicle is being written, or somebody waits to: who asks now has to wait. */
  get busy(): boolean {
    return this.#writers > 0;
  }

  /**
   * Does work that reads the desk, after the writing that has been asked for. Throws what opening and the work throw. The work
   * reads what it is given and does not ask here again: it would wait for a writer who waits for it.
   */
  async use<T>(work: (desk: D) => Promise<T>): Promise<T> {
    while (this.#writers > 0) await this.#writing;
    this.#readers += 1;
    try {
      return await work(await this.#opened());
    } finally {
      this.#readers -= 1;
      if (this.#readers === 0) this.#drained?.();
    }
  }

  /** Does work while the desk is closed and nobody reads; see {@link withWriter}. */
  async write<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const before = this.#writing;
    let done = () => {};
    this.#writers += 1;
    this.#writing = new Promise((resolve) => {
      done = resolve;
    });
    try {
      await before;
      await this.#lastReader(signal);
      throwIfStopped(signal);
      await this.close();
      return await work();
    } finally {
      this.#writers -= 1;
      done();
    }
  }

  /** Closes the desk; the next who asks opens it anew. */
  async close(): Promise<void> {
    const desk = this.#desk;
    this.#desk = undefined;
    // One that could not be opened was told to who asked for it.
    await desk?.then(
      (open) => open.close(),
      () => undefined,
    );
  }

  #opened(): Promise<D> {
    const opening = this.#desk ?? this.#open();
    this.#desk = opening;
    // A desk that could not be opened is tried again by the next.
    opening.catch(() => {
      if (this.#desk === opening) this.#desk = undefined;
    });
    return opening;
  }

  async #lastReader(signal: AbortSignal | undefined): Promise<void> {
    if (this.#readers === 0 || signal?.aborted) return;
    await new Promise<void>((resolve) => {
      this.#drained = resolve;
      signal?.addEventListener("abort", () => resolve(), { once: true });
    });
    this.#drained = undefined;
  }
}

/**
 * Does work that writes the chronicle which the held desk reads: waits for those who read it, closes it, does the work,
 * and lets the next who asks open it anew, with what was written. Writers come one after the other. The chronicle is
 * closed in between, since the engine does not hold a reader and a writer of one process apart.
 *
 * @throws ChanceryError "stopped" where the signal is given while it waits, and whatever the work throws.
 */
export function withWriter<D extends Closable, T>(
  holder: DeskHolder<D>,
  work: () => Promise<T>,
  { signal }: { signal?: AbortSignal } = {},
): Promise<T> {
  return holder.write(work, signal);
}
