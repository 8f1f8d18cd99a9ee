import { formatDate, formatWhen } from "../../../dates.ts";
import type { ConflictYear } from "../../../record/world/force.ts";
import type { Turn } from "../../../record/world/turns.ts";
import { capital, list } from "../forms.ts";
import { when as whenOf, whenPhrase, yearRuns } from "../when.ts";

/** English of what has happened of late between two states, from the record of the world. */

export const when = whenOf;
export const whenText = formatWhen;
export const paged = {
  level: "moderate",
  why: "told by the page that is named, and looked for by hand",
} as const;
export const listEnds = "The list ends in 2024.";

export const labels = {
  year: "year",
  lastFought: "last year in which the two stood against each other in arms",
  visits: "visits on the list of late",
};

export const queries = {
  turns: (a: string, b: string) => `turns between ${a} and ${b} since the tables end, looked up by hand`,
  fought: (a: string, b: string) => `armed conflicts of late with ${a} and ${b} on opposite sides`,
  signed: (a: string, b: string) => `treaties of late that bind ${a} and ${b}`,
  visited: (a: string, b: string) => `visits of late between ${a} and ${b}, by the US list`,
};

/** "On 10 May 2025: India and Pakistan agreed …" */
export const turn = (row: Turn) => `${capital(whenPhrase(row))}: ${row.what}`;

export function fought({
  a,
  b,
  years,
  types,
}: {
  a: string;
  b: string;
  years: readonly number[];
  types: ReadonlySet<ConflictYear["type"]>;
}): string {
  const how = types.has("interstate")
    ? "fought each other"
    : types.has("troops-for-rebels")
      ? "stood against each other, one with troops beside the other's rebels,"
      : "stood on opposite sides of a war";
  return `${capital(a)} and ${b} ${how} in ${list(yearRuns(years))}.`;
}

export const conflictRow = ({ matter, territory, level }: ConflictYear) =>
  `armed conflict; matter: ${territory === "" ? matter : `${matter} (${territory})`}; ${level === 2 ? "a thousand battle deaths or more" : "25 to 999 battle deaths"}`;

export const signed = ({ name, from, who }: { name: string; from: string; who: readonly string[] }) =>
  who.length === 2
    ? `The ${name.replace(/^The /, "")} was signed ${inWhen(from)}.`
    : `${capital(who[0]!)} joined the ${name.replace(/^The /, "")} ${inWhen(from)}.`;

const inWhen = (text: string) => `${text.length === 10 ? "on" : "in"} ${formatWhen(text)}`;

export const visited = ({
  other,
  who,
  role,
  home,
  date,
}: {
  other: string;
  who: string;
  role: string;
  home: boolean;
  date: string;
}) =>
  home
    ? `${who} (${role.toLowerCase()}) of the United States went to ${other} in ${formatDate(date, "month")}.`
    : `${who} (${role.toLowerCase()}) of ${other} came to the United States in ${formatDate(date, "month")}.`;
