import type { ChronicleEvent } from "./event.ts";
import type { CountKey, DistinctTally, EventFilter, Listed, Tally } from "./query.ts";
import type { IngestSummary, ReadRow } from "./reader.ts";

export interface DatasetCoverage {
  dataset: string;
  /** First and last day covered. */
  from: string;
  to: string;
  /** Events known by the as-of date. */
  events: number;
}

/**
 * Events as known on one day, of chosen data sets. Questions see no other door to the events. Answers are kept for
 * all who ask the same, so that nobody may change one.
 */
export interface ChronicleView {
  readonly asOf: string;
  readonly datasets: readonly string[];
  /** The first or the last so many in order of time: by date, then precision (day, month, year), then id. */
  events(filter: EventFilter, part: Listed): Promise<readonly ChronicleEvent[]>;
  /** The most important first (chronicle/importance.ts), the latest first among equals, then by id. */
  strongest(filter: EventFilter, n: number): Promise<readonly ChronicleEvent[]>;
  /** How many there are by the values of the keys, in order of these; without keys one row, of 0 where there is none. */
  counts<K extends CountKey>(filter: EventFilter, by: readonly K[]): Promise<readonly Tally<K>[]>;
  /** The same, and how many acts they tell of. */
  distinctCounts<K extends CountKey>(
    filter: EventFilter,
    by: readonly K[],
  ): Promise<readonly DistinctTally<K>[]>;
  /**
   * Spans of days that the data sets cover, cut at the as-of date, by data set and day; a day outside all
   * of them is "no data". A data set has several where a file is missing between others.
   */
  coverage(): Promise<readonly DatasetCoverage[]>;
  /**
   * Quarantined rows by data set and reason. Such a row has no date to be trusted, so it can't be cut at
   * the as-of date; the rows of files that begin after it are left out. No answer may be drawn from them.
   */
  quarantined(): Promise<readonly { dataset: string; reason: string; rows: number }[]>;
}

/** A file as it is taken in. */
export interface LoadFile {
  dataset: string;
  /** As evidence names it: its name without the folder. */
  name: string;
  /** Where it lay, which is only told; default the name. */
  path?: string;
  /**
   * The hash of its bytes, by which it is known again whatever it is called; asked when its rows have ended.
   * Default the name, for rows that come from no file.
   */
  content?: () => string;
  /** The last day that it can cover: a month or a year that is not over is covered up to this day only. */
  until?: string;
}

export interface LoadOptions {
  /** Told the rows read so far. */
  onRows?: (read: number) => void;
  /** Whether a row takes the place of the event of its id where the two differ. */
  replace?: boolean;
}

/** The append-only store of events. Two engines can stand behind it; nothing above it knows SQL. */
export interface Chronicle {
  /** `actors` are those about whom most will be asked: a store may lay their events aside to answer faster. */
  view(asOf: string, datasets: readonly string[], actors?: readonly string[]): ChronicleView;
  /** The same, asked by somebody who may leave: what nobody else waits for is then given up, and the signal's reason thrown. */
  askedBy(asker: AbortSignal): Chronicle;
  /** Data sets held, each with its first and last day and its count as known on the day. */
  datasets(asOf: string): Promise<DatasetCoverage[]>;
  /** Rows that share the id of an event and say something else, by data set; see {@link IngestSummary}. */
  setAside(): Promise<{ dataset: string; rows: number }[]>;
  /**
   * Takes in one file as a whole or not at all. A row whose id is held already adds nothing: it is known where
   * it says the same, else it is set aside, or with `replace` the event that it corrects is.
   */
  load(file: LoadFile, rows: AsyncIterable<ReadRow[]>, options?: LoadOptions): Promise<IngestSummary>;
  close(): Promise<void>;
}
