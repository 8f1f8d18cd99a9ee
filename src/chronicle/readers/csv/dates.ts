import { isDay, type Precision } from "../../../dates.ts";

/** A day as the chronicle writes it, and how sharply it is known. */
export interface ReadDate {
  date: string;
  precision: Precision;
}

/** Which of the first two numbers of "3/4/2020" is the day. */
export type Order = "day first" | "month first";

const NAME = "(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|[a-z]{4,9})\\.?";
/** Hours behind a date are passed over: an act stands on the calendar day that is written. */
const HOURS =
  /(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i;

/** Forms that can be read in one way only; a named group each for year, month and day. */
const CLEAR = [
  /^(?<y>\d{4})(?:\.0)?$/,
  /^(?<y>\d{4})[-/](?<m>\d{1,2})$/,
  /^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})$/,
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?:\.0)?$/,
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})T?(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?Z?$/,
  /^(?<m>\d{1,2})[-/.](?<y>\d{4})$/,
  /^(?<y>\d{4})-?M(?<m>\d{1,2})$/i,
  new RegExp(`^(?<d>\\d{1,2})(?:st|nd|rd|th)?[-/. ]*(?:of )?${NAME}[-/., ]*(?<y>\\d{4})$`, "i"),
  new RegExp(`^${NAME}[-/. ]*(?<d>\\d{1,2})(?:st|nd|rd|th)?[-/, ]+(?<y>\\d{4})$`, "i"),
  new RegExp(`^(?<y>\\d{4})[-/. ]*${NAME}[-/. ]*(?<d>\\d{1,2})$`, "i"),
  new RegExp(`^${NAME}[-/., ]*(?<y>\\d{4})$`, "i"),
  new RegExp(`^(?<y>\\d{4})[-/. ]*${NAME}$`, "i"),
];
const TURNED = /^(?<a>\d{1,2})(?<sign>[-/.])(?<b>\d{1,2})\k<sign>(?<y>\d{4})$/;

/**
 * A date in a form that can be read in one way only: ISO 8601 and its kin with the year in front, with hours or
 * without, "2016-03" and "March 2016" as months, "2016" as a year, months by their English names. Undefined else.
 */
export function clearDate(text: string): ReadDate | undefined {
  const bare = plainSigns(text).replace(HOURS, "").replace(WEEKDAY, "");
  if (yearsNamed(bare)) return undefined;
  for (const form of CLEAR) {
    const { y, m, d, name } = form.exec(bare)?.groups ?? {};
    if (!y) continue;
    const month = name === undefined ? m : monthNamed(name);
    if (month === undefined && (name !== undefined || d !== undefined)) continue;
    return calendar(y, month, d);
  }
  return undefined;
}

/** The two numbers before the year of "3/4/2020", which one of them is the day being open; undefined for other texts. */
export function turnedDate(text: string): { a: number; b: number; y: string; sign: string } | undefined {
  const { a, b, y, sign } = TURNED.exec(plainSigns(text).replace(HOURS, ""))?.groups ?? {};
  return a && b && y && sign ? { a: Number(a), b: Number(b), y, sign } : undefined;
}

/** Whether a text could be a month and could be two years that follow each other: "2011/12", unlike "2011-12". */
export function yearsNamed(text: string): boolean {
  const [, first, second] = /^(\d{4})\/(\d{2})$/.exec(text.trim()) ?? [];
  return first !== undefined && (Number(first) + 1) % 100 === Number(second);
}

/** Dashes of all lengths as hyphens, wide digits as digits, without signs that take no room. */
export function plainSigns(text: string): string {
  if (!/[^\x20-\x7e]/.test(text)) return text.trim();
  return text
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .trim();
}

/** A date by the order that its column has. */
export function orderedDate(text: string, order: Order): ReadDate | undefined {
  const found = turnedDate(text);
  if (!found) return undefined;
  const [day, month] = order === "day first" ? [found.a, found.b] : [found.b, found.a];
  return calendar(found.y, String(month), String(day));
}

/** The number of a month by its English name, whole or cut to three letters or more ("Sept"). */
export function monthNamed(name: string): string | undefined {
  const whole = MONTHS.findIndex((month) => month.startsWith(name.toLowerCase()) && name.length >= 3);
  return whole < 0 ? undefined : String(whole + 1);
}

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

/** The day of numbers as texts, where the calendar has it. */
export function calendar(y: string, m: string | undefined, d: string | undefined): ReadDate | undefined {
  const date = `${y}-${(m ?? "1").padStart(2, "0")}-${(d ?? "1").padStart(2, "0")}`;
  return isDay(date) ? { date, precision: d ? "day" : m ? "month" : "year" } : undefined;
}
