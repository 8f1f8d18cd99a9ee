/** What is escaped, so that it stands for itself in a pattern. */
const SPECIAL = /[\\^$.*+?()[\]{}|/-]/g;

/** A letter without its accents: "É" is "e". */
function bare(letter: string): string {
  return letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The accented letters of the Latin, Greek and Cyrillic scripts by the letter beneath. */
const ACCENTED = new Map<string, string>();
for (let point = 0xc0; point < 0x2000; point++) {
  const letter = String.fromCharCode(point);
  const beneath = bare(letter);
  if (beneath.length === 1 && beneath !== letter.toLowerCase())
    ACCENTED.set(beneath, (ACCENTED.get(beneath) ?? "") + letter);
}

/** A word that was asked for: without its accents and in small letters, and as a pattern. */
export interface Word {
  bare: string;
  pattern: string;
}

/**
 * The words of a text that was asked for, each with a pattern to be matched whatever the case. A word is found wherever it
 * stands, also within another ("nuclear" in "thermonuclear"): names are joined in ways that no list of prefixes would
 * follow. The engine and the memory read the same patterns, so that neither folds letters in a way of its own.
 */
export function wordsOf(text: string): Word[] {
  return text
    .split(/\s+/u)
    .map((word) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase())
    .map((bare) => ({ bare, pattern: [...bare].map(letterPattern).join("") }))
    .filter(({ bare }) => bare !== "");
}

function letterPattern(letter: string): string {
  const accented = ACCENTED.get(letter);
  return `${accented ? `[${letter}${accented}]` : letter.replace(SPECIAL, "\\$&")}\\p{M}*`;
}
