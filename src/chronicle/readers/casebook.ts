import { isDay, lastDayOf, type Precision } from "../../dates.ts";
import { cameo } from "../cameo.ts";
import type { ChronicleEvent, EventConfidence, EventKind, Party } from "../event.ts";
import type { Reader, ReadRow } from "../reader.ts";
import { sharedActors } from "./sharedActors.ts";
import { expectHeader, type Flaw, type RowReader, tableRows } from "./table.ts";
import { filesAt } from "./textFile.ts";

const DATASET = "casebook";

/** The columns of casebook/events.csv, as casebook/SOURCES.md describes them. */
const COLUMNS = [
  "id",
  "date",
  "precision",
  "source",
  "source_person",
  "target",
  "target_person",
  "event_type",
  "kind",
  "issue",
  "summary",
  "url",
  "url2",
  "publisher",
  "confidence",
] as const;

type Column = (typeof COLUMNS)[number];

const oneOf = (...words: string[]) => new Set(words);
const PRECISIONS = oneOf("day", "month", "year");
const KINDS = oneOf("act", "vote", "domestic");
const LEVELS = oneOf("high", "medium", "low");
const LINK = /^(https?:\/\/\S+)?$/;

/** What each cell must be, and the reason by which a row that is not so is counted. */
const CHECKS: readonly (readonly [Column, (value: string) => boolean, string])[] = [
  ["id", (value) => value !== "", "missing id"],
  ["date", isDay, "bad date"],
  ["precision", (value) => PRECISIONS.has(value), "bad precision"],
  ["source", isActor, "unknown actor"],
  ["target", (value) => value === "" || isActor(value), "unknown actor"],
  ["event_type", (value) => cameo(value) !== undefined, "unknown CAMEO code"],
  ["kind", (value) => KINDS.has(value), "bad kind"],
  ["issue", (value) => value !== "", "missing issue"],
  ["summary", (value) => value !== "", "missing summary"],
  ["url", (value) => LINK.test(value), "bad link"],
  ["url2", (value) => LINK.test(value), "bad link"],
  ["publisher", (value) => value !== "", "missing publisher"],
  ["confidence", (value) => LEVELS.has(value), "bad confidence"],
];

/** The built-in casebook, or a file of the same columns. */
export const casebookReader: Reader = {
  format: "casebook",
  describes: "events in the columns of casebook/events.csv",
  dataset: DATASET,
  files: (path) => filesAt(path, (name) => name === "events.csv", "events.csv"),
  rows: (file, options) => tableRows(file, {}, openCasebook, options),
};

/** All rows of a casebook file, events and faults, in its order. */
export async function readCasebook(file: string): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  for await (const batch of casebookReader.rows(file)) rows.push(...batch);
  return rows;
}

function openCasebook(header: readonly string[], file: string): RowReader {
  expectHeader(header, COLUMNS, file, "a casebook");
  const lineOf = new Map<string, number>();
  return (cells, line) => {
    const flaw = flawOf(cells);
    if (flaw) return flaw;
    const id = at(cells, "id");
    const before = lineOf.get(id);
    if (before !== undefined)
      return { reason: "duplicate id", detail: `id "${id}" stands on line ${before} already` };
    lineOf.set(id, line);
    return eventOf(cells, file, line);
  };
}

function flawOf(cells: readonly string[]): Flaw | undefined {
  for (const [column, holds, reason] of CHECKS) {
    const value = at(cells, column);
    if (!holds(value)) return { reason, detail: `${column} "${value.slice(0, 200)}"` };
  }
  const date = at(cells, "date");
  const precision = at(cells, "precision");
  if (date === firstDayOf(date, precision)) return undefined;
  return {
    reason: "date not on the first day of its period",
    detail: `date "${date}" with precision "${precision}"`,
  };
}

function eventOf(cells: readonly string[], file: string, line: number): ChronicleEvent {
  const act = cameo(at(cells, "event_type"))!;
  const date = at(cells, "date");
  const precision = at(cells, "precision") as Precision;
  const [target, targetPerson] = [at(cells, "target"), at(cells, "target_person")];
  const url2 = at(cells, "url2");
  return {
    id: `${DATASET}:${at(cells, "id")}`,
    date,
    precision,
    known: lastDayOf(date, precision),
    source: party(at(cells, "source"), at(cells, "source_person")),
    // An act can meet a person and no state: a victim, a man removed from office.
    target: target || targetPerson ? party(target, targetPerson) : null,
    cameo: act.code,
    root: act.root,
    quad: act.quad,
    goldstein: act.goldstein,
    kind: at(cells, "kind") as EventKind,
    issue: at(cells, "issue"),
    reports: url2 === "" ? 1 : 2,
    confidence: at(cells, "confidence") as EventConfidence,
    evidence: {
      summary: at(cells, "summary"),
      publisher: at(cells, "publisher"),
      url: at(cells, "url"),
      url2,
      story: "",
    },
    origin: { dataset: DATASET, file, line },
  };
}

const INDEX = Object.fromEntries(COLUMNS.map((column, index) => [column, index])) as Record<Column, number>;

function at(cells: readonly string[], column: Column): string {
  return cells[INDEX[column]] ?? "";
}

function isActor(code: string): boolean {
  return sharedActors().byCode(code) !== undefined;
}

function party(code: string, person: string): Party {
  return { code, name: code || person, person, sector: "" };
}

function firstDayOf(day: string, precision: string): string {
  if (precision === "day") return day;
  return precision === "month" ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`;
}
