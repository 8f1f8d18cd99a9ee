import type { NarrowFacts } from "../significance.ts";
import { count, list, number, plural } from "./forms.ts";

/** English of the findings on what followed earlier events of the class. */

export const narrow = {
  /** What followed the few closest to the event, which cannot be tested. */
  statement({ members, independent, plural: such, window, rates }: NarrowFacts): string {
    const told = rates.map(({ label, before, after }) => `${label} ${number(before)} to ${number(after)}`);
    return `The ${plural(members, "earlier member")} of the narrower class (${such}) ${members === 1 ? "counts" : "count"} as ${count(independent)} independent ${independent === 1 ? "case" : "cases"}${independent < members ? ", lying so close together" : ""}: too few cases to test. Mean rates per 30 days in the ${window} days before and after them: ${list(told)}.`;
  },
  labels: {
    independent: "cases that stand apart from each other",
    change: (what: string, window: number) =>
      `${what}, change from the ${window} days before to the ${window} days after`,
  },
  query: (days: number, { plural: such, window }: NarrowFacts) =>
    `As for the wider class, with the ${plural(days, "day")} of ${such} as cases; windows of ${window} days.`,
  why: ({ members, independent }: NarrowFacts) =>
    `${plural(members, "case")}, ${count(independent)} independent.`,
};
