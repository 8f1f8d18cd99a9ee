import { isDay, type Precision } from "../../dates.ts";
import type { Taken } from "../table.ts";
import { codeFault, type Fact, loadFacts, wordFault } from "./facts.ts";

const KINDS = [
  "fighting",
  "ceasefire",
  "accord",
  "treaty",
  "meeting",
  "rupture",
  "restored",
  "closure",
  "opening",
  "sanction",
  "tariff",
  "ruling",
  "other",
] as const;

/** What moved between two states after the tables of the record end, by a page. No count is made of these: they are what was looked up. */
export interface Turn extends Fact {
  date: string;
  precision: Precision;
  a: string;
  b: string;
  kind: (typeof KINDS)[number];
  what: string;
  publisher: string;
  page: string;
}

export function loadTurns(url: URL): Taken<Turn> {
  return loadFacts(
    url,
    ["date", "precision", "a", "b", "by", "kind", "what", "publisher", "page"],
    (cell) =>
      codeFault(cell("a"), cell("b")) ||
      wordFault(cell("kind"), KINDS) ||
      wordFault(cell("precision"), ["day", "month", "year"]) ||
      (isDay(cell("date")) ? "" : `date "${cell("date")}" is not a day`) || {
        date: cell("date"),
        precision: cell("precision") as Precision,
        a: cell("a"),
        b: cell("b"),
        kind: cell("kind") as Turn["kind"],
        what: cell("what"),
        publisher: cell("publisher"),
        page: cell("page"),
      },
  );
}
