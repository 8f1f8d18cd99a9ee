import type { Led } from "../actors/spells.ts";
import { BUILT_IN_CASE } from "../casebook.ts";
import type { ChronicleEvent } from "../chronicle/event.ts";
import type { EventFilter } from "../chronicle/query.ts";
import type { QuestionId } from "../questions/ids.ts";
import { eventFilter, pickEvent, restOf } from "./event.ts";
import type { Understanding } from "./understand.ts";

/** What is looked up where the words alone do not tell. */
export interface LookUp {
  /** The state with which an actor has most to do as known on a day; undefined where nothing is held about it. */
  partnerOf(code: string): Promise<string | undefined>;
  /** Events known by the as-of day for which a filter holds, in order of time. */
  events(filter: EventFilter): Promise<readonly ChronicleEvent[]>;
  /** Whether a data set answers for two as known on a day: events of them that were not merely found on the way. */
  follows(a: string, b: string): Promise<boolean>;
  /** Who leads a state, by name; undefined where the record does not say. */
  leaderOf(code: string): string | undefined;
  led: Led;
}

/** A question as it was understood and is answered. */
export interface Asked {
  question: QuestionId;
  pair: [string, string];
  /** All whom the question names, and the other side where one was added. */
  actors: string[];
  observers: string[];
  rivals: [string, string] | undefined;
  leader: string | undefined;
  /** The event that the question is about. */
  event: ChronicleEvent | undefined;
  /** The day by which all of the event is known, to be the as-of day unless one is given. */
  eventKnown: string | undefined;
  sureness: number;
  otherwise: QuestionId[];
  /** The question named no one: it is answered for the built-in case. */
  assumed: boolean;
  /** The state, where its leader was asked for and none is on record: the tie's history is answered. */
  leaderless: string | undefined;
  /** The state, where its course toward the other was asked for and no data set follows the two: likewise. */
  untold: string | undefined;
}

/** An understanding of one of the ten. */
type Understood = Understanding & { question: QuestionId };

/** The pair that a question is about which names nobody. */
export const BUILT_IN: readonly [string, string] = [BUILT_IN_CASE.a, BUILT_IN_CASE.b];

/** From the words to the question that is asked: the event found, the second side added, the leader named. */
export async function settle({ question, event: words, ...meant }: Understood, look: LookUp): Promise<Asked> {
  const event = words && (await find(words, meant, look));
  const told = event?.target ? [event.source.code, event.target.code] : [];
  // A side that is named beside a place, or none: the event says who the other is.
  const open = meant.sides.filter((code) => !meant.placed.includes(code));
  const sides =
    open.length < 2 && told.length && open.every((code) => told.includes(code)) ? told : meant.sides;
  const pair = await pairOf(sides, look);
  const subject = pair[1];
  const leaderless =
    question === "leader" && !meant.leader && look.leaderOf(subject) === undefined ? subject : undefined;
  // Where no data set follows the two no course can be told; who leads each says nothing of how one changed toward the other.
  const untold =
    question === "leader" && !leaderless && sides.length === 2 && !(await look.follows(...pair))
      ? subject
      : undefined;
  const id = leaderless || untold ? "history" : question;
  return {
    question: id,
    pair,
    actors: [...new Set([...pair, ...meant.others, ...meant.observers])],
    observers: meant.observers,
    rivals: id === "contention" && sides.length === 2 ? pair : undefined,
    leader: id === "leader" ? (meant.leader ?? look.leaderOf(subject)) : undefined,
    event,
    eventKnown: event && (await lastKnown(event, look)),
    sureness: meant.sureness,
    otherwise: meant.otherwise.filter((other) => other !== id),
    assumed: meant.sides.length === 0 && !words?.places.length,
    leaderless,
    untold,
  };
}

/** The event between the sides; of the built-in case where nobody is named; between any where only a place is. */
async function find(
  words: NonNullable<Understanding["event"]>,
  { sides, placed }: Pick<Understanding, "sides" | "placed">,
  look: LookUp,
): Promise<ChronicleEvent | undefined> {
  const pick = async (among: readonly string[]) =>
    pickEvent(words, await look.events(eventFilter(words, among)), look.led);
  if (words.places.length === 0) return pick(sides.length ? sides : BUILT_IN);
  return (await pick(sides.filter((code) => !placed.includes(code)))) ?? pick(sides);
}

/** A visit of several days is known when its last talks and signatures are. */
async function lastKnown(event: ChronicleEvent, look: LookUp): Promise<string> {
  const filter = restOf(event);
  const rest = filter ? await look.events(filter) : [];
  return [event, ...rest]
    .map(({ known }) => known)
    .sort()
    .at(-1)!;
}

async function pairOf(sides: readonly string[], look: LookUp): Promise<[string, string]> {
  const [a, b] = sides;
  if (a === undefined) return [...BUILT_IN];
  if (b !== undefined) return [a, b];
  const [first, second] = BUILT_IN;
  // About one side of the built-in case its tie with the other is meant, if anything is held of it.
  const partner = a === second ? first : ((await look.partnerOf(a)) ?? (a === first ? second : first));
  return [partner, a];
}
