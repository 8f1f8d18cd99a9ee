import type { Taken } from "../table.ts";
import { codeFault, type Fact, loadFacts, numberFault, wordFault } from "./facts.ts";

/** A place among the five largest partners of a state's exports or imports. */
export interface TradePartner extends Fact {
  state: string;
  partner: string;
  direction: "export" | "import";
  /** 1 is the largest. */
  rank: number;
  /** Part of the state's exports or imports, 0 to 1; the source gives whole per cents. */
  share: number;
  year: string;
}

export function loadPartners(url: URL): Taken<TradePartner> {
  return loadFacts(
    url,
    ["state", "partner", "direction", "rank", "percent", "year"],
    (cell) =>
      codeFault(cell("state"), cell("partner")) ||
      wordFault(cell("direction"), ["export", "import"]) ||
      numberFault(cell("rank")) ||
      numberFault(cell("percent")) || {
        state: cell("state"),
        partner: cell("partner"),
        direction: cell("direction") as TradePartner["direction"],
        rank: Number(cell("rank")),
        share: Number(cell("percent")) / 100,
        year: cell("year"),
      },
  );
}

export const LATEST = ["population", "gdp_official", "gdp_ppp", "exports", "imports"] as const;

/** The newest figure of a state's size. */
export interface LatestFigure extends Fact {
  state: string;
  measure: (typeof LATEST)[number];
  /** Persons, or US dollars: current for `gdp_official`, `exports` and `imports`, of 2021 for `gdp_ppp`. */
  value: number;
  unit: string;
  year: string;
  /** Why the figure is not to be trusted; "" where nothing is known against it. */
  doubt: string;
}

export function loadLatest(url: URL): Taken<LatestFigure> {
  return loadFacts(
    url,
    ["state", "measure", "value", "unit", "year", "doubt"],
    (cell) =>
      codeFault(cell("state")) ||
      wordFault(cell("measure"), LATEST) ||
      numberFault(cell("value")) || {
        state: cell("state"),
        measure: cell("measure") as LatestFigure["measure"],
        value: Number(cell("value")),
        unit: cell("unit"),
        year: cell("year"),
        doubt: cell("doubt"),
      },
  );
}

/** Military spending of a state in one year, as a part of what it produces. */
export interface MilitarySpending extends Fact {
  state: string;
  year: string;
  /** 0 to 1. */
  share: number;
}

export function loadMilitarySpending(url: URL): Taken<MilitarySpending> {
  return loadFacts(
    url,
    ["state", "year", "percent_of_gdp"],
    (cell) =>
      codeFault(cell("state")) ||
      numberFault(cell("percent_of_gdp")) || {
        state: cell("state"),
        year: cell("year"),
        share: Number(cell("percent_of_gdp")) / 100,
      },
  );
}

/** Refugees of one state in another. */
export interface Refugees extends Fact {
  host: string;
  origin: string;
  persons: number;
  /** "" where the source gives none. */
  year: string;
}

export function loadRefugees(url: URL): Taken<Refugees> {
  return loadFacts(
    url,
    ["host", "origin", "persons", "year"],
    (cell) =>
      codeFault(cell("host"), cell("origin")) ||
      numberFault(cell("persons")) || {
        host: cell("host"),
        origin: cell("origin"),
        persons: Number(cell("persons")),
        year: cell("year"),
      },
  );
}
