import { sharedActors } from "../sharedActors.ts";
import { LANGUAGES_READ, regionNames } from "./letters.ts";

/** Shorter words could be another word in another encoding. */
const SHORTEST = 4;
/** And no name of one word is longer. */
const LONGEST = 40;

interface Known {
  /** Whole names. */
  names: ReadonlySet<string>;
  /** Their words that are more than ASCII: "Tomé". */
  words: ReadonlySet<string>;
}

let kept: Known | undefined;

/** Names of states and organisations as they are written, in the languages that Node knows and the casebook's. */
function known(): Known {
  if (kept) return kept;
  const names = [
    ...LANGUAGES_READ.flatMap(regionNames),
    ...sharedActors()
      .all()
      .flatMap((actor) => [actor.name, actor.short]),
  ].map(plain);
  kept = { names: new Set(names), words: new Set(names.flatMap(wordsOf)) };
  return kept;
}

/** Words of an alphabet, more than ASCII and long enough to tell. */
function wordsOf(text: string): string[] {
  const words = text.match(/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}]+/gu) ?? [];
  return words.filter((word) => word.length >= SHORTEST && isForeign(word));
}

/** Letters keep their marks: they are what is asked about. */
function plain(name: string): string {
  return name.normalize("NFC").toLowerCase().replaceAll("’", "'").replaceAll("&", "and").trim();
}

/**
 * What in a text is more than ASCII and known as it stands: whole cells ("Curaçao"), words of names ("Tomé"), and
 * names before an English genitive ("Russia’s").
 */
export function knownNames(text: string): string[] {
  const { names, words } = known();
  const cells = text.split(/[,;\t|"\r\n]+/).filter(isForeign);
  const genitives = [...text.matchAll(/’s?(?!\p{L})/gu)].map(({ 0: ending, index }) => {
    // Only so far back: a cell of a million letters would be gone through at each of them.
    const name = /\p{L}+$/u.exec(text.slice(Math.max(0, index - LONGEST), index))?.[0] ?? "";
    return { whole: name + ending, name };
  });
  return [
    ...cells.map(plain).filter((cell) => names.has(cell)),
    ...cells.flatMap((cell) => wordsOf(plain(cell))).filter((word) => words.has(word)),
    ...genitives.filter(({ name }) => names.has(plain(name))).map(({ whole }) => whole),
  ];
}

function isForeign(cell: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: letters beyond ASCII are what is looked for
  return /[^\x00-\x7f]/.test(cell);
}
