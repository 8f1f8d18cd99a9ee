import { createHash } from "node:crypto";
import { basename, resolve } from "node:path";
import { type DayRange, plausibleDays } from "../dates.ts";
import { ChanceryError, throwIfStopped } from "../errors.ts";
import type { Chronicle } from "./chronicle.ts";
import type { FilesOptions, IngestSummary, Reader, ReadRow } from "./reader.ts";
import { fileSize } from "./readers/bytes/textFile.ts";
import { tallied, type Usable, usableTally } from "./usable.ts";

/** The summary of an ingest, and what of its rows can be used. */
export interface IngestReport extends IngestSummary, Usable {
  /** What the reader had to say of the file, or of the files; each sentence once. */
  notes: string[];
  /** Rows that were passed over since they are of none of the actors asked for; they are no part of what was `read`. */
  leftOut?: number;
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
  const allNotes = new Set<string>();
  const { days = plausibleDays(), replace, encoding, signal, called, kept } = options;
  let leftOut = 0;
  const wanted = (rows: AsyncIterable<ReadRow[]>) =>
    kept
      ? ofActors(rows, kept, (n) => {
          leftOut += n;
        })
      : rows;
  const files = await filesToRead(reader, paths, { encoding, onNote: (note) => allNotes.add(note) });
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
  };
  const whole = usableTally();
  let done = 0;
  for (const file of files) {
    throwIfStopped(signal);
    const hash = createHash("sha256");
    const onBytes = (piece: Uint8Array) => {
      throwIfStopped(signal);
      hash.update(piece);
      done += piece.length;
      options.onProgress?.(done, file);
    };
    const own = usableTally();
    const notes = new Set<string>();
    const onNote = (note: string) => {
      notes.add(note);
      allNotes.add(note);
    };
    const part = await chronicle.load(
      {
        dataset: reader.dataset,
        name: basename(called?.(file) ?? file),
        path: called?.(file) ?? resolve(file),
        content: () => hash.digest("hex"),
        until: days.to,
        covers: options.covers?.(file) ?? reader.covers,
        kept,
      },
      tallied(
        wanted(untilStopped(reader.rows(file, { onBytes, days, encoding, onNote }), signal)),
        own,
        whole,
      ),
      { replace },
    );
    options.onFile?.(file, { ...part, ...own.told(), notes: [...notes] });
    addUp(total, part);
  }
  return { ...checked(total), ...whole.told(), notes: [...allNotes], ...(kept && { leftOut }) };
}

/** The rows until the signal is given: that it came as the last of them were read stops them as well. */
async function* untilStopped(
  rows: AsyncIterable<ReadRow[]>,
  signal: AbortSignal | undefined,
): AsyncIterable<ReadRow[]> {
  for await (const batch of rows) {
    throwIfStopped(signal);
    yield batch;
  }
  throwIfStopped(signal);
}

/** The rows of which one of the actors is a side, and those that could not be read; of the others their number is told. */
async function* ofActors(
  rows: AsyncIterable<ReadRow[]>,
  codes: readonly string[],
  onLeftOut: (n: number) => void,
): AsyncIterable<ReadRow[]> {
  const wanted = new Set(codes);
  for await (const batch of rows) {
    const kept = batch.filter(
      (row) =>
        "fault" in row ||
        wanted.has(row.event.source.code) ||
        (row.event.target !== null && wanted.has(row.event.target.code)),
    );
    onLeftOut(batch.length - kept.length);
    yield kept;
  }
}

function addUp(total: IngestSummary, part: IngestSummary): void {
  total.read += part.read;
  total.added += part.added;
  total.known += part.known;
  total.differing += part.differing;
  total.differences.push(...part.differences);
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
