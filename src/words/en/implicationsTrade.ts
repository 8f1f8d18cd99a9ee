import type { Naming } from "../history.ts";
import type { BufferFacts, TradeClosenessFacts } from "../implications.ts";
import { money } from "./dependenceTrade.ts";
import { list, number, percent, plural, possessive, signed } from "./forms.ts";

/** English of the findings on trade: under sanctions, and in years in which the two were close. */

/** 25.3 → "+25 %"; what rounds to nothing is "0 %". */
export function growth(perCent: number): string {
  const rounded = Math.round(perCent);
  return rounded === 0 ? "0 %" : `${signed(rounded)} %`;
}

/** "grew after 2006 and 2009, and shrank after 2013, 2016 and 2017". */
function course(rounds: BufferFacts["rounds"]): string {
  const years = (kept: BufferFacts["rounds"]) => list(kept.map(({ year }) => String(year)));
  const [up, down] = [rounds.filter((row) => row.growth > 0), rounds.filter((row) => row.growth <= 0)];
  if (!down.length) return `grew after ${years(up)}`;
  return up.length
    ? `grew after ${years(up)}, and shrank after ${years(down)}`
    : `shrank after ${years(down)}`;
}

export const buffer = {
  statement(f: BufferFacts, name: Naming): string {
    const [patron, client] = [name(f.patron), name(f.client)];
    if (!f.trade)
      return `Too few cases: the trade of ${patron} and ${client} is not on record for three years, so that it cannot be set beside sanctions.`;
    const { last, peak, trough, basis } = f.trade;
    const rounds = f.rounds.length
      ? `In the two years after new sanctions on ${client} its trade with ${patron} ${course(f.rounds)} (${f.rounds.map(({ year, growth: g }) => `${year} ${growth(g)}`).join(", ")} a year). `
      : f.years.length
        ? `Sanctions on ${client} are on record, but no trade with ${patron} for the two years after. `
        : `No sanctions on ${client} are on record against which its trade with ${patron} could be held. `;
    const volume =
      peak.year === last.year
        ? `It came to ${money(last.value)} in ${last.year}, the most on record (${basis})`
        : `It came to ${money(last.value)} in ${last.year}, ${percent(last.value / peak.value)} of the peak of ${peak.year}${trough ? `, after ${money(trough.value)} in ${trough.year}` : ""} (${basis})`;
    const share = f.share
      ? f.share.first.year === f.share.last.year
        ? `, and was ${percent(f.share.last.value)} of all trade of ${client} in ${f.share.last.year}`
        : `; of all trade of ${client} it was ${percent(f.share.first.value)} in ${f.share.first.year} and ${percent(f.share.last.value)} in ${f.share.last.year}`
      : "";
    const old = f.old ? `Too old to tell of today: trade of the two is on record to ${last.year} only. ` : "";
    return `${old}${rounds}${volume}${share}.`;
  },
  labels: {
    cases: "years with sanctions and trade in the two years after",
    after: (year: number) => `growth a year in the two years after ${year}`,
    share: ({ patron, client }: BufferFacts, year: number, name: Naming) =>
      `part of ${possessive(name(client))} trade with ${name(patron)}, ${year}`,
    shareFirst: (year: number) => `the same in ${year}`,
    trade: (year: number) => `trade in ${year}`,
    overPeak: (year: number) => `trade in ${year} over peak`,
    ofPeak: "last over peak",
    trough: (year: number) => `lowest since the peak (${year})`,
    age: "calendar years since the last value",
  },
  query: ({ patron, client }: BufferFacts, asOf: string) =>
    `trade between ${patron} and ${client} over two years after years with sanctions on ${client}, and its part in all trade of ${client}, to ${asOf}`,
  why: ({ years }: BufferFacts) => `Hardly any trade data; ${plural(years.length, "year")} with sanctions.`,
};

export const tradeCloseness = {
  statement(f: TradeClosenessFacts, name: Naming): string {
    const { close, other, difference, p } = f;
    const verdict = f.told ? "closeness and trade go together" : "no difference that chance would not give";
    return `Trade between ${name(f.patron)} and ${name(f.client)} changed by ${growth(close.growth)} a year in the ${close.years} years in which they were closer than the median and by ${growth(other.growth)} in the ${other.years} others (difference ${signed(difference.estimate)} log points, 90 % interval ${signed(difference.low)} to ${signed(difference.high)}, p ${number(p)}, ${f.basis}): ${verdict}.`;
  },
  few: (years: number, fewest: number) =>
    `Too few cases to set trade beside closeness: ${plural(years, "year")} with both trade growth and at least ${fewest} acts of the pair.`,
  labels: {
    years: "years with both",
    difference: "growth in close less other years",
    close: "growth in close years",
    other: "growth in other years",
  },
  value: (basis: string) => `trade (${basis})`,
  query: (patron: string, client: string, basis: string | undefined, sources: readonly string[]) =>
    `growth of trade between ${patron} and ${client} (${basis ?? "no basis"}) by year, split at the median closeness of the year; ${sources.join(", ")}`,
  weakness: "closed borders and sanctions weigh on the same years",
};
