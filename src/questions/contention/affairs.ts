import { daysBetween } from "../../dates.ts";
import type { Period } from "../../measures/counted.ts";

/**
 * Days after which a further act on the same issue opens an affair of its own. In the casebook an answer comes within
 * a week: the collision of April 2001, the balloon of February 2023 (sighted, disclosed, shot down), the tyre duties of
 * September 2009, the tariffs and counter-tariffs of 2 to 12 April 2025 are one affair each, while the rounds of
 * February, March and April 2025 stay three. Two weeks would begin to join steps that are no answer to each other
 * (the state media of February and March 2020).
 */
const AFFAIR_DAYS = 7;

interface OnIssue extends Period {
  issue: string;
  n: number;
}

/**
 * How many affairs rows between two tell of: acts on one issue (not the wider matter) that follow each other by at most
 * {@link AFFAIR_DAYS} days are one, so that an incident of which the record holds every step weighs no more than one of
 * which it holds the first. What is known only to the month or year, and what carries no issue, stands for itself.
 */
export function affairsOf(rows: readonly OnIssue[]): number {
  const last = new Map<string, string>();
  let affairs = 0;
  for (const { date, precision, issue, n } of [...rows].sort((x, y) => (x.date < y.date ? -1 : 1))) {
    if (precision !== "day" || issue === "") {
      affairs += n;
      continue;
    }
    const before = last.get(issue);
    if (before === undefined || daysBetween(before, date) > AFFAIR_DAYS) affairs++;
    last.set(issue, date);
  }
  return affairs;
}
