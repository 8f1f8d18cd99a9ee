import type { DuckDBAppender } from "@duckdb/node-api";
import { lastDayOf, type Precision } from "../../dates.ts";
import type { Aim, ChronicleEvent, EventConfidence, EventKind, Press, QuadClass } from "../event.ts";
import { appendDay } from "./appendValue.ts";
import { numberOf } from "./schema.ts";

/** Appends one event as a row of the staging table; the order is that of the columns in schema.ts. */
export function appendEvent(appender: DuckDBAppender, event: ChronicleEvent): void {
  const text = (value: string) => appender.appendVarchar(value);
  // An empty text is stored as null, which is cheaper by far to hand over than a string.
  const optional = (value: string) => (value === "" ? appender.appendNull() : appender.appendVarchar(value));
  const day = (value: string) => appendDay(appender, value);
  text(event.id);
  day(event.date);
  day(lastDayOf(event.date, event.precision));
  text(event.precision);
  day(event.known);
  for (const party of [event.source, event.target]) {
    if (party) {
      text(party.code);
      optional(party.name);
      optional(party.person);
      optional(party.sector);
    } else for (let i = 0; i < 4; i++) appender.appendNull();
  }
  text(event.cameo);
  text(event.root);
  text(event.quad);
  appender.appendDouble(event.goldstein);
  text(event.kind);
  text(event.aim);
  text(event.issue);
  appender.appendInteger(event.reports);
  text(event.confidence);
  const { summary, publisher, url, url2, story } = event.evidence;
  for (const value of [summary, publisher, url, url2, story]) optional(value);
  optional(event.country ?? "");
  appendPress(appender, event.press);
  text(event.origin.dataset);
  text(event.origin.file);
  appender.appendInteger(event.origin.line);
  const number = numberOf(event.id);
  if (number === null) appender.appendNull();
  else appender.appendBigInt(number);
  appender.endRow();
}

function appendPress(appender: DuckDBAppender, press: Press | undefined): void {
  if (!press) {
    for (let i = 0; i < 4; i++) appender.appendNull();
    return;
  }
  appender.appendInteger(press.mentions);
  appender.appendInteger(press.sources);
  appender.appendDouble(press.tone);
  appender.appendBoolean(press.lead);
}

/** The inverse of {@link appendEvent}, for a row selected by {@link SELECT_EVENT}. */
export function eventFromRow(row: readonly unknown[]): ChronicleEvent {
  const text = (index: number) => (row[index] as string | null) ?? "";
  return {
    id: text(0),
    date: text(1),
    precision: text(2) as Precision,
    known: text(3),
    source: { code: text(4), name: text(5), person: text(6), sector: text(7) },
    target: row[8] === null ? null : { code: text(8), name: text(9), person: text(10), sector: text(11) },
    cameo: text(12),
    root: text(13),
    quad: text(14) as QuadClass,
    goldstein: row[15] as number,
    kind: text(16) as EventKind,
    aim: text(17) as Aim,
    issue: text(18),
    reports: row[19] as number,
    confidence: text(20) as EventConfidence,
    ...(row[29] !== null && { country: text(29) }),
    ...(row[33] !== null && {
      press: {
        mentions: row[30] as number,
        sources: row[31] as number,
        tone: row[32] as number,
        lead: row[33] as boolean,
      },
    }),
    evidence: { summary: text(21), publisher: text(22), url: text(23), url2: text(24), story: text(25) },
    origin: { dataset: text(26), file: text(27), line: row[28] as number },
  };
}

/** The select list that {@link eventFromRow} reads. */
export const SELECT_EVENT = `id, date::VARCHAR, precision, known::VARCHAR,
  source, source_name, source_person, source_sector, target, target_name, target_person, target_sector,
  cameo, root, quad, goldstein, kind, aim, issue, reports, confidence,
  summary, publisher, url, url2, story, dataset, file, line, country, mentions, sources, tone, lead`;
