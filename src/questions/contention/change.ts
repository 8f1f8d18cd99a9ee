import type { Change, Density } from "../../measures/density.ts";
import { THIN_COUNT } from "../../measures/policy.ts";
import { changeWords } from "../../words/en/change.ts";
import type { FindingChange, Measure } from "../answer.ts";
import { changeMeasure, declared } from "../kit/change.ts";
import type { Rivals } from "./rivalry.ts";

/** From the window before to the window "now"; null where too few acts stand in them, or nothing else does. */
export function changeOf(density: Density, { now, before }: Rivals): Change | null {
  if (density.in(now).n + density.in(before).n < THIN_COUNT) return null;
  return density.change(now, before);
}

/** "Of trade the last 24 months saw 12, the 24 before 0: a rise, 12 times as large a part of the record (…)." */
export function nowWords(
  sizes: { now: number; before: number },
  change: Change | null,
  { nowMonths }: Rivals,
  what?: string,
): string {
  const counts = `${what ? `Of ${what} the` : "The"} last ${nowMonths} months saw ${sizes.now}, the ${nowMonths} before ${sizes.before}`;
  if (!change) return `${counts}: too few to tell a change.`;
  const way = { rise: "a rise", fall: "a fall", level: "no clear change" }[change.direction];
  return `${counts}: ${way}, ${changeWords(change)}.`;
}

/** The change as one of a finding's numbers. */
export function changeNumber(change: Change | null, what: string): Measure | null {
  return (
    change &&
    changeMeasure("change", `${what} now against the window before, as a part of the record`, change)
  );
}

/** What it rests on. */
export function changesOf(change: Change | null): FindingChange[] {
  return change ? [declared("change", change)] : [];
}
