import { wordsIn } from "./plain.ts";
import { syllablesIn } from "./syllables.ts";

/** The grade that plain prose may ask: the last of school. Of fewer words than `from` one name decides the grade, and none is told. */
export const READING = { grade: 12, from: 30 } as const;

/** After these a stop ends no sentence; nor after an initial ("George W. Bush"). */
const ABBREVIATION =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|No|vs|etc|cf|e\.g|i\.e|\p{Lu}(?:\.\p{Lu})*)$/u;

/** Sentences of a text: each stop, question or exclamation mark that ends one, and a rest without a mark. */
export function sentencesIn(text: string): number {
  const ends = [...text.matchAll(/[.?!]+["”’)\]]*(?=\s+["“‘([]?[\p{Lu}\d]|\s*$)/gu)].filter(
    ({ 0: mark, index }) => {
      const last = index + mark.length >= text.trimEnd().length;
      return last || !mark.startsWith(".") || !ABBREVIATION.test(text.slice(0, index));
    },
  );
  const rest = text.slice((ends.at(-1)?.index ?? -1) + 1);
  return ends.length + (wordsIn(rest) > 0 ? 1 : 0);
}

/**
 * The school grade that a text asks of its reader, by Flesch and Kincaid: 0.39 × words a sentence + 11.8 × syllables
 * a word − 15.59 (Kincaid, Fishburne, Rogers and Chissom 1975). Of a text without words NaN.
 */
export function readingGrade(text: string): number {
  const words = wordsIn(text);
  return 0.39 * (words / sentencesIn(text)) + 11.8 * (syllablesIn(text) / words) - 15.59;
}

/** Whether a text asks no more than {@link READING} of its reader, as far as it is long enough to be graded. */
export function isPlain(text: string): boolean {
  return wordsIn(text) < READING.from || readingGrade(text) <= READING.grade;
}
