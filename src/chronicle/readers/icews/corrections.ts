import { loadSourceErrors, type SourceError, sourceErrorAt } from "../../../actors/sourceErrors.ts";
import type { Party } from "../../event.ts";
import { sharedActors } from "../sharedActors.ts";

/** Puts right what a source files wrongly, again and again, and keeps count. */
export interface Corrections {
  /** The party as it is meant: under the state of the record where the source's own is a known error. */
  put(party: Party, country: string, day: string): Party;
  /** Whether there is a day on which it would be put right. */
  concerns(party: Party, country: string): boolean;
  /** What was put right, a sentence for each name. */
  notes(file: string): string[];
}

let errors: readonly SourceError[] | undefined;

/** The corrections of a data set ("icews"), with nothing counted yet. */
export function correctionsOf(source: string): Corrections {
  errors ??= loadSourceErrors();
  const of = errors.filter((error) => error.source === source);
  const applied = new Map<SourceError, number>();
  return {
    put(party, country, day) {
      const wrong = sourceErrorAt(of, source, party.name, country, day);
      if (!wrong) return party;
      applied.set(wrong, (applied.get(wrong) ?? 0) + 1);
      return { ...party, code: wrong.code };
    },
    concerns: ({ name }, country) => of.some((error) => error.name === name && error.country === country),
    notes: (file) =>
      [...applied].map(([{ name, country, code, why }, times]) => {
        const state = sharedActors().name(code);
        return `${file}: ${name}, filed under ${country}, was taken for ${state} ${times === 1 ? "once" : `${times} times`}. ${why}.`;
      }),
  };
}
