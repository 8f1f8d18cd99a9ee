import { basename, dirname, join } from "node:path";
import { addDays } from "../../../dates.ts";
import { ChanceryError } from "../../../errors.ts";
import { type CameoCode, cameoByName } from "../../cameo.ts";
import { type CsvRecord, csvRecords } from "../../csv.ts";
import type { ChronicleEvent, Party } from "../../event.ts";
import type { Reader, ReadOptions, ReadRow } from "../../reader.ts";
import { fileExists, filesAt, textChunks } from "../bytes/textFile.ts";
import { codedEvent } from "../codedEvent.ts";
import { onDays } from "../days.ts";
import { expectLineFeeds, type Flaw } from "../table.ts";
import { type IcewsParty, sharedIcewsParties } from "./actors.ts";
import { unitsADay } from "./benchmarkStep.ts";
import {
  BENCHMARKS,
  type Benchmark,
  type BenchmarkOptions,
  checkOptions,
  type Span,
  spanOf,
} from "./benchmarks.ts";

const PUBLISHER = "ICEWS (Dataverse doi:10.7910/DVN/28075)";
const SPLITS = ["train.txt", "valid.txt", "test.txt"];
/** As many days as any record of news spans. */
const MOST_DAYS = 100_000;
const TABS = { delimiter: "\t", quotes: false };

/**
 * A benchmark cut of ICEWS (the layout of RE-Net and RE-GCN): a folder with train.txt, valid.txt and test.txt, of which
 * each line is `source relation target hours -1` in ids and hours since the first day, and the names in entity2id.txt
 * and relation2id.txt. The same line twice is one event. Which days it is of: {@link spanOf}.
 *
 * @throws ChanceryError "usage" where the options can't be.
 */
export function benchmarkReader(benchmark: Benchmark, options: BenchmarkOptions = {}): Reader {
  checkOptions(benchmark, options);
  const dataset = options.dataset ?? benchmark.dataset;
  return {
    format: benchmark.dataset,
    describes: `the ${benchmark.title} benchmark: a folder with train.txt, valid.txt, entity2id.txt, relation2id.txt`,
    dataset,
    files: async (path) => {
      const files = await filesAt(path, (name) => SPLITS.includes(name), SPLITS.join(", "));
      return files.sort((a, b) => SPLITS.indexOf(basename(a)) - SPLITS.indexOf(basename(b)));
    },
    rows: (file, read) => readQuadruples(file, { benchmark, options, dataset }, read),
  };
}

/** ICEWS14, the one of them that much of the field uses. */
export const icews14Reader: Reader = benchmarkReader(BENCHMARKS[0]!);

interface Source {
  benchmark: Benchmark;
  options: BenchmarkOptions;
  dataset: string;
}

/** What ids and hours stand for in a folder. */
interface Meaning {
  dataset: string;
  /** Whom an id is, by the states of the day's year. */
  party(id: number, day: string): Party | undefined;
  relations: readonly (CameoCode | string)[];
  span: Span;
  /** As many of its times make a day. */
  aDay: 1 | 24;
}

async function* readQuadruples(
  file: string,
  source: Source,
  { days: allowed, ...bytes }: ReadOptions = {},
): AsyncGenerator<ReadRow[]> {
  const name = basename(file);
  const meaning = await meaningOf(file, source, bytes);
  if (meaning.aDay === 1)
    bytes.onNote?.(`${name}: its times count days from ${meaning.span.first}, not hours.`);
  let empty = true;
  for await (const records of csvRecords(textChunks(file, bytes), TABS)) {
    if (empty) expectLineFeeds(records[0]!, name);
    empty = false;
    yield records.map((record): ReadRow => {
      const found = record.fault ?? quadruple(record, meaning, name);
      const made = "id" in found ? onDays(found, allowed) : found;
      if ("id" in made) return { event: made };
      return { fault: { file: name, line: record.line, ...made, raw: record.raw.slice(0, 500) } };
    });
  }
  if (empty) throw new ChanceryError("bad-input", "the file is empty.", { place: { file: name } });
}

