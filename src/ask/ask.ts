import { CASEBOOK } from "../casebook.ts";
import type { Desk } from "../desk.ts";
import { deskLookUp } from "./deskLookUp.ts";
import { loadPhrases, type Phrases } from "./phrases.ts";
import { type Asked, settle } from "./settle.ts";
import { type Understanding, understand } from "./understand.ts";
import { loadWeights } from "./weights.ts";

/** A question that is none of the ten, with the one that comes nearest. */
export interface Refused {
  question: undefined;
  understanding: Understanding;
}

let phrases: Phrases | undefined;

/** Reads a question and settles whom and which event it means, as known on a day. */
export async function askedOf(desk: Desk, sentence: string, asOf: string): Promise<Asked | Refused> {
  phrases ??= loadPhrases(CASEBOOK);
  const { actors, leaders } = desk;
  const understanding = understand(sentence, { actors, leaders, phrases }, loadWeights(), asOf);
  const { question } = understanding;
  if (question === undefined) return { question, understanding };
  return settle({ ...understanding, question }, await deskLookUp(desk, asOf));
}
