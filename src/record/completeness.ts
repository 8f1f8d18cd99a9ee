import { isDay, lastDayOf, type Precision } from "../dates.ts";
import { readTable, type Taken, takeRows } from "./table.ts";

/** `complete`: all that a public list names is held; `nearly`: all but what is told; `sample`: what was found. */
export type Grade = "complete" | "nearly" | "sample";

/** How far the casebook's events hold a class of acts, by casebook/completeness.csv. */
export interface Completeness {
  /** "nuclear tests by North Korea". */
  label: string;
  /** Codes of those who act and of those toward whom; [] = anyone. `eitherWay`: in both directions. */
  source: string[];
  target: string[];
  eitherWay: boolean;
  /** CAMEO prefixes, and issues; [] = any. */
  cameo: string[];
  issue: string[];
  /** First and last day of the span that is graded. */
  from: string;
  to: string;
  grade: Grade;
  /** A regular expression for the rows of the list that are meant, by what they say; "" = all. */
  only: string;
  /** The list in casebook/lists that the rows were held against, without its ending; "" for none. */
  list: string;
  /** Whose list it is, in words. */
  by: string;
  /** What the list names in the span, and how many of these the casebook holds. */
  listed: number;
  held: number;
  note: string;
}

/** The span to which the events between two states were gathered evenly, by casebook/coverage.csv. */
export interface PairCoverage {
  a: string;
  b: string;
  from: string;
  to: string;
  note: string;
}

const GRADES = new Set(["complete", "nearly", "sample"]);

export function loadCompleteness(url: URL): Taken<Completeness> {
  const table = readTable(url);
  return takeRows(table, (cells) => {
    const [label, source, target, ways, cameo, issue, from, to, grade, list, only, by, listed, held, note] =
      cells;
    if (cells.length !== table.header.length || !isDay(from!) || !isDay(to!) || !GRADES.has(grade!))
      return "is no row of a graded class (label, source, target, …)";
    return {
      label: label!,
      source: words(source!),
      target: words(target!),
      eitherWay: ways === "both",
      cameo: words(cameo!),
      issue: words(issue!),
      from: from!,
      to: to!,
      grade: grade as Grade,
      list: list!,
      only: only!,
      by: by!,
      listed: Number(listed),
      held: Number(held),
      note: note!,
    };
  });
}

export function loadPairCoverage(url: URL): Taken<PairCoverage> {
  const table = readTable(url);
  return takeRows(table, (cells) => {
    const [a, b, from, to, note] = cells;
    return cells.length === table.header.length && isDay(from!) && isDay(to!)
      ? { a: a!, b: b!, from: from!, to: to!, note: note! }
      : "is no row of a pair's coverage (a, b, from, to, note)";
  });
}

/** A row of a public list (casebook/lists), and the rows of the casebook that hold it. */
export interface ListRow {
  date: string;
  precision: Precision;
  what: string;
  /** Ids of rows; [] where the casebook lacks it. */
  events: string[];
  note: string;
}

/** Throws ChanceryError "io" where the list cannot be read. */
export function loadList(url: URL): ListRow[] {
  return readTable(url).rows.map(({ cells }) => {
    const [date, precision, what, , events, note] = cells;
    return {
      date: date!,
      precision: precision as Precision,
      what: what!,
      events: words(events!),
      note: note!,
    };
  });
}

/** The rows of its list that a grade is about: those of its span, and of its `only` words where it takes a part of them. */
export function listedRows(graded: Completeness, list: readonly ListRow[]): ListRow[] {
  const only = new RegExp(graded.only);
  return list.filter(
    (row) => row.date >= graded.from && row.date <= graded.to && only.test(`${row.what} ${row.note}`),
  );
}

/** Grades as known on a day: a span that is not over is graded, and its list counted, up to that day. */
export function completenessAsOf(
  rows: readonly Completeness[],
  asOf: string,
  listOf: (name: string) => readonly ListRow[],
): Completeness[] {
  return rows
    .filter((row) => row.from <= asOf)
    .map((row) => {
      if (row.to <= asOf) return row;
      const known = row.list === "" ? [] : listedRows(row, listOf(row.list));
      const listed = known.filter((one) => lastDayOf(one.date, one.precision) <= asOf);
      return {
        ...row,
        to: asOf,
        listed: listed.length,
        held: listed.filter((one) => one.events.length > 0).length,
      };
    });
}

function words(text: string): string[] {
  return text === "" ? [] : text.split(" ");
}
