import { daysBetween, formatDate } from "../../dates.ts";
import type { Treaty } from "../../record/treaties.ts";
import type { Finding } from "../answer.ts";
import { treatyEvidence } from "../kit/evidence.ts";
import { capital, duration, list, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";

/** ATOP's types in words. */
const TYPES: Record<string, string> = {
  defense: "defence",
  offense: "offence",
  neutrality: "neutrality",
  nonaggression: "non-aggression",
  consultation: "consultation",
};

/** The treaties between the two, and what other defence pacts each side has. Null where the record has neither. */
export function allianceFinding(subject: Subject): Finding | null {
  const { a, b, record, asOf } = subject;
  const between = record.treaties(a, b);
  const running = between.filter(inForce);
  const strongestFirst = [...running].sort((x, y) => rank(y) - rank(x) || (x.signed < y.signed ? -1 : 1));
  const main = strongestFirst[0];
  const blocs = sharedBlocs(subject);
  const others = (side: string) => otherPacts(side, subject);
  const evidence = [
    ...strongestFirst,
    ...between.filter((treaty) => !inForce(treaty)),
    ...others(a),
    ...others(b),
  ];
  if (evidence.length === 0) return null;
  const days = main ? daysBetween(dayOf(main.signed), asOf) : 0;
  const years = Math.floor(days / 365.25);
  const pacts = running.filter((treaty) => treaty.types.includes("defense")).length + blocs.length;
  const held = main
    ? `The ${main.name.replace(/^The /, "")} of ${dated(main.signed)} (${list(main.types.map((type) => TYPES[type] ?? type))}) is in force, ${duration(days)} on.`
    : blocs.length
      ? `Both belong to ${list(blocs)}.`
      : `No treaty between them is in force on record${between.length ? `; ${plural(between.length, "earlier one")} ended` : ""}.`;
  const sides = [a, b].map((side) => `${subject.name(side)} has ${pactsOf(side, subject)}`);
  return {
    id: "history.alliance",
    statement: `${held} ${capital(sides[0]!)}; ${sides[1]}.`,
    nature: "information",
    numbers: [
      {
        name: "defence-pacts",
        label: "defence pacts between the two in force",
        value: pacts,
        unit: "treaties",
      },
      ...(main ? [{ name: "years", label: "years since it was signed", value: years, unit: "years" }] : []),
      {
        name: "others-first",
        label: `other defence pacts of ${subject.name(a)}`,
        value: others(a).length,
        unit: "treaties",
      },
      {
        name: "others-second",
        label: `other defence pacts of ${subject.name(b)}`,
        value: others(b).length,
        unit: "treaties",
      },
    ],
    evidence: evidence.slice(0, 6).map((treaty) => treatyEvidence(treaty, subject)),
    evidenceCount: evidence.length,
    query: `treaties of ${a} and of ${b} as of ${asOf}, and of both; types after ATOP; pacts of blocs (NATO, CSTO) by dated membership`,
    confidence: {
      level: "high",
      why: "Treaties are public; ATOP, and for later ones the treaty or an official notice.",
    },
  };
}

/** What bound the two by treaty in a span of days: "the defence pact of 1961 in force", "… signed", "… ended". */
export function bondsIn(from: string, to: string, treaties: readonly Treaty[]): string[] {
  return treaties
    .filter((treaty) => dayOf(treaty.signed) <= to && (inForce(treaty) || dayOf(treaty.ended) >= from))
    .map((treaty) => {
      const kind = treaty.types.includes("defense")
        ? "defence pact"
        : `treaty of ${TYPES[treaty.types[0]!] ?? treaty.types[0]}`;
      const name = `the ${kind} of ${treaty.signed.slice(0, 4)}`;
      if (!inForce(treaty) && dayOf(treaty.ended) <= to)
        return `${name} (ended in ${treaty.ended.slice(0, 4)})`;
      return dayOf(treaty.signed) >= from ? `${name} (newly signed)` : `${name} in force`;
    });
}

function pactsOf(side: string, subject: Subject): string {
  const others = otherPacts(side, subject);
  if (others.length === 0) return "no other defence pact on record";
  const partners = others.map((treaty) => {
    const members = treaty.members.filter((code) => code !== side).map((code) => subject.name(code));
    return `${members.length > 3 ? `${treaty.name} (${plural(members.length, "other")}, ` : `${list(members)} (`}${treaty.signed.slice(0, 4)})`;
  });
  return `${plural(others.length, "other defence pact")}: ${list(partners)}`;
}

function otherPacts(side: string, { a, b, record }: Subject): Treaty[] {
  const other = side === a ? b : a;
  return record
    .treaties(side)
    .filter(
      (treaty) =>
        inForce(treaty) &&
        treaty.types.includes("defense") &&
        treaty.members.length > 1 &&
        !treaty.members.includes(other),
    );
}

function sharedBlocs({ a, b, record, actors, asOf }: Subject): string[] {
  return record
    .defenceBlocs()
    .filter(({ bloc }) => [a, b].every((code) => actors.members(bloc, asOf).includes(code)))
    .map(({ treaty }) => treaty);
}

function inForce(treaty: Treaty): boolean {
  return treaty.ended === "";
}

function rank(treaty: Treaty): number {
  return treaty.types.includes("defense") ? 2 : treaty.types.includes("consultation") ? 1 : 0;
}

function dayOf(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date;
}

function dated(date: string): string {
  return date.length === 4 ? date : formatDate(date);
}
