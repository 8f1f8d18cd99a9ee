import { formatWhen } from "../../../dates.ts";
import type { ConflictYear } from "../../../record/world/force.ts";
import type { Statehood } from "../../../record/world/states.ts";
import type { PactParty } from "../../../record/world/ties.ts";
import { capital, count, list, number } from "../forms.ts";
import { yearRuns } from "../when.ts";
import { matterName } from "./matters.ts";

/** English of how the tie of two states came to be, from the record of the world. */

export const when = formatWhen;
export const edition = "edition of January 2026";

export const labels = {
  years: "years in which the two stood against each other in an armed conflict",
  first: "the first of these years",
  last: "the last of these years",
  parties: "parties of the treaty",
  since: "year in which it became a state",
  kilometres: "length of the land border",
  neighbours: (name: string) => `land neighbours of ${name}`,
  visits: "visits of leaders and secretaries of state on the list",
  firstVisit: "year of the first",
};

export const queries = {
  war: (a: string, b: string) => `UCDP/PRIO armed conflicts 1946–2024 with ${a} and ${b} on opposite sides`,
  treaty: (a: string, b: string) => `treaties and understandings on security that bind ${a} and ${b}`,
  statehood: (a: string, b: string) => `since when ${a} and ${b} are states, and from whom`,
  border: (a: string, b: string) => `land border of ${a} and ${b}`,
  visits: (a: string, b: string) => `visits of leaders between ${a} and ${b}, by the US list`,
};

interface War {
  a: string;
  b: string;
  years: readonly number[];
  hard: readonly number[];
  territories: readonly string[];
  types: ReadonlySet<ConflictYear["type"]>;
  notes: readonly string[];
}

/** What a matter is called within a sentence; names that say nothing to a reader are left out. */
const over = (territories: readonly string[]) => {
  const named = territories.flatMap((one) => matterName(one) || []);
  return named.length === 0 ? "" : `, over ${list(named.slice(0, 2))}`;
};

export function war({ a, b, years, territories, types }: War): string {
  const spans = yearRuns(years);
  const span =
    years.length === 1
      ? `in ${years[0]}`
      : `in ${count(years.length)} years between ${years[0]} and ${years.at(-1)}`;
  const told = spans.length <= 3 ? `in ${list(spans)}` : span;
  const how = types.has("interstate")
    ? `${capital(a)} and ${b} fought each other`
    : types.has("troops-for-rebels")
      ? `${capital(a)} and ${b} stood against each other in a civil war, one with the government and one with troops beside its enemies,`
      : `${capital(a)} and ${b} stood on opposite sides of a war, one of them as a helper,`;
  return `${how} ${told}${over(territories)}.`;
}

export function warMore({ years, hard, notes }: War): string {
  const spans = yearRuns(years);
  const all = spans.length > 3 ? ` The years: ${list(spans)}.` : "";
  const deaths =
    hard.length > 0 ? ` In ${list(yearRuns(hard))} the conflict cost a thousand battle deaths or more.` : "";
  const told = notes.length > 0 ? ` ${notes.map((note) => `${note}.`).join(" ")}` : "";
  return `The list counts a year from 25 battle deaths on and ends in 2024.${all}${deaths}${told}`;
}

export function warRow({ type, level, matter, territory }: ConflictYear): string {
  const kinds = {
    interstate: "armed conflict between the two",
    "interstate-secondary": "armed conflict between states, one of the two as a supporter with troops",
    "troops-for-rebels": "troops of one beside rebels against the government of the other",
  };
  const about = territory === "" ? matter : `${matter} (${territory})`;
  return `${kinds[type]}; matter: ${about}; ${level === 2 ? "a thousand battle deaths or more" : "25 to 999 battle deaths"} in the conflict`;
}

interface Treaty {
  a: string;
  b: string;
  name: string;
  kind: PactParty["kind"];
  low: boolean;
  joined: string;
  parties: number;
}

