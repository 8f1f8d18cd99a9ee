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
  const sure = events.filter((event) => event.confidence === "high").length / Math.max(1, events.length);
  return confidenceByCases(events.length, events.length === 1 ? "act" : "acts", [
    ...(events.length > 0 && sure < 0.5 ? [`only ${percent(sure)} of them rated high by the source`] : []),
    ...weaknesses,
  ]);
}
