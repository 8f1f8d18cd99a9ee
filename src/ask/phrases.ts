import { readCsv } from "../actors/csv.ts";
import { NameIndex } from "../actors/names.ts";
import { CASEBOOK } from "../casebook.ts";

/** What a phrase stands for: a person, one or more states, a matter between them, or the first half of "Franco-German". */
export type PhraseUse = "person" | "name" | "topic" | "prefix";

export interface Phrase {
  codes: string[];
  use: PhraseUse;
  start: number;
  end: number;
  matched: string;
}

/** What people say in a question in place of a state's name. */
export interface Phrases {
  /** Those in a text, left to right, the longest at each place. */
  findAll(text: string): Phrase[];
}

/**
 * Reads casebook/actors/phrases.csv. These names serve questions alone: a file of events is never read by them, since
 * there "Hu" or "the North" may be anybody.
 */
export function loadPhrases(casebook: URL = CASEBOOK): Phrases {
  const index = new NameIndex();
  const persons = new Set<string>();
  for (const { phrase, codes, use } of readCsv(new URL("actors/phrases.csv", casebook))) {
    const id = `${use} ${codes}`;
    index.add({ id, use: "name", name: phrase!, from: "", to: "" });
    if (use === "person") persons.add(id);
  }
  return {
    findAll: (text) =>
      index
        .scan(text, (entries) => entries.map(({ id }) => id))
        .flatMap(({ ids, ...where }) => {
          const joined = /^[-–]/.test(text.slice(where.end));
          const [use, ...codes] = (ids.find((id) => id.startsWith("prefix ") === joined) ?? "").split(" ");
          const written = use !== "person" || /\p{Lu}/u.test(where.matched);
          return use && written ? [{ use: use as PhraseUse, codes, ...where }] : [];
        }),
  };
}
