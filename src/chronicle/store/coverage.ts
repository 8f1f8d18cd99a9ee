import { daysBetween } from "../../dates.ts";
import type { DatasetCoverage } from "../chronicle.ts";
import { keptInBoth } from "../kept.ts";
import type { MemoryTable } from "../memory/table.ts";
import { keptList } from "./kept.ts";
import type { Pool } from "./pool.ts";

/** The days that a file of a data set covers, from the first to the last. */
interface FileSpan {
  dataset: string;
  from: string;
  to: string;
  /** The actors of which its rows were kept; null where all were. */
  kept: readonly string[] | null;
}

/** Tells which days are covered by what is held. */
export class Coverage {
  readonly #pool: Pool;
  readonly #inMemory: (dataset: string) => MemoryTable | undefined;
  #files: Promise<FileSpan[]> | undefined;

  /** `inMemory` gives the events of a data set where all of them are in memory: they are counted there in a hundredth of the time. */
  constructor(pool: Pool, inMemory: (dataset: string) => MemoryTable | undefined) {
    this.#pool = pool;
    this.#inMemory = inMemory;
  }

  /** What is held has changed. */
  clear(): void {
    this.#files = undefined;
  }

  /** Each data set that has begun by the day, with its first and last day, cut at the day, and its events known by then. */
  datasets(asOf: string): Promise<DatasetCoverage[]> {
    return this.#pool.during(() => this.#datasets(asOf));
  }

  async #datasets(asOf: string): Promise<DatasetCoverage[]> {
    const begun = await this.#begunBy(asOf);
    const names = [...new Set(begun.map(({ dataset }) => dataset))];
    return Promise.all(
      names.map(async (dataset) => {
        const files = begun.filter((file) => file.dataset === dataset);
        const last = files.map(({ to }) => to).sort();
        return { dataset, from: files[0]!.from, to: last.at(-1)!, events: await this.#count(dataset, asOf) };
      }),
    );
  }

  /**
   * The spans that the files of each data set cover, cut at the day, with their events known by then; for a pair of `actors` only
   * files of which the rows of one of them, and so all between the two, were kept.
   *
   * Days between two files count as covered where they are no longer than the longest silence within a file of that data
   * set, since a file of rare events does not begin on the day after the one before it; else a file is missing there, and
   * they are "no data".
   */
  spans(
    asOf: string,
    datasets: readonly string[],
    actors: readonly string[] = [],
  ): Promise<DatasetCoverage[]> {
    return this.#pool.during(async () => {
      const whole = (await this.#datasets(asOf)).filter((row) => datasets.includes(row.dataset));
      return (await Promise.all(whole.map((row) => this.#split(asOf, row, actors)))).flat();
    });
  }

  async #split(asOf: string, whole: DatasetCoverage, actors: readonly string[]): Promise<DatasetCoverage[]> {
    const { dataset } = whole;
    const all = (await this.#begunBy(asOf)).filter((file) => file.dataset === dataset);
    const files = all.filter(
      ({ kept }) => !kept || actors.length === 0 || actors.some((code) => kept.includes(code)),
    );
    const [one, ...more] = merged(files, 0);
    if (files.length === all.length && one && more.length === 0) return [{ ...whole, ...keptIn(one) }];
    const spans = merged(files, await this.#longestSilence(dataset, asOf));
    return Promise.all(
      spans.map(async ({ from, to, kept }) => ({
        ...{ dataset, from, to },
        events: await this.#count(dataset, asOf, { from, to }),
        ...keptIn({ kept }),
      })),
    );
  }

  /** Files in order of data set and first day, cut at the day. */
  async #begunBy(asOf: string): Promise<FileSpan[]> {
    // What could not be read is tried again by the next who asks.
    this.#files ??= this.#read().catch((error) => {
      this.#files = undefined;
      throw error;
    });
    const files = await this.#files;
    return files
      .filter(({ from }) => from <= asOf)
      .map((file) => ({ ...file, to: file.to < asOf ? file.to : asOf }));
  }

  async #read(): Promise<FileSpan[]> {
    const rows = await this.#pool.rows(
      `SELECT dataset, first_day::VARCHAR, last_day::VARCHAR, kept FROM chancery_whole.files
       WHERE first_day IS NOT NULL ORDER BY ALL`,
      [],
    );
    return rows.map(([dataset, from, to, kept]) => ({ dataset, from, to, kept: keptList(kept) }) as FileSpan);
  }

  async #count(dataset: string, asOf: string, span?: { from: string; to: string }): Promise<number> {
    const table = this.#inMemory(dataset);
    if (table) return table.count({ knownBy: asOf, from: span?.from, begunBy: span?.to });
    const rows = await this.#pool.rows(
      `SELECT count(*)::INTEGER FROM chancery_whole.events WHERE dataset = $1 AND known <= $2::DATE
       ${span ? "AND date BETWEEN $3::DATE AND $4::DATE" : ""}`,
      [dataset, asOf, ...(span ? [span.from, span.to] : [])],
    );
    return rows[0]![0] as number;
  }

  /** Days on which nothing new was known between two that stand in one file, at most. */
  async #longestSilence(dataset: string, asOf: string): Promise<number> {
    const rows = await this.#pool.rows(
      `SELECT greatest(coalesce(max(gap), 0), 0)::INTEGER FROM (
         SELECT known - lag(known) OVER (PARTITION BY content ORDER BY known) - 1 AS gap
         FROM chancery_whole.events WHERE dataset = $1 AND known <= $2::DATE)`,
      [dataset, asOf],
    );
    return rows[0]![0] as number;
  }
}

/** Spans in order of their first days, those joined that no more than `silence` days lie between. */
function merged(spans: readonly FileSpan[], silence: number): FileSpan[] {
  const joined: FileSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (!last || daysBetween(last.to, span.from) - 1 > silence) joined.push({ ...span });
    else {
      if (span.to > last.to) last.to = span.to;
      last.kept = keptInBoth(last.kept, span.kept);
    }
  }
  return joined;
}

const keptIn = ({ kept }: Pick<FileSpan, "kept">): Pick<DatasetCoverage, "kept"> => (kept ? { kept } : {});
