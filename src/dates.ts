import { ChanceryError } from "./errors.ts";

/** How sharply a date is known. A `month` stands on its first day, a `year` on 1 January. */
export type Precision = "day" | "month" | "year";

/** Days from the first to the last, both within. */
export interface DayRange {
  from: string;
  to: string;
}

/**
 * All days that Chancery can count: days are compared as texts, which holds for years of four digits, and a
 * horizon of centuries beyond the last must stay within them.
 */
export const ALL_DAYS: DayRange = { from: "0001-01-01", to: "2999-12-31" };

/**
 * The days on which an event may lie unless the user says otherwise: from 1600, before which no state of today
 * kept a record, to the day after tomorrow, which somewhere on earth may be tomorrow.
 */
export function plausibleDays(now: Date = new Date()): DayRange {
  return { from: "1600-01-01", to: addDays(now.toISOString().slice(0, 10), 2) };
}

/** Whether the day lies in the range. */
export function isWithin(day: string, range: DayRange): boolean {
  return day >= range.from && day <= range.to;
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a real calendar day written YYYY-MM-DD (so not 2025-02-30). */
export function isDay(text: string): boolean {
  return ISO_DAY.test(text) && dayFromNumber(dayNumber(text)) === text;
}

/** Checks a day that a person typed; `what` names it in the error. Throws ChanceryError "bad-date". */
export function parseDay(text: string, what = "date"): string {
  if (isDay(text)) return text;
  throw new ChanceryError("bad-date", `${what} "${text}" is not a calendar day.`, {
    hint: "Write it as YYYY-MM-DD, for example 2025-09-04.",
  });
}

/** The same for a day that must lie in a range; the error tells the range. */
export function parseDayWithin(text: string, range: DayRange, what = "date"): string {
  const day = parseDay(text, what);
  if (isWithin(day, range)) return day;
  throw new ChanceryError("bad-date", `${what} ${day} lies outside ${range.from} to ${range.to}.`, {
    hint: "Name a day within.",
  });
}

/** Days since 1970-01-01 (negative before). */
export function dayNumber(day: string): number {
  return civilToDays(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

/** The inverse of {@link dayNumber}. */
export function dayFromNumber(number: number): string {
  const { year, month, day } = civilFromDays(number);
  return `${String(year).padStart(4, "0")}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}

/** The year of a day, by its number. */
export function yearOfDay(number: number): number {
  return civilFromDays(number).year;
}

function civilFromDays(number: number): { year: number; month: number; day: number } {
  // Days counted from 1 March of year 0, in eras of 400 years, so that leap days come last in a year.
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Days since 1970-01-01 of a civil date; arithmetic alone, since questions turn dates into numbers by the million. */
function civilToDays(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    ofYear -
    719_468
  );
}

/** The day `days` later (earlier where negative). */
export function addDays(day: string, days: number): string {
  return dayFromNumber(dayNumber(day) + days);
}

/** The same day of the month `months` later, or that month's last day where it has no such day. */
export function addMonths(day: string, months: number): string {
  const index = monthIndex(day) + months;
  const last = Number(lastDayOfMonth(monthFromIndex(index)).slice(8));
  return `${monthFromIndex(index)}-${String(Math.min(Number(day.slice(8, 10)), last)).padStart(2, "0")}`;
}

/** Whole days from `from` to `to` (negative where `to` is earlier). */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Months since year 0, for any text that begins YYYY-MM. */
export function monthIndex(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** YYYY-MM of a month index. */
export function monthFromIndex(index: number): string {
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** The quarter in which a day lies: "2025-Q3". */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The last day of the month that `month` (YYYY-MM or a day in it) names. */
export function lastDayOfMonth(month: string): string {
  const next = monthFromIndex(monthIndex(month) + 1);
  return addDays(`${next}-01`, -1);
}

/** The last day on which an act so dated can have happened: from then on it is sure to have happened. */
export function lastDayOf(day: string, precision: Precision): string {
  if (precision === "day") return day;
  return precision === "month" ? lastDayOfMonth(day) : `${day.slice(0, 4)}-12-31`;
}

/** The day from which what is dated so ("1961", "1961-07", "1961-07-11") is sure to have happened: a year or a month only when it is over. */
export function sureDay(date: string): string {
  if (date.length === 7) return lastDayOf(`${date}-01`, "month");
  return date.length === 4 ? `${date}-12-31` : date;
}

/** A date that may be a day, a month or a year, as a reader wants it. */
export function formatWhen(date: string): string {
  const precision = date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
  return formatDate(`${date}-01-01`.slice(0, 10), precision);
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A date as a reader wants it: "4 September 2025", "March 2016" or "1957". */
export function formatDate(day: string, precision: Precision = "day"): string {
  const year = String(Number(day.slice(0, 4)));
  if (precision === "year") return year;
  const month = MONTHS[Number(day.slice(5, 7)) - 1];
  return precision === "month" ? `${month} ${year}` : `${Number(day.slice(8, 10))} ${month} ${year}`;
}
