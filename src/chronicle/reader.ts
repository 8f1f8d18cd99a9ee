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

/** What a file turned out to hold, told when it has been read. */
export interface FileCoverage {
  /** First and last day that the source covers by this file. */
  from: string;
  to: string;
}

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
  /** Files to read for a path that the user named (a folder may hold several); throws ChanceryError where it holds none. */
  files(path: string): Promise<string[]>;
  rows(file: string, onBytes?: (done: number) => void): AsyncIterable<ReadRow[]>;
}

/** The closing summary of an ingest; `read` = `added` + `known` + the sum of `quarantined`. */
export interface IngestSummary {
  read: number;
  added: number;
  known: number;
  quarantined: Record<string, number>;
}
