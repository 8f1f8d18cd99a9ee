import { formatDate, formatWhen } from "../../../dates.ts";
import type { LeaderNow } from "../../../record/world/states.ts";
import { capital, duration } from "../forms.ts";

/** English of what a meeting of two would change, from the record of the world. */

export const when = formatWhen;

export const labels = {
  visits: "visits on the list, conferences with many others left out",
  gap: "usual time between two visits (median)",
  since: "year since which both have been in office",
};

export const queries = {
  visits: (a: string, b: string) =>
    `visits of leaders between ${a} and ${b} by the US list, conferences left out`,
  leaders: (a: string, b: string) => `who leads ${a} and ${b}, and since when`,
};

interface Visits {
  other: string;
  last: { who: string; role: string; date: string; home: boolean };
  usual: number | undefined;
}

export function visits({ other, last, usual }: Visits): string {
  const end = last.home ? "February 2025" : "November 2024";
  const where = last.home ? `went to ${other}` : "came to the United States";
  const role = last.role.toLowerCase();
  const told = `The last visit on the list, which ends in ${end}, is of ${formatDate(last.date)}. Then ${last.who} (${role}${last.home ? "" : ` of ${other}`}) ${where}.`;
  return usual === undefined
    ? told
    : `${told} Since 1995 half of all visits came within ${duration(Math.round(usual))} of the one before.`;
}

export const visitsMore = (other: string, president: string | undefined) =>
  `${president === undefined ? `No journey of a US president to ${other} is on it.` : `A US president was last in ${other} in ${formatDate(president, "month")}.`} The list ends on 12 November 2024 for visits to the US and on 19 February 2025 for journeys abroad, and talks in third places are mostly missing.`;

export const listed = {
  level: "high",
  why: "the list of the US government, complete until it ends but for talks in third places",
} as const;

interface Named {
  name: string;
  of: string;
}

export const together = ({ a, b, since }: { a: Named; b: Named; since: string }) =>
  `If the leaders met, ${a.name} of ${a.of} would meet ${b.name} of ${b.of}, by the list of January 2026. The two have been in office at the same time since ${formatWhen(since)}.`;

export const leaderRow = ({ title, name, presentTerm, note }: LeaderNow) =>
  `${capital(title)} ${name}${presentTerm ? ", present term" : ""}${note !== "" && !/\d{4}/.test(note) ? ` (${note})` : ""}`;
