import { formatDate, formatWhen } from "../../dates.ts";
import type { Grain } from "../../measures/cells.ts";
import type { Period } from "../../measures/counted.ts";

/** A date as sharply as it is known: "4 September 2025", "March 2016". */
export function when({ date, precision }: Period): string {
  return formatDate(date, precision);
}

/** "on 4 September 2025", "in March 2016", "in 1957". */
export function whenPhrase(period: Period): string {
  return `${period.precision === "day" ? "on" : "in"} ${when(period)}`;
}

/** The same of a date that may be a day, a month or a year: "on 9 July 2018", "in April 2018". */
export function whenText(date: string): string {
  return `${date.length === 10 ? "on" : "in"} ${formatWhen(date)}`;
}

/** Years with runs joined: "2014, 2016–2017 and 2020–2022". */
export function yearRuns(years: readonly number[]): string[] {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
}

/** The first day of a cell as a reader wants it: "2012", "April 2014", "3 March 2014". */
export function cellName(day: string, grain: Grain): string {
  return formatDate(day, grain === "year" ? "year" : grain === "week" ? "day" : "month");
}

/** "in 2012", "in April 2014", "in the week of 3 March 2014". */
export function inCell(day: string, grain: Grain): string {
  return `in ${grain === "week" ? "the week of " : ""}${cellName(day, grain)}`;
}

/** "1949–1965", "2020", "April 2014 to June 2014". */
export function spanName(from: string, to: string, grain: Grain): string {
  const [first, last] = [cellName(from, grain), cellName(to, grain)];
  if (first === last) return first;
  return grain === "year" ? `${first}–${last}` : `${first} to ${last}`;
}
