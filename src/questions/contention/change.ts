import { addDays } from "../../dates.ts";
import type { Change, Density, Stretch } from "../../measures/density.ts";
import { THIN_COUNT } from "../../measures/policy.ts";
import { changeWords } from "../../words/en/change.ts";
import type { Finding, Measure } from "../answer.ts";
import { changeMeasure, declared } from "../kit/change.ts";
import type { Subject } from "../subject.ts";
import type { Rivals } from "./rivalry.ts";

/** The window "now" and the one before it. */
export function windowsOf(rivals: Rivals, { asOf }: Subject): { now: Stretch; before: Stretch } {
  return {
    now: { from: rivals.nowFrom, to: asOf },
    before: { from: rivals.beforeFrom, to: addDays(rivals.nowFrom, -1) },
  };
}

/** From the window before to the window "now"; null where too few acts stand in them, or nothing else does. */
export function changeOf(density: Density, rivals: Rivals, subject: Subject): Change | null {
  const { now, before } = windowsOf(rivals, subject);
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

/** The change as a finding gives it: one of its numbers, and what it rests on. */
export function changeParts(
  change: Change | null,
  what: string,
): { numbers: Measure[] } & Pick<Finding, "changes"> {
  if (!change) return { numbers: [] };
  const label = `${what} now against the window before, as a part of the record`;
  return { numbers: [changeMeasure("change", label, change)], changes: [declared("change", change)] };
}
