import { basename } from "node:path";
import type { TablePiece } from "../chronicle/codedTable.ts";
import type { PiecesOptions, Reader, ReadRow } from "../chronicle/reader.ts";
import { ChanceryError } from "../errors.ts";

/**
 * What the user calls files that lie under other names: uploads, by path. The names on disk are random, so that one
 * of them in a text stands for its file and for nothing else.
 */
export type Names = Readonly<Record<string, string>>;

/** A text in which files are called as the user calls them. */
export function called(text: string, names: Names | undefined): string {
  let told = text;
  for (const [path, name] of Object.entries(names ?? {})) {
    // A folder that leads to it says nothing either.
    told = told.replaceAll(path, () => name).replaceAll(basename(path), () => name);
  }
  return told;
}

/** Plain data, with that done in every text within. */
export function calledWithin<T>(value: T, names: Names | undefined): T {
  if (!names) return value;
  const told = (part: unknown): unknown => {
    if (typeof part === "string") return called(part, names);
    if (Array.isArray(part)) return part.map(told);
    if (part === null || typeof part !== "object") return part;
    return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, told(one)]));
  };
  return told(value) as T;
}

/** Does the work; what it throws for people names files as the user does. */
export async function inCalledTerms<T>(names: Names | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw calledError(error, names);
  }
}

function calledError(error: unknown, names: Names | undefined): unknown {
  // What was stopped names no file but by its place.
  if (!names || !(error instanceof ChanceryError) || error.code === "stopped") return error;
  // The place stands in the message already, and is made anew below.
  const { file, line, field } = error.place ?? {};
  const plain = new ChanceryError("io", "", { place: error.place }).message;
  const message = error.place ? error.message.slice(plain.length) : error.message;
  const place = error.place && { file: file && called(file, names), line, field };
  const hint = error.hint && called(error.hint, names);
  return new ChanceryError(error.code, called(message, names), { hint, place, cause: error.cause });
}

/** A reader whose rows and notes name files as the user does. */
export function calledReader(reader: Reader, names: Names | undefined): Reader {
  if (!names) return reader;
  const noted = <T extends { onNote?: (note: string) => void }>(options: T | undefined) => {
    const { onNote } = options ?? {};
    return onNote ? { ...options, onNote: (note: string) => onNote(called(note, names)) } : options;
  };
  return {
    ...reader,
    files: (path, options) => reader.files(path, noted(options)),
    async *rows(file, options) {
      const [onDisk, name] = [basename(file), basename(called(file, names))];
      for await (const batch of reader.rows(file, noted(options)))
        yield onDisk === name ? batch : batch.map((row) => calledRow(row, onDisk, name));
    },
    pieces: reader.pieces && ((file, options) => calledPieces(reader, names, file, noted(options))),
  };
}

async function calledPieces(reader: Reader, names: Names, file: string, options: PiecesOptions | undefined) {
  const [onDisk, name] = [basename(file), basename(called(file, names))];
  const pieces = await reader.pieces!(file, options);
  return pieces && (onDisk === name ? pieces : renamed(pieces, onDisk, name));
}

async function* renamed(
  pieces: AsyncIterable<TablePiece>,
  onDisk: string,
  name: string,
): AsyncGenerator<TablePiece> {
  for await (const piece of pieces) {
    const row = (line: number) => {
      const read = piece.row(line);
      return read && calledRow(read, onDisk, name);
    };
    yield { ...piece, table: { ...piece.table, file: name }, row };
  }
}

function calledRow(row: ReadRow, onDisk: string, name: string): ReadRow {
  if ("fault" in row) return row.fault.file === onDisk ? { fault: { ...row.fault, file: name } } : row;
  const { event } = row;
  return event.origin.file === onDisk
    ? { event: { ...event, origin: { ...event.origin, file: name } } }
    : row;
}
