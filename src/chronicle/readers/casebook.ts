import { isDay, lastDayOf, type Precision } from "../../dates.ts";
import { cameo } from "../cameo.ts";
import {
  AIMS,
  type Aim,
  type ChronicleEvent,
  type EventConfidence,
  type EventKind,
  type Party,
} from "../event.ts";
import type { Reader, ReadRow } from "../reader.ts";
import { filesAt } from "./bytes/textFile.ts";
import { sharedActors } from "./sharedActors.ts";
import { expectHeader, type Flaw, type RowReader, tableRows } from "./table.ts";

const DATASET = "casebook";

/** The columns of casebook/events.csv, as casebook/SOURCES.md describes them. */
export const CASEBOOK_COLUMNS = [
  "id",
  "date",
  "precision",
  "source",
  "source_person",
  "target",
  "target_person",
  "event_type",
  "kind",
  "aim",
  "issue",
  "summary",
  "url",
  "url2",
  "publisher",
  "confidence",
] as const;

type Column = (typeof CASEBOOK_COLUMNS)[number];

const oneOf = (...words: string[]) => new Set(words);
const PRECISIONS = oneOf("day", "month", "year");
const KINDS = oneOf("act", "vote", "domestic");
const AIM = oneOf(...AIMS);
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
  ["aim", (value) => value === "" || AIM.has(value), "bad aim"],
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

/** The first edition did not say at whom an act is aimed. */
const FIRST_COLUMNS = CASEBOOK_COLUMNS.filter((column) => column !== "aim");

/** What stands in a column of the row at hand; "" where its file has no such column. */
type Cell = (column: Column) => string;

function openCasebook(header: readonly string[], file: string): RowReader {
  const columns = header.includes("aim") ? CASEBOOK_COLUMNS : FIRST_COLUMNS;
  expectHeader(header, columns, file, "a casebook");
  const places = new Map(columns.map((column, index) => [column, index]));
  const lineOf = new Map<string, number>();
  return (cells, line) => {
    const cell: Cell = (column) => cells[places.get(column) ?? -1] ?? "";
    const flaw = flawOf(cell);
    if (flaw) return flaw;
    const id = cell("id");
    const before = lineOf.get(id);
    if (before !== undefined)
      return { reason: "duplicate id", detail: `id "${id}" stands on line ${before} already` };
    lineOf.set(id, line);
    return eventOf(cell, file, line);
  };
}

function flawOf(cell: Cell): Flaw | undefined {
  for (const [column, holds, reason] of CHECKS) {
    const value = cell(column);
    if (!holds(value)) return { reason, detail: `${column} "${value.slice(0, 200)}"` };
  }
  const date = cell("date");
  const precision = cell("precision");
  if (date === firstDayOf(date, precision)) return undefined;
  return {
    reason: "date not on the first day of its period",
    detail: `date "${date}" with precision "${precision}"`,
  };
}

function eventOf(cell: Cell, file: string, line: number): ChronicleEvent {
  const act = cameo(cell("event_type"))!;
  const date = cell("date");
  const precision = cell("precision") as Precision;
  const [target, targetPerson] = [cell("target"), cell("target_person")];
  const url2 = cell("url2");
  return {
    id: `${DATASET}:${cell("id")}`,
    date,
    precision,
    known: lastDayOf(date, precision),
    source: party(cell("source"), cell("source_person")),
    // An act can meet a person and no state: a victim, a man removed from office.
    target: target || targetPerson ? party(target, targetPerson) : null,
    cameo: act.code,
    root: act.root,
    quad: act.quad,
    goldstein: act.goldstein,
    kind: cell("kind") as EventKind,
    aim: (cell("aim") || "other") as Aim,
    issue: cell("issue"),
    reports: url2 === "" ? 1 : 2,
    confidence: cell("confidence") as EventConfidence,
    evidence: {
      summary: cell("summary"),
      publisher: cell("publisher"),
      url: cell("url"),
      url2,
      story: "",
    },
    origin: { dataset: DATASET, file, line },
  };
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
