import type { LatestFigure } from "../../../record/world/economy.ts";
import { capital, count, list, number } from "../forms.ts";
import { articled, weightyFirst } from "./organisations.ts";

/** English of what weighs between two states, from the record of the world. */

export const edition = "January 2026";

export const labels = {
  parties: "parties of the treaty",
  allies: (name: string) => `states bound to ${name} by a defence treaty, the other of the two left out`,
  distance: "distance of the two in General Assembly votes",
  nearer: (a: string, b: string) => `states that stood nearer to ${a} than ${b} did`,
  others: "other states that voted",
  people: "people of the larger, as a multiple of the smaller",
  gdp: "output of the larger at official rates, as a multiple of the smaller",
  output: (name: string) => `output of ${name} at official rates`,
  warheads: (name: string) => `warheads of ${name}, retired ones left out`,
  shared: "organisations of the list in which both sit",
};

export const queries = {
  allies: (a: string, b: string) => `defence treaties that bind ${a} or ${b}`,
  votes: (a: string, b: string, year: string) => `ideal points of ${a}, ${b} and all others in ${year}`,
  sizes: (a: string, b: string) => `newest population and output of ${a} and ${b}`,
  warheads: (a: string, b: string) => `nuclear warheads of ${a} and ${b}, the newest year`,
  organisations: (a: string, b: string) => `organisations in which both ${a} and ${b} sit`,
};

export const duty = (a: string, b: string) =>
  `By treaty an attack on ${a} would call on ${b} for help, and an attack on ${b} on ${a}.`;

interface Bound {
  name: string;
  n: number;
  some: readonly string[];
}

export function allies(sides: readonly Bound[], both: readonly string[]): string {
  const common =
    both.length === 0
      ? ""
      : both.length <= 3
        ? `Both are bound by defence treaties to ${list(both)}.`
        : `Both are bound by defence treaties to the same ${count(both.length)} states.`;
  const alone = sides.filter(({ some }) => some.length > 0);
  const told = alone.map(({ some }) =>
    some.length <= 3
      ? `${common === "" ? "" : "also "}to ${list(some)}`
      : `${common === "" ? "" : "also "}to ${count(some.length)} ${common === "" ? "" : "other "}states`,
  );
  const each = alone.map(({ name }, at) => `${capital(name)} is bound by defence treaty ${told[at]}`);
  const none = sides.filter(({ n }) => n === 0).map(({ name }) => `${name} to none on the list`);
  return [common, each.length === 0 ? "" : `${[...each, ...none].join("; ")}.`]
    .filter((one) => one !== "")
    .join(" ");
}

interface Votes {
  a: string;
  b: string;
  year: string;
  nearer: number;
  of: number;
}

export function votes({ a, b, year, nearer, of }: Votes): string {
  const share = nearer / of;
  const alike = share <= 0.25 ? "much alike" : share >= 0.75 ? "far apart" : "neither alike nor far apart";
  return `In the UN General Assembly ${a} and ${b} voted ${alike} in ${year}, mostly on matters that are not their own.`;
}

/** The rank behind it, and what it says not. */
export const votesMore = ({ a, b, nearer, of }: Votes) =>
  `Of ${number(of)} other states ${number(nearer)} stood nearer to ${a} than ${b} did. Places on the scale are estimated from all votes of the year; agreement there is not friendship, since most votes are about other matters.`;

export const votesRow = "place by General Assembly votes";

interface Sizes {
  a: string;
  b: string;
  people: Two;
  gdp: Two | undefined;
}

interface Two {
  first: number;
  second: number;
}

/** Below this ratio two amounts are about the same. */
const ALIKE = 1.15;

/** "five times as many", "about as many". */
function as(larger: number, smaller: number, what: string): string {
  const ratio = larger / smaller;
  if (ratio < ALIKE) return `about as ${what}`;
  if (ratio > 1000) return `more than a thousand times as ${what}`;
  const rounded = ratio < 10 ? Number(ratio.toFixed(1)) : Math.round(ratio);
  return `${number(rounded)} times as ${what}`;
}