async function meaningOf(
  file: string,
  { benchmark, options, dataset }: Source,
  bytes: ReadOptions,
): Promise<Meaning> {
  const entities = await names(await beside(file, "entity2id.txt"), bytes);
  const relations = await names(await beside(file, "relation2id.txt"), bytes);
  const span = await spanOf(benchmark, file, [entities.length, relations.length], options, bytes.encoding);
  const aDay = await unitsADay(file, SPLITS, span, bytes.encoding);
  const parties = sharedIcewsParties();
  const years = new Map<string, IcewsParty[]>();
  return {
    dataset,
    relations: relations.map((text) => cameoByName(text) ?? text),
    span,
    aDay,
    party: (id, day) => {
      if (!(id in entities)) return undefined;
      const year = day.slice(0, 4);
      const of = years.get(year) ?? [];
      years.set(year, of);
      of[id] ??= parties(entities[id]!, "", year);
      return of[id].on(day);
    },
  };
}

function quadruple({ cells, line }: CsvRecord, meaning: Meaning, file: string): ChronicleEvent | Flaw {
  if (cells.length < 4 || cells.length > 5) {
    return { reason: "wrong column count", detail: `${cells.length} columns where 4 or 5 are due` };
  }
  const [s, r, o, hours] = cells.map(number) as [number, number, number, number];
  const { dataset, span, aDay, relations } = meaning;
  const date = dayOf(hours / aDay, span);
  const [source, target] = [s, o].map((id) => meaning.party(id, date ?? span.first));
  const act = relations[r];
  if (!source) return { reason: "unknown entity", detail: `source "${cells[0]}"` };
  if (!target) return { reason: "unknown entity", detail: `target "${cells[2]}"` };
  if (act === undefined) return { reason: "unknown relation", detail: `relation "${cells[1]}"` };
  if (typeof act === "string") return { reason: "unknown CAMEO code", detail: `event text "${act}"` };
  if (date === undefined) {
    const of = span.days ? `the ${span.days} days from ${span.first}` : `those from ${span.first}`;
    return { reason: "bad date", detail: `hours "${cells[3]}": not a whole day of ${of}` };
  }
  return codedEvent({
    id: `${dataset}:${s}-${r}-${o}-${hours / aDay}`,
    date,
    act,
    source,
    target,
    place: "",
    publisher: PUBLISHER,
    story: "",
    origin: { dataset, file, line },
  });
}

/** The day after so many; undefined where they are no whole number or lie after the last. */
function dayOf(at: number, { first, days = MOST_DAYS }: Span): string | undefined {
  return Number.isInteger(at) && at < days ? addDays(first, at) : undefined;
}

/** Names by id: lines of name and id, the ids running from 0 without a gap. */
async function names(file: string, { encoding }: ReadOptions): Promise<string[]> {
  const found: string[] = [];
  for await (const records of csvRecords(textChunks(file, { encoding }), TABS)) {
    for (const { cells, line, fault } of records) {
      const [name, id] = cells;
      if (!fault && name && cells.length === 2 && number(id ?? "") === found.length) {
        found.push(name);
        continue;
      }
      throw new ChanceryError(
        "bad-input",
        `"${cells.join(" ")}" is not a name, a tab and the id ${found.length}.`,
        {
          place: { file: basename(file), line },
          hint: "Names are needed for every id: fetch the file again.",
        },
      );
    }
  }
  return found;
}

async function beside(file: string, name: string): Promise<string> {
  const path = join(dirname(file), name);
  if (await fileExists(path)) return path;
  throw new ChanceryError("io", `There is no ${name} beside "${file}".`, {
    hint: "A benchmark is a folder: train.txt and valid.txt with entity2id.txt and relation2id.txt.",
  });
}

function number(cell: string): number {
  return /^\d{1,9}$/.test(cell) ? Number(cell) : Number.NaN;
}
