/** How far it is. */
export interface Progress {
  /** Bytes that are there, of all that the plan fetches; what can't be had counts as done. */
  bytes: number;
  ofBytes: number;
  files: number;
  ofFiles: number;
  /** Bytes a second that came of late. */
  rate: number;
  /** Until all is there, at this rate; undefined before anything came. */
  secondsLeft: number | undefined;
}

/** The rate is that of so many seconds. */
const WINDOW_MS = 10_000;
/** A person reads no more often than so. */
const TELL_MS = 200;

/** Keeps count of what comes and tells it, a few times a second and at the end of each file. */
export class Meter {
  readonly #of: { bytes: number; files: number };
  readonly #tell: (progress: Progress) => void;
  readonly #now: () => number;
  readonly #partly = new Map<string, number>();
  readonly #came: { at: number; bytes: number }[] = [];
  readonly #began: number;
  #done = 0;
  #files = 0;
  #told = Number.NEGATIVE_INFINITY;

  constructor(
    of: { bytes: number; files: number },
    tell: (progress: Progress) => void,
    now: () => number = () => performance.now(),
  ) {
    this.#of = of;
    this.#tell = tell;
    this.#now = now;
    this.#began = now();
  }

  /** So many bytes of a file are there. */
  partly(name: string, bytes: number): void {
    const before = this.#partly.get(name);
    this.#partly.set(name, bytes);
    // What lay there from before did not come now.
    if (before !== undefined && bytes > before) this.#arrived(bytes - before);
    if (this.#now() - this.#told >= TELL_MS) this.tell();
  }

  /** A file is settled, whichever way. */
  settled(name: string, bytes: number): void {
    this.#partly.delete(name);
    this.#done += bytes;
    this.#files++;
    this.tell();
  }

  tell(): void {
    const now = this.#now();
    this.#told = now;
    while (this.#came[0] && this.#came[0].at < now - WINDOW_MS) this.#came.shift();
    const seconds = Math.max(1, Math.min(WINDOW_MS, now - this.#began)) / 1000;
    const rate = this.#came.reduce((sum, { bytes }) => sum + bytes, 0) / seconds;
    let bytes = this.#done;
    for (const part of this.#partly.values()) bytes += part;
    this.#tell({
      bytes,
      ofBytes: this.#of.bytes,
      files: this.#files,
      ofFiles: this.#of.files,
      rate,
      secondsLeft: rate > 0 ? (this.#of.bytes - bytes) / rate : undefined,
    });
  }

  #arrived(bytes: number): void {
    const at = this.#now();
    const last = this.#came.at(-1);
    if (last && at - last.at < 100) last.bytes += bytes;
    else this.#came.push({ at, bytes });
  }
}
