import { readFileSync } from "node:fs";
import type { Example } from "./fit.ts";
import { type Lexicon, namedIn } from "./named.ts";
import { termsOf } from "./terms.ts";

/** A wording that the classifier learns from (models/ask/README.md). */
export interface Wording extends Example {
  sentence: string;
  /** Codes of the actors that are meant. */
  actors: string[];
}

/** The day on which the names of the bank are read: who leads then is meant by a surname. */
const BANK_DAY = "2026-06-01";

/** The wordings of a file of models/ask: question, kind, actors; "bank" is the first seven hundred, "more" what was added. */
export function readBank(file: "bank" | "more", lexicon: Lexicon): Wording[] {
  const text = readFileSync(new URL(`../../models/ask/${file}.tsv`, import.meta.url), "utf8");
  const [, ...lines] = text.trimEnd().split("\n");
  return lines.map((line) => {
    const [sentence = "", kind = "", actors = ""] = line.split("\t");
    const named = namedIn(sentence, lexicon, BANK_DAY).filter(({ topic }) => !topic);
    return { sentence, kind, actors: actors.split(",").filter(Boolean), terms: termsOf(sentence, named) };
  });
}
