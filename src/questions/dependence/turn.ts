import { type Acts, actsBetween, actsOf } from "../../measures/acts.ts";
import { listedClasses } from "../../measures/density.ts";
import { LEVEL } from "../../measures/policy.ts";
import { inHeadlines, sightOf } from "../../measures/sight.ts";
import { exposedRatio } from "../../statistics/exposedRatio.ts";
import type { Interval } from "../../statistics/intervals.ts";
import type { Subject } from "../subject.ts";
import type { Contacts, Window } from "./contacts.ts";

/** Lists (casebook/lists) of what leaders did with each other. */
const AMONG_LEADERS = new Set(["leader_meetings", "summits"]);

/** Contacts with one partner, and the other acts between the two, each act once. */
interface Held {
  contacts: number;
  others: number;
}

/**
 * A turn toward `third` may be a record that reads more of that tie. So the contacts with each are held against what
 * else the record has of the tie in the same windows: how many times their odds changed with the third power, over how
 * many times with the patron. Null where a window holds no contact or nothing else.
 */
export function turnOf(third: readonly [Held, Held], patron: readonly [Held, Held]): Interval | null {
  const [one, other] = [third, patron].map(([before, now]) =>
    [before, now].every(({ contacts, others }) => contacts > 0 && others > 0)
      ? exposedRatio(now.contacts, now.others, before.contacts, before.others, LEVEL)
      : null,
  );
  if (!one || !other) return null;
  const middle = (Math.log(one.low * one.high) - Math.log(other.low * other.high)) / 2;
  const reach = Math.hypot(...[one, other].map(({ low, high }) => Math.log(high / low) / 2));
  return {
    estimate: one.ratio / other.ratio,
    low: Math.exp(middle - reach),
    high: Math.exp(middle + reach),
  };
}

/** The same of the client's contacts with the two, in a window and the one before. */
export async function heldTurn(
  [client, third, patron]: readonly [string, string, string],
  contacts: Contacts,
  [before, now]: readonly [Window, Window],
  subject: Subject,
): Promise<Interval | null> {
  const heldWith = async (other: string, { from, to }: Window): Promise<Held> => {
    const [own, all] = await Promise.all([
      distinct(contacts.with([other], { from, to })),
      distinct(actsOf(subject, { ...actsBetween(client, other), from, to })),
    ]);
    return { contacts: own, others: all - own };
  };
  const [thirdBefore, thirdNow, patronBefore, patronNow] = await Promise.all([
    heldWith(third, before),
    heldWith(third, now),
    heldWith(patron, before),
    heldWith(patron, now),
  ]);
  return turnOf([thirdBefore, thirdNow], [patronBefore, patronNow]);
}

async function distinct(acts: Acts): Promise<number> {
  return (await acts.datedDistinct()).reduce((sum, row) => sum + row.distinct, 0);
}

/** Whether the record follows the two closely enough to count their contacts. */
export async function isFollowed(
  x: string,
  y: string,
  { from, to }: Window,
  subject: Subject,
): Promise<boolean> {
  const { grade } = await sightOf([x, y], { from, to }, subject);
  return grade !== "unobserved" && !inHeadlines([x, y], subject);
}

/** Whether a public list shows that all meetings of the leaders of the two since a day are held. */
export function meetingsAreWhole(x: string, y: string, since: string, subject: Subject): boolean {
  return listedClasses(subject).some(
    ({ graded: { list, source, target, from } }) =>
      AMONG_LEADERS.has(list) &&
      from <= since &&
      [x, y].every((code) => source.includes(code) || target.includes(code)),
  );
}
