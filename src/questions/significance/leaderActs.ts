import type { EventFilter } from "../../chronicle/query.ts";
import type { Subject } from "../subject.ts";

/** Acts by the one who led either state of the pair on the day. */
export function byLeader(subject: Subject): EventFilter {
  return inOffice(subject, (code, person) => ({ source: [code], sourcePerson: [person] }));
}

/** Acts toward the one who led either state of the pair on the day. */
export function towardLeader(subject: Subject): EventFilter {
  return inOffice(subject, (code, person) => ({ target: [code], targetPerson: [person] }));
}

/** What holds of a side's leader while he led. */
function inOffice(
  { leaders, a, b }: Subject,
  side: (code: string, person: string) => EventFilter,
): EventFilter {
  const spells = leaders.spells().filter(({ code }) => code === a || code === b);
  return { any: spells.map(({ code, person, from, to }) => ({ ...side(code, person), from, begunBy: to })) };
}
