import { eventClass } from "../../chronicle/classes.ts";
import { type Acts, actsBetween, actsOf, COOPERATION } from "../../measures/acts.ts";
import type { Subject } from "../subject.ts";

/** CAMEO codes of joint exercises, military aid and the promise of either. */
export const MILITARY_CLASS = eventClass("military-cooperation");
/** Issues that make an act of cooperation a military one, where the source has issues. */
export const MILITARY_ISSUES = ["alliance", "arms-transfer", "exercise", "military-presence", "war"];

/** Deeds between two: exercises held, arms and troops given, or promised. */
export function militaryDeeds(subject: Subject, x: string, y: string): Acts {
  return actsOf(subject, { ...actsBetween(x, y), all: [MILITARY_CLASS.filter] });
}

/** Deeds, and visits, treaties and words of support on the alliance, arms, forces or a war. */
export function militaryActs(subject: Subject, x: string, y: string): Acts {
  return actsOf(subject, {
    ...actsBetween(x, y),
    any: [MILITARY_CLASS.filter, { ...COOPERATION, issue: MILITARY_ISSUES }],
  });
}
