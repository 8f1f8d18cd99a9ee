import type { TradePartner } from "../../../record/world/economy.ts";
import { capital, list, number, ordinal, percent, possessive } from "../forms.ts";

/** English of how much two states need each other, from the record of the world. */

export const edition = "April 2024";

export const labels = {
  share: (state: string, partner: string, direction: TradePartner["direction"]) =>
    `part of ${partner} in ${possessive(state)} ${direction}s`,
  places: "places of one among the five largest partners of the other",
  persons: "refugees",
};

export const queries = {
  trade: (a: string, b: string) =>
    `${a} and ${b} among the five largest export and import partners of each other`,
  refugees: (host: string, origin: string) => `refugees of ${origin} in ${host}`,
};

interface Side {
  state: string;
  other: string;
  /** At most one for exports and one for imports. */
  places: readonly TradePartner[];
  /** How many of these the sentence gives, the larger first. */
  shown: number;
  /** Whether the other side has no such place. */
  alone: boolean;
}

/** "In 2023 China took 35 % of Iran's exports, more than any other, and sent 34 % of its imports, more than any other." */
export function trade({ state, other, places, shown, alone }: Side): string {
  const told = [...places].sort((x, y) => y.share - x.share).slice(0, shown);
  const parts = told.map(({ direction, share, rank }, at) => {
    const of = at === 0 ? possessive(state) : "its";
    const place = rank === 1 ? ", more than any other," : "";
    return direction === "export"
      ? `took ${percent(share)} of ${of} exports${place}`
      : `sent ${percent(share)} of ${of} imports${place}`;
  });
  const text = `In ${told[0]!.year} ${other} ${parts.join(" and ")}.`.replace(/,\.$/, ".");
  return alone ? `${text} ${capital(state)} is not among the five largest partners of ${other}.` : text;
}

export const tradeMore = (places: readonly TradePartner[]) =>
  `${capital(list(places.map((place) => `${place.direction}s: ${row(place)}`)))}. Whole per cents, as the source gives them; what passes through third states counts for these.`;

export const row = ({ direction, rank, share }: TradePartner) =>
  `${ordinal(rank)} largest ${direction} partner: ${percent(share)}`;

export const glance = (state: string, partner: string, direction: TradePartner["direction"]) =>
  `${capital(partner)} in ${possessive(state)} ${direction}s`;

export function noTrade(
  sides: readonly { state: string; other: string; listed: boolean }[],
  year: string,
): string {
  const listed = sides.filter((side) => side.listed);
  const [only] = listed;
  return listed.length === 2
    ? `Neither was among the five largest trade partners of the other in ${year}.`
    : `${capital(only!.other)} was not among the five largest trade partners of ${only!.state} in ${year}; ${only!.other} has no list.`;
}

export const refugees = ({
  host,
  origin,
  persons,
  year,
}: {
  host: string;
  origin: string;
  persons: number;
  year: string;
}) =>
  `${capital(host)} hosted ${number(persons)} refugees from ${origin}${year === "" ? ", by a count without a year" : ` in ${year}`}.`;

export const refugeesRow = (persons: number) =>
  `${number(persons)} refugees (UNHCR, as the Factbook gives it)`;
