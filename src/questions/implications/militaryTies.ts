import { eventClass, inClass } from "../../chronicle/classes.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { isBetween, isConflict } from "../../measures/pairEvents.ts";

/** CAMEO codes of joint exercises, military aid and the promise of either. */
export const MILITARY_CLASS = eventClass("military-cooperation");
/** Issues that make an act of cooperation a military one, where the source has issues. */
export const MILITARY_ISSUES = ["alliance", "arms-transfer", "exercise", "military-presence", "war"];

/** Deeds between two: exercises held, arms and troops given, or promised. */
export function militaryDeeds(events: readonly ChronicleEvent[], x: string, y: string): ChronicleEvent[] {
  return events.filter((event) => isBetween(event, x, y) && inClass(event, MILITARY_CLASS));
}

/** Deeds, and visits, treaties and words of support on the alliance, arms, forces or a war. */
export function militaryActs(events: readonly ChronicleEvent[], x: string, y: string): ChronicleEvent[] {
  return events.filter(
    (event) =>
      isBetween(event, x, y) &&
      event.kind === "act" &&
      (inClass(event, MILITARY_CLASS) || (!isConflict(event) && MILITARY_ISSUES.includes(event.issue))),
  );
}
