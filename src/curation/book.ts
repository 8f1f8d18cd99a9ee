import { fileURLToPath } from "node:url";
import { readCsv } from "../actors/csv.ts";
import type { ChronicleEvent } from "../chronicle/event.ts";
import type { Fault } from "../chronicle/reader.ts";
import { readCasebook } from "../chronicle/readers/casebook.ts";
import { type Completeness, type ListRow, loadCompleteness, loadList } from "../record/completeness.ts";
import { type Encounter, loadReadouts } from "../record/readouts.ts";
import { loadPageRules, type PageRule } from "./pageKinds.ts";

/** A casebook as its keepers see it: every row, what could not be read, and the tables that say what rows may be. */
export interface Book {
  events: readonly ChronicleEvent[];
  faults: readonly Fault[];
  pageRules: readonly PageRule[];
  /** Issues that casebook/issues.csv names. */
  issues: ReadonlySet<string>;
  /** Pairs of rows that were looked at and are two acts, as "id|id" in both orders. */
  apart: ReadonlySet<string>;
  /** What is graded as complete or nearly so, and the lists that it is held against, by name. */
  completeness: readonly Completeness[];
  lists: ReadonlyMap<string, readonly ListRow[]>;
  /** Meetings and letters, and what each side told of them. */
  encounters: readonly Encounter[];
}

export async function openBook(casebook: URL): Promise<Book> {
  const rows = await readCasebook(fileURLToPath(new URL("events.csv", casebook)));
  const pairs = readCsv(new URL("apart.csv", casebook)).map(({ id, other }) => [id!, other!] as const);
  const graded = loadCompleteness(new URL("completeness.csv", casebook)).rows;
  const names = [...new Set(graded.map((row) => row.list))].filter((name) => name !== "");
  return {
    events: rows.flatMap((row) => ("event" in row ? [row.event] : [])),
    faults: rows.flatMap((row) => ("fault" in row ? [row.fault] : [])),
    pageRules: loadPageRules(casebook),
    issues: new Set(readCsv(new URL("issues.csv", casebook)).map((row) => row.issue!)),
    completeness: graded,
    lists: new Map(names.map((name) => [name, loadList(new URL(`lists/${name}.csv`, casebook))])),
    encounters: loadReadouts(new URL("encounters.csv", casebook), new URL("readouts.csv", casebook)).rows,
    apart: new Set(pairs.flatMap(([id, other]) => [`${id}|${other}`, `${other}|${id}`])),
  };
}

/** The id of a row without the name of its data set. */
export function rowId(event: ChronicleEvent): string {
  return event.id.slice(event.id.indexOf(":") + 1);
}
