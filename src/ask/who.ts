import type { QuestionId } from "../questions/ids.ts";
import type { Named } from "./named.ts";

/** Whom a question is about. */
export interface Who {
  /** The states between which the tie is, none to two; of a question about a leader, his state last. */
  sides: string[];
  /** Who looks on: blocs always, states where the question is how outsiders see it. */
  observers: string[];
  /** Further states that are named. */
  others: string[];
  /** Of the sides those that are named as a place only: "the Hanoi summit" need not be about Vietnam. */
  placed: string[];
  /** The leader whose course is asked for, by the name of the record; undefined where only his state is named. */
  leader?: string;
}

const EVENT_NOUN = /^\s+(?:summit|meeting|talks|handshake|encounter|declaration|get-together)\b/i;
const JOINED = /^\s*[-–—/]\s*$/;
const TOGETHER = /^(?:['’]s)?(?:\s+with)?\s*(?:and|&|with|versus|vs\.?)\s+(?:the\s+)?$/i;
const AWAY =
  /\b(?:toward|towards|to|with|about|against|on|over|for|at|regarding|concerning|versus|vis-[àa]-vis)\s+(?:(?:the|its|his|her|their|a|an|old|former|communist|neighbou?ring|neighbou?r|ally|rival|enemy)\s+)*$/i;
/** "Japan's stance", "Russia's own policy": whose it is, is the subject wherever the name stands. */
const OWNS =
  /^['’]s?\s+(?:[\p{L}-]+\s+){0,2}(?:stance|stand|polic(?:y|ies)|position|line|attitudes?|approach|course|views?|tone|posture|behaviou?r|conduct|treatment|handling|leadership|leaders?|government|diplomacy)\b/iu;
/** "treated differently by Russia": who does it, in a turned sentence. */
const DOER = /\bby\s+(?:the\s+)?$/i;
/** "in US–China relations", "in China's trade": no place. */
const BELONGS = /^(?:\s*[-–—]|['’]s?\b|\s+(?:relations|ties|trade|policy)\b)/i;
const INSIDE = /\b(?:in|at|from)\s+(?:the\s+)?$/i;

/** Whether a name says where something took place: "the Hanoi summit", "in Singapore". */
export function isPlace(one: Named, sentence: string): boolean {
  if (one.as !== "state") return false;
  const after = sentence.slice(one.end);
  return EVENT_NOUN.test(after) || (INSIDE.test(sentence.slice(0, one.start)) && !BELONGS.test(after));
}

/**
 * The two sides, those who look on and the others. A place counts as a side only where the sides are not named
 * otherwise; two that are joined ("US–China", "Xi and Kim") go before those that stand alone.
 */
export function whoIn(sentence: string, named: readonly Named[], question: QuestionId): Who {
  const actors = named.filter((one) => !one.topic);
  const persons = codesOf(actors.filter(({ as }) => as !== "bloc"));
  const blocs = codesOf(actors.filter(({ as }) => as === "bloc"));
  if (persons.length === 0) {
    const topic = codesOf(named.filter((one) => one.topic));
    const sides = topic.slice(0, 2);
    return { sides, observers: blocs, others: topic.slice(2), placed: sides };
  }
  if (question === "leader") return aboutLeader(sentence, actors, blocs);
  const placed = actors.filter((one) => isPlace(one, sentence));
  const elsewhere = codesOf(actors.filter((one) => one.as !== "bloc" && !placed.includes(one)));
  const inside = persons.filter((code) => !elsewhere.includes(code));
  // Named otherwise than as places: enough of them, and the places are none of the sides.
  const able = elsewhere.length >= 2 ? elsewhere : persons;
  const sides =
    joined(sentence, actors, able) ?? (question === "outsiders" ? able.slice(-2) : able.slice(0, 2));
  const rest = able.filter((code) => !sides.includes(code));
  const looksOn = question === "outsiders" ? [...rest, ...inside.filter((code) => !able.includes(code))] : [];
  return {
    sides,
    observers: [...blocs, ...looksOn],
    others: question === "outsiders" ? [] : [...rest, ...inside.filter((code) => !able.includes(code))],
    placed: sides.filter((code) => inside.includes(code)),
  };
}

/**
 * The subject of the verb: who has the stance that is asked about, or does what is done; else the first person, or the
 * first state, that nothing points to ("toward Ukraine"). His leader is meant by name where he is named beside it.
 */
function aboutLeader(sentence: string, actors: readonly Named[], blocs: string[]): Who {
  const able = actors.filter(({ as }) => as !== "bloc");
  const before = ({ start }: Named) => sentence.slice(0, start);
  const free = able.filter((one) => !AWAY.test(before(one)));
  const subject =
    able.find(({ end }) => OWNS.test(sentence.slice(end))) ??
    able.find((one) => DOER.test(before(one))) ??
    free.find(({ as }) => as === "person") ??
    free[0] ??
    able.find(({ as }) => as === "person") ??
    able[0]!;
  const code = subject.codes[0]!;
  const rest = codesOf(able).filter((other) => other !== code);
  return {
    sides: [...rest.slice(0, 1), code],
    observers: blocs,
    others: rest.slice(1),
    placed: [],
    leader: (subject.leader ? subject : able.find((one) => one.leader && one.codes[0] === code))?.leader
      ?.name,
  };
}

function joined(
  sentence: string,
  actors: readonly Named[],
  able: readonly string[],
): [string, string] | undefined {
  for (const link of [JOINED, TOGETHER])
    for (const [at, one] of actors.entries()) {
      const next = actors[at + 1];
      if (!next || !link.test(sentence.slice(one.end, next.start))) continue;
      const [a, b] = [one.codes[0]!, next.codes.at(-1)!];
      if (a !== b && able.includes(a) && able.includes(b)) return [a, b];
    }
  const group = actors.find(({ codes }) => codes.length === 2);
  return group && [group.codes[0]!, group.codes[1]!];
}

function codesOf(named: readonly Named[]): string[] {
  return [...new Set(named.flatMap(({ codes }) => codes))];
}
