import type { Leader, Leaders } from "../actors/leaders.ts";
import { type Mention, mentions } from "../actors/mentions.ts";
import type { Actors } from "../actors/registry.ts";
import type { Phrase, Phrases } from "./phrases.ts";
import type { Naming } from "./terms.ts";

/** Who is known by what name. */
export interface Lexicon {
  actors: Pick<Actors, "findAll" | "unclear" | "byCode">;
  leaders: Pick<Leaders, "findLeaders" | "unclearLeaders" | "leaderOf">;
  phrases: Phrases;
}

/** A stretch of a question that names somebody. */
export interface Named extends Naming {
  /** One, or several where a group or a matter of several is named ("the two Koreas"). */
  codes: string[];
  leader?: Leader;
  /** Names a matter, which tells whose it is only where no actor is named. */
  topic: boolean;
  matched: string;
}

/**
 * Who is named in a question, left to right. A surname means the one who leads on the day ("Kim"), or led in a year
 * that the question names; what may still mean several is passed over. Typed without capitals, names are found as well.
 */
export function namedIn(sentence: string, { actors, leaders, phrases }: Lexicon, asOf: string): Named[] {
  const typed = /\p{Lu}/u.test(sentence.trim().slice(1));
  const text = typed ? sentence : withCapitals(sentence);
  const found = mentions(text, actors, leaders, asOf);
  const clear = found.flatMap((mention) => (mention.actor ? [ofMention(mention)] : []));
  const shared = leaders.unclearLeaders(text, asOf);
  const surnames = found.flatMap((mention) => {
    const bearers = shared.find(({ start, end }) => start === mention.start && end === mention.end);
    return (!mention.actor && bearers && ofSurname(mention, bearers.candidates, text, leaders, asOf)) || [];
  });
  const spoken = phrases.findAll(text).map(ofPhrase);
  const names = [...clear, ...spoken, ...surnames];
  const all = [...names, ...sidesOfKorea(text, names)]
    .filter((one) => !typed || one.leader === undefined || !goesOn(one, text, names))
    .sort((x, y) => y.end - y.start - (x.end - x.start));
  const kept: Named[] = [];
  for (const one of all)
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  return kept.sort((x, y) => x.start - y.start);
}

/** Each word with a capital, for a writer who used none at all: "turkey" is then read as "Turkey", "uk" as "UK". */
function withCapitals(sentence: string): string {
  return sentence
    .replace(/\b(?:uk|eu|usa|uae|dprk|rok|prc|nato|asean|ussr)\b|\bus(?=[-–'’])|(?<=\bthe )us\b/g, (short) =>
      short.toUpperCase(),
    )
    .replace(/(?<![\p{L}'’])\p{Ll}(?=\p{L}{2})/gu, (letter) => letter.toUpperCase());
}

function ofMention({ actor, leader, start, end, matched }: Mention): Named {
  const as = leader ? "person" : actor!.kind === "state" ? "state" : "bloc";
  return { codes: [actor!.code], leader, as, topic: false, start, end, matched };
}

function ofPhrase({ codes, use, start, end, matched }: Phrase): Named {
  const as = use === "person" ? "person" : BLOCS.has(codes[0]!) ? "bloc" : "state";
  return { codes, as, topic: use === "topic", start, end, matched };
}

const BLOCS = new Set(["EUU", "NAT", "WEST", "UNO"]);

function ofSurname(
  { start, end, matched }: Mention,
  bearers: readonly Leader[],
  text: string,
  leaders: Lexicon["leaders"],
  asOf: string,
): Named | undefined {
  const inOffice = (day: string) =>
    bearers.filter(({ code, name }) => leaders.leaderOf(code, day)?.name === name);
  const years = (text.match(/\b(?:19|20)\d\d\b/g) ?? []).map((year) => `${year}-07-01`);
  const leader = [asOf, ...years].map(inOffice).find(({ length }) => length === 1)?.[0];
  return leader && { codes: [leader.code], leader, as: "person", topic: false, start, end, matched };
}

/** Whether the name goes on with a word that is no name of its own: "Lee Kuan Yew" is none of those called Lee. */
function goesOn({ end, matched }: Named, text: string, others: readonly Named[]): boolean {
  const next = /^ (\p{Lu}[\p{L}-]+)/u.exec(text.slice(end))?.[1];
  if (next === undefined || matched.includes(" ") || VERBS.test(next)) return false;
  return !others.some(({ start }) => start === end + 1);
}

/** Words that a headline writes with a capital. */
const VERBS = /^(?:Meets?|Met|Meeting|Summit|Visits?|Trip|Talks|Goes|Went|Is|Has|Was|Will|Regime|Parade)$/;

/** "the North" and "the South", where a question is about Korea. */
function sidesOfKorea(text: string, named: readonly Named[]): Named[] {
  if (!named.some(({ codes }) => codes.includes("KOR") || codes.includes("PRK"))) return [];
  return [...text.matchAll(/\b[Tt]he (North|South)\b(?!(?:ern)?[ -]\p{Lu})/gu)].map((match) => ({
    codes: [match[1] === "North" ? "PRK" : "KOR"],
    as: "state",
    topic: false,
    start: match.index + match[0].length - 5,
    end: match.index + match[0].length,
    matched: match[1]!,
  }));
}
