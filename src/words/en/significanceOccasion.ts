import { formatDate } from "../../dates.ts";
import type { Naming } from "../history.ts";
import type { CompanyFacts, EventLevelFacts, MeetingLevelFacts, OccasionFacts } from "../significance.ts";
import { count, list, plural } from "./forms.ts";

/** English of the findings on the occasion itself: at what level it took place, where, and who else was there. */

export const company = {
  statement: (f: CompanyFacts, name: Naming): string => `${now(f, name)} ${before(f, name)}`,
  labels: {
    guests: "third parties with a guest at the occasion",
    leaders: "leaders of third states there, as far as the record of leaders reaches",
    before: "most third parties with a guest at any earlier meeting",
    withLeaders: "earlier meetings with a leader of a third state",
    years: "years since a meeting with a leader of a third state",
    last: "year of the last such meeting",
  },
  query: (days: number, meetings: number, date: string) =>
    `Visits and attendance (CAMEO 042, 050) of named persons of third states to either side within ${plural(days, "day")} of each of the ${plural(meetings, "leaders' meeting")} up to ${date}.`,
  why: "Guests of the latest occasion are well reported; guests of old ones may be missing, and the record of leaders knows six states.",
};

function now({ guests, leaders }: CompanyFacts, name: Naming): string {
  if (guests === 0) return "No guest of a third party is on record around the meeting.";
  const named = leaders.length ? `, ${leaderNames(leaders, name)} among them` : "";
  return `Guests of ${plural(guests, "third party", "third parties")} came within a day of the meeting${named}.`;
}

function before({ leaders, earlier, most, last }: CompanyFacts, name: Naming): string {
  if (earlier === 0) return "There is no earlier meeting to compare with.";
  if (!last)
    return `None of the ${plural(earlier, "earlier meeting")} has a leader of a third state on record.`;
  const first =
    leaders.length > 0
      ? "It is the first such company since"
      : "The last with a leader of a third state was on";
  return `${first} ${formatDate(last.date)}, with ${leaderNames(last.leaders, name)}; at earlier meetings ${most === 0 ? "no" : `at most ${count(most)}`} third ${most === 1 ? "party is" : "parties are"} on record.`;
}

function leaderNames(leaders: OccasionFacts["leaders"], name: Naming): string {
  return list([...new Set(leaders.map(({ person, code, date }) => `${person} (${name(code, date)})`))]);
}

export const level = {
  event({ leaders, named }: EventLevelFacts): string {
    const who = leaders === 2 ? "Both leaders" : `${leaders ? "One" : "Neither"} of the two leaders`;
    return `${who} took part${named.length ? `; named ${named.length === 1 ? "is" : "are"} ${list(named)}` : "; the record names no person"}.`;
  },
  meeting({ meetings, sides, elsewhere, untold }: MeetingLevelFacts, name: Naming): string {
    const places: [n: number, where: string][] = [
      ...sides.map(({ code, n }): [number, string] => [n, `in ${name(code)}`]),
      [elsewhere.length, `on third ground (${list([...new Set(elsewhere)].map((code) => name(code)))})`],
      [untold, "where the record does not tell"],
    ];
    const parts = places
      .filter(([n]) => n > 0)
      .map(([n, where], i) => `${count(n)}${i === 0 ? " took place" : ""} ${where}`);
    return `Both leaders in office took part. Of ${meetings === 1 ? "the only meeting" : `the ${plural(meetings, "meeting")}`} of the two persons ${list(parts)}.`;
  },
  labels: {
    leaders: "leaders in office taking part",
    hosted: (host: string) => `meetings hosted by ${host}`,
    third: "meetings on third ground",
  },
  query: {
    event: (id: string, date: string) =>
      `Persons named in ${id}, looked up among the leaders in office on ${date}.`,
    meeting: (meetings: string) =>
      `Host of each of the ${meetings}: the target of the visit (CAMEO 042), the source of a welcome (043), or the third state to which both came within three days.`,
  },
  why: {
    event: (named: boolean) =>
      named ? "The row names the persons." : "Many sources name no person even where one acted.",
    meeting: (untold: number) =>
      untold
        ? `The host of ${plural(untold, "meeting")} is not on record.`
        : "The visits are dated and name both persons.",
  },
};
