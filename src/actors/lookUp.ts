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
    if (direct.length) return direct.filter(notPlace);
    const turned = uninverted(text);
    return turned === text ? [] : index().get(turned).filter(notPlace);
  };
  const placed = (text: string) => {
    const direct = index().get(text);
    return direct.length > 0 && !direct.some(notPlace);
  };
  const written = (text: string, asOf: string | undefined): string[] => {
    const forms = writtenForms(text);
    // A place's own name is nobody's, whatever it could be a form of: "Federation of Bosnia and Herzegovina".
    if (forms.length > 1 && placed(text)) return [];
    // "China/Taiwan" is two names, though "China, Taiwan" is one.
    const joined = text.includes("/") ? halves(text, asOf) : [];
    if (joined.length) return joined;
    for (const form of forms) {
      const codes = meanings(spelt(form), asOf);
      if (codes.length) return codes;
    }
    return halves(text, asOf);
  };
  const halves = (text: string, asOf: string | undefined): string[] => {
    const [first, second] = twoNames(text) ?? [];
    return first && second
      ? ofBoth(written(first, asOf), written(second, asOf), asOf, !text.includes("/"))
      : [];
  };
  /**
   * Of two names that a list gives to one. Where they differ, "Puerto Rico (United States)" is the part, and of a
   * state that is gone and one that came after it the day tells which: "Serbia (Yugoslavia)". Two that live side
   * by side are both meant, whether one came from the other ("Russia/Ukraine") or not.
   */
  const ofBoth = (
    first: string[],
    second: string[],
    asOf: string | undefined,
    bracketed: boolean,
  ): string[] => {
    if (!first.length || !second.length) return [];
    // "Congo (DRC)": the one name tells which of two the other means.
    const shared = first.filter((code) => second.includes(code));
    if (shared.length === 1) return shared;
    const codes = [...new Set([...first, ...second])].sort();
    const [a, b, ...more] = codes.flatMap((code) => actor(code) ?? []);
    if (!a || !b || more.length) return codes;
    const part = [a, b].find(({ kind }) => kind === "territory");
    const whole = [a, b].find(({ kind }) => kind === "state");
    if (part && whole) return bracketed && first.includes(part.code) ? [part.code] : codes;
    const [before, after] = follows(b, a) ? [a, b] : follows(a, b) ? [b, a] : [];
    if (!before?.to || !after) return codes;
    return [asOf !== undefined && asOf <= before.to ? before.code : after.code];
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

const notPlace = ({ use }: NameEntry): boolean => use !== "place";

function follows(later: Actor, earlier: Actor): boolean {
  return later.predecessor === earlier.code || (earlier.successors ?? []).includes(later.code);
}
