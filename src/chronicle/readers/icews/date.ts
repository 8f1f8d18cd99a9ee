import { isDay } from "../../../dates.ts";

const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
/** A time of day, as databases add it; ICEWS knows days alone, so it is always midnight. */
const MIDNIGHT = /[T ]00:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)?$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * The day that an ICEWS file means: "2017-01-04", "20170104", or "1/4/2017" with the month first, as the file of
 * 2017 writes it; with midnight behind it or not. Undefined for what is no calendar day.
 */
export function icewsDay(written: string): string | undefined {
  const text = written.replace(MIDNIGHT, "");
  const [, month, date, year] = AMERICAN.exec(text) ?? [];
  const day = year
    ? `${year}-${month!.padStart(2, "0")}-${date!.padStart(2, "0")}`
    : text.replace(DIGITS, "$1-$2-$3");
  return isDay(day) ? day : undefined;
}

/** Whether the day is written with its month first. */
export function isMonthFirst(text: string): boolean {
  return AMERICAN.test(text.replace(MIDNIGHT, ""));
}
