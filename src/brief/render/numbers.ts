import type { Likelihood, Measure } from "../../questions/answer.ts";
import type { Unit } from "../../questions/units.ts";
import { number, percent } from "../../words/en/forms.ts";

/** "0.43 times [0.21 to 0.66] (90 % interval, n = 12, p = 0.03)"; "2.4 [at least 1.1]" where an end is open. */
export function measureText(measure: Measure): string {
  const interval = measure.low !== undefined || measure.high !== undefined;
  const notes = [
    interval ? `${percent(measure.level ?? 0.9)} interval` : "",
    measure.n === undefined ? "" : `n = ${measure.n}`,
    measure.p === undefined
      ? ""
      : `p = ${measure.p < 0.001 ? "< 0.001" : measure.p.toFixed(measure.p < 0.1 ? 3 : 2)}`,
  ].filter((note) => note !== "");
  const { value, unit } = measure;
  return `${amountText(value, unit)}${interval ? ` [${rangeText(measure)}]` : ""}${unitText(unit, value)}${notes.length ? ` (${notes.join(", ")})` : ""}`;
}

/** A number as its unit wants it: a share in per cent, a year of the calendar ungrouped. */
export function amountText(value: number, unit: Unit): string {
  if (unit === "share" || unit === "probability") return value < 0 ? `−${percent(-value)}` : percent(value);
  if (unit === "per cent") return `${valueText(value)} %`;
  return unit === "calendar year" ? String(value) : valueText(value);
}

/** What is said after the number, of one in the singular; nothing where the label or the number says it. */
export function unitText(unit: Unit, value: number): string {
  if (SAID.has(unit)) return "";
  return ` ${Math.abs(value) === 1 ? unit.replace(/^(act|day|quarter|year)s|(?<= point)s/, "$1") : unit}`;
}

const SAID: ReadonlySet<Unit> = new Set([
  "count",
  "share",
  "per cent",
  "probability",
  "calendar year",
  "rank",
  "level",
  "index",
]);

/** "very likely, 87 % [74–95 %]". */
export function likelihoodText(likelihood: Likelihood): string {
  return `${likelihood.term}, ${percent(likelihood.probability)} [${percent(likelihood.low)} to ${percent(likelihood.high)}]`;
}

function rangeText({ low, high, unit }: Measure): string {
  const text = (end: number) => amountText(end, unit);
  if (high === undefined) return `at least ${text(low!)}`;
  return low === undefined ? `at most ${text(high)}` : `${text(low)}, ${text(high)}`;
}

/** A number with few digits and a true minus. */
function valueText(value: number): string {
  return value < 0 ? `−${number(-value)}` : number(value);
}
