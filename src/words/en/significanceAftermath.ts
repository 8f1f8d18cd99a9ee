import type { AftermathFacts, AftermathQuery, Moved, NarrowFacts } from "../significance.ts";
import { effectWords } from "./effects.ts";
import { count, list, number, plural } from "./forms.ts";

/** English of the findings on what followed earlier events of the class. */

/** "agreements rose and shows of force fell": each by itself, since a label may hold an "and" of its own. */
export function movedWords(moved: readonly Moved[]): string {
  return list(moved.map(({ label, direction }) => `${label} ${direction === "rise" ? "rose" : "fell"}`));
}

export const aftermath = {
  statement(f: AftermathFacts): string {
    if (!f.any)
      return `There is no record of ${f.what} in the ${f.window} days before and after earlier ${f.plural}: nothing can be told from that.`;
    const shown = f.shown.map(({ label, study }) => `${label} went from ${effectWords(study)}`);
    return `${opening(f)} In the ${f.window} days before and after, ${list(shown)}.`;
  },
  label: (what: string, window: number) =>
    `${what}, change from the ${window} days before to the ${window} days after`,
  query: ({ group, plural: many, windows, days, gap, datasets }: AftermathQuery) =>
    `${group}; windows of ${list(windows.map(String))} days before and after the ${plural(days, "day")} of ${many}, ${gap} days on either side left out; placebo dates of the same five years; data sets ${datasets.join(", ")}.`,
};

function opening({ what, plural: many, cases, few, moved, hints }: AftermathFacts): string {
  if (few) return `Too few cases to say how ${what} changed: ${count(cases)} earlier ${many} can be used.`;
  const after = `After earlier ${many}`;
  if (moved.length > 0) return `${after}, ${movedWords(moved)} more than around placebo dates.`;
  if (hints.length > 0)
    return `${after}, ${movedWords(hints)}, a hint that does not outlast the allowance for the number of responses looked at.`;
  return `${after}, ${what} did not change more than around placebo dates.`;
}

export const narrow = {
  /** What followed the few closest to the event, which cannot be tested. */
  statement({ members, independent, plural: such, window, rates }: NarrowFacts): string {
    const told = rates.map(({ label, before, after }) => `${label} ${number(before)} to ${number(after)}`);
    return `The ${plural(members, "earlier member")} of the narrower class (${such}) ${members === 1 ? "counts" : "count"} as ${count(independent)} independent ${independent === 1 ? "case" : "cases"}${independent < members ? ", lying so close together" : ""}: too few cases to test. Mean rates per 30 days in the ${window} days before and after them: ${list(told)}.`;
  },
  labels: {
    independent: "cases that stand apart from each other",
    change: aftermath.label,
  },
  query: (days: number, { plural: such, window }: NarrowFacts) =>
    `As for the wider class, with the ${plural(days, "day")} of ${such} as cases; windows of ${window} days.`,
  why: ({ members, independent }: NarrowFacts) =>
    `${plural(members, "case")}, ${count(independent)} independent.`,
};
