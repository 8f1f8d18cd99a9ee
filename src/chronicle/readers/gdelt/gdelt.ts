import { basename } from "node:path";
import { isDay } from "../../../dates.ts";
import { ChanceryError } from "../../../errors.ts";
import { type CameoCode, cameo } from "../../cameo.ts";
import { type CsvRecord, csvRecords } from "../../csv.ts";
import type { ChronicleEvent } from "../../event.ts";
import type { Reader, ReadOptions, ReadRow } from "../../reader.ts";
import { filesAt, textChunks } from "../bytes/textFile.ts";
import { codedEvent } from "../codedEvent.ts";
import { onDays } from "../days.ts";
import { sharedActors } from "../sharedActors.ts";
import { expectLineFeeds, type Flaw } from "../table.ts";
import { partyAt } from "./actors.ts";
import { FIRST, type Field, type Layout, layoutOf, SECOND, SIDES } from "./layout.ts";

/**
 * Since this day GDELT adds events as they are reported. All that it holds from before was added in bulk in the weeks before
 * it: that day of adding says nothing of when an event was known.
 */
const DAILY_SINCE = "2013-04-01";

const TABS = { delimiter: "\t", quotes: false };

/** GDELT 2.0: a file each quarter of an hour since 18 February 2015. */
export const gdeltReader: Reader = gdelt(
  "gdelt",
  SECOND,
  "GDELT 2.0 events (.export.CSV, zipped or plain, a folder of them)",
);

/** Its twin of reports that were translated into English: other papers, so that its density is another. */
export const gdeltTranslatedReader: Reader = gdelt(
  "gdelt-translated",
  SECOND,
  "GDELT 2.0 events of translated reports (.translation.export.CSV)",
);

/** GDELT 1.0: a file a day since April 2013, and one a month or a year from before. The same reports, coded otherwise. */
export const gdelt1Reader: Reader = gdelt(
  "gdelt1",
  FIRST,
  "GDELT 1.0 events (daily, monthly or yearly files, zipped or plain)",
);

function gdelt(dataset: string, layout: Layout, describes: string): Reader {
  return {
    format: dataset,
    describes,
    dataset,
    // A quarter of an hour tells of days long past as well: it does not cover them.
    covers: "known",
    files: (path) =>
      filesAt(
        path,
        (name) => isEvents(name) && isTranslated(name) === (dataset === gdeltTranslatedReader.dataset),
        "file of GDELT events",
      ),
    rows: (file, options) => readGdelt(file, dataset, layout, options),
  };
}

/** A download of GDELT holds files of mentions and of the knowledge graph beside those of events. */
function isEvents(name: string): boolean {
  return /\.(?:csv|tsv|tab|txt)(?:\.gz)?$/i.test(name) && !/\.(?:mentions|gkg|gkgcounts)\./i.test(name);
}

/** Whether a file is of translated reports: only its name tells. */
export function isTranslated(name: string): boolean {
  return /\.translation\./i.test(name);
}

async function* readGdelt(
  file: string,
  dataset: string,
  layout: Layout,
  { days, ...bytes }: ReadOptions = {},
): AsyncGenerator<ReadRow[]> {
  const name = basename(file);
  let empty = true;
  for await (const records of csvRecords(textChunks(file, bytes), TABS)) {
    if (empty && records[0]) {
      expectLineFeeds(records[0], name);
      expectLayout(records[0].cells, layout, name);
      empty = false;
    }
    yield records.map((record): ReadRow => {
      const found = record.fault ?? eventOf(record, { dataset, layout, file: name });
      const made = "id" in found ? onDays(found, days) : found;
      if ("id" in made) return { event: made };
      return { fault: { file: name, line: record.line, ...made, raw: record.raw.slice(0, 500) } };
    });
  }
  if (empty) throw new ChanceryError("bad-input", "the file is empty.", { place: { file: name } });
}

/** Throws where the file is the other GDELT: each has a data set of its own, since they code and count otherwise. */
function expectLayout(cells: readonly string[], layout: Layout, file: string): void {
  const found = layoutOf(cells);
  if (!found || found === layout) return;
  const format = found === FIRST ? "gdelt1" : "gdelt";
  throw new ChanceryError("bad-input", `this is ${found.title}, not ${layout.title}.`, {
    place: { file, line: 1 },
    hint: `Take it in with: chancery ingest ${format} FILE.`,
  });
}

interface Source {
  dataset: string;
  layout: Layout;
  file: string;
}

function eventOf({ cells, line }: CsvRecord, { dataset, layout, file }: Source): ChronicleEvent | Flaw {
  if (!layout.widths.includes(cells.length)) {
    const due = layout.widths.join(" or ");
    return { reason: "wrong column count", detail: `${cells.length} columns where ${due} are due` };
  }
  const at = (field: Field) => (cells[layout.at[field]] ?? "").trim();
  const date = dayOf(at("day"));
  const added = dayOf(at("added").slice(0, 8));
  const act = cameo(at("act"));
  const counts = [at("mentions"), at("sources"), at("articles")].map(whole);
  const tone = Number(at("tone") || Number.NaN);
  const flaw = flawOf(at, { date, added, act, counts, tone });
  if (flaw) return flaw;
  const [mentions, sources, articles] = counts as [number, number, number];
  const url = at("url");
  const isLink = /^https?:\/\/\S+$/i.test(url);
  const target = partyAt(cells, SIDES.target, date!);
  const event = codedEvent({
    id: `${dataset}:${at("id")}`,
    date: date!,
    act: act!,
    source: partyAt(cells, SIDES.source, date!),
    target: target.name === "" ? null : target,
    place: at("place"),
    publisher: isLink ? hostOf(url) : "",
    story: isLink ? "" : url,
    origin: { dataset, file, line },
  });
  const country = at("country");
  return {
    ...event,
    known: added! < DAILY_SINCE || added! < date! ? date! : added!,
    reports: Math.max(1, articles),
    country: (country !== "" && sharedActors().fromCode("fips", country)?.code) || undefined,
    press: { mentions, sources, tone, lead: at("lead") === "1" },
    evidence: { ...event.evidence, url: isLink ? url : "" },
  };
}

interface Read {
  date: string | undefined;
  added: string | undefined;
  act: CameoCode | undefined;
  counts: readonly (number | undefined)[];
  tone: number;
}

function flawOf(at: (field: Field) => string, { date, added, act, counts, tone }: Read): Flaw | undefined {
  if (!/^\d+$/.test(at("id"))) return { reason: "bad event ID", detail: `GlobalEventID "${at("id")}"` };
  if (!date) return { reason: "bad date", detail: `SQLDATE "${at("day")}"` };
  if (!added) return { reason: "bad date added", detail: `DATEADDED "${at("added")}"` };
  if (!act) return { reason: "unknown CAMEO code", detail: `EventCode "${at("act")}"` };
  if (counts.includes(undefined))
    return {
      reason: "bad count",
      detail: `NumMentions "${at("mentions")}", NumSources "${at("sources")}", NumArticles "${at("articles")}"`,
    };
  if (!Number.isFinite(tone)) return { reason: "bad tone", detail: `AvgTone "${at("tone")}"` };
  return undefined;
}

/** The day of eight digits: "20140218". */
function dayOf(text: string): string | undefined {
  if (!/^\d{8}$/.test(text)) return undefined;
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  return isDay(day) ? day : undefined;
}

/** A whole number that a column of the store can hold. */
function whole(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Who published it, by the address: "www.dailymaverick.co.za" is dailymaverick.co.za. */
function hostOf(url: string): string {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)?.[1] ?? "";
  return host.toLowerCase().replace(/^www\d?\./, "");
}
