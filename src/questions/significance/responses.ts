import { classFilter } from "../../chronicle/classes.ts";
import { addMonths } from "../../dates.ts";
import { type Acts, actsBetween, actsOf, CONFLICT } from "../../measures/acts.ts";
import type { Counted } from "../../measures/counted.ts";
import { adversaries, dealingsOf, thirdParties } from "../../measures/thirdParties.ts";
import { list } from "../../words/en/forms.ts";
import type { Subject } from "../subject.ts";

/** Something that may follow such an event, as the acts that would show it. */
export interface Response {
  /** Stable: numbers are named after it. */
  id: string;
  /** Within a sentence: "agreements between the two". */
  label: string;
  /** On a chart. */
  short: string;
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

/** Cooperation between the two: id, class of acts, and what it is called. */
export const COOPERATION_CLASSES = [
  ["visits", "high-level-visit", "visits and talks"],
  ["agreements", "agreement", "agreements"],
  ["economic", "economic-cooperation", "economic cooperation and aid"],
  ["support", "supportive-statement", "statements of support"],
] as const;

/** What is looked for after such events, declared once for every pair. */
export async function responseGroups(subject: Subject): Promise<ResponseGroup[]> {
  const { a, b } = subject;
  const name = (code: string) => subject.name(code);
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
  const pairNames = list([name(a), name(b)]);
  const [cooperation, force, conflict, talks] = await Promise.all([
    Promise.all(
      COOPERATION_CLASSES.map(([id, kind, label]) =>
        respond({ id, label, short: label }, between.where(classFilter(kind))),
      ),
    ),
    Promise.all(
      [a, b].map((side) =>
        respond(
          { id: side, label: `shows of force by ${name(side)}`, short: `by ${name(side)}` },
          actsOf(subject, { ...classFilter("show-of-force"), source: [side] }),
        ),
      ),
    ),
    hostile.dated("source", "target"),
    Promise.all(
      rivals.flatMap(({ code, of }) =>
        of.map((side) =>
          respond(
            {
              id: `${side}-${code}`,
              label: `talks of ${name(side)} with ${name(code)}`,
              short: `${name(side)} with ${name(code)}`,
            },
            actsOf(subject, { ...classFilter("high-level-visit"), between: [side, code] }),
          ),
        ),
      ),
    ),
  ]);

  return [
    {
      id: "cooperation",
      title: "Between the two",
      what: "cooperation between the two",
      query: `acts between ${pairNames}: visits and talks, agreements, economic cooperation and aid, statements of support (kit/classes)`,
      responses: cooperation,
    },
    {
      id: "force",
      title: "Shows of force",
      what: "shows of force by either side",
      query: `acts of CAMEO root 15 (tests, launches, parades, exercises, alerts) by ${pairNames}`,
      responses: force,
    },
    {
      id: "hostility",
      title: "Conflict with third parties",
      what: "conflict with the third parties followed",
      query: `verbal and material conflict in both directions between ${pairNames} and ${list(others.map(name))}, the third parties with most acts toward or from them in ten years`,
      responses: others.map((other) => ({
        id: other,
        label: `conflict with ${name(other)}`,
        short: `with ${name(other)}`,
        acts: hostile.where({ involving: [other] }),
        rows: conflict.filter(({ source, target }) => source === other || target === other),
      })),
    },
    {
      id: "talks",
      title: "Talks with adversaries",
      what: "talks with their adversaries",
      query: `meetings and visits that took place (CAMEO 040, 042 to 046) between a side and its adversary: ${list(rivals.map(({ code, of }) => `${list(of.map(name))} with ${name(code)}`))}`,
      responses: talks,
    },
  ];
}

async function respond(words: Pick<Response, "id" | "label" | "short">, acts: Acts): Promise<Response> {
  return { ...words, acts, rows: await acts.dated() };
}
