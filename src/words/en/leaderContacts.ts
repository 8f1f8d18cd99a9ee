import { formatDate } from "../../dates.ts";
import type * as Facts from "../leader.ts";
import type { Naming } from "../leader.ts";
import { changeWords } from "./change.ts";
import { capital, count, duration, list, number, percent, plural } from "./forms.ts";
import { phaseSpan } from "./leaderCourse.ts";
import { when, whenPhrase, yearRuns } from "./when.ts";

/** English of whom a leader met in person, when first, and how long nobody. */

/** States whose meetings are told by number. */
export const SHOWN_PARTNERS = 4;

/** Hosts of journeys, and partners of contacts, that are told by number. */
const SHOWN_HOSTS = 6;
const SHOWN_SHARES = 3;

export const summits = {
  statement({ who, n, partners, wait, latest }: Facts.SummitFacts, name: Naming): string {
    const told = partners
      .slice(0, SHOWN_PARTNERS)
      .map(({ code, n: met, people }) => `${name(code)} ${met} (${list(people)})`);
    const more = partners.length - told.length;
    const first = wait === null ? "" : ` The first on record came ${duration(wait)} into office.`;
    const [last] = latest;
    return `${capital(who)} has met leaders in office ${n === 1 ? "once" : `${number(n)} times`} on record: ${told.join(", ")}${more > 0 ? `, and ${count(more)} more` : ""}.${first} The last was ${whenPhrase(last!)} with ${last!.with}.`;
  },
  labels: {
    meetings: "meetings with leaders in office",
    partners: "states whose leaders were met",
    wait: "days in office before the first",
    with: (code: string, name: Naming) => `meetings with the leader of ${name(code)}`,
    others: "rows of meetings with states whose leaders the record does not know",
  },
  query: (person: string, from: string, to: string) =>
    `visits, talks and shared parades of ${person} with leaders in office (casebook record, leaders), ${from} to ${to}; rows within seven days are one meeting`,
  /** Meetings in states whose leaders are not known are counted apart: so many rows, of so many states. */
  why(weakness: string | null, states: number, rows: number): string {
    const apart = rows
      ? `; meetings with people of ${plural(states, "state")} that the record of leaders does not hold are counted apart (${plural(rows, "row")})`
      : "";
    return `${weakness ?? "summits are public"}${apart}`;
  },
};

export const firsts = {
  statement({ who, wait, first, journeys, hosts, met }: Facts.FirstsFacts, name: Naming): string {
    const to = hosts.slice(0, SHOWN_HOSTS).map(({ code, n }) => `${name(code)}${n > 1 ? ` ${n}` : ""}`);
    const left = hosts.length - to.length;
    const more = left > 0 ? ` and ${left} more ${left === 1 ? "host" : "hosts"}` : "";
    const all = journeys > 1 ? `; in all ${plural(journeys, "journey")}: ${list(to)}${more}` : "";
    const meetings = met.map(({ code, date }) => `${name(code)} ${formatDate(date, "month")}`);
    const begun = met.length ? ` First meetings with leaders in office: ${list(meetings)}.` : "";
    return `The first journey abroad of ${who} on record began ${duration(wait)} into office (${when(first)}, ${name(first.host)})${all}.${begun}`;
  },
  labels: {
    wait: "days in office before the first journey abroad",
    journeys: "journeys abroad",
    hosts: "states visited",
  },
  query: (person: string, from: string, to: string) =>
    `visits (042) of ${person} to other states, ${from} to ${to}; first row a host, and first meeting a partner`,
};

export const partners = {
  statement({ who, now, ...all }: Facts.PartnersFacts, name: Naming): string {
    const [top] = now?.partners ?? [];
    const turned =
      now?.change && top
        ? `; contacts with ${name(top.code)} number ${now.change.now.n} in it and ${now.change.before.n} before it, now ${changeWords(now.change)}`
        : "";
    const lately = now
      ? ` In the current phase (${phaseSpan(now.phase)}): ${shares(now, name)} of ${now.n}${turned}.`
      : "";
    return `Of ${plural(all.n, "contact")} in person between ${who} and foreigners ${shares(all, name)} lead.${lately}`;
  },
  labels: {
    top: (code: string, name: Naming) => `share of contacts that are with ${name(code)}`,
    topNow: (code: string, phase: Facts.PhaseFacts, name: Naming) =>
      `share of contacts that are with ${name(code)}, ${phaseSpan(phase)}`,
    change: (code: string, name: Naming) =>
      `contacts with ${name(code)} as a part of the record, times that before the phase`,
    partners: "states whose people were met",
  },
  query: (person: string, from: string, to: string, changed: boolean) =>
    `visits, talks and shared parades with ${person} by name on one side, by state of the other, ${from} to ${to}${changed ? "; those with the state that leads in the current phase against the time before it" : ""}`,
  weakness: "a record compiled around some pairs holds more of their contacts",
};

/** "Russia 40 %, China 20 % and South Korea 10 %" */
function shares({ n, partners }: Facts.ContactShares, name: Naming): string {
  return list(partners.slice(0, SHOWN_SHARES).map(({ code, n: met }) => `${name(code)} ${percent(met / n)}`));
}

export const silence = {
  statement({ days, from, until, silent }: Facts.SilenceFacts): string {
    const years = silent.length
      ? `${capital(plural(silent.length, "whole year"))} on record ${silent.length === 1 ? "has" : "have"} none: ${list(yearRuns(silent))}.`
      : "No whole year is without one.";
    return `The longest time on record without a foreigner met in person ran ${duration(days)}, from ${when(from)} to ${until ? when(until) : "the as-of date"}. ${years}`;
  },
  labels: {
    longest: "longest time without a contact in person",
    years: "whole years without a contact in person",
    contacts: "contacts in person",
  },
  query: (person: string, from: string, to: string) =>
    `visits, talks and shared parades with ${person} by name on one side, ${from} to ${to}: longest gap, whole calendar years without a row`,
  weakness: "meetings with ambassadors and unofficial guests may be missing",
};