/** What a treaty of a kind does, as a sentence. */
const DOES: Readonly<Record<PactParty["kind"], (name: string, pair: string, since: string) => string>> = {
  defence: (name, pair, since) => `The ${name} has bound ${pair} to help defend each other since ${since}`,
  consultation: (name, pair, since) =>
    `The ${name} has bound ${pair} to consult each other in danger since ${since}`,
  nonaggression: (name, pair, since) =>
    `The ${name} has bound ${pair} not to attack each other since ${since}`,
  peace: (name, pair, since) => `${capital(pair)} have been at peace by the ${name} since ${since}`,
  relations: (name, pair, since) => `The ${name} has governed the relations of ${pair} since ${since}`,
  arms: (name, pair, since) =>
    `Under the ${name} ${pair} have worked together on arms or training since ${since}, without a duty to defend`,
};

export function treaty({ a, b, name, kind, low, joined, parties }: Treaty): string {
  const since = formatWhen(joined);
  if (low)
    return `${capital(a)} and ${b} have both been parties of the ${bare(name)} since ${since}; it counts for little in practice or is disputed.`;
  const among = parties > 2 ? `, with ${number(parties - 2)} others` : "";
  return `${DOES[kind](bare(name), `${a} and ${b}`, since)}${among}.`;
}

/** As it stands after an article; what a reader need not know of its full name is left out. */
const bare = (name: string) => name.replace(/ \(.*\)$/, "");

export const treatyRow = ({ name, kind, signed, to, note, low }: PactParty) =>
  `${name} (${kind}${low ? ", of little weight" : ""}), signed ${formatWhen(signed)}${to === "" ? "" : ""}${/\d{4}/.test(note) || note === "" ? "" : `; ${note}`}`;

export const lowTreaty = { level: "low", why: "its weight or its membership is disputed" } as const;
export const pagedTreaty = {
  level: "moderate",
  why: "a page was read for the day and the parties, and no second one",
} as const;

export function parted({
  state,
  from,
  how,
  since,
}: {
  state: string;
  from: string;
  how: Statehood["how"];
  since: string;
}): string {
  const left =
    {
      secession: `separated from ${from}`,
      dissolution: `left ${from}`,
      restoration: `restored its independence from ${from}`,
    }[how as string] ?? `became independent from ${from}`;
  return `${capital(state)} ${left} ${inWhen(since)}.`;
}

const inWhen = (since: string) => `${since.length === 10 ? "on" : "in"} ${formatWhen(since)}`;

export function commonPast({
  first,
  second,
  from,
}: {
  first: { name: string; since: string };
  second: { name: string; since: string };
  from: string;
}): string {
  return `Both were once ruled from ${from}: ${first.name} became a state ${inWhen(first.since)}, ${second.name} ${inWhen(second.since)}.`;
}

/** A remark of the record as a sentence. */
export const partedMore = (note: string) => (note === "" ? undefined : `${capital(note)}.`);

export const partedRow = (how: Statehood["how"]) =>
  how === "old" ? "an old state" : `became a state by ${how}`;

export const born = (states: readonly { name: string; since: string }[]) =>
  `${capital(states[0]!.name)} has been a state since ${formatWhen(states[0]!.since)}, ${states[1]!.name} since ${formatWhen(states[1]!.since)}.`;

export const border = ({ a, b, kilometres }: { a: string; b: string; kilometres: number }) =>
  `${capital(a)} and ${b} are neighbours, with a land border of ${number(kilometres)} km.`;

export const borderRow = ({ kilometres, note }: { kilometres: number; note: string }) =>
  `land border, ${number(kilometres)} km${note === "" ? "" : ` (${note})`}`;

export const visits = ({ other, n, first }: { other: string; n: number; first: string }) =>
  `Since ${first.slice(0, 4)} the list of visits between the United States and ${other} holds ${number(n)}.`;

export const listed = {
  level: "high",
  why: "the list of the US government, complete for visits to the US and for journeys abroad until it ends; talks in third places are mostly missing",
} as const;
