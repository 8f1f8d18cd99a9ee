/** Measures of plain prose: how many words a text has, and which quantities it gives besides dates and ordinals. */

/** What no reader of a newspaper should meet. */
export const JARGON =
  /goldstein|cameo|\bquad(?!rilateral)|triad|\brho\b|brier|placebo|\bcinc\b|interval|\bp 0|p-value|acts? of conflict|false discovery|confidence|log-odds|median|wilson|herfindahl|dyad|exposure|\bthe record’s\b|\bundefined\b|\bnull\b|\bNaN\b|(?<![\d.,])\b1 [a-z]+s\b/i;

const MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
/** "4 September 2025", "30 June to 2 July 2019", "March 2016", "1950–53", "2017": a number of four digits without a comma is a year. */
const DATES = new RegExp(
  `\\b\\d{1,2}(?: ${MONTH})?(?: to |[–-])\\d{1,2} ${MONTH}(?: \\d{4})?|\\b\\d{1,2} ${MONTH}(?: \\d{4})?|\\b(?:1[5-9]|20)\\d\\d(?:[–-]\\d{2,4})?s?\\b(?! %)`,
  "g",
);
const ORDINALS = /\b\d+(?:st|nd|rd|th)\b/g;
/** Names that hold a figure: G7, 5G. */
const NAMES = /\b[A-Z]+-?\d+\b|\b\d+[A-Z]\b/g;

const WORDS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  twice: 2,
  half: 0.5,
  "a third": 1 / 3,
  "two thirds": 2 / 3,
  "a quarter": 0.25,
  "three quarters": 0.75,
  "a fifth": 0.2,
  "a tenth": 0.1,
};
const NUMBER_WORDS = Object.keys(WORDS).sort((x, y) => y.length - x.length);
/** "The two" is a name for them; "a third power" is none for a share. */
const QUANTITY = new RegExp(
  `\\d[\\d,]*(?:\\.\\d+)?(?: ?%)?|(?<!\\bthe )\\b(?:${NUMBER_WORDS.join("|")})\\b(?<!\\ba (?:third|quarter|fifth|tenth)(?! (?:of|as)\\b|[,.;)]))`,
  "gi",
);

/** A quantity as it stands in a text: its value (a percentage as a share), and the half of its last digit. */
export interface Quantity {
  text: string;
  value: number;
  within: number;
}

/** Words between spaces; a number with its sign of per cent is one. */
export function wordsIn(text: string): number {
  return text
    .replaceAll(" %", "%")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Years that a text names. */
export function yearsIn(text: string): number[] {
  return [...text.matchAll(/\b(?:1[5-9]|20)\d\d\b(?! %)/g)].map(([year]) => Number(year));
}

/** The quantities of a text, in figures or words from two on; dates, years and ordinals are none. */
export function quantitiesIn(text: string): Quantity[] {
  const bare = text.replaceAll(DATES, " ").replaceAll(ORDINALS, " ").replaceAll(NAMES, " ");
  return [...bare.matchAll(QUANTITY)].map(([found]) => {
    const word = WORDS[found.toLowerCase()];
    // A fraction in words is meant roughly: about as far as to the next.
    if (word !== undefined)
      return { text: found, value: word, within: Number.isInteger(word) ? 0.5 : word / 8 };
    const figures = found.replaceAll(/[ ,%]/g, "");
    const scale = found.includes("%") ? 100 : 1;
    const digits = figures.split(".")[1]?.length ?? 0;
    return { text: found, value: Number(figures) / scale, within: (0.5 * 10 ** -digits) / scale };
  });
}
