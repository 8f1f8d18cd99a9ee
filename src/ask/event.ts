import type { Led } from "../actors/spells.ts";
import { classFilter } from "../chronicle/classes.ts";
import type { ChronicleEvent } from "../chronicle/event.ts";
import { importance } from "../chronicle/importance.ts";
import type { EventFilter } from "../chronicle/query.ts";
import { addDays, daysBetween } from "../dates.ts";
import { IN_PERSON_NAMED } from "../measures/meetings.ts";
import type { Named } from "./named.ts";
import { isPlace } from "./who.ts";

/** An event as a question tells of it. */
export interface EventWords {
  what: "meeting" | "treaty" | "nuclear test" | "parade";
  /** The noun of the question: "summit". */
  noun: string;
  /** Words for where it was: "Hanoi". */
  places: string[];
  /** Days between which it was, where the question names a year, a month or a day. */
  from?: string;
  to?: string;
  /** Names of those who took part, as the record writes them. */
  people: string[];
}

const NOUNS: readonly (readonly [EventWords["what"], RegExp])[] = [
  ["nuclear test", /\bnuclear test\b(?! site)/i],
  ["treaty", /\b(?:treaty|pact|accord)\b/i],
  ["parade", /\bparade\b/i],
  [
    "meeting",
    /\b(?:summit|meeting|talks|visit(?:ed|ing)?|trip|handshake|encounter|get-together|reception|met)\b/i,
  ],
  [
    "meeting",
    /\b(?:go(?:es|ing)?|went|c[ao]me|travel(?:s|led|ling)?|fl(?:y|ew|ying)|head(?:s|ed|ing)?|brought|host(?:ed|ing)?)\b/i,
  ],
];
/** What is still to come, or any such thing, is not an event of the record. */
const NOT_YET =
  /\b(?:an?|another|next|new|future|upcoming|any|possible|potential|third|seventh)\s+(?:\S+\s+){0,3}?(?:summit|meeting|visit|trip|talks|nuclear test|parade|treaty|pact|accord)\b/i;

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

/** The event that a question names in words; undefined where it names none. */
export function eventIn(sentence: string, named: readonly Named[]): EventWords | undefined {
  const [what, noun] = NOUNS.find(([, word]) => word.test(sentence)) ?? [
    goes(sentence, named) && "meeting",
    /^$/,
  ];
  if (!what) return undefined;
  const when = periodIn(sentence);
  const places = named.filter((one) => isPlace(one, sentence)).map(({ matched }) => matched);
  if (NOT_YET.test(sentence) && !when && places.length === 0) return undefined;
  const people = named.flatMap(({ leader }) => (leader ? [leader.name] : []));
  const said = noun.exec(sentence)?.[0].toLowerCase() ?? "";
  return {
    what,
    noun: said,
    places: [...new Set([...places, ...placesIn(sentence, named)])],
    people: [...new Set(people)],
    ...when,
  };
}

/** "Putin to Pyongyang": a person, and where to. */
function goes(sentence: string, named: readonly Named[]): boolean {
  return named.some(({ as, end }, at) => {
    const next = named[at + 1];
    return as === "person" && next?.as === "state" && /^\s+to\s+$/i.test(sentence.slice(end, next.start));
  });
}

/** "the Panmunjom handshake", "in Vladivostok": places that are no capital. */
function placesIn(sentence: string, named: readonly Named[]): string[] {
  const found = [
    ...sentence.matchAll(
      /\b(\p{Lu}\p{L}+)\s+(?:summit|meeting|talks|handshake|declaration)\b|\b(?:in|at|to)\s+(\p{Lu}\p{L}{3,})/gu,
    ),
  ];
  return found
    .map((match) => match[1] ?? match[2]!)
    .filter((word) => !MONTHS.includes(word.toLowerCase()))
    .filter((word) => !named.some(({ matched, topic }) => !topic && matched.includes(word)));
}

