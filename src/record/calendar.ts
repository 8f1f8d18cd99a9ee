import { isDay, lastDayOf, type Precision } from "../dates.ts";
import { readTable, type Taken, takeRows, widthFault } from "./table.ts";

/** What is known in advance, by casebook/calendar.csv: once, or yearly from its first day on. */
export interface Occasion {
  what: string;
  /** Codes of the states that it concerns. */
  states: string[];
  kind: string;
  yearly: boolean;
  /** The day, or of a yearly one the day from which its years are counted. */
  date: string;
  /** The last day of one that lasts longer; "" = one day, or the month or year that the precision gives. */
  until: string;
  precision: Precision;
  /** The day from which it was publicly known that it would come. */
  known: string;
  /** The day from which it was known that it would not come, or come no more; "" = it stands. */
  off: string;
  url: string;
}

/** An occasion on one of its days. */
export interface DayAhead {
  what: string;
  states: string[];
  kind: string;
  from: string;
  /** The last day on which it can be. */
  to: string;
  precision: Precision;
  /** Years since the first, of what comes every year; undefined for what comes once. */
  years: number | undefined;
  /** Years that are kept with more show, in North Korea and China alike: the tenth and fifth of each decade. */
  round: "ten" | "five" | "";
  known: string;
  /** The day from which it was known that it would not come; "" = it stands. */
  off: string;
  url: string;
}

const PRECISIONS = new Set(["day", "month", "year"]);

const KINDS: ReadonlySet<string> = new Set([
  "anniversary",
  "congress",
  "deadline",
  "election",
  "exercise",
  "parade",
  "summit",
  "visit",
]);

export function loadCalendar(url: URL): Taken<Occasion> {
  const table = readTable(url);
  return takeRows(table, (cells) => {
    const [what, states, kind, repeats, date, until, precision, known, off, page] = cells;
    const width = widthFault(cells, table.header.length);
    if (width) return width;
    if (!KINDS.has(kind!)) return `has kind "${kind}", which is none of ${[...KINDS].join(", ")}`;
    if (repeats !== "once" && repeats !== "yearly") return `repeats "${repeats}", not once or yearly`;
    if (!PRECISIONS.has(precision!)) return `has precision "${precision}", not day, month or year`;
    const noDay = [date!, known!, ...[until!, off!].filter((day) => day !== "")].find((day) => !isDay(day));
    if (noDay !== undefined) return `has "${noDay}" where a day is meant`;
    return {
      what: what!,
      states: states!.split(" "),
      kind: kind!,
      yearly: repeats === "yearly",
      date: date!,
      until: until!,
      precision: precision as Precision,
      known: known!,
      off: off!,
      url: page!,
    };
  });
}

/**
 * The days between `from` and `to` (both within) on which something comes that concerns any of the states ([] =
 * all), as known on a day: what was announced later is not told, and what was called off by then neither. In order
 * of the first day, then of the name.
 */
export function datesBetween(
  occasions: readonly Occasion[],
  asOf: string,
  { from, to }: { from: string; to: string },
  states: readonly string[] = [],
): DayAhead[] {
  return everDue(occasions, asOf, { from, to }, states).filter(
    (date) => date.off === "" || date.from < date.off,
  );
}

/** The same with those that were called off, so that an earlier day can be told by what was known on it ({@link isDueOn}). */
export function everDue(
  occasions: readonly Occasion[],
  asOf: string,
  { from, to }: { from: string; to: string },
  states: readonly string[] = [],
): DayAhead[] {
  return occasions
    .filter((row) => row.known <= asOf)
    .filter((row) => states.length === 0 || row.states.some((code) => states.includes(code)))
    .flatMap((row) => (row.yearly ? yearly(row, from, to) : [dateOf(row, row.date, undefined)]))
    .filter((date) => date.to >= from && date.from <= to)
    .map((date) => (date.off > asOf ? { ...date, off: "" } : date))
    .sort((x, y) => ((x.from === y.from ? x.what < y.what : x.from < y.from) ? -1 : 1));
}

/** Whether a date was known, on a day, to come. */
export function isDueOn({ from, known, off }: DayAhead, day: string): boolean {
  return known <= day && (off === "" || off > day || from < off);
}

/** An anniversary is none on its first day; an exercise or a congress is. */
function yearly(row: Occasion, from: string, to: string): DayAhead[] {
  const first = Number(row.date.slice(0, 4));
  const [begin, end] = [from, to].map((day) => Number(day.slice(0, 4)));
  const days: [string, number][] = [];
  for (let year = Math.max(begin!, first + (row.kind === "anniversary" ? 1 : 0)); year <= end!; year++)
    days.push([`${String(year).padStart(4, "0")}${row.date.slice(4)}`, year - first]);
  // Of the days of a year only the leap day is not one of each.
  const held = row.date.endsWith("-02-29") ? days.filter(([day]) => isDay(day)) : days;
  return held.map(([day, years]) => dateOf(row, day, years));
}

function dateOf(row: Occasion, day: string, years: number | undefined): DayAhead {
  const counts = row.kind === "anniversary" ? years : undefined;
  return {
    what: row.what,
    states: row.states,
    kind: row.kind,
    from: day,
    to: row.until === "" ? lastDayOf(day, row.precision) : row.until,
    precision: row.precision,
    years: counts,
    round: !counts || counts % 5 !== 0 ? "" : counts % 10 === 0 ? "ten" : "five",
    known: row.known,
    off: row.off,
    url: row.url,
  };
}
