import { basename, dirname, join } from "node:path";
import { addDays } from "../../dates.ts";
import { ChanceryError } from "../../errors.ts";
import { type CameoCode, cameoByName } from "../cameo.ts";
import { type CsvRecord, csvRecords } from "../csv.ts";
import type { ChronicleEvent } from "../event.ts";
import type { Reader, ReadOptions, ReadRow } from "../reader.ts";
import { codedEvent } from "./codedEvent.ts";
import { onDays } from "./days.ts";
import { type IcewsParty, sharedIcewsParties } from "./icewsActors.ts";
import { expectLineFeeds, type Flaw } from "./table.ts";
import { fileExists, filesAt, textChunks } from "./textFile.ts";

const DATASET = "icews14";
const YEAR = "2014";
const DAYS = 365;
const PUBLISHER = "ICEWS (Dataverse doi:10.7910/DVN/28075)";
const SPLITS = ["train.txt", "valid.txt", "test.txt"];
const TABS = { delimiter: "\t", quotes: false };

/**
 * ICEWS14 as benchmarks use it (the split of RE-GCN): a folder with train.txt, valid.txt and test.txt, of
 * which each line is `source relation target hours -1` in ids and hours since 1 January 2014, and the
 * names in entity2id.txt and relation2id.txt. The same line twice is one event.
 */
export const icews14Reader: Reader = {
  format: "icews14",
  describes: "the ICEWS14 benchmark: a folder with train.txt, valid.txt, entity2id.txt, relation2id.txt",
  dataset: DATASET,
  files: async (path) => {
    const files = await filesAt(path, (name) => SPLITS.includes(name), SPLITS.join(", "));
    return files.sort((a, b) => SPLITS.indexOf(basename(a)) - SPLITS.indexOf(basename(b)));
  },
  rows: readQuadruples,
};

async function* readQuadruples(
  file: string,
  { days: allowed, ...bytes }: ReadOptions = {},
): AsyncGenerator<ReadRow[]> {
  const name = basename(file);
  const parties = sharedIcewsParties();
  const entities = (await names(await beside(file, "entity2id.txt"), bytes)).map((entity) =>
    parties(entity, "", YEAR),
  );
  const relations = (await names(await beside(file, "relation2id.txt"), bytes)).map(
    (text) => cameoByName(text) ?? text,
  );
  const days = Array.from({ length: DAYS }, (_, index) => addDays(`${YEAR}-01-01`, index));
  let empty = true;
  for await (const records of csvRecords(textChunks(file, bytes), TABS)) {
    if (empty) expectLineFeeds(records[0]!, name);
    empty = false;
    yield records.map((record): ReadRow => {
      const found = record.fault ?? quadruple(record, entities, relations, days, name);
      const made = "id" in found ? onDays(found, allowed) : found;
      if ("id" in made) return { event: made };
      return { fault: { file: name, line: record.line, ...made, raw: record.raw.slice(0, 500) } };
    });
  }
  if (empty) throw new ChanceryError("bad-input", "the file is empty.", { place: { file: name } });
}

function quadruple(
  { cells, line }: CsvRecord,
  entities: readonly IcewsParty[],
  relations: readonly (CameoCode | string)[],
  days: readonly string[],
  file: string,
): ChronicleEvent | Flaw {
  if (cells.length < 4 || cells.length > 5) {
    return { reason: "wrong column count", detail: `${cells.length} columns where 4 or 5 are due` };
  }
  const [s, r, o, hours] = cells.map(number) as [number, number, number, number];
  const [source, target, act] = [entities[s], entities[o], relations[r]];
  if (!source) return { reason: "unknown entity", detail: `source "${cells[0]}"` };
  if (!target) return { reason: "unknown entity", detail: `target "${cells[2]}"` };
  if (act === undefined) return { reason: "unknown relation", detail: `relation "${cells[1]}"` };
  if (typeof act === "string") return { reason: "unknown CAMEO code", detail: `event text "${act}"` };
  const date = days[hours / 24];
  if (date === undefined)
    return { reason: "bad date", detail: `hours "${cells[3]}": not a whole day of 2014` };
  return codedEvent({
    id: `${DATASET}:${s}-${r}-${o}-${hours / 24}`,
    date,
    act,
    source: source(date),
    target: target(date),
    place: "",
    publisher: PUBLISHER,
    story: "",
    origin: { dataset: DATASET, file, line },
  });
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
    hint: "ICEWS14 is a folder: train.txt and valid.txt with entity2id.txt and relation2id.txt.",
  });
}

function number(cell: string): number {
  return /^\d{1,9}$/.test(cell) ? Number(cell) : Number.NaN;
}
