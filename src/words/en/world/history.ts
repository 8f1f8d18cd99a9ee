import { formatWhen } from "../../../dates.ts";
import type { ConflictYear } from "../../../record/world/force.ts";
import type { Statehood } from "../../../record/world/states.ts";
import type { PactParty } from "../../../record/world/ties.ts";
import { capital, count, list, number, plural } from "../forms.ts";
import { whenText, yearRuns } from "../when.ts";
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

/** Years in which the two stood against each other in one way. */
export interface Stand {
  type: ConflictYear["type"];
  /** Those whom the list means, as they must be called; of troops beside rebels `a` sent them and `b` was the government. */
  a: string;
  b: string;
  /** Of a helper: whom `a` helped against `b`, where it is one. */
  helped?: string;
  /** Whether `b` holds a capital without being the state: then it is fought, and nobody is a rebel. */
  authority: boolean;
  years: readonly number[];
  territories: readonly string[];
}

interface War {
  stands: readonly Stand[];
  years: readonly number[];
  hard: readonly number[];
  notes: readonly string[];
}

/** What a matter is called within a sentence; names that say nothing to a reader are left out. */
const over = (territories: readonly string[]) => {
  const named = territories.flatMap((one) => matterName(one) || []);
  return named.length === 0 ? "" : `, over ${list(named.slice(0, 2))}`;
};

/** "in 1962, 1967 and 2020"; where there are more, how many between the first and the last. */
function inYears(years: readonly number[]): string {
  const runs = yearRuns(years);
  return runs.length <= 3
    ? `in ${list(runs)}`
    : `in ${count(years.length)} years between ${years[0]} and ${years.at(-1)}`;
}

/** How the two stood against each other, the most direct way first. */
export function war(stands: readonly Stand[], hard: readonly number[] = []): string {
  const told = stands.map((stand) => `${stood(stand)} ${inYears(stand.years)}${over(stand.territories)}.`);
  return `${told.join(" ")}${worst(stands, hard)}`;
}

/** The years that cost most, where there are many others to be told from; "" where the sentence before says all. */
function worst(stands: readonly Stand[], hard: readonly number[]): string {
  const many = stands.some(({ years }) => yearRuns(years).length > 3);
  const runs = yearRuns(hard);
  return many && runs.length > 0 && runs.length <= 4
    ? ` The hardest years, with a thousand battle deaths or more, were ${list(runs)}.`
    : "";
}

function stood({ type, a, b, authority, helped }: Omit<Stand, "years" | "territories">): string {
  if (type === "interstate") return `${capital(a)} and ${b} fought each other`;
  if (type === "interstate-secondary" && helped) return `${capital(a)} helped ${helped} in arms against ${b}`;
  if (type === "interstate-secondary")
    return `${capital(a)} and ${b} stood on opposite sides of a war, one of them as a helper,`;
  return authority
    ? `Troops of ${a} fought ${b}`
    : `Troops of ${a} fought beside rebels against the government of ${b}`;
}

export function warMore({ stands, years, hard, notes }: War): string {
  const spans = yearRuns(years);
  const all = spans.length > 3 ? ` The years: ${list(spans)}.` : "";
  const deaths =
    hard.length > 0 && worst(stands, hard) === ""
      ? ` In ${list(yearRuns(hard))} the conflict cost a thousand battle deaths or more.`
      : "";
  const told = notes.length > 0 ? ` ${notes.map((note) => `${note}.`).join(" ")}` : "";
  return `The list begins in 1946, ends in 2024 and counts a year from 25 battle deaths on; wars with armed groups on the soil of the other are not in it.${all}${deaths}${told}`;
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
  signed: string;
  /** From when it binds the two; "" where the day of force was not found. */
  since: string;
  /** The other parties, where the list of these is whole. */
  others: number;
}

/** What a treaty of a kind obliges the two to. */
const BINDS: Readonly<Record<Exclude<PactParty["kind"], "peace" | "relations">, string>> = {
  defence: "to help defend each other",
  guarantee: "to stand by each other, the United States as the defender",
  consultation: "to consult each other in danger",
  nonaggression: "not to attack each other",
  arms: "in arms or training, without a duty to defend",
};

export function treaty({ a, b, name, kind, low, signed, since, others }: Treaty): string {
  const pair = `${a} and ${b}`;
  if (low) return `${capital(pair)} are both parties of the ${bare(name)}; it counts for little in practice.`;
  const among = others > 0 ? `, with ${plural(others, "other")}` : "";
  const what = articled(bare(name));
  if (kind === "peace") return `${capital(pair)} agreed on peace in ${what}, signed ${whenText(signed)}.`;
  if (kind === "relations")
    return `${capital(what)} has governed relations of ${pair} since ${formatWhen(since || signed)}.`;
  if (since === "") return `By ${what}, signed ${whenText(signed)}, ${pair} are bound ${BINDS[kind]}.`;
  return `${capital(what)} has bound ${pair} ${BINDS[kind]} since ${formatWhen(since)}${among}.`;
}

const articled = (name: string) => (name === "AUKUS" ? name : `the ${name}`);

/** As it stands after an article; what a reader need not know of its full name is left out. */
const bare = (name: string) => name.replace(/ \(.*\)$/, "");

/** A remark that tells of a year may tell of one after the day. */
export const treatyRow = ({ name, kind, signed, note, low }: PactParty) =>
  `${name} (${kind}${low ? ", of little weight" : ""}), signed ${formatWhen(signed)}${note === "" || /\d{4}/.test(note) ? "" : `; ${note}`}`;

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
  /** All whom it left, or who ruled it last, as they were called then. */
  from: readonly string[];
  how: Statehood["how"];
  since: string;
}): string {
  const whom = list(from);
  const told: Partial<Record<Statehood["how"], string>> = {
    secession: `separated from ${whom}`,
    dissolution: `left ${whom}`,
    restoration: `regained its independence from ${whom}`,
    declaration: `declared its independence from ${whom}`,
    protectorate: `ceased to be under the protection of ${whom}`,
  };
  return `${capital(state)} ${told[how] ?? `became independent from ${whom}`} ${whenText(since)}.`;
}

/** What a state was called when another left it. */
export function rulerName(code: string, since: string, name: string): string {
  if (code === "TUR" && since < "1923-10-29") return "the Ottoman Empire";
  if (code === "AUT" && since <= "1918-11-30") return "Austria-Hungary";
  if (code === "RUS" && since < "1922-12-30") return "Russia";
  if (code === "DEU" && since < "1949-05-23") return "Germany";
  return name;
}

export function commonPast({
  first,
  second,
  from,
}: {
  first: { name: string; since: string };
  second: { name: string; since: string };
  from: string;
}): string {
  return `Both were once ruled from ${from}: ${first.name} became a state ${whenText(first.since)}, ${second.name} ${whenText(second.since)}.`;
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
  `The list of visits has ${number(n)} between the United States and ${other} since ${first.slice(0, 4)}.`;

export const listed = {
  level: "high",
  why: "the list of the US government, complete for visits to the US and for journeys abroad until it ends; talks in third places are mostly missing",
} as const;

/** Treaties of which all parties are held, by their names. */
export const WHOLE: readonly string[] = ["North Atlantic Treaty", "EU mutual assistance clause"];
