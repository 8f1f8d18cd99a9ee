import type { ChronicleEvent, Party } from "../../chronicle/event.ts";
import { daysBetween, lastDayOf } from "../../dates.ts";
import { groupBy } from "../../measures/groupBy.ts";
import { type Meeting, meetingsAmong } from "../../measures/meetings.ts";
import type { Subject } from "../subject.ts";
import type { Rule, RuleEvents } from "./rule.ts";

/** Two leaders, met; with the state of the other. */
export interface Summit extends Meeting {
  partner: string;
  /** The other leader. */
  with: string;
}

const IN_PERSON = /^(040|042|043|044|045|046)/;

/**
 * Meetings of the leader with leaders of other states, or their heads of state, government or ruling party, in order
 * of time. States whose leaders the record does not know are left out; {@link unknownCounterparts} counts them.
 */
export function summitsOf(rule: Rule, events: RuleEvents, subject: Subject): Summit[] {
  const named = contactsOf(rule, events);
  return [...groupBy(named, (event) => partnerOf(event, rule))]
    .flatMap(([partner, rows]) =>
      meetingsAmong(rows, subject).map((meeting) => ({
        ...meeting,
        partner,
        with: meeting.people.find((person) => person !== rule.person) ?? "",
      })),
    )
    .sort((x, y) => (x.date < y.date ? -1 : x.date > y.date ? 1 : x.partner < y.partner ? -1 : 1));
}

/** Acts in person between the leader, by name, and foreigners, in order of time: visits, talks, shared parades. */
export function contactsOf(rule: Rule, { all }: RuleEvents): ChronicleEvent[] {
  if (rule.person === "") return [];
  const isLeader = (party: Party) => party.person === rule.person && party.code === rule.code;
  return all.filter(
    (event) =>
      event.target !== null &&
      (isLeader(event.source) || isLeader(event.target)) &&
      event.kind === "act" &&
      event.source.code !== event.target.code &&
      partnerOf(event, rule) !== "" &&
      event.date >= rule.from &&
      event.date <= rule.to &&
      (IN_PERSON.test(event.cameo) || (event.cameo.startsWith("050") && event.issue === "parade")),
  );
}

/** Contacts with named persons of states whose leaders the record does not know. */
export function unknownCounterparts(
  rule: Rule,
  events: RuleEvents,
  { leaders, asOf }: Subject,
): ChronicleEvent[] {
  return contactsOf(rule, events).filter((event) => {
    const other = event.source.code === rule.code ? event.target! : event.source;
    return other.person !== "" && !leaders.knows(other.code, asOf);
  });
}

/** Journeys of the leader abroad, in order of time; rows within a week at one host are one journey. */
export function journeysOf(rule: Rule, events: RuleEvents): ChronicleEvent[] {
  const trips = contactsOf(rule, events).filter(
    (event) => event.source.code === rule.code && event.cameo.startsWith("042"),
  );
  return trips.filter(
    (event, i) =>
      !trips
        .slice(0, i)
        .some(
          (other) =>
            partnerOf(other, rule) === partnerOf(event, rule) && daysBetween(other.date, event.date) <= 7,
        ),
  );
}

/** The state of the other side; "" where it is not known by code. */
export function partnerOf(event: ChronicleEvent, rule: Rule): string {
  return event.source.code === rule.code ? (event.target?.code ?? "") : event.source.code;
}

/** The longest stretch without an event, between two of them or since the last. Null with fewer than two events. */
export function longestSilence(
  events: readonly ChronicleEvent[],
  to: string,
): { from: ChronicleEvent; until: ChronicleEvent | null; days: number } | null {
  if (events.length < 2) return null;
  const gaps = events.map((event, i) => {
    const until = events[i + 1] ?? null;
    // A row of the month lies anywhere in it: the silence is sure only from its end to the next row's beginning.
    const days = daysBetween(lastDayOf(event.date, event.precision), until?.date ?? to);
    return { from: event, until, days };
  });
  return gaps.reduce((best, gap) => (gap.days > best.days ? gap : best));
}
