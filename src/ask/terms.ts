import { themesOf } from "./themes.ts";

/** Who is named where in a sentence, as far as its kind is concerned: the name itself says nothing of the question. */
export interface Naming {
  start: number;
  end: number;
  as: "state" | "bloc" | "person";
}

/** What stands for a name, a year and a number. Signs that no keyboard writes into a question. */
const STANDS_FOR = { state: "§a", bloc: "§b", person: "§p", year: "§y", number: "§n" } as const;

const WORD = /§[abpyn]|[\p{L}\p{M}]+(?:['’]\p{L}+)?|[?!]/gu;
const WORDS_AT_MOST = 3;
const LETTERS = { from: 3, to: 5 } as const;
const NAMED_AT_MOST = 3;

/**
 * What a sentence is classified by: runs of one to three words and of three to five letters within a word, with names,
 * years and numbers each replaced by one sign, and how many names of each kind there are. "^" opens the sentence.
 */
export function termsOf(sentence: string, named: readonly Naming[]): string[] {
  const words = masked(sentence, named)
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/\b(?:1[5-9]|20)\d\d(?:s|er)?\b/g, ` ${STANDS_FOR.year} `)
    .replace(/\d+/g, ` ${STANDS_FOR.number} `)
    .match(WORD);
  const run = ["^", ...(words ?? [])];
  const themes = [...new Set(themesOf(sentence))];
  return [
    ...runs(run),
    ...letters(words ?? []),
    ...counts(named),
    ...themes.map((theme) => `=${theme}`),
    ...pairsOf(themes).map((pair) => `=${pair}`),
  ];
}

function pairsOf(themes: readonly string[]): string[] {
  return themes.flatMap((one, at) => themes.slice(at + 1).map((other) => `${one}+${other}`));
}

function masked(sentence: string, named: readonly Naming[]): string {
  let text = "";
  let at = 0;
  for (const { start, end, as } of named.toSorted((x, y) => x.start - y.start)) {
    text += `${sentence.slice(at, start)} ${STANDS_FOR[as]} `;
    at = end;
  }
  return text + sentence.slice(at);
}

function runs(words: readonly string[]): string[] {
  return words.flatMap((_, at) =>
    Array.from({ length: Math.min(WORDS_AT_MOST, words.length - at) }, (__, more) =>
      words.slice(at, at + more + 1).join(" "),
    ),
  );
}

function letters(words: readonly string[]): string[] {
  return words
    .filter((word) => /^\p{L}{3}/u.test(word))
    .flatMap((word) => {
      const text = `<${word}>`;
      const found: string[] = [];
      for (let size = LETTERS.from; size <= LETTERS.to; size++)
        for (let at = 0; at + size <= text.length; at++) found.push(`~${text.slice(at, at + size)}`);
      return found;
    });
}

function counts(named: readonly Naming[]): string[] {
  return (["state", "bloc", "person"] as const).map(
    (kind) => `#${kind} ${Math.min(NAMED_AT_MOST, named.filter(({ as }) => as === kind).length)}`,
  );
}
