import type { Fact } from "../../../record/world/facts.ts";
import type { Deployment } from "../../../record/world/force.ts";
import { capital, number, possessive } from "../forms.ts";

/** English of what the forces of two states signal, from the record of the world. */

export const labels = {
  troops: "troops",
  spending: (name: string, year: string) =>
    `military spending of ${name} in ${year}, as a part of what it produces`,
};

export const queries = {
  troops: (state: string, host: string) => `troops of ${state} in ${host}`,
  spending: (a: string, b: string) => `military spending of ${a} and ${b} as a part of what each produces`,
};

/** Troops with the names of the two states. */
type Troops = Omit<Deployment, keyof Fact>;

export const troops = ({ state, host, troops, approximate, mission, year }: Troops) =>
  `${capital(state)} had ${approximate ? "some " : ""}${number(troops)} troops in ${host} in ${year}${mission === "" ? "" : ` (${mission})`}.`;

export const troopsRow = ({ troops, mission }: Pick<Troops, "troops" | "mission">) =>
  `${number(troops)} troops${mission === "" ? "" : `, ${mission}`}`;

interface Spent {
  name: string;
  last: { year: string; share: number };
  before: { year: string; share: number } | undefined;
}

/** The source gives whole or half per cents. */
const part = (share: number) => `${number(Number((share * 100).toFixed(1)))} %`;

export function spending(sides: readonly Spent[]): string {
  const told = sides.map(
    ({ name, last }) => `${name} spent ${part(last.share)} of its output on its forces in ${last.year}`,
  );
  return `${capital(told.length === 2 && sides[0]!.last.year === sides[1]!.last.year ? `${told[0]!.replace(` in ${sides[0]!.last.year}`, "")} and ${sides[1]!.name} ${part(sides[1]!.last.share)} in ${sides[1]!.last.year}` : told.join("; "))}.`;
}

export const spendingMore = (sides: readonly Spent[]) =>
  sides.some(({ before }) => before)
    ? `${sides
        .flatMap(({ name, before }) =>
          before ? [`${capital(possessive(name))} part was ${part(before.share)} in ${before.year}`] : [],
        )
        .join("; ")}.`
    : undefined;

export const spendingRow = (share: number) => `military spending: ${part(share)} of what it produces`;

export const glance = (x: Spent, y: Spent) => {
  if (x.last.share === y.last.share) return "Both spend the same part on forces";
  const more = x.last.share > y.last.share ? x : y;
  return `${capital(more.name)} spends the larger part`;
};
