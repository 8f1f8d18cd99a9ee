import type { Likelihood, Measure } from "../../questions/answer.ts";
import { number, percent } from "../../words/en/forms.ts";

/** "0.43 [0.21, 0.66] per 30 days (90 % interval, n = 12, p = 0.03)"; "2.4 [at least 1.1]" where an end is open. */
export function measureText(measure: Measure): string {
  const interval = measure.low !== undefined || measure.high !== undefined;
  const notes = [
    interval ? `${percent(measure.level ?? 0.9)} interval` : "",
    measure.n === undefined ? "" : `n = ${measure.n}`,
    measure.p === undefined
      ? ""
      : `p = ${measure.p < 0.001 ? "< 0.001" : measure.p.toFixed(measure.p < 0.1 ? 3 : 2)}`,
  ].filter((note) => note !== "");
  return `${valueText(measure.value)}${interval ? ` [${rangeText(measure)}]` : ""} ${measure.unit}${notes.length ? ` (${notes.join(", ")})` : ""}`.trim();
}

/** "very likely, 87 % [74–95 %]". */
export function likelihoodText(likelihood: Likelihood): string {
  return `${likelihood.term}, ${percent(likelihood.probability)} [${percent(likelihood.low)} to ${percent(likelihood.high)}]`;
}

function rangeText({ low, high }: Measure): string {
  if (high === undefined) return `at least ${valueText(low!)}`;
  return low === undefined ? `at most ${valueText(high)}` : `${valueText(low)}, ${valueText(high)}`;
}

/** A number with few digits and a true minus. */
export function valueText(value: number): string {
  return value < 0 ? `−${number(-value)}` : number(value);
}
