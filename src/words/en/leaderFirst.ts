import type { Naming, PhaseFacts } from "../leader.ts";
import { capital, count, possessive } from "./forms.ts";
import { wordsIn } from "./plain.ts";
import { cellName } from "./when.ts";

/** English of what the answer to "How has this leader changed course?" gives to the first page of a brief. */

/** Who leads a leader's contacts in the phase that runs; `who` as a headline calls the leader. */
export interface LeaningFacts {
  who: string;
  toward: string;
  phase: PhaseFacts;
}

const led = ({ phase }: LeaningFacts, leads: string, whose: string) =>
  `since ${cellName(phase.from, phase.grain)} ${leads} led ${whose} contacts, with a larger part of the record than before.`;

/** What to take from it. */
export const judgement = {
  /** The other of the two was met last, but a third leads. */
  broadens(f: LeaningFacts, met: string, name: Naming): string {
    const third = name(f.toward);
    return `Meeting ${possessive(name(met))} leader broadens a course that leans to ${third}: ${led(f, `${third} has`, possessive(f.who))}`;
  },
  leans: (f: LeaningFacts, name: Naming) =>
    `The course of ${f.who} leans to ${name(f.toward)}: ${led(f, "it has", "the")}`,
  turns: (firm: number) =>
    firm === 1
      ? "This rule has changed course before, so the present one need not last."
      : `Changes of course are part of this rule, with ${count(firm)} that are sure, so the present one need not last.`,
  open: (who: string) =>
    `Whether the present course of ${who} will last is open: no turn of this rule is sure by the record.`,
  steady: (who: string) =>
    `A new course would be the first of ${who} on record, so more of the same is the safer guess.`,
};

export const glance = {
  tests({ n, all }: { n: number; all: number }, who: string): string {
    return `${n === all ? "All" : `${capital(count(n))} of`} ${count(all)} nuclear tests fell under ${who}`;
  },
  /** Null where it is too long to be read at once. */
  years(who: string, code: string, name: Naming): string | null {
    const whole = `Years that ${who} has led ${name(code)}`;
    return wordsIn(whole) <= 8 ? whole : null;
  },
};
