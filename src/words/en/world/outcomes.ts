import { formatDate } from "../../../dates.ts";
import { capital, count } from "../forms.ts";

/** English of what is likely between two states, from the record of the world: only what was observed. */

/** The list of armed conflicts ends with this year; the list of visits with this whole one. */
export const LAST_YEAR = 2024;
export const LAST_VISIT_YEAR = 2023;

export const labels = {
  years: "years with armed conflict between the two",
  of: "years that were looked at",
  last: "the last of all such years",
  visitYears: "years with a visit",
  visitOf: "years that were looked at",
};

export const queries = {
  fought: (a: string, b: string) =>
    `years with ${a} and ${b} on opposite sides of an armed conflict, of the last twenty`,
  visited: (a: string, b: string) =>
    `years with a visit between ${a} and ${b} by the US list, of the last ten`,
};

export const noChance =
  "That is how often it was observed, and no chance for the years to come: one year of fighting makes the next more likely.";

interface Fought {
  a: string;
  b: string;
  n: number;
  from: number;
  to: number;
  last: number;
  /** Day of fighting that is told after the list ended. */
  since: string | undefined;
}

export function fought({ a, b, n, from, to, last, since }: Fought): string {
  const later =
    since === undefined ? "" : ` Fighting between them is told since, last in ${formatDate(since, "month")}.`;
  return n === 0
    ? `${capital(a)} and ${b} stood against each other in arms in none of the twenty years ${from}–${to}; they had done so last in ${last}.${later}`
    : `${capital(a)} and ${b} stood against each other in arms in ${count(n)} of the twenty years ${from}–${to}.${later}`;
}

export const glance = "Years with armed conflict, of twenty";

export const visited = ({ other, n, from, to }: { other: string; n: number; from: number; to: number }) =>
  `In ${n === 10 ? "each" : count(n)} of the ten years ${from}–${to} a leader or a secretary of state travelled between the United States and ${other}.`;

export const visitedMore = "How often it was observed, and no chance: the list ends before the day.";
export const visitGlance = "Years with a visit, of ten";
