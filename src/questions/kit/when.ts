import type { ChronicleEvent } from "../../chronicle/event.ts";
import { formatDate } from "../../dates.ts";

/** The date of an event as sharply as it is known: "4 September 2025", "March 2016". */
export function when(event: ChronicleEvent): string {
  return formatDate(event.date, event.precision);
}

/** "on 4 September 2025", "in March 2016", "in 1957". */
export function whenPhrase(event: Pick<ChronicleEvent, "date" | "precision">): string {
  return `${event.precision === "day" ? "on" : "in"} ${formatDate(event.date, event.precision)}`;
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
