import type { Basis } from "../../measures/density.ts";
import type { Naming } from "../history.ts";
import type { ArmsTie, MilitaryFacts } from "../implications.ts";
import { capital, number, plural } from "./forms.ts";

/** English of the finding on arms and forces. */

/** "a defence treaty of 1961, and the last exercise, arms or troops on record in 1950". */
function armsWords({ treaty, lastDeed }: ArmsTie): string {
  const bond = treaty === null ? "no defence treaty" : `a defence treaty of ${treaty}`;
  return `${bond}; ${lastDeed === null ? "no exercise, arms or troops are" : `exercises, arms or troops were last`} on record${lastDeed === null ? "" : ` in ${lastDeed}`}`;
}

/** 60 → "5 years", 7 → "7 months". */
const spanWords = (months: number) =>
  months % 12 === 0 ? plural(months / 12, "year") : plural(months, "month");

export const military = {
  statement(f: MilitaryFacts, name: Naming): string {
    const { own, beside, months } = f;
    const span = spanWords(months);
    const change =
      f.direction === null
        ? ""
        : f.direction === "level"
          ? ", no clear change"
          : `, ${f.direction === "rise" ? "more" : "fewer"} than the rest of the record would give`;
    const deeds = own.deeds
      ? ` ${capital(plural(own.deeds, "exercise, delivery or promise of either", "exercises, deliveries or promises of either"))} ${own.deeds === 1 ? "falls" : "fall"} in these two stretches.`
      : " Neither stretch holds an exercise, arms or troops.";
    const third = beside
      ? ` ${capital(name(beside.x))} and ${name(beside.y)} have ${armsWords(beside)}, with ${plural(beside.acts, "such dealing")} in the last ${span}.`
      : "";
    return `${capital(name(own.x))} and ${name(own.y)} have ${armsWords(own)}. ${capital(plural(own.acts, "meeting, word or deed", "meetings, words and deeds"))} on arms, forces and the alliance ${own.acts === 1 ? "is" : "are"} on record in the last ${span}, ${number(f.before)} in the ${span} before${change}.${deeds}${third}${f.followed ? "" : ` The record does not follow ${name(own.x)} and ${name(own.y)} as a pair.`} What is kept secret no public record holds.`;
  },
  labels: {
    rate: "acts a year now (gamma–Poisson)",
    now: (months: number) => `acts in the last ${spanWords(months)}`,
    before: (months: number) => `acts in the ${spanWords(months)} before`,
    deeds: "deeds (exercises, arms or troops) in both",
    change: (months: number) => `acts, as a part of the record, against the ${spanWords(months)} before`,
    third: (code: string, third: string, name: Naming) => `acts of ${name(code)} with ${name(third)}`,
  },
  query: (asked: MilitaryQuery) =>
    `acts of cooperation between ${asked.patron} and ${asked.client}${asked.third ? `, and of each with ${asked.third}` : ""}, CAMEO ${asked.codes.join(", ")} or issue ${asked.issues.join(", ")}, ${asked.now.from} to ${asked.now.to} and ${asked.before.from} to ${asked.before.to}, each held against ${asked.basis === "record" ? "the rest of the record" : "its days"}; ${asked.sources.join(", ")}`,
  weakness: "what armies do together is often not published",
};

/** What was counted: acts of the two and of each with the third power, in two stretches. */
export interface MilitaryQuery {
  patron: string;
  client: string;
  third: string | null;
  codes: readonly string[];
  issues: readonly string[];
  now: { from: string; to: string };
  before: { from: string; to: string };
  basis: Basis;
  sources: readonly string[];
}
