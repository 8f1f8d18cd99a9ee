import { classFilter } from "../../chronicle/classes.ts";
import { addMonths } from "../../dates.ts";
import { type Acts, actsBetween, actsOf, CONFLICT } from "../../measures/acts.ts";
import type { Counted } from "../../measures/counted.ts";
import { adversaries, dealingsOf, thirdParties } from "../../measures/thirdParties.ts";
import { group, response } from "../../words/en/significanceResponses.ts";
import type { Pair } from "../../words/history.ts";
import type { ResponseName } from "../../words/significance.ts";
import type { Subject } from "../subject.ts";

/** Something that may follow such an event, as the acts that would show it. */
export interface Response extends ResponseName {
  /** Stable: numbers are named after it. */
  id: string;
  acts: Acts;
  /** How many of them lie where in time. */
  rows: readonly Counted[];
}

/** Responses that make one finding. */
export interface ResponseGroup {
  id: string;
  title: string;
  /** "hostility with third parties". */
  what: string;
  query: string;
  responses: Response[];
}

/** How many third parties are followed, and how many of the latest years choose them. */
const THIRD_PARTIES = 5;
const RECENT_YEARS = 10;

/** Cooperation between the two: id and class of acts. */
export const COOPERATION_CLASSES = [
  ["visits", "high-level-visit"],
  ["agreements", "agreement"],
  ["economic", "economic-cooperation"],
  ["support", "supportive-statement"],
] as const;

/** What is looked for after such events, declared once for every pair. */
export async function responseGroups(subject: Subject): Promise<ResponseGroup[]> {
  const { a, b, name } = subject;
  const states: Pair = { first: a, second: b };
  const since = addMonths(subject.asOf, -12 * RECENT_YEARS);
  const recent = await dealingsOf(subject, { from: since });
  const others = thirdParties(recent, a, b)
    .slice(0, THIRD_PARTIES)
    .map((row) => row.code);
  const rivals = adversaries(recent, a, b);
  const between = actsOf(subject, actsBetween(a, b));
  const hostile = actsOf(subject, {
    ...CONFLICT,
    kind: ["act"],
    any: others.flatMap((other) => [{ between: [a, other] as const }, { between: [b, other] as const }]),
  });
  const [cooperation, force, conflict, talks] = await Promise.all([
    Promise.all(
      COOPERATION_CLASSES.map(([id, kind]) =>
        respond(id, response.cooperation(id), between.where(classFilter(kind))),
      ),
    ),
    Promise.all(
      [a, b].map((side) =>
        respond(
          side,
          response.force(side, name),
          actsOf(subject, { ...classFilter("show-of-force"), source: [side] }),
        ),
      ),
    ),
    hostile.dated("source", "target"),
    Promise.all(
      rivals.flatMap(({ code, of }) =>
        of.map((side) =>
          respond(
            `${side}-${code}`,
            response.talks(side, code, name),
            actsOf(subject, { ...classFilter("high-level-visit"), between: [side, code] }),
          ),
        ),
      ),
    ),
  ]);
  const hostility = others.map((other) => ({
    id: other,
    ...response.hostility(other, name),
    acts: hostile.where({ involving: [other] }),
    rows: conflict.filter(({ source, target }) => source === other || target === other),
  }));

  return [
    { id: "cooperation", ...group.cooperation(states, name), responses: cooperation },
    { id: "force", ...group.force(states, name), responses: force },
    { id: "hostility", ...group.hostility(others, states, name), responses: hostility },
    { id: "talks", ...group.talks(rivals, name), responses: talks },
  ];
}

async function respond(id: string, words: ResponseName, acts: Acts): Promise<Response> {
  return { id, ...words, acts, rows: await acts.dated() };
}
