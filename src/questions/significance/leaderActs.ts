import type { EventFilter } from "../../chronicle/query.ts";
import type { Subject } from "../subject.ts";

/** Acts by the one who led either state of the pair on the day. */
export function byLeader(subject: Subject): EventFilter {
  return {
    any: spellsOf(subject).map(({ code, person, from, to }) => ({
      source: [code],
      sourcePerson: [person],
      from,
      begunBy: to,
    })),
  };
}

/** Acts toward the one who led either state of the pair on the day. */
export function towardLeader(subject: Subject): EventFilter {
  return {
    any: spellsOf(subject).map(({ code, person, from, to }) => ({
      target: [code],
      targetPerson: [person],
      from,
      begunBy: to,
    })),
  };
}

function spellsOf({ leaders, a, b }: Subject) {
  return leaders.spells().filter(({ code }) => code === a || code === b);
}
