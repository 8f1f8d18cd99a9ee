import { formatDate } from "../../dates.ts";
import { LEVEL } from "../../measures/policy.ts";
import type * as Facts from "../dependence.ts";
import type { Naming } from "../dependence.ts";
import { money, sharp } from "./dependenceTrade.ts";
import { capital, number, percent, plural, possessive } from "./forms.ts";

/** English of the figures on dependence. */

/** What a figure shows, as its title says it. */
export const titles = {
  /** By the first panel that there is. */
  share: ({ client, patron }: Facts.SidesFacts, first: Facts.Dated, last: Facts.Dated, name: Naming) =>
    first.year === last.year
      ? `${capital(name(patron))} had ${sharp(last.value)} of ${possessive(name(client))} trade in ${last.year}`
      : `${capital(possessive(name(patron)))} share of ${possessive(name(client))} trade was ${sharp(first.value)} in ${first.year} and ${sharp(last.value)} in ${last.year}`,
  total: ({ client, patron }: Facts.SidesFacts, last: Facts.Dated, name: Naming) =>
    `Trade between ${name(client)} and ${name(patron)} came to ${money(last.value)} in ${last.year}`,
  rooms: ({ client, patron }: Facts.SidesFacts, third: string, name: Naming) =>
    `Whom ${name(client)} meets: ${name(third)} or ${name(patron)}`,
  votes: (client: string, [near, far]: readonly [string, string | null], name: Naming) =>
    far === null
      ? `How far ${name(client)} votes from ${name(near)} in the General Assembly`
      : `In the General Assembly ${name(client)} votes nearer to ${name(near)} than to ${name(far)}`,
  /** `most` is null where too few are on record to say, or none stands out. */
  contacts: (client: string, most: string | null, since: string, n: number, name: Naming) =>
    most === null
      ? `Whom ${name(client)} has met since ${since}: ${plural(n, "visit or meeting", "visits and meetings")} on record`
      : `On record since ${since}, ${name(client)} met ${name(most)} most often`,
};

/** What a figure is about. */
export const topics = {
  panels: "Trade, and whom the two meet",
  votes: "Votes in the General Assembly",
  contacts: "Visits and meetings",
};

/** Of shares that are drawn. */
export const PER_CENT = "per cent";

/** What each of the panels under one another shows. */
export const panels = {
  share: ({ client, patron }: Facts.SidesFacts, basis: string, name: Naming) =>
    `${capital(possessive(name(patron)))} share of ${possessive(name(client))} trade (${basis})`,
  total: (basis: string) => `Trade between the two (${basis})`,
  rooms: ({ client, patron }: Facts.SidesFacts, third: string, years: number, name: Naming) =>
    `Share of ${name(third)} in ${possessive(name(client))} visits and meetings with it and ${name(patron)}, over the ${years} years to the date`,
  caption: (f: Facts.PanelsFacts, name: Naming) =>
    `${capital(f.panels.map(({ label, unit }) => `${label} (${unit})`).join("; "))}. Marks: sanctions on ${name(f.client)}, to ${formatDate(f.asOf)}. A missing year breaks the line. Fewer than ${f.fewest} contacts in ${f.years} years are not drawn.`,
  alt: (rows: Facts.PanelsFacts["panels"]) =>
    rows
      .map(({ label, unit, first, last }) =>
        first && last
          ? `${capital(label)}: ${number(first.value)} ${unit} in ${first.year}, ${number(last.value)} in ${last.year}`
          : label,
      )
      .join(". "),
  /** "United States, Japan ×3": who set the sanctions of a year. */
  mark: (makers: readonly string[], n: number) => `${makers.join(", ")}${n > 1 ? ` ×${n}` : ""}`,
};

export const distance = {
  caption:
    "Distance of ideal points (Bailey, Strezhnev and Voeten 2017); the lower, the more alike the votes.",
  alt: (lines: readonly { code: string; first: Facts.Dated; last: Facts.Dated }[], name: Naming) =>
    lines
      .map(
        ({ code, first, last }) =>
          `To ${name(code)}: ${number(first.value)} in ${first.year}, ${number(last.value)} in ${last.year}`,
      )
      .join(". "),
  line: (code: string, name: Naming) => `to ${name(code)}`,
};

export const contacts = {
  query: (client: string, { from, to }: { from: string; to: string }, name: Naming) =>
    `visits and meetings of ${name(client)} with each state from ${from} to ${to}`,
  caption: (f: Facts.ContactsFacts, name: Naming) =>
    `Share of ${possessive(name(f.client))} ${plural(f.n, "visit or meeting", "visits and meetings")} with states from ${formatDate(f.from)} to ${formatDate(f.to)}, with ${percent(LEVEL)} intervals (Wilson). They are a sample, in which some partners are read more closely than others. Source: ${f.datasets.join(", ")}.`,
  alt: (rows: readonly { code: string; n: number; share: number }[], name: Naming) =>
    rows.map(({ code, n, share }) => `${name(code)} ${n} (${percent(share)})`).join(", "),
};
