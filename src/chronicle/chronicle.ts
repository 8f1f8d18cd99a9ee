import type { DayRange } from "../dates.ts";
import type { ChronicleEvent } from "./event.ts";
import type { Facet, FacetKey } from "./facets.ts";
import type { CountKey, DistinctTally, EventFilter, Listed, Tally } from "./query.ts";
import type { Batch, Fault, IngestSummary } from "./reader.ts";
import type { UsableTally } from "./usable.ts";

export interface DatasetCoverage {
  dataset: string;
  /** First and last day covered. */
  from: string;
  to: string;
  /** Events known by the as-of date. */
  events: number;
  /** Whose rows alone all its files hold; absent where they hold those of all actors. None where each holds those of others. */
  kept?: readonly string[];
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
  /** The most important first (chronicle/importance.ts), the latest first among equals, then by precision and id. */
  strongest(filter: EventFilter, n: number): Promise<readonly ChronicleEvent[]>;
  /** How many there are by the values of the keys, in order of these; without keys one row, of 0 where there is none. */
  counts<K extends CountKey>(filter: EventFilter, by: readonly K[]): Promise<readonly Tally<K>[]>;
  /**
   * How many there are by each of the keys by itself, in the order of the keys; the commonest value first, then in order
   * of values, "" where the event has none. Rows less precise than a key are not left out.
   */
  countsEach(filter: EventFilter, keys: readonly FacetKey[]): Promise<readonly Facet[]>;
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
  /** These rows themselves, by data set, file and line: as many as {@link quarantined} counts. */
  refused(part: RefusedPart): Promise<readonly RefusedRow[]>;
}

/** Which of the quarantined rows to list. */
export interface RefusedPart {
  /** Only those refused for this reason. */
  reason?: string;
  offset: number;
  limit: number;
}

/** A row that could not be read, as it stands in quarantine. */
export interface RefusedRow extends Fault {
  dataset: string;
}

/** A file as it is taken in. */
export interface LoadFile {
  dataset: string;
  /** As evidence names it: its name without the folder. */
  name: string;
  /** Where it lay, which is only told; default the name. */
  path?: string;
  /**
   * The hash of its bytes, by which it is known again whatever it is called; asked when its rows have ended, and of pieces
   * before. Default the name, for rows that come from no file.
   */
  content?: () => string;
  /** The last day that it can cover: a month or a year that is not over is covered up to this day only. */
  until?: string;
  /** Which days it covers: see {@link Covers}; default those of its events. */
  covers?: Covers | DayRange;
  /** Keeps only rows of which one of these actors (by their codes) is a side; default all. It covers nothing for a pair of others. */
  kept?: readonly string[];
}

/**
 * Which days a file covers, from the first to the last: those on which its events happened ("date"), or those on which they were
 * known ("known"), where each file holds what was reported in its time, of whatever day.
 */
export type Covers = "date" | "known";

export interface LoadOptions {
  /** Told the rows read so far. */
  onRows?: (read: number) => void;
  /** Whether a row takes the place of the event of its id where the two differ. */
  replace?: boolean;
  /** Told each event that is kept. */
  tallies?: readonly UsableTally[];
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
   * it says the same, else it is set aside, or with `replace` (which pieces do not go with) the event that it corrects is.
   */
  load(file: LoadFile, rows: AsyncIterable<Batch>, options?: LoadOptions): Promise<IngestSummary>;
  /** The files of a data set that the chronicle file holds, and whose rows of them were kept (null: all). */
  files(dataset: string): Promise<HeldFile[]>;
  /** What was asked of sources that are fetched, in order of asking. */
  updates(): Promise<AskedUpdate[]>;
  /** Writes down what is asked of a source; once. */
  noteUpdate(asked: AskedUpdate): Promise<void>;
  close(options?: CloseOptions): Promise<void>;
}

export interface CloseOptions {
  /** Whether a file that this opening made stays where nothing came into it; default true. */
  keepEmpty?: boolean;
}

export interface HeldFile {
  name: string;
  kept: readonly string[] | null;
}

/** A span of a source that is fetched: its days, the actors whose rows are kept (null: all), whether translated texts are read too. */
export interface AskedUpdate {
  source: string;
  since: string;
  /** Null where it is kept fresh. */
  until: string | null;
  kept: readonly string[] | null;
  translations: boolean;
}
