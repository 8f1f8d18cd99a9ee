import { quantitiesIn, wordsIn } from "../../words/en/plain.ts";
import { sentencesIn } from "../../words/en/readingGrade.ts";
import type { Sentence } from "../answer.ts";

/** What a short answer holds at most: read in half a minute, remembered afterwards. */
const SHORT = { sentences: 4, words: 90, quantities: 3 } as const;

/** Left out: `condition && sentence(…)` is said only where the condition holds. */
type Left = null | undefined | false | 0 | "";

/** A sentence of the short answer with the findings that bear it. */
export function sentence(text: string, ...findings: [string, ...string[]]): Sentence {
  return { text, findings };
}

/**
 * The short answer: of the sentences, in the order in which they are read and which is also that of weight, those that
 * fit into {@link SHORT}. One that would not fit is left out whole and a later, shorter one may take its place.
 */
export function shortOf(sentences: readonly (Sentence | Left)[]): Sentence[] {
  const said: Sentence[] = [];
  for (const next of sentences) if (next && fits([...said, next])) said.push(next);
  return said;
}

function fits(sentences: readonly Sentence[]): boolean {
  const text = sentences.map((one) => one.text).join(" ");
  return (
    sentencesIn(text) <= SHORT.sentences &&
    wordsIn(text) <= SHORT.words &&
    quantitiesIn(text).length <= SHORT.quantities
  );
}
