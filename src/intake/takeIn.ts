import { filesToRead, type IngestReport, ingest, refusedRows } from "../chronicle/ingest.ts";
import { openDuckDb } from "../chronicle/store/duckdb.ts";
import { ChanceryError } from "../errors.ts";
import { plural } from "../words/en/forms.ts";
import type { Choice } from "./choice.ts";
import { called, calledReader, calledWithin, inCalledTerms } from "./names.ts";
import { mapNeeded } from "./needed.ts";
import { type IntakeOptions, readerOf, readingOf } from "./options.ts";
import { fileText, type ReportLine, reportText, stoppedText } from "./reportText.ts";

/** A file that is in, as the user calls it. */
export interface FileTaken {
  file: string;
  summary: IngestReport;
}

/** What was taken in, as plain data and as lines for people. */
export interface IntakeReport {
  summary: IngestReport & { files: FileTaken[] };
  /** The chronicle that holds it. */
  chronicle: string;
  lines: ReportLine[];
}

export interface IntakeHooks {
  /** Told once, before the first file: bytes on disk of all files, and how many there are. */
  onStart?: (bytes: number, files: number) => void;
  /** Told as files are read: bytes done of that total, and the file at hand. */
  onProgress?: (bytes: number, file: string) => void;
  /** Told as each file ends, with the lines for people. */
  onFile?: (taken: FileTaken, lines: ReportLine[]) => void;
  /** Stops the work: the file at hand is rolled back whole, the files before it stay. */
  signal?: AbortSignal;
}

/** The work was stopped by whoever asked for it; `files` are in. */
export class IntakeStopped extends ChanceryError {
  readonly files: readonly FileTaken[];

  constructor(files: readonly FileTaken[], all: number | undefined) {
    super("stopped", stoppedText(files.length, all), {
      hint:
        all === undefined || all === 1
          ? undefined
          : "What is in stays. To go on, take in the same files again.",
    });
    this.files = files;
  }
}

/**
 * Takes the chosen files into the chronicle at the path, which is made where there is none, each as a whole or not
 * at all. A signal that comes when the last file is in already stops nothing.
 *
 * @throws IntakeStopped where the signal is given; ChanceryError where the choice lacks a map, the options do not fit,
 * a file as a whole can't be read (those before it stay), or the chronicle can't be written.
 */
export async function takeIn(
  path: string,
  choice: Choice,
  options: IntakeOptions,
  hooks: IntakeHooks = {},
): Promise<IntakeReport> {
  return inCalledTerms(choice.names, () => taken(path, choice, options, hooks));
}

async function taken(
  path: string,
  choice: Choice,
  options: IntakeOptions,
  { onStart, onProgress, onFile, signal }: IntakeHooks,
): Promise<IntakeReport> {
  const { names } = choice;
  if (choice.proposal) throw mapNeeded(choice, options);
  const reader = calledReader(readerOf(choice.format, options), names);
  const { days, encoding } = readingOf(options);
  const { replace } = options;
  // Before a chronicle is made for them.
  const passedOver: string[] = [];
  const files = await filesToRead(reader, choice.paths, { encoding, onNote: (one) => passedOver.push(one) });
  if (signal?.aborted) throw new IntakeStopped([], files.length);
  const chronicle = await openDuckDb({ path, write: true });
  const parts: FileTaken[] = [];
  try {
    const total = await ingest(chronicle, reader, files, {
      ...{ days, replace, encoding, signal },
      called: names && ((file) => called(file, names)),
      onStart: (bytes) => onStart?.(bytes, files.length),
      onProgress: (bytes, file) => onProgress?.(bytes, called(file, names)),
      onFile: (file, summary) => {
        const one = calledWithin({ file, summary }, names);
        parts.push(one);
        onFile?.(one, fileText(one.file, one.summary, replace));
      },
    });
    const notes = [...passedOver, ...total.notes];
    const told = files.length === 1 ? notes : passedOver;
    return {
      summary: { ...total, notes, files: parts },
      chronicle: path,
      lines: reportText(total, { replace, notes: told, chronicle: path }),
    };
  } catch (error) {
    if (error instanceof ChanceryError && error.code === "stopped")
      throw new IntakeStopped(parts, files.length);
    throw error;
  } finally {
    // A chronicle that was made for a first file which could not be read would only puzzle whoever finds it.
    await chronicle.close({ keepEmpty: false });
  }
}

/** The error to tell where rows were read and every one was refused; undefined where some were not. */
export function allRefused({ summary }: IntakeReport): ChanceryError | undefined {
  const { read, quarantined } = summary;
  if (read === 0 || refusedRows(summary) !== read) return undefined;
  return new ChanceryError("bad-input", `Every row was refused: ${Object.keys(quarantined).join(", ")}.`, {
    hint: `${plural(read, "row")} went to quarantine with file, line and reason. Check the format, the columns that --map names and --date-format.`,
  });
}
