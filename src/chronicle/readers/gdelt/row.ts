import { type DayRange, isDay } from "../../../dates.ts";
import { type CameoCode, cameo } from "../../cameo.ts";
import type { CsvRecord } from "../../csv.ts";
import type { ChronicleEvent, Party } from "../../event.ts";
import type { ReadRow } from "../../reader.ts";
import { codedEvent } from "../codedEvent.ts";
import { onDays } from "../days.ts";
import { sharedActors } from "../sharedActors.ts";
import type { Flaw } from "../table.ts";
import { partyOf, TELLING } from "./actors.ts";
import { type Field, type Layout, SIDES } from "./layout.ts";

/**
 * Since this day GDELT adds events as they are reported. All that it holds from before was added in bulk in the weeks before
 * it: that day of adding says nothing of when an event was known.
 */
const DAILY_SINCE = "2013-04-01";

/** A file of GDELT, and the days on which its events may lie. */
export interface Source {
  dataset: string;
  layout: Layout;
  /** As evidence names it. */
  file: string;
  days: DayRange | undefined;
}

/** Reads one record of a file of GDELT. */
export function rowOf(record: CsvRecord, source: Source): ReadRow {
  const found = record.fault ?? eventOf(record, source);
  const made = "id" in found ? onDays(found, source.days) : found;
  if ("id" in made) return { event: made };
  return { fault: { file: source.file, line: record.line, ...made, raw: record.raw.slice(0, 500) } };
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
  const linked = isLink(url);
  const [source, target] = [SIDES.source, SIDES.target].map((first) =>
    partyOf(
      TELLING.map((column) => cells[first + column]!),
      date!.slice(0, 4),
    ),
  ) as [Party, Party];
  const event = codedEvent({
    id: `${dataset}:${at("id")}`,
    date: date!,
    act: act!,
    source,
    target: target.name === "" ? null : target,
    place: at("place"),
    publisher: linked ? hostOf(url) : "",
    story: linked ? "" : url,
    origin: { dataset, file, line },
  });
  return {
    ...event,
    known: knownOn(date!, added!),
    reports: Math.max(1, articles),
    country: stateOf(at("country")) || undefined,
    press: { mentions, sources, tone, lead: at("lead") === "1" },
    evidence: { ...event.evidence, url: linked ? url : "" },
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

/** When an event was known: the day on which it was added, where that says so. */
export function knownOn(date: string, added: string): string {
  return added < DAILY_SINCE || added < date ? date : added;
}

/** The state of a FIPS code, "" where there is none. */
export function stateOf(fips: string): string {
  return (fips !== "" && sharedActors().fromCode("fips", fips)?.code) || "";
}

/** The day of eight digits: "20140218". */
export function dayOf(text: string): string | undefined {
  if (!/^\d{8}$/.test(text)) return undefined;
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  return isDay(day) ? day : undefined;
}

/** A whole number that a column of the store can hold. */
export function whole(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function isLink(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}

/** Who published it, by the address: "www.dailymaverick.co.za" is dailymaverick.co.za. */
function hostOf(url: string): string {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)?.[1] ?? "";
  return host.toLowerCase().replace(/^www\d?\./, "");
}
