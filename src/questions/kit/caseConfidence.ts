import type { ChronicleEvent } from "../../chronicle/event.ts";
import type { Ratings } from "../../measures/acts.ts";
import type { Confidence } from "../answer.ts";
import { confidenceByCases } from "./confidence.ts";
import { percent } from "./words.ts";

/**
 * Confidence in what events show: by their number (kit/confidence), one level down where fewer than half of them
 * are rated high by the source, and one for each weakness that is named.
 */
export function caseConfidence(
  events: Ratings | readonly ChronicleEvent[],
  weaknesses: readonly string[] = [],
): Confidence {
  const rated = ratingsOf(events);
  return confidenceByCases(rated.n, rated.n === 1 ? "act" : "acts", [
    ...ratingWeakness(rated),
    ...weaknesses,
  ]);
}

/** "only 40 % of them rated high by the source", or that the source does not rate; [] where most are rated high. */
export function ratingWeakness(events: Ratings | readonly ChronicleEvent[]): string[] {
  const { n, high, unrated } = ratingsOf(events);
  if (n === 0) return [];
  if (unrated === n) return ["coded by machine and not rated"];
  const sure = high / n;
  return sure < 0.5 ? [`only ${percent(sure)} of them rated high by the source`] : [];
}

function ratingsOf(events: Ratings | readonly ChronicleEvent[]): Ratings {
  if (!("length" in events)) return events;
  const of = (confidence: string) => events.filter((event) => event.confidence === confidence).length;
  return { n: events.length, high: of("high"), unrated: of("unrated") };
}
