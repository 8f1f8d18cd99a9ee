import type * as Facts from "../dependence.ts";
import type { Naming } from "../dependence.ts";
import { capital, count, list, number, percent, plural, possessive, signed } from "./forms.ts";
import { intervalWords } from "./range.ts";

/** English of what the two trade: its share, its value, its narrowness, and what it did after sanctions. */

/** A share in per cent, fine enough for the very small and the nearly whole: "98.3 %", "0.13 %". */
export function sharp(share: number): string {
  return `${number(share * 100)} %`;
}

/** Million US dollars in words: "$342 million", "$583 billion". */
export function money(million: number): string {
  return Math.abs(million) >= 1000 ? `$${number(million / 1000)} billion` : `$${number(million)} million`;
}

/** "China – North Korea": whose values are shown. */
export const pair = (x: string, y: string, name: Naming) => `${name(x)} – ${name(y)}`;

/** What a value behind a finding is. */
export const values = {
  trade: (basis: string | null = null) => `trade${basis ? ` (${basis})` : ""}`,
  share: (of: string, name: Naming) => `share of ${possessive(name(of))} trade`,
  flow: (unit: string) => `trade flow (${unit})`,
  total: (unit: string) => `total trade (${unit})`,
};

const HARDLY_ANY = "Hardly any trade data on the pair.";

export const share = {
  statement(f: Facts.ShareFacts, name: Naming): string {
    const { basis, first, last, peak, trend, beside, atMost, single } = f;
    const tie =
      peak.year === last.year ? "the highest yet" : `the highest was ${sharp(peak.value)} in ${peak.year}`;
    return [
      `${capital(name(f.patron))} had ${sharp(last.value)} of ${possessive(name(f.client))} trade in ${last.year}${last.isOld ? ", the last year with a full figure on record" : ""} (${basis}), ${tie}; in ${first.year} it was ${sharp(first.value)}.`,
      `The trend is ${signed(trend.estimate * 100)} percentage points a year (${intervalWords({ low: trend.low * 100, high: trend.high * 100 })}, ${plural(f.years, "year")}).`,
      beside &&
        `${capital(beside.basis)} gives ${sharp(beside.value)} for ${beside.year}${beside.here === null ? "" : `, where ${basis} gives ${sharp(beside.here)}`}.`,
      atMost &&
        `In ${atMost.year} it can have been ${sharp(atMost.value)} at most, since ${name(atMost.partner)} had the rest.`,
      single &&
        `Of later trade the record has the value alone, the last ${money(single.value)} in ${single.year}.`,
    ]
      .filter(Boolean)
      .join(" ");
  },
  few: ({ client, patron, years }: Facts.FewFacts, name: Naming) =>
    `Too few cases: the record has ${possessive(name(client))} trade share with ${name(patron)} for ${plural(years, "year")}.`,
  labels: {
    years: "years with a share",
    share: (year: number) => `share in ${year}`,
    age: "calendar years since that share",
    peak: (year: number) => `highest share (${year})`,
    trend: "change a year (Theil–Sen)",
    atMost: (year: number) => `most that it can have been in ${year}`,
    single: (year: number) => `trade in ${year}`,
    singleAge: "calendar years since that trade",
    beside: (year: number, basis: string) => `share in ${year} by ${basis}`,
  },
  query: ({ client, patron }: Facts.SidesFacts, asOf: string) =>
    `share of ${client}'s trade with ${patron} by year, to ${asOf}`,
  why: HARDLY_ANY,
};

export const asymmetry = {
  statement({ client, patron, both, basis, later, ofGdp }: Facts.AsymmetryFacts, name: Naming): string {
    const [one, other] = [name(client), name(patron)];
    const since = later
      ? ` Of ${possessive(one)} trade ${sharp(later.value)} was with ${other} in ${later.year} (${later.basis}); ${possessive(other)} own share since ${both.year} is not on record.`
      : "";
    const gdp = ofGdp
      ? ` In ${ofGdp.year} the trade came to ${sharp(ofGdp.value)} of ${possessive(other)} gross domestic product.`
      : "";
    return `In ${both.year}, the last year with both shares (${basis}), ${other} had ${sharp(both.ofClient)} of ${possessive(one)} trade and ${one} had ${sharp(both.ofPatron)} of ${possessive(other)}.${since}${gdp}`;
  },
  none: ({ client, patron }: Facts.SidesFacts, name: Naming) =>
    `The record has no year with the trade shares of both ${name(client)} and ${name(patron)}, so it cannot tell who needs whom more by trade.`,
  labels: {
    years: "years with both shares",
    share: values.share,
    age: "calendar years since that year",
    later: (of: string, year: number, name: Naming) => `share of ${possessive(name(of))} trade, ${year}`,
    gdp: (of: string, year: number, name: Naming) => `trade over ${possessive(name(of))} GDP, ${year}`,
  },
  query: ({ client, patron }: Facts.SidesFacts, asOf: string) =>
    `trade shares of ${client} with ${patron} and of ${patron} with ${client}, last common year to ${asOf}`,
  why: "No trade data on both sides.",
};

