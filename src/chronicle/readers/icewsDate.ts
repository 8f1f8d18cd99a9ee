import { isDay } from "../../dates.ts";

const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * The day that an ICEWS file means: "2017-01-04", "20170104", or "1/4/2017" with the month first, as the file of
 * 2017 writes it. Undefined for what is no calendar day.
 */
export function icewsDay(text: string): string | undefined {
  const [, month, date, year] = AMERICAN.exec(text) ?? [];
  const day = year
    ? `${year}-${month!.padStart(2, "0")}-${date!.padStart(2, "0")}`
    : text.replace(DIGITS, "$1-$2-$3");
  return isDay(day) ? day : undefined;
}

/** Whether the day is written with its month first. */
export function isMonthFirst(text: string): boolean {
  return AMERICAN.test(text);
}
