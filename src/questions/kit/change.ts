import type { Change } from "../../measures/density.ts";
import type { FindingChange, Measure } from "../answer.ts";
import { estimate } from "./measure.ts";

/** For an answer's method: how its changes are held against the density of the record. */
export const CHANGE_METHOD =
  "A change is a ratio of rates per row of the rest of the record in the same time (odds ratio, Woolf's interval with Gart's correction), so that a record that grows denser is no rise; classes that a public list shows to be whole are counted by time.";

/** A change as a number, in times. */
export function changeMeasure(name: string, label: string, change: Change): Measure {
  const { ratio, low, high, now, before } = change;
  return estimate(name, label, { estimate: ratio, low, high }, "times", now.n + before.n);
}

/** The same as a finding declares it. */
export function declared(name: string, { direction, basis, now, before }: Change): FindingChange {
  return { name, direction, basis, now, before };
}
