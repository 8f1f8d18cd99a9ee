import type { Actor } from "./actor.ts";
import { meanings, uninverted } from "./meanings.ts";
import type { NameEntry, NameIndex } from "./names.ts";
import { twoNames, writtenForms } from "./writtenForms.ts";

/** What looking up a name needs to know. */
export interface LookUpSources {
  /** The spellings: called when the first name is looked up, since there are thousands. */
  index(): NameIndex;
  actor(code: string): Actor | undefined;
  iso2(letters: string, day: string | undefined): string | undefined;
}

/** Whole names and codes, looked up; each gives the codes of all that a text could mean. */
export interface LookUp {
  /** In any form that lists and files write. */
  meant(text: string, asOf?: string): string[];
  /** Names and codes alone, no adjectives and no capitals, as they stand in the tables. */
  named(text: string, asOf?: string): string[];
}

/** Makes the {@link LookUp} of an index of spellings. */
export function lookUp({ index, actor, iso2 }: LookUpSources): LookUp {
  const spelt = (text: string): NameEntry[] => {
    const direct = index().get(text);
    return (direct.length ? direct : index().get(uninverted(text))).filter((entry) => entry.use !== "place");
  };
  const written = (text: string, asOf: string | undefined): string[] => {
    for (const form of writtenForms(text)) {
      const codes = meanings(spelt(form), asOf);
      if (codes.length) return codes;
    }
    const [first, second] = twoNames(text) ?? [];
    if (!first || !second) return [];
    return ofBoth(written(first, asOf), written(second, asOf), asOf);
  };
  /** Of two names that a list gives to one: where they differ the part goes before the whole and the day tells which of two that followed each other. */
  const ofBoth = (first: string[], second: string[], asOf: string | undefined): string[] => {
    if (!first.length || !second.length) return [];
    const codes = [...new Set([...first, ...second])].sort();
    const [a, b, ...more] = codes.flatMap((code) => actor(code) ?? []);
    if (!a || !b || more.length) return codes;
    if ((a.kind === "territory") !== (b.kind === "territory"))
      return [a.kind === "territory" ? a.code : b.code];
    const [before, after] = follows(b, a) ? [a, b] : follows(a, b) ? [b, a] : [];
    if (!before || !after) return codes;
    return [asOf !== undefined && asOf <= (before.to ?? "") ? before.code : after.code];
  };
  return {
    meant: (text, asOf) => {
      const code = text.trim();
      const names = written(text, asOf);
      // "AU" is a state to ISO and a union to newspapers: two letters that mean two are told as both.
      const short = /^\p{L}{2}$/u.test(code) ? iso2(code, asOf) : undefined;
      return short === undefined ? names : [...new Set([...names, short])].sort();
    },
    named: (text, asOf) =>
      meanings(
        spelt(text).filter(({ use }) => use === "name" || use === "code"),
        asOf,
      ),
  };
}

function follows(later: Actor, earlier: Actor): boolean {
  return later.predecessor === earlier.code || (earlier.successors ?? []).includes(later.code);
}
