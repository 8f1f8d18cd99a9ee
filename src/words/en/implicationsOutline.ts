import type { Naming } from "../history.ts";
import type { PastFacts, Roles } from "../implications.ts";
import { capital, count, number, plural, signed } from "./forms.ts";

/** English of what stands round the findings: method, confidence, other readings, what would change the answer, gaps. */

/** How it was done; `change` is how changes are held against the record. */
export const method = (change: string) =>
  [
    "Capabilities by coalition (CINC, Singer 1987; defence treaties in force), signed triads (Heider 1946; Cartwright and Harary 1956), UN ideal points (Bailey, Strezhnev and Voeten 2017).",
    "Consequences read off the past: acts in close against distant quarters of the same five years (quarters in which the tie weighs less than half of its usual part in the dealings of either are left out), each quarter held against the rest of the record in it (difference of rates after Mantel and Haenszel; Greenland and Robins 1985), or against its days where a public list shows the acts to be whole; intervals by block bootstrap (Künsch 1989), p by rotating the labels, adjusted for the number looked at (Benjamini and Hochberg 1995).",
    change,
  ].join("\n");

export const why = (past: PastFacts | null): string =>
  past
    ? `Capabilities and treaties are on record, but consequences rest on ${plural(past.phases, "close phase")} in ${past.cells} ${past.grain}s, and ${past.firm} of ${past.compared} contrasts ${past.firm === 1 ? "holds" : "hold"} after adjustment.`
    : "Capabilities and votes only: the pair's record is too thin to compare close and other times.";

export const alternatives = {
  pressure: ({ patron, client }: Roles, name: Naming) =>
    `Closeness may follow events, not cause them: ${name(patron)} and ${name(client)} may draw together because others press ${name(client)}, so that pressure comes first.`,
  growth: (drift: number, gain: number, { client }: Roles, name: Naming) =>
    `The balance may shift whatever the tie does: growth moved it by ${signed(drift)} points in twenty years, ${name(client)} counts for ${signed(gain)}.`,
  place: ({ client }: Roles, name: Naming) =>
    `${capital(name(client))} may matter by place and weapons and not by weight: a small share of capabilities can tie down a much larger one.`,
  phases: (n: number) =>
    n === 1
      ? "A single close phase has its own story (a summit season, a common enemy), which need not be that of the next."
      : `With ${count(n)} close phases each has its own story (a summit season, a common enemy), and the mean over them may describe none.`,
};

export const wouldChange = {
  /** By the year in which the treaty that binds the two was signed; null without one. Defence is a matter of states. */
  treaty: (signed: string | null, { patron, client }: Roles, name: Naming, states = true) =>
    signed === null
      ? `A ${states ? "defence treaty" : "treaty"} between ${name(patron)} and ${name(client)}.`
      : `A change of the treaty of ${signed}: an end, a new text, or a joint command.`,
  /** Now, and what would be much, in acts a year. */
  dealings: (rate: { now: number; much: number } | null, { patron, client }: Roles, name: Naming) =>
    rate
      ? `More than ${plural(rate.much, "act")} of cooperation on arms and forces of ${name(patron)} and ${name(client)} in a year (now ${number(rate.now)}), or a joint exercise.`
      : `Joint exercises of ${name(patron)} and ${name(client)}.`,
  third: (code: string, name: Naming) => `A treaty or exercise that joins ${name(code)} to the two.`,
  figures: (year: number | null) =>
    `Capability figures after ${year ?? "those that are held"}, above all on arms.`,
};

export const gaps = {
  ties: (unknown: number, all: number) =>
    `${unknown} of ${all} ties among the actors have no clear sign or too few acts; ties between third states are thin, since the data set follows the pair.`,
  past: (past: PastFacts | null): string =>
    past
      ? `Close and other times are compared only from ${past.from} on (${past.cells} ${past.grain}s): before, a year holds fewer than three acts of the pair.`
      : "No unbroken stretch of the record holds three acts of the pair in every four cells: past phases of closeness cannot be compared.",
  thin: (names: readonly string[], all: number) =>
    `Too thin to tell: ${names.join(", ")} (${names.length} of ${all} findings).`,
  treaty: (treaty: string, note: string) => `${treaty}: ${note}.`,
  /** A caveat of a figure of the record, by its code there. */
  note: (code: string, key: string, note: string, name: Naming) =>
    `${capital(name(code))}, ${key.replaceAll("_", " ")}: ${note}.`,
  mechanism: "What follows if the tie shifts is read here off the past; no mechanism is estimated.",
};
