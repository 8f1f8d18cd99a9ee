import { createHash, type Hash } from "node:crypto";
import { basename, resolve } from "node:path";
import { type DayRange, plausibleDays } from "../dates.ts";
import { ChanceryError, throwIfStopped } from "../errors.ts";
import type { Chronicle } from "./chronicle.ts";
import { type Batch, ByRow, type FilesOptions, type IngestSummary, type Reader } from "./reader.ts";
import { fileBytes, fileSize } from "./readers/bytes/textFile.ts";
import { type Usable, usableOfAll, usableTally } from "./usable.ts";

/** The summary of an ingest, and what of its rows can be used. */
export interface IngestReport extends IngestSummary, Usable {
  /** What the reader had to say of the file, or of the files; each sentence once. */
  notes: string[];
}

export interface IngestOptions {
  /** Told once, before the first file: bytes on disk of all files, and the files. */
  onStart?: (bytes: number, files: readonly string[]) => void;
  /** Told as files are read: bytes done of that total, and the file at hand. */
  onProgress?: (bytes: number, file: string) => void;
  /** Told as each file ends. */
  onFile?: (file: string, summary: IngestReport) => void;
  /** The days on which an event may lie, else its row goes to quarantine; default {@link plausibleDays}. */
  days?: DayRange;
  /** Whether a row takes the place of the event of its id where the two differ. */
  replace?: boolean;
  /** The encoding of the files, where the user declares one. */
  encoding?: string;
  /** Keeps only rows of which one of these actors (by their codes) is a side; default all. */
  kept?: readonly string[];
  /** The days that a file covers, where its name tells them. */
  covers?: (file: string) => DayRange | undefined;
  /** Stops the work: of the file at hand nothing is taken in, the files before it stay. */
  signal?: AbortSignal;
  /** What the user calls a path, where that is not the path itself; the chronicle then holds this. */
  called?: (path: string) => string;
}

/** The files that the paths name for a reader, in their order. Throws ChanceryError where a path names nothing to read. */
export async function filesToRead(
  reader: Reader,
  paths: readonly string[],
  options?: FilesOptions,
): Promise<string[]> {
  if (paths.length === 0) {
    throw new ChanceryError("usage", "There is no file to take in.", {
      hint: "Name one or more files or folders.",
    });
  }
  const files: string[] = [];
  for (const path of paths) files.push(...(await reader.files(path, options)));
  return files;
}

/**
 * Takes in the files that the paths name, in their order, each as a whole or not at all, and sums up. A file
 * is known by what it holds: taking it in again adds nothing, wherever it then lies.
 *
 * @throws ChanceryError where a path names nothing to read, or a file as a whole can't be read, and "stopped" where the
 * signal is given before the last file is in; the files before it stay.
 */
export async function ingest(
  chronicle: Chronicle,
  reader: Reader,
  paths: readonly string[],
  options: IngestOptions = {},
): Promise<IngestReport> {
  const notes = new Set<string>();
  const onNote = (note: string) => notes.add(note);
  const files = await filesToRead(reader, paths, { encoding: options.encoding, onNote });
  const sizes = await Promise.all(files.map(fileSize));
  options.onStart?.(
    sizes.reduce((sum, size) => sum + size, 0),
    files,
  );
  const total: IngestSummary = {
    read: 0,
    added: 0,
    known: 0,
    differing: 0,
    differences: [],
    quarantined: {},
    ...(options.kept && { leftOut: 0 }),
  };
  const days = options.days ?? plausibleDays();
  const usable: Usable[] = [];
  let before = 0;
  for (const [at, file] of files.entries()) {
    const onDone = (bytes: number) => options.onProgress?.(before + bytes, file);
    const part = await takeIn({ chronicle, reader, file, options: { ...options, days }, onDone });
    for (const note of part.notes) onNote(note);
    options.onFile?.(file, part);
    addUp(total, part);
    usable.push(part);
    before += sizes[at]!;
  }
  return { ...checked(total), ...usableOfAll(usable), notes: [...notes] };
}

/** A file that is taken in; told the bytes that are done. */
interface Taking {
  chronicle: Chronicle;
  reader: Reader;
  file: string;
  options: IngestOptions & { days: DayRange };
  onDone: (bytes: number) => void;
}

