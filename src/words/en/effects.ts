import { intervalOf, tidy } from "../../measures/effect.ts";
import type { Study } from "../../measures/study.ts";
import { number, plural, signed } from "./forms.ts";

/** "0.4 to 1.1 per 30 days (+0.7, 90 % interval −0.1 to +1.5, p 0.08, 14 cases)". */
export function effectWords(study: Study): string {
  if (study.effect === null) return "no case with both windows covered";
  const bounds = intervalOf(study);
  const interval = bounds ? `90 % interval ${signed(bounds.low)} to ${signed(bounds.high)}` : "no interval";
  const p = study.p === null ? "no placebo dates" : `p ${pValue(study.p)}`;
  return `${number(study.before!)} to ${number(study.after!)} per 30 days (${signed(tidy(study.effect))}, ${interval}, ${p}, ${plural(study.used, "case")})`;
}

export function pValue(p: number): string {
  return p < 0.01 ? p.toFixed(3) : p.toFixed(2);
}
