import { fileURLToPath } from "node:url";
import { type Leaders, loadLeaders } from "./actors/leaders.ts";
import { type Actors, loadActors } from "./actors/registry.ts";
import { CASEBOOK } from "./casebook.ts";
import { QueryCache } from "./chronicle/cache.ts";
import type { Chronicle, ChronicleView } from "./chronicle/chronicle.ts";
import { evenView } from "./chronicle/kept.ts";
import { loadUsVisits, visitsViews } from "./chronicle/lists/usVisits.ts";
import { casebookReader } from "./chronicle/readers/casebook.ts";
import { openDuckDb } from "./chronicle/store/duckdb.ts";
import { chosenDatasets, type HeldDataset, noEvents } from "./datasets.ts";
import { ALL_DAYS, parseDayWithin } from "./dates.ts";
import { focalEvent } from "./questions/kit/focal.ts";
import type { QuestionOptions, Subject } from "./questions/subject.ts";
import { SlowRecord } from "./record/record.ts";
import { defaultChroniclePath, expectChronicle } from "./userFiles.ts";

export interface DeskOptions {
  /** Chronicle file of what was taken in, or "none"; default {@link defaultChroniclePath}, which need not exist. */
  chronicle?: string;
  /** A casebook folder in place of the built-in one. */
  casebook?: URL;
  /** Labels that the user prefers, by code: `{ TWN: "Chinese Taipei" }`. */
  labels?: Record<string, string>;
}

/** Rows of answers that a desk keeps at most: some hundred thousand counts are tens of megabytes. */
const CACHED_ROWS = 600_000;

/** "Of late" is the year of the day and so many before it. */
const RECENT_YEARS = 5;

/** Chronicle, record and actors, opened together. Questions are asked of the subject that it makes. */
export interface Desk {
  readonly actors: Actors;
  readonly leaders: Leaders;
  readonly record: SlowRecord;
  readonly chronicle: Chronicle;
  /** Visits between the US and the world as known on a day, a data set beside those of the chronicle. */
  visits(asOf: string): ChronicleView;
  /** What is held as known on a day, and how many of its events are of the pair. */
  datasetsFor(a: string, b: string, asOf: string): Promise<HeldDataset[]>;
  subject(request: SubjectRequest): Promise<Subject>;
  /** The same desk, asked by somebody who may leave: what nobody else waits for is then given up, and the signal's reason thrown. */
  askedBy(asker: AbortSignal): Desk;
  close(): Promise<void>;
}

export interface SubjectRequest {
  a: string;
  b: string;
  asOf: string;
  /**
   * Data sets to use; default: the one with the most events of the pair in the last five years, and none where none follows the
   * pair: then the record of the world answers. They are not mixed unless asked, since sources differ in density.
   */
  datasets?: readonly string[];
  options?: QuestionOptions;
}

/** Opens the built-in casebook and, beside it, the user's chronicle where there is one. Nothing is written. */
export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const { chronicle: named, casebook = CASEBOOK } = options;
  if (named !== undefined && named !== "none") expectChronicle(named);
  const leaders = loadLeaders(casebook);
  const chronicle = await openDuckDb({
    spells: leaders.spells(),
    cache: new QueryCache(CACHED_ROWS),
    ...(named === "none" ? {} : { path: named ?? defaultChroniclePath() }),
  });
  const events = fileURLToPath(new URL("events.csv", casebook));
  await chronicle.load({ dataset: "casebook", name: "events.csv" }, casebookReader.rows(events));
  const actors = loadActors({ labels: options.labels });
  const record = new SlowRecord(casebook);
  let listed: Desk["visits"] | undefined;
  const visits: Desk["visits"] = (asOf) => {
    const list = new URL("record/world/us_visits.csv.gz", casebook);
    listed ??= visitsViews(loadUsVisits(list).events, leaders.led);
    return listed(asOf);
  };

  return deskOver(chronicle, { actors, leaders, record, visits });
}

/** The desk over a chronicle, or over the same chronicle as somebody asks it who may leave. */
function deskOver(chronicle: Chronicle, rest: Pick<Desk, "actors" | "leaders" | "record" | "visits">): Desk {
  const { actors, leaders, record, visits } = rest;
  const datasetsFor: Desk["datasetsFor"] = async (a, b, asOf) => {
    const held = await chronicle.datasets(asOf);
    const counts = await chronicle
      .view(
        asOf,
        held.map((row) => row.dataset),
      )
      .counts({ between: [a, b] }, ["dataset", "year"]);
    const of = (dataset: string, from: string) =>
      counts
        .filter((row) => row.dataset === dataset && row.year >= from)
        .reduce((sum, count) => sum + count.n, 0);
    const recent = String(Number(asOf.slice(0, 4)) - RECENT_YEARS);
    return held.map((row) => ({ ...row, pair: of(row.dataset, ""), recent: of(row.dataset, recent) }));
  };

  return {
    ...rest,
    chronicle,
    datasetsFor,
    askedBy: (asker) => deskOver(chronicle.askedBy(asker), rest),
    async subject({ a, b, asOf, datasets, options: asked = {} }) {
      parseDayWithin(asOf, ALL_DAYS, "as-of date");
      const seen = record.at(asOf);
      const among = await datasetsFor(a, b, asOf);
      const names = chosenDatasets({ a, b, asOf, held: among, asked: datasets, actors, record: seen });
      const held = names.length > 0 ? chronicle.view(asOf, names, [a, b]) : noEvents(asOf);
      const events = evenView(held, await held.coverage(), [a, b]);
      let visiting: ChronicleView | undefined;
      const scene = {
        asOf,
        a,
        b,
        events,
        visits: () => (visiting ??= visits(asOf)),
        record: seen,
        actors,
        leaders,
        options: asked,
        name: (code: string, day = asOf) => actors.name(code, day),
      };
      return { ...scene, focal: await focalEvent(scene) };
    },
    close: () => chronicle.close(),
  };
}
