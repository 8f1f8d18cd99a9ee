import { formatDate } from "../../../dates.ts";
import type { Turn } from "../../../record/world/turns.ts";
import { capital } from "../forms.ts";
import { whenPhrase, whenText } from "../when.ts";

/** English of what has happened of late between two states, from the record of the world. */

export const paged = {
  level: "moderate",
  why: "told by the page that is named, and looked for by hand",
} as const;
export const lookedUpTo = "Turns were looked up to June 2026; what came later is not told.";
export const notLooked = (a: string, b: string) =>
  `What has happened of late between ${a} and ${b} was not looked up.`;
export const nobodyLooked = { level: "low", why: "nobody looked" } as const;
export const listEnds = "The list ends in 2024.";

export const labels = {
  year: "year",
  turns: "turns that were looked up",
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

export const signed = ({ name, from, who }: { name: string; from: string; who: readonly string[] }) =>
  who.length === 2
    ? `The ${name.replace(/^The /, "")} was signed ${whenText(from)}.`
    : `${capital(who[0]!)} joined the ${name.replace(/^The /, "")} ${whenText(from)}.`;

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
