import { ChanceryError } from "./errors.ts";

/** How sharply a date is known. A `month` stands on its first day, a `year` on 1 January. */
export type Precision = "day" | "month" | "year";

const MS_PER_DAY = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a real calendar day written YYYY-MM-DD (so not 2025-02-30). */
export function isDay(text: string): boolean {
  const match = ISO_DAY.exec(text);
  if (!match) return false;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(time).toISOString().slice(0, 10) === text;
}

/** Checks a day that a person typed; `what` names it in the error. Throws ChanceryError "bad-date". */
export function parseDay(text: string, what = "date"): string {
  if (isDay(text)) return text;
  throw new ChanceryError("bad-date", `${what} "${text}" is not a calendar day.`, {
    hint: "Write it as YYYY-MM-DD, for example 2025-09-04.",
  });
}

/** Days since 1970-01-01 (negative before). */
export function dayNumber(day: string): number {
  return Math.round(
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MS_PER_DAY,
  );
}

/** The inverse of {@link dayNumber}. */
export function dayFromNumber(number: number): string {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
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
