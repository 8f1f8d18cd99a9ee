import { CODE_SYSTEMS } from "../actors/codes.ts";
import { checkEncoding } from "../chronicle/readers/bytes/encodingNames.ts";
import { CAMEO_ZEROS } from "../chronicle/readers/csv/cameoZeros.ts";
import { flagOf, type IntakeOptions, SAID } from "./options.ts";

/** An option that answers a question. */
export interface Ask {
  option: keyof IntakeOptions;
  /** Answers that can be chosen from; none where the user must write one. */
  values: string[];
}

/** A question to the user, with the options that answer it: what a form asks and a command is told. */
export interface IntakeQuestion {
  /** The file that it is about; none where it is about all. */
  file?: string;
  question: string;
  /** What to do, in the words of the command line. */
  hint?: string;
  examples: string[];
  asks: Ask[];
}

/** Which words after a flag are an answer, for options whose answers can be known. */
const IS_ANSWER: Partial<Record<keyof IntakeOptions, (word: string) => boolean>> = {
  dateFormat: (word) => /^[DMY]+(?:[/.-][DMY]+)+$/.test(word),
  codes: (word) => Object.hasOwn(CODE_SYSTEMS, word),
  cameoZeros: (word) => (CAMEO_ZEROS as readonly string[]).includes(word),
  encoding: (word) => isEncoding(word),
};

/** The options that a sentence for the command line names by their flags, with the answers that it offers. */
export function asksIn(text: string): Ask[] {
  const asks: Ask[] = [];
  for (const option of [...SAID, "header", "replace"] as const) {
    const flag = option === "header" ? "--no-header" : flagOf(option);
    const named = [...text.matchAll(new RegExp(`${flag}(?![\\w-])((?:,? (?:or )?(?!--)[\\w/.-]+)*)`, "g"))];
    if (named.length === 0) continue;
    const isAnswer = IS_ANSWER[option] ?? (() => false);
    const words = named.flatMap(([, after = ""]) => leading(after, isAnswer));
    asks.push({ option, values: [...new Set(words)] });
  }
  return asks;
}

/** The answers that follow a flag at once: "D/M/YYYY or M/D/YYYY. Then …" has two. */
function leading(text: string, isAnswer: (word: string) => boolean): string[] {
  const found: string[] = [];
  for (const word of text.split(/,? (?:or )?/).slice(1)) {
    const plain = word.replace(/[.,;:]+$/, "");
    if (!isAnswer(plain)) break;
    found.push(plain);
  }
  return found;
}

function isEncoding(word: string): boolean {
  try {
    return checkEncoding(word) !== "";
  } catch {
    return false;
  }
}
