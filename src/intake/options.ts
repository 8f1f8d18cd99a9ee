import type { Reader } from "../chronicle/reader.ts";
import { checkEncoding } from "../chronicle/readers/bytes/encodingNames.ts";
import { parseMap } from "../chronicle/readers/csv/columns.ts";
import { type ReaderOptions, readerFor } from "../chronicle/readers/index.ts";
import { ALL_DAYS, type DayRange, parseDayWithin, plausibleDays } from "../dates.ts";
import { ChanceryError } from "../errors.ts";

/** How files are to be read and taken in, as the user says it: each under the name of its flag on the command line. */
export interface IntakeOptions extends Omit<ReaderOptions, "columns"> {
  /** The chronicle to write, for the command that a plan gives. */
  chronicle?: string;
  map?: string[];
  encoding?: string;
  datesFrom?: string;
  datesTo?: string;
  replace?: boolean;
}

/** What is said in words, in the order in which a command gives it. */
export const SAID = [
  ...(["dataset", "map", "delimiter", "dateFormat", "codes", "missing", "aliases", "cameoZeros"] as const),
  ...(["encoding", "firstDay", "datesFrom", "datesTo", "chronicle"] as const),
] as const satisfies readonly (keyof IntakeOptions)[];

/** "dateFormat" → "--date-format". */
export function flagOf(option: string): string {
  return `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The reader that the options describe. Throws ChanceryError where they do not fit the format. */
export function readerOf(format: string, options: IntakeOptions): Reader {
  return readerFor(format, {
    dataset: options.dataset,
    delimiter: options.delimiter,
    dateFormat: options.dateFormat,
    columns: options.map && parseMap(options.map),
    header: options.header === false ? false : undefined,
    codes: options.codes,
    missing: options.missing,
    aliases: options.aliases,
    cameoZeros: options.cameoZeros,
    firstDay: options.firstDay,
  });
}

/** What the options say of days and encoding. */
export function readingOf(options: IntakeOptions): { days: DayRange; encoding: string | undefined } {
  return { days: daysOf(options), encoding: options.encoding && checkEncoding(options.encoding) };
}

/** The days on which an event may lie: the plausible ones, and whatever the user widens them to. */
function daysOf(options: IntakeOptions): DayRange {
  const usual = plausibleDays();
  const day = (text: string | undefined, flag: string) => text && parseDayWithin(text, ALL_DAYS, flag);
  const from = day(options.datesFrom, "--dates-from") ?? usual.from;
  const to = day(options.datesTo, "--dates-to") ?? usual.to;
  if (from <= to) return { from, to };
  throw new ChanceryError("usage", `--dates-from ${from} is later than --dates-to ${to}.`, {
    hint: "Name the earlier day first.",
  });
}
