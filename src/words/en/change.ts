import type { Change } from "../../measures/density.ts";
import { number, percent } from "./forms.ts";
import { rangeWords } from "./range.ts";

/**
 * "1.3 times as large a part of the record (90 % interval 0.97 to 1.7)"; "1.3 times the rate" where the acts are
 * held completely, so that the record's density has no part in it.
 */
export function changeWords(change: Change): string {
  if (!Number.isFinite(change.high)) {
    const least = change.basis === "record" ? "as large a part of the record" : "the rate";
    return `at least ${number(change.low)} times ${least} (nothing of the kind stands before)`;
  }
  const what = change.basis === "record" ? "times as large a part of the record" : "times the rate";
  return `${number(change.ratio)} ${what} (${percent(change.level)} interval ${rangeWords(change)})`;
}

/** "more", "less" or "neither more nor less", as the interval has it. */
export function directionWords({ direction }: Change): string {
  return { rise: "more", fall: "less", level: "neither clearly more nor clearly less" }[direction];
}
