import { randomUUID } from "node:crypto";
import type { Names } from "../../intake/names.ts";
import { displayName, tooLarge, type Upload, withUploads } from "../../intake/upload.ts";
import { Faulty } from "../fault.ts";

export interface UploadOptions {
  /** So many bytes may a file have. */
  maxBytes?: number;
  /** So many may lie here at once. */
  maxFiles?: number;
  /** So long does one wait to be taken in. */
  keepMs?: number;
}

interface Kept extends Upload {
  remove: () => Promise<void>;
}

/** Files that were sent and wait to be taken in, each in a private folder; an hour at most, then they are removed. */
export class Uploads {
  readonly maxBytes: number;
  readonly #maxFiles: number;
  readonly #keepMs: number;
  readonly #kept = new Map<string, Kept>();
  /** Files that are being taken in: these stay. */
  #held: ReadonlySet<string> = new Set();
  #coming = 0;
  readonly #closing = new AbortController();

  constructor({ maxBytes = 512e6, maxFiles = 20, keepMs = 3_600_000 }: UploadOptions = {}) {
    this.maxBytes = maxBytes;
    this.#maxFiles = maxFiles;
    this.#keepMs = keepMs;
  }

  /**
   * Keeps what is sent. `claimed` is the size that the sender tells, where he does.
   *
   * @throws Faulty 429 where too many wait, ChanceryError as {@link withUploads}.
   */
  async take(
    name: string,
    bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    { claimed, signal }: { claimed?: number; signal?: AbortSignal } = {},
  ): Promise<{ id: string; name: string; bytes: number }> {
    if (claimed !== undefined && claimed > this.maxBytes) throw tooLarge(displayName(name), this.maxBytes);
    if (this.#kept.size + this.#coming >= this.#maxFiles) throw tooMany(this.#maxFiles);
    const signals = signal ? [signal, this.#closing.signal] : [this.#closing.signal];
    this.#coming += 1;
    try {
      const kept = await this.#keep({ name, bytes }, AbortSignal.any(signals));
      const id = randomUUID();
      this.#kept.set(id, kept);
      this.#expire(id);
      return { id, name: kept.name, bytes: kept.bytes };
    } finally {
      this.#coming -= 1;
    }
  }

  /** The paths of files by their ids, and what they are called. Throws Faulty 404 where one is not here. */
  filesOf(ids: readonly string[]): { paths: string[]; names: Names } {
    const files = ids.map((id) => {
      const kept = this.#kept.get(id);
      if (kept) return kept;
      throw new Faulty({
        status: 404,
        code: "no-upload",
        message: "A file that was sent is no longer here.",
        hint: "Files are kept for an hour, and removed when they are taken in. Send it again.",
      });
    });
    return {
      paths: files.map(({ path }) => path),
      names: Object.fromEntries(files.map(({ path, name }) => [path, name])),
    };
  }

  /** Keeps files, whatever comes, until the work with them is done. */
  async holding<T>(ids: readonly string[], work: () => Promise<T>): Promise<T> {
    this.#held = new Set(ids);
    try {
      return await work();
    } finally {
      this.#held = new Set();
    }
  }

  /** Removes files; those that are not here, or being taken in, are passed over. */
  async remove(ids: readonly string[]): Promise<void> {
    const gone = ids.filter((id) => !this.#held.has(id)).flatMap((id) => this.#taken(id) ?? []);
    await Promise.all(gone.map(({ remove }) => remove()));
  }

  /** Breaks off what comes, and removes all. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#held = new Set();
    await this.remove([...this.#kept.keys()]);
  }

  #taken(id: string): Kept | undefined {
    const kept = this.#kept.get(id);
    this.#kept.delete(id);
    return kept;
  }

  /** The file lies there until `remove` is called: the work that `withUploads` waits for is that. */
  #keep(
    sent: { name: string; bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array> },
    signal: AbortSignal,
  ) {
    return new Promise<Kept>((resolve, reject) => {
      const gone: Promise<void> = withUploads(
        [sent],
        { maxBytes: this.maxBytes, signal },
        ([upload]) =>
          new Promise<void>((removed) => {
            const remove = () => {
              removed();
              return gone;
            };
            resolve({ ...upload!, remove });
          }),
      );
      gone.catch(reject);
    });
  }

  #expire(id: string): void {
    setTimeout(() => {
      if (this.#held.has(id)) this.#expire(id);
      else void this.remove([id]);
    }, this.#keepMs).unref();
  }
}

const tooMany = (most: number) =>
  new Faulty({
    status: 429,
    code: "too-many",
    message: `${most} files wait to be taken in already, the most at a time.`,
    hint: "Take them in or remove some, then send more; or pack several as one .zip.",
  });