export function sizes({ a, b, people, gdp }: Sizes): string {
  const told = (two: Two, what: string, verb: string) => {
    const [large, small] = two.first >= two.second ? [a, b] : [b, a];
    const [more, less] = [Math.max(two.first, two.second), Math.min(two.first, two.second)];
    return { large, small, text: `${verb} ${as(more, less, what)}` };
  };
  const crowd = told(people, "many people", "has");
  if (!gdp) return `${capital(crowd.large)} ${crowd.text} as ${crowd.small}.`;
  const output = told(gdp, "much", "produces");
  return output.large === crowd.large
    ? `${capital(crowd.large)} ${crowd.text} as ${crowd.small} and ${output.text}.`
    : `${capital(crowd.large)} ${crowd.text} as ${crowd.small}; ${output.large} ${output.text}.`;
}

const NAMES: Readonly<Record<LatestFigure["measure"], string>> = {
  population: "people",
  gdp_official: "output at official rates",
  gdp_ppp: "output at purchasing power",
  exports: "exports",
  imports: "imports",
};

const amount = (of: LatestFigure["measure"], value: number) =>
  of === "population"
    ? value >= 1e6
      ? `${number(Number((value / 1e6).toPrecision(3)))} million`
      : number(value)
    : `${number(Number((value / 1e9).toPrecision(3)))} billion dollars`;

export const sizesMore = (
  rows: readonly { who: string; measure: LatestFigure["measure"]; value: number; year: string }[],
  soldiers: readonly Soldiers[],
) =>
  `${rows.map(({ who, measure, value, year }) => `${capital(who)}, ${NAMES[measure]}: ${amount(measure, value)} (${year})`).join("; ")}.${soldiers.length > 0 ? forces(soldiers) : ""}`;

export const sizeRow = ({ measure, value }: Pick<LatestFigure, "measure" | "value">) =>
  `${NAMES[measure]}: ${amount(measure, value)}`;

export const glance = (a: string, b: string, { first, second }: Two) =>
  Math.max(first, second) / Math.min(first, second) < ALIKE
    ? "Output of the two, in billion dollars"
    : `${capital(first >= second ? a : b)} produces more, in billion dollars`;

interface Held {
  name: string;
  n: number;
  year: string;
}

/** Israel neither confirms nor denies it. */
const has = (name: string) => (name === "Israel" ? "is believed to have" : "has");

export function warheads(held: readonly Held[], pair: readonly string[]): string {
  const [first, second] = held as [Held, Held?];
  if (second)
    return `Both have nuclear weapons: by the estimate for ${first.year}, ${first.name} ${number(first.n)} warheads and ${second.name} ${number(second.n)}.`;
  const other = pair.find((name) => name !== first.name)!;
  return `${capital(first.name)} ${has(first.name)} nuclear weapons, an estimated ${number(first.n)} warheads in ${first.year}; ${other} has none.`;
}

export const warheadsRow = "nuclear warheads, retired ones left out";

export function organisations(a: string, b: string, shared: readonly string[]): string {
  const few = weightyFirst(shared).slice(0, 4);
  const more = shared.length - few.length;
  if (more === 1) few.push(...weightyFirst(shared).slice(4, 5));
  return `${capital(a)} and ${b} both sit in ${list([...few.map(articled), ...(more > 1 ? [`${count(more)} more`] : [])])}.`;
}

export const forcesRow = "soldiers, in thousands";

interface Soldiers {
  who: string;
  thousands: number;
  year: string;
}

const forces = (rows: readonly Soldiers[]) =>
  ` ${capital(rows.map(({ who, thousands, year }) => `${who} had ${number(thousands)} thousand soldiers in ${year}`).join("; "))}.`;