function periodIn(sentence: string): { from: string; to: string } | undefined {
  const month = `(${MONTHS.join("|")})`;
  const dated = new RegExp(
    `(?:(\\d{1,2})\\s+)?\\b${month}\\b(?:\\s+(\\d{1,2}),)?,?\\s+(?:of\\s+)?((?:19|20)\\d\\d)`,
    "i",
  );
  const match = dated.exec(sentence);
  if (match) {
    const at = String(MONTHS.indexOf(match[2]!.toLowerCase()) + 1).padStart(2, "0");
    const day = (match[1] ?? match[3])?.padStart(2, "0");
    return { from: `${match[4]}-${at}-${day ?? "01"}`, to: `${match[4]}-${at}-${day ?? "31"}` };
  }
  const years = [...sentence.matchAll(/(?<!since |until |before |after |than in )\b((?:19|20)\d\d)\b/gi)];
  const year = years.length === 1 ? years[0]![1] : undefined;
  return year === undefined ? undefined : { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** Which events to look through for one that is told in words. */
export function eventFilter({ what, from, to }: EventWords, sides: readonly string[]): EventFilter {
  const [a, b] = sides;
  const who: EventFilter =
    a !== undefined && b !== undefined ? { between: [a, b] } : a !== undefined ? { involving: [a] } : {};
  const kind: EventFilter = {
    meeting: IN_PERSON_NAMED,
    treaty: { cameo: ["057"], kind: ["act"] as const },
    "nuclear test": classFilter("nuclear-test"),
    parade: classFilter("parade"),
  }[what];
  // A test or a parade is aimed at nobody: it is one of either side.
  const of =
    what === "nuclear test" || what === "parade" ? (sides.length ? { source: [...sides] } : {}) : who;
  return {
    ...kind,
    ...of,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { begunBy: to }),
  };
}

/** The rest of an encounter: what the two did in person, or signed, within three days of its first day. */
export function restOf({ source, target, date }: ChronicleEvent): EventFilter | undefined {
  if (!target) return undefined;
  return {
    between: [source.code, target.code],
    from: date,
    begunBy: addDays(date, 3),
    any: [IN_PERSON_NAMED, { cameo: ["057"] }],
  };
}

/** Rows within so many days tell of one event. */
const ONE_EVENT_DAYS = 7;
const BOTH_LEAD = 1.5;
/** What an event gains that is told by the noun of the question. */
const SAME_NOUN = 1;

/**
 * Of the events those that fit the words; of these the latest that matters (both leaders took part, where any such
 * is held), or the most important where a place or a time is named. Events stand in order of time.
 */
export function pickEvent(
  { what, noun, places, from, people }: EventWords,
  events: readonly ChronicleEvent[],
  led: Led,
): ChronicleEvent | undefined {
  const sameNoun = ({ evidence }: ChronicleEvent) =>
    noun !== "" && evidence.summary.toLowerCase().includes(noun) ? SAME_NOUN : 0;
  const fits = events.filter((event) => {
    const text = event.evidence.summary.toLowerCase();
    const there = places.length === 0 || places.some((place) => text.includes(place.toLowerCase()));
    const persons = [event.source.person, event.target?.person];
    return there && (what !== "meeting" || people.every((person) => persons.includes(person)));
  });
  const weighed = fits.map((event) => ({ event, weight: importance(event, led) + sameNoun(event) }));
  const most = (list: typeof weighed) =>
    list.reduce<(typeof weighed)[number] | undefined>(
      (best, one) => (best === undefined || one.weight >= best.weight ? one : best),
      undefined,
    )?.event;
  if (places.length > 0 || from !== undefined) return most(weighed);
  const top = weighed.filter(({ weight }) => weight >= BOTH_LEAD);
  const able = top.length ? top : weighed;
  const last = able.at(-1)?.event.date;
  return last === undefined
    ? undefined
    : most(able.filter(({ event }) => daysBetween(event.date, last) <= ONE_EVENT_DAYS));
}
