import type { Ratings } from "../../measures/acts.ts";
import { percent } from "../../words/en/forms.ts";
import type { Confidence } from "../answer.ts";
import { confidenceByCases } from "./confidence.ts";

/**
 * Confidence in what events show: by their number (kit/confidence), one level down where fewer than half of them
 * are rated high by the source, and one for each weakness that is named.
 */
export function caseConfidence(rated: Ratings, weaknesses: readonly string[] = []): Confidence {
  return confidenceByCases(rated.n, "acts", [...ratingWeakness(rated), ...weaknesses]);
}

/** "only 40 % of them rated high by the source", or that the source does not rate; [] where most are rated high. */
export function ratingWeakness(rated: Ratings): string[] {
  const { n, high, unrated } = rated;
  if (n === 0) return [];
  if (unrated === n) return ["coded by machine and not rated"];
  const sure = high / n;
  return sure < 0.5 ? [`only ${percent(sure)} of them rated high by the source`] : [];
}
