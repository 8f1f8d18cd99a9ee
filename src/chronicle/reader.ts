import type { DayRange } from "../dates.ts";
import type { Covers } from "./chronicle.ts";
import type { TablePiece } from "./codedTable.ts";
import type { ChronicleEvent } from "./event.ts";

/** A row that could not be read. It goes to quarantine, never silently away. */
export interface Fault {
  file: string;
  /** 1-based line of the file, header included. */
  line: number;
  /** Short and countable: "bad date", "unknown CAMEO code", "unclosed quote". */
  reason: string;
  /** What exactly was wrong, with the field. */
  detail: string;
  /** The row as it stood, cut to 500 characters. */
  raw: string;
}

export type ReadRow = { event: ChronicleEvent } | { fault: Fault };

/** Rows that were read, or a piece of a table for an engine that reads tables by itself. */
export type Batch = ReadRow[] | TablePiece;

/** A file that is cut into pieces for an engine, and turns out to be none for it: it is to be read from its beginning, row by row. */
export class ByRow extends Error {}

/**
 * A way to read one kind of file into events. `rows` yields batches (some thousand rows each)
 * so that files of any size stream; every line of data yields exactly one ReadRow.
 */
export interface Reader {
  /** The word on the command line: "casebook", "icews", "icews14", "csv". */
  format: string;
  /** One line for the help. */
  describes: string;
  /** The data set that the rows belong to, for citation and choice: "casebook", "icews". */
  dataset: string;
  /** Which days a file covers; default those of its events. */
  covers?: Covers;
  /**
   * Files to read for a path that the user named (a folder may hold several); throws ChanceryError where it holds
   * none, or where one of a folder can't be read as it stands.
   */
  files(path: string, options?: FilesOptions): Promise<string[]>;
  rows(file: string, options?: ReadOptions): AsyncIterable<ReadRow[]>;
  /**
   * The same rows for a store whose engine reads tables by itself, where the file is large and can be read so; undefined where it is to be
   * read row by row. Throws {@link ByRow} where that shows only under way.
   */
  pieces?(file: string, options?: PiecesOptions): Promise<AsyncIterable<TablePiece> | undefined>;
  /** How a file would be read, where the reader decides that by a look at it: nothing is refused, what is open is a question. */
  plan?(file: string, encoding?: string): Promise<ReaderPlan>;
}

export interface FilesOptions {
  /** Told a sentence for each file that is passed over. */
  onNote?: (note: string) => void;
  /** As in {@link ReadOptions}. */
  encoding?: string;
  /** False where what is open in a file is shown and not asked, as in a plan. */
  ask?: boolean;
}

/** How a file would be read. */
export interface ReaderPlan {
  /** What parts its cells, in a word. */
  delimiter: string;
  fields: { field: string; column: string; reading: string }[];
  notes: string[];
  /** What the user must say before the file can be taken in, with examples of both readings. */
  questions: ReaderQuestion[];
}

export interface ReaderQuestion {
  question: string;
  answers: string;
  /** "3/4/2020: 3 April 2020 or 4 March 2020". */
  examples: string[];
}

export interface ReadOptions {
  /** Told each piece of the file as it comes from the disk, before it is unpacked or decoded. */
  onBytes?: (piece: Uint8Array) => void;
  /** The days on which an event may lie; one that lies elsewhere is a fault. Without it all days are taken. */
  days?: DayRange;
  /** The encoding of the file as the user declares it, by any label of the Encoding Standard; a byte order mark stands above it. */
  encoding?: string;
  /** Told in a sentence what else is to be known of how the file was read, or what of it was passed over. */
  onNote?: (note: string) => void;
}

export interface PiecesOptions extends ReadOptions {
  /** About so many bytes are a piece; default as many as keep an engine busy. */
  size?: number;
}

/** The closing summary of an ingest; `read` = `added` + `known` + `differing` + the sum of `quarantined`. */
export interface IngestSummary {
  read: number;
  added: number;
  /** Rows that say again what is held. */
  known: number;
  /** Rows whose id is held and that say something else. The event stands as first seen, or is replaced where that was asked for. */
  differing: number;
  /** The first of them. */
  differences: Difference[];
  quarantined: Record<string, number>;
  /** Rows that were passed over since they are of none of the actors asked for; they are no part of what was `read`. */
  leftOut?: number;
}

/** A row that shares the id of an event and says something else. */
export interface Difference {
  id: string;
  file: string;
  line: number;
  /** Columns of `events` in which the two are not alike: "date", "cameo", "summary". */
  fields: string[];
}
