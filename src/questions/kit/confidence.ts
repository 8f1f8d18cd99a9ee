import type { Confidence, ConfidenceLevel } from "../answer.ts";

const LEVELS: readonly ConfidenceLevel[] = ["low", "moderate", "high"];

/**
 * Confidence by one rule: high from 30 cases, moderate from 10, else low, and one level down for each
 * weakness that is named. `cases` says what was counted: "acts", "years".
 */
export function confidenceByCases(n: number, cases: string, weaknesses: readonly string[] = []): Confidence {
  const start = n >= 30 ? 2 : n >= 10 ? 1 : 0;
  return {
    level: LEVELS[Math.max(0, start - weaknesses.length)]!,
    why: [`${n.toLocaleString("en-US")} ${n === 1 ? cases.replace(/s\b/, "") : cases}`, ...weaknesses].join(
      "; ",
    ),
  };
}

/**
 * Confidence in published figures: high where the last is at most two years old, moderate to five, else
 * low, and one level down for each weakness. A caveat of the basis is told and takes no level.
 */
export function confidenceByAge(
  lastYear: number,
  asOf: string,
  basis: string,
  weaknesses: readonly string[] = [],
  caveat = "",
): Confidence {
  const age = Number(asOf.slice(0, 4)) - lastYear;
  const start = age <= 2 ? 2 : age <= 5 ? 1 : 0;
  return {
    level: LEVELS[Math.max(0, start - weaknesses.length)]!,
    why: [`${basis}, last for ${lastYear}`, ...(caveat ? [caveat] : []), ...weaknesses].join("; "),
  };
}
