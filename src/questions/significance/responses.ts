import { eventClass, inClass } from "../../chronicle/classes.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { tally } from "../../chronicle/memory.ts";
import { acts, isAimed, isBetween, isConflict, type PairEvents } from "../../measures/pairEvents.ts";
import { adversaries, thirdParties } from "../../measures/thirdParties.ts";
import { list } from "../kit/words.ts";
import type { Subject } from "../subject.ts";

/** Something that may follow such an event, as the events that would show it. */
export interface Response {
  /** Stable: numbers are named after it. */
  id: string;
  /** Within a sentence: "agreements between the two". */
  label: string;
  /** On a chart. */
  short: string;
  events: ChronicleEvent[];
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

/** What is looked for after such events, declared once for every pair. */
export function responseGroups(subject: Subject, { all }: PairEvents): ResponseGroup[] {
  const { a, b } = subject;
  const name = (code: string) => subject.name(code);
  const since = `${Number(subject.asOf.slice(0, 4)) - RECENT_YEARS}${subject.asOf.slice(4)}`;
  const recent = tally(
    all.filter((event) => event.kind === "act" && isAimed(event) && event.date >= since),
    ["source", "target", "quad"],
  );
  const others = thirdParties(recent, a, b)
    .slice(0, THIRD_PARTIES)
    .map((row) => row.code);
  const rivals = adversaries(recent, a, b);
  const deeds = all.filter((event) => event.kind === "act");
  const between = deeds.filter((event) => isBetween(event, a, b));
  const ofClass = (events: ChronicleEvent[], id: string) =>
    events.filter((event) => inClass(event, eventClass(id)));
  const pairNames = list([name(a), name(b)]);

  return [
    {
      id: "cooperation",
      title: "Between the two",
      what: "cooperation between the two",
      query: `acts between ${pairNames}: visits and talks, agreements, economic cooperation and aid, statements of support (kit/classes)`,
      responses: [
        ["visits", "high-level-visit", "visits and talks"],
        ["agreements", "agreement", "agreements"],
        ["economic", "economic-cooperation", "economic cooperation and aid"],
        ["support", "supportive-statement", "statements of support"],
      ].map(([id, kind, label]) => ({
        id: id!,
        label: label!,
        short: label!,
        events: ofClass(between, kind!),
      })),
    },
    {
      id: "force",
      title: "Shows of force",
      what: "shows of force by either side",
      query: `acts of CAMEO root 15 (tests, launches, parades, exercises, alerts) by ${pairNames}`,
      responses: [a, b].map((side) => ({
        id: side,
        label: `shows of force by ${name(side)}`,
        short: `by ${name(side)}`,
        events: ofClass(deeds, "show-of-force").filter((event) => event.source.code === side),
      })),
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
        events: deeds.filter(
          (event) => isConflict(event) && (isBetween(event, a, other) || isBetween(event, b, other)),
        ),
      })),
    },
    {
      id: "talks",
      title: "Talks with adversaries",
      what: "talks with their adversaries",
      query: `meetings and visits that took place (CAMEO 040, 042 to 046) between a side and its adversary: ${list(rivals.map(({ code, of }) => `${list(of.map(name))} with ${name(code)}`))}`,
      responses: rivals.flatMap(({ code, of }) =>
        of.map((side) => ({
          id: `${side}-${code}`,
          label: `talks of ${name(side)} with ${name(code)}`,
          short: `${name(side)} with ${name(code)}`,
          events: deeds.filter(
            (event) =>
              (acts(event, [side], [code]) || acts(event, [code], [side])) &&
              inClass(event, eventClass("high-level-visit")),
          ),
        })),
      ),
    },
  ];
}
