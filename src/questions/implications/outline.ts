import { capital, count, number, plural, signed } from "../../words/en/forms.ts";
import type { Confidence, Finding } from "../answer.ts";
import { CHANGE_METHOD } from "../kit/change.ts";
import { numberOf } from "../kit/finding.ts";
import type { Subject } from "../subject.ts";
import type { Closeness } from "./closeness.ts";
import type { Camps } from "./coalitions.ts";
import { firmOf, type Read } from "./conduct.ts";
import type { Ties } from "./triads.ts";

export const METHOD = [
  "Capabilities by coalition (CINC, Singer 1987; defence treaties in force), signed triads (Heider 1946; Cartwright and Harary 1956), UN ideal points (Bailey, Strezhnev and Voeten 2017).",
  "Consequences read off the past: acts in close against distant quarters of the same five years (quarters in which the tie weighs less than half of its usual part in the dealings of either are left out), each quarter held against the rest of the record in it (difference of rates after Mantel and Haenszel; Greenland and Robins 1985), or against its days where a public list shows the acts to be whole; intervals by block bootstrap (Künsch 1989), p by rotating the labels, adjusted for the number looked at (Benjamini and Hochberg 1995).",
  CHANGE_METHOD,
].join("\n");

export function confidenceOf(reads: readonly Read[], closeness: Closeness | null): Confidence {
  if (!closeness)
    return {
      level: "low",
      why: "Capabilities and votes only: the pair's record is too thin to compare close and other times.",
    };
  return {
    level: "low",
    why: `Capabilities and treaties are on record, but consequences rest on ${closeness.phases.length} close phases in ${closeness.cells.length} ${closeness.grain}s, and ${firmOf(reads).length} of ${reads.length} contrasts hold after adjustment.`,
  };
}

export function alternativesOf(
  camps: Camps,
  findings: readonly Finding[],
  closeness: Closeness | null,
  subject: Subject,
): string[] {
  const [patron, client] = [subject.name(camps.patron), subject.name(camps.client)];
  const drift = numberOf(findings, "implications.balance", "drift");
  const gain = numberOf(findings, "implications.balance", "gain");
  return [
    `Closeness may follow events, not cause them: ${patron} and ${client} may draw together because others press ${client}, so that pressure comes first.`,
    ...(drift === undefined || gain === undefined
      ? []
      : [
          `The balance may shift whatever the tie does: growth moved it by ${signed(drift)} points in twenty years, ${client} counts for ${signed(gain)}.`,
        ]),
    `${capital(client)} may matter by place and weapons and not by weight: a small share of capabilities can tie down a much larger one.`,
    ...(closeness && closeness.phases.length < 6
      ? [
          `With ${count(closeness.phases.length)} close phases each has its own story (a summit season, a common enemy), and the mean over them may describe none.`,
        ]
      : []),
  ];
}

export function wouldChangeOf(camps: Camps, findings: readonly Finding[], subject: Subject): string[] {
  const [patron, client] = [subject.name(camps.patron), subject.name(camps.client)];
  const rate = numberOf(findings, "implications.military", "rate");
  const age = numberOf(findings, "implications.balance", "age");
  return [
    camps.bound
      ? `A change of the treaty of ${camps.bound.signed.slice(0, 4)}: an end, a new text, or a joint command.`
      : `A defence treaty between ${patron} and ${client}.`,
    rate === undefined
      ? `Joint exercises of ${patron} and ${client}.`
      : `More than ${plural(Math.max(1, Math.ceil(rate * 2)), "act")} of cooperation on arms and forces of ${patron} and ${client} in a year (now ${number(rate)}), or a joint exercise.`,
    ...(camps.third ? [`A treaty or exercise that joins ${subject.name(camps.third)} to the two.`] : []),
    `Capability figures after ${age === undefined ? "those that are held" : Number(subject.asOf.slice(0, 4)) - age}, above all on arms.`,
  ];
}

export function gapsOf(
  camps: Camps,
  ties: Ties,
  findings: readonly Finding[],
  closeness: Closeness | null,
  subject: Subject,
): string[] {
  const unknown = ties.ties.filter((tie) => tie.sign === 0);
  const thin = findings.filter((row) => row.thin).map((row) => row.id.replace("implications.", ""));
  return [
    `${unknown.length} of ${ties.ties.length} ties among the actors have no clear sign or too few acts; ties between third states are thin, since the data set follows the pair.`,
    closeness
      ? `Close and other times are compared only from ${closeness.cells[0]!.from} on (${closeness.cells.length} ${closeness.grain}s): before, a year holds fewer than three acts of the pair.`
      : `No unbroken stretch of the record holds three acts of the pair in every four cells: past phases of closeness cannot be compared.`,
    ...(thin.length
      ? [`Too thin to tell: ${thin.join(", ")} (${thin.length} of ${findings.length} findings).`]
      : []),
    ...camps.treaties
      .filter((treaty) => treaty.members.length > 2 && treaty.note !== "")
      .map((treaty) => `${treaty.name}: ${treaty.note}.`),
    ...[camps.patron, camps.client].flatMap((code) =>
      ["cinc", "nuclear_warheads"].flatMap((key) =>
        subject.record
          .notes(code, key)
          .map((note) => `${capital(subject.name(code))}, ${key.replaceAll("_", " ")}: ${note.note}.`),
      ),
    ),
    "What follows if the tie shifts is read here off the past; no mechanism is estimated.",
  ];
}
