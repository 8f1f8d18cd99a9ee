import type { DayAhead } from "../../record/calendar.ts";
import type { AheadFacts } from "../../words/outcomes.ts";
import type { Subject } from "../subject.ts";

export function concernsBoth({ states }: DayAhead, { a, b }: Subject): boolean {
  return states.includes(a) && states.includes(b);
}

/** What is said of a dated thing ahead. */
export function aheadFacts(one: DayAhead, subject: Subject): AheadFacts {
  const { what, from, to, precision, years, round } = one;
  const both = concernsBoth(one, subject);
  return { what, from, to, precision, years: years ?? null, round: round !== "", both };
}