/** Takes in one file: in pieces by the store's engine where the file is large and can be read so, else row by row. */
async function takeIn(taking: Taking): Promise<IngestReport> {
  const { replace, signal } = taking.options;
  throwIfStopped(signal);
  try {
    // Of rows that replace others the last of the whole file counts.
    const taken = replace ? undefined : await inPieces(taking);
    if (taken) return taken;
  } catch (cause) {
    if (!(cause instanceof ByRow)) throw cause;
  }
  return byRow(taking);
}

async function inPieces(taking: Taking): Promise<IngestReport | undefined> {
  const { reader, file, options } = taking;
  const { reading, notes } = readingOf(taking);
  const pieces = await reader.pieces?.(file, reading);
  if (!pieces) return undefined;
  // Pieces are settled one by one, each under the hash of the whole.
  const hash = createHash("sha256");
  const hashed = (bytes: Uint8Array) => {
    throwIfStopped(options.signal);
    hash.update(bytes);
  };
  for await (const _ of fileBytes(file, hashed));
  return loaded(taking, pieces, hash, notes);
}

async function byRow(taking: Taking): Promise<IngestReport> {
  const hash = createHash("sha256");
  const { reading, notes } = readingOf(taking, (bytes) => hash.update(bytes));
  return loaded(taking, taking.reader.rows(taking.file, reading), hash, notes);
}

/** How a file is read, and what its reader notes. */
function readingOf({ options, onDone }: Taking, onBytes?: (bytes: Uint8Array) => void) {
  const { days, encoding, signal } = options;
  const notes = new Set<string>();
  let done = 0;
  const reading = {
    onBytes(bytes: Uint8Array) {
      throwIfStopped(signal);
      onBytes?.(bytes);
      done += bytes.length;
      onDone(done);
    },
    ...{ days, encoding, onNote: (note: string) => void notes.add(note) },
  };
  return { reading, notes };
}

async function loaded(
  { chronicle, reader, file, options }: Taking,
  batches: AsyncIterable<Batch>,
  hash: Hash,
  notes: ReadonlySet<string>,
): Promise<IngestReport> {
  const { days, replace, signal, called, covers, kept } = options;
  const tally = usableTally();
  const of = {
    dataset: reader.dataset,
    name: basename(called?.(file) ?? file),
    path: called?.(file) ?? resolve(file),
    content: () => hash.digest("hex"),
    until: days.to,
    covers: covers?.(file) ?? reader.covers,
    kept,
  };
  const part = await chronicle.load(of, untilStopped(batches, signal), { replace, tallies: [tally] });
  return { ...part, ...tally.told(), notes: [...notes] };
}

/** The batches until the signal is given: that it came as the last of them were read stops them as well. */
async function* untilStopped(
  batches: AsyncIterable<Batch>,
  signal: AbortSignal | undefined,
): AsyncIterable<Batch> {
  for await (const batch of batches) {
    throwIfStopped(signal);
    yield batch;
  }
  throwIfStopped(signal);
}

function addUp(total: IngestSummary, part: IngestSummary): void {
  total.read += part.read;
  total.added += part.added;
  total.known += part.known;
  total.differing += part.differing;
  total.differences.push(...part.differences);
  if (part.leftOut !== undefined) total.leftOut = (total.leftOut ?? 0) + part.leftOut;
  for (const [reason, rows] of Object.entries(part.quarantined)) {
    total.quarantined[reason] = (total.quarantined[reason] ?? 0) + rows;
  }
}

/** Rows that were refused, for whatever reason. */
export function refusedRows(summary: IngestSummary): number {
  return Object.values(summary.quarantined).reduce((sum, rows) => sum + rows, 0);
}

/** Reasons by name, and the promise of every summary: nothing is lost. */
function checked(total: IngestSummary): IngestSummary {
  const { read, added, known, differing } = total;
  const refused = refusedRows(total);
  if (read !== added + known + differing + refused) {
    throw new Error(
      `rows were lost: ${read} read, ${added} added, ${known} known, ${differing} differing, ${refused} refused`,
    );
  }
  const reasons = Object.entries(total.quarantined).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...total, quarantined: Object.fromEntries(reasons) };
}
