import { formatDate } from "../../dates.ts";
import type { MovedFacts, ReasonFacts } from "../reasons.ts";
import { list, number, percent, plural, signed } from "./forms.ts";
import { dayOf, occasion } from "./occasion.ts";

/** English of the terms that add up to a chance. */

/** "3 in the last 90 days", "the quiet of the 3 years to 30 June 2026". */
function lately({ n, days, until }: ReasonFacts): string {
  const span = days < 365 ? `${days} days` : plural(Math.round(days / 365), "year");
  const stretch = until === null ? `the last ${span}` : `the ${span} to ${formatDate(until)}`;
  return n === 0 ? `the quiet of ${stretch}` : `${number(n)} in ${stretch}`;
}

/** A term of the sum, as a reader says what it rests on. */
export function reason(facts: ReasonFacts): string {
  const { feature, occasions, value } = facts;
  const [first] = occasions;
  if (first) {
    const more = occasions.length - 1;
    return `${occasion(first)}, ${dayOf(first)}${more > 0 ? `, and ${plural(more, "more such date")}` : ""}`;
  }
  const coded = CODED[feature];
  if (coded) return coded(lately(facts));
  if (feature === "base") return "its usual rate";
  if (feature === "test") return "a nuclear test that the Security Council had yet to answer";
  if (feature === "shorter") return `the chance within fewer days, ${percent(value)}, which it holds`;
  return lately(facts);
}

/** Of what a machine codes: each stands for several features (questions/outcomes/codedReasons). */
const CODED: Readonly<Record<string, (lately: string) => string>> = {
  own: (text) => `such reports of late (${text})`,
  return: (text) => `reports in return (${text})`,
  pair: () => "what else is reported from the one toward the other",
  sides: () => "what is reported of each with others",
  world: () => "how much is reported of all states",
};

/** What adds less than this is not worth a word. */
const SLIGHT = 0.05;

/** "+0.9": log-odds, to one place. */
const weighed = ({ adds }: ReasonFacts) => signed(Number(adds.toFixed(1)) || 0);

/** "its usual rate alone would give 14 %, raised by 1 in the last 90 days (+0.7), and lowered by …" */
export function moved({ usual, reasons }: MovedFacts): string {
  const told = reasons
    .filter(({ feature, adds }) => feature !== "base" && Math.abs(adds) >= SLIGHT)
    .sort((x, y) => Math.abs(y.adds) - Math.abs(x.adds));
  const movers = (rows: readonly ReasonFacts[]) =>
    list(rows.map((row) => `${reason(row)} (${weighed(row)})`));
  const [up, down] = [told.filter(({ adds }) => adds > 0), told.filter(({ adds }) => adds < 0)];
  const parts = [
    ...(up.length ? [`raised by ${movers(up)}`] : []),
    ...(down.length ? [`lowered by ${movers(down)}`] : []),
  ];
  const start = `its usual rate alone would give ${percent(usual)}`;
  return parts.length
    ? `${start}, ${parts.join(", and ")}. In brackets is what each adds to the log-odds: 0.7 doubles the odds.`
    : `${start}, and nothing of late moves it.`;
}

export const usual = "it is the usual rate of such acts, since nothing finer has forecast them better.";

export const labels = {
  adds: (facts: ReasonFacts) =>
    facts.feature === "base" ? "the usual rate, as log-odds" : `added by: ${reason(facts)}`,
  sum: "log-odds of the chance, the sum of these",
  usual: (days: number) => `chance within ${days} days by the usual rate alone`,
};

export const confidence = "The sum is exact; that its terms are causes is not claimed.";
