import { eventClass } from "../../chronicle/classes.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { type Acts, actsBetween, actsOf, COOPERATION } from "../../measures/acts.ts";
import type { Subject } from "../subject.ts";

/** CAMEO codes of joint exercises, military aid and the promise of either. */
export const MILITARY_CLASS = eventClass("military-cooperation");
/** Issues that make an act of cooperation a military one, where the source has issues. */
export const MILITARY_ISSUES = ["alliance", "arms-transfer", "exercise", "military-presence", "war"];

/** An intent to give (031, 033) in these matters is a promise of arms or troops. */
const PROMISE: EventFilter = { cameo: ["031", "033"], issue: ["arms-transfer", "military-presence", "war"] };
/** Exercises as a source with issues tells of them, by each who takes part and toward a third. */
const EXERCISE: EventFilter = { kind: ["act"], cameo: ["15"], issue: ["exercise"], precision: ["day"] };

/** Deeds between two: exercises held together, arms and troops given, or promised. */
export async function militaryDeeds(subject: Subject, x: string, y: string): Promise<Acts> {
  const [own, others] = await Promise.all(
    [x, y].map((code) => actsOf(subject, { ...EXERCISE, source: [code] }).dated("target")),
  );
  // A joint exercise stands as a row of each, on one day and toward one third: that of the first counts.
  const days = own!.filter((row) =>
    others!.some(({ date, target }) => date === row.date && target === row.target),
  );
  const given = { ...actsBetween(x, y), any: [MILITARY_CLASS.filter, PROMISE] };
  const held = { ...EXERCISE, source: [x], on: days.map(({ date }) => date) };
  return actsOf(subject, days.length ? { any: [given, held] } : given);
}

/** Deeds, and visits, treaties and words of support on the alliance, arms, forces or a war. */
export function militaryActs(subject: Subject, x: string, y: string): Acts {
  return actsOf(subject, {
    ...actsBetween(x, y),
    any: [MILITARY_CLASS.filter, { ...COOPERATION, issue: MILITARY_ISSUES }],
  });
}