export const total = {
  statement(f: Facts.TotalFacts, name: Naming): string {
    const { last, peak, trough, missing } = f;
    const beside = f.others.map(
      ({ basis, year, value }) => `${money(value)}${year === last.year ? "" : ` in ${year}`} by ${basis}`,
    );
    const course = !trough
      ? "That is the highest on record."
      : trough.year === last.year
        ? `The peak was ${money(peak.value)} in ${peak.year}; it now stands at ${percent(f.ofPeak)} of that, the lowest since.`
        : `After the peak of ${money(peak.value)} in ${peak.year} it fell to ${money(trough.value)} in ${trough.year} (${percent(trough.ofPeak)}) and has come back to ${percent(f.ofPeak)} of the peak.`;
    const gaps = missing.length ? ` Years missing: ${list(missing.map(String))}.` : "";
    return `Trade between ${name(f.client)} and ${name(f.patron)} came to ${money(last.value)} in ${last.year} (${f.basis})${beside.length ? `, ${list(beside)}` : ""}. ${course}${gaps}`;
  },
  few: ({ client, patron, years }: Facts.FewFacts, name: Naming) =>
    `Too few cases: the record has the value of trade between ${name(client)} and ${name(patron)} for ${plural(years, "year")}.`,
  labels: {
    years: "years with a value",
    last: (year: number) => `trade in ${year}`,
    age: "calendar years since that value",
    ofPeak: "last over peak",
    trough: (year: number) => `lowest since the peak (${year})`,
  },
  query: ({ client, patron }: Facts.SidesFacts, asOf: string) =>
    `trade between ${client} and ${patron} by year and basis, to ${asOf}`,
  why: HARDLY_ANY,
  differ: "bases differ",
};

export const balance = {
  statement(
    { client, patron, year, basis, bought, sold, deficit }: Facts.BalanceFacts,
    name: Naming,
  ): string {
    const rest =
      deficit > 0
        ? `a deficit of ${money(deficit)}, which must be paid with other earnings, lent or given`
        : `a surplus of ${money(-deficit)}`;
    return `In ${year} ${name(client)} bought ${money(bought)} of goods from ${name(patron)} and sold it ${money(sold)} (${basis}): ${rest}.`;
  },
  labels: {
    bought: ({ client, year }: Facts.BalanceFacts, name: Naming) => `${name(client)} bought, ${year}`,
    sold: ({ client, year }: Facts.BalanceFacts, name: Naming) => `${name(client)} sold, ${year}`,
    deficit: "deficit",
    ratio: "bought over sold",
  },
  query: ({ client, patron }: Facts.SidesFacts, asOf: string) =>
    `exports and imports between ${client} and ${patron}, last year with both, to ${asOf}`,
  broken: "a break in the series",
};

export const concentration = {
  statement({ client, basis, first, last, partners }: Facts.ConcentrationFacts, name: Naming): string {
    const known = partners.map(({ code, share: part }) => `${name(code)} ${percent(part)}`);
    return `The concentration of ${possessive(name(client))} trade (Herfindahl index, 1 is a single partner) was ${bounds(last)} in ${last.year} against ${bounds(first)} in ${first.year} (${basis}); partners on record for ${last.year}: ${list(known)}.`;
  },
  labels: {
    least: (year: number) => `least that the Herfindahl index can be, ${year}`,
    most: (year: number) => `most that the Herfindahl index can be, ${year}`,
    firstMost: (year: number) => `most that the Herfindahl index can have been, ${year}`,
  },
  query: ({ client, first, last, basis }: Facts.ConcentrationFacts) =>
    `trade shares of ${client} by partner, ${first.year} and ${last.year}, ${basis}`,
  few: "most partners are not on record",
};

function bounds({ low, high }: Facts.Bounds): string {
  const [least, most] = [number(low), number(high)];
  return least === most ? most : `${least} to ${most}`;
}

const SANCTIONED = "years with sanctions and trade";

export const sanctionsTrade = {
  statement(f: Facts.SanctionsTradeFacts, name: Naming): string {
    const told = f.cases.map(({ year, growth }) => `${year} ${perCent(growth)}`);
    const { mean, others } = f;
    const against = others
      ? `the mean, ${perCent(mean.estimate)} (90 % interval ${perCent(mean.low)} to ${perCent(mean.high)}), stands against ${perCent(others.growth)} after the ${others.n} other years (p ${number(others.p)})${others.differs ? "" : ": no difference that can be told from chance"}`
      : "there are no other years to compare";
    return `Trade between ${name(f.client)} and ${name(f.patron)} in the ${f.span} years after each year of sanctions by ${f.by}: ${list(told)} a year. ${courseWords(f)}; ${against}.`;
  },
  few: (
    { client, span, years, cases }: { client: string; span: number; years: number; cases: number },
    name: Naming,
  ) =>
    `Too few cases to set trade beside sanctions: ${plural(years, "year")} with sanctions on ${name(client)}, ${cases} of them with trade on record for the ${span} years after.`,
  labels: {
    cases: SANCTIONED,
    after: (span: number) => `growth a year over the ${span} years after`,
    others: "the same after other years",
    grew: "years with sanctions after which trade grew",
    case: (year: number) => `growth a year after ${year}`,
  },
  query: (
    { client, patron }: Facts.SidesFacts,
    { basis, by, span }: { basis: string | null; by: Facts.SanctionsTradeFacts["by"]; span: number },
  ) =>
    `trade between ${client} and ${patron} (${basis ?? "no basis"}), growth over ${span} years after years with sanctions on ${client} by ${by}, against other years`,
  cases: SANCTIONED,
  weakness: "years overlap and other things happened in them",
};

/** In what order growth and fall came. */
function courseWords({ course, grew, fell }: Facts.SanctionsTradeFacts): string {
  switch (course) {
    case "grew":
      return "It grew each time";
    case "fell":
      return "It fell each time";
    case "grew-first":
      return `It grew after the first ${count(grew)} and fell after the last ${count(fell)}`;
    case "fell-first":
      return `It fell after the first ${count(fell)} and grew after the last ${count(grew)}`;
    case "mixed":
      return `It grew after ${count(grew)} and fell after ${count(fell)}`;
  }
}

/** 24.6 → "+25 %". */
function perCent(growth: number): string {
  return `${signed(Math.round(growth))} %`;
}
