import type { ChronicleEvent } from "../../chronicle/event.ts";
import type { Confidence } from "../answer.ts";
import { confidenceByCases } from "./confidence.ts";
import { percent } from "./words.ts";

/**
 * Confidence in what events show: by their number (kit/confidence), one level down where fewer than half of them
 * are rated high by the source, and one for each weakness that is named.
 */
export function caseConfidence(
  events: readonly ChronicleEvent[],
  weaknesses: readonly string[] = [],
): Confidence {
  return confidenceByCases(events.length, events.length === 1 ? "act" : "acts", [
    ...ratingWeakness(events),
    ...weaknesses,
  ]);
}

/** "only 40 % of them rated high by the source", or that the source does not rate; [] where most are rated high. */
export function ratingWeakness(events: readonly ChronicleEvent[]): string[] {
  if (events.length === 0) return [];
  if (events.every((event) => event.confidence === "unrated")) return ["coded by machine and not rated"];
  const sure = events.filter((event) => event.confidence === "high").length / events.length;
  return sure < 0.5 ? [`only ${percent(sure)} of them rated high by the source`] : [];
}
