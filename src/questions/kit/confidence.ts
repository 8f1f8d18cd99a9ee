import { CASES, FIGURE_AGE } from "../../measures/policy.ts";
import type { Confidence, ConfidenceLevel } from "../answer.ts";

const LEVELS: readonly ConfidenceLevel[] = ["low", "moderate", "high"];

/**
 * Confidence by one rule (measures/policy): by the number of cases, and one level down for each weakness that is named. `cases` says what was counted: "acts", "years".
 */
export function confidenceByCases(n: number, cases: string, weaknesses: readonly string[] = []): Confidence {
  const start = n >= CASES.high ? 2 : n >= CASES.moderate ? 1 : 0;
  return {
    level: LEVELS[Math.max(0, start - weaknesses.length)]!,
    why: [`${n.toLocaleString("en-US")} ${n === 1 ? cases.replace(/s\b/, "") : cases}`, ...weaknesses].join(
      "; ",
    ),
  };
}

/**
 * Confidence in published figures by the age of the last (measures/policy), and one level down for each weakness. A caveat of the basis is told and takes no level.
 */
export function confidenceByAge(
  lastYear: number,
  asOf: string,
  basis: string,
  weaknesses: readonly string[] = [],
  caveat = "",
): Confidence {
  const age = Number(asOf.slice(0, 4)) - lastYear;
  const start = age <= FIGURE_AGE.high ? 2 : age <= FIGURE_AGE.moderate ? 1 : 0;
  return {
    level: LEVELS[Math.max(0, start - weaknesses.length)]!,
    why: [`${basis}, last for ${lastYear}`, ...(caveat ? [caveat] : []), ...weaknesses].join("; "),
  };
}
