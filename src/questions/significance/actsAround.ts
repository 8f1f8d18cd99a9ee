import { addDays } from "../../dates.ts";
import { type Acts, actsBetween, actsOf } from "../../measures/acts.ts";
import { duringAny } from "../../measures/spans.ts";
import type { Subject } from "../subject.ts";
import type { Member } from "./members.ts";

/** Words up to this many days before and after are of the event. */
export const AROUND_DAYS = 3;

/** Acts between the two in the days of an event, known to the day. */
export function actsAround(from: string, to: string, subject: Subject): Acts {
  return actsOf(subject, {
    ...actsBetween(subject.a, subject.b),
    precision: ["day"],
    from: addDays(from, -AROUND_DAYS),
    to: addDays(to, AROUND_DAYS),
  });
}

/** The same of any of the members of a class that are known to the day. */
export function actsAroundAny(members: readonly Member[], subject: Subject): Acts {
  const spans = members.map(({ date, last }) => ({
    from: addDays(date, -AROUND_DAYS),
    to: addDays(last, AROUND_DAYS),
  }));
  return actsOf(subject, { ...actsBetween(subject.a, subject.b), ...duringAny(spans) });
}
