import type { Measure } from "../answer.ts";
import { measure } from "../kit/measure.ts";
import type { Unit } from "../units.ts";

/** The unit of a value of the record, as findings name it; null where it is none of theirs. */
export function unitOf(unit: string): Unit | null {
  if (unit.startsWith("tonnes-thousand")) return "thousand tonnes";
  return unit.startsWith("usd-million") || unit === "million US dollars" ? "million US dollars" : null;
}

/** A value of the record as a number; a unit that is none of the findings' own is said in the label. */
export function recorded(name: string, label: string, value: number, unit: string): Measure {
  const known = unitOf(unit);
  return known
    ? measure(name, label, value, known)
    : measure(name, unit ? `${label} (${unit})` : label, value, "index");
}
