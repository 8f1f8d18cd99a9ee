import { addDays } from "../../dates.ts";
import { type Acts, actsBetween, actsOf } from "../../measures/acts.ts";
import type { Subject } from "../subject.ts";

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
