import { readFileSync } from "node:fs";
import { readTable } from "./table.ts";

/** A data set with its citation and terms, as the reader must see them. */
export interface DataSource {
  /** Key in the column `source` of the record, or name of the event data set. */
  key: string;
  title: string;
  citation: string;
  terms: string;
  /** What was done to it, or what is known of its quality. */
  note: string;
  /** What it is known not to see, or to see wrongly, each as a clause; of data sets that a machine codes. */
  blindSpots?: readonly string[];
}

/** Event data sets that Chancery knows (casebook/datasets.csv). */
export function eventSources(casebook: URL): DataSource[] {
  return readTable(new URL("datasets.csv", casebook)).rows.map(({ cells }) => {
    const [key, title, citation, terms, note, spots] = cells as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    return { key, title, citation, terms, note, ...(spots && { blindSpots: spots.split("; ") }) };
  });
}

/** The record's data sets: the table under "## Keys" of casebook/record/SOURCES.md, which is kept by hand. */
export function recordSources(casebook: URL): DataSource[] {
  const text = readFileSync(new URL("record/SOURCES.md", casebook), "utf8");
  const section = text.slice(text.indexOf("## Keys"), text.indexOf("## Pages used"));
  return section
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| key "))
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .flatMap(([, keys = "", title = "", citation = "", , terms = "", note = ""]) =>
      expand(keys.replace(/^\((.*)\)$/, "$1")).map((key) => ({ key, title, citation, terms, note })),
    );
}

/** Pages and articles that single facts of the record rest on (casebook/record/pages.csv). */
export function recordPages(casebook: URL): DataSource[] {
  return readTable(new URL("record/pages.csv", casebook)).rows.map(({ cells }) => {
    const [key, page, note] = cells as [string, string, string];
    return { key, title: `single page: ${key}`, citation: page, terms: "facts only; cite the page", note };
  });
}

/** "sipri-yb-2023, -2024" names two keys with one stem. */
function expand(keys: string): string[] {
  const [first = "", ...more] = keys.split(", ");
  return [first, ...more.map((key) => (key.startsWith("-") ? first.replace(/-\d+$/, key) : key))];
}
