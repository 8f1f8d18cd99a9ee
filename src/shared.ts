import { setMaxListeners } from "node:events";

/**
 * Work that several wait for and that is done once. It goes on while one of them waits, and is given up when the last has
 * gone: who asks the same as another takes nothing from him by leaving.
 */
export class Shared<T> {
  readonly #control = new AbortController();
  /** What comes of the work itself, for who keeps it. */
  readonly made: Promise<T>;
  #waiting = 0;
  #settled = false;

  /** `make` stops when its signal is aborted. */
  constructor(make: (signal: AbortSignal) => Promise<T>) {
    // A question waits for hundreds of answers at a time: that is no leak.
    setMaxListeners(0, this.#control.signal);
    this.made = make(this.#control.signal);
    const settle = () => {
      this.#settled = true;
    };
    this.made.then(settle, settle);
  }

  /** Whether all who waited have gone before it was done: who comes now begins it anew. */
  get isGivenUp(): boolean {
    return this.#control.signal.aborted;
  }

  /** Waits for it until the asker's signal, whose reason is then thrown; who has none waits to the end. */
  for(asker?: AbortSignal): Promise<T> {
    if (this.#settled) return this.made;
    if (asker?.aborted) return Promise.reject(asker.reason);
    this.#waiting += 1;
    if (!asker) return this.made;
    setMaxListeners(0, asker);
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting -= 1;
        if (this.#waiting === 0 && !this.#settled) this.#control.abort(asker.reason);
        reject(asker.reason);
      };
      const stay = () => asker.removeEventListener("abort", leave);
      asker.addEventListener("abort", leave, { once: true });
      this.made.finally(stay).then(resolve, reject);
    });
  }
}
