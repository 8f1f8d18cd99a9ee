import type { ChronicleEvent } from "../../chronicle/event.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { daysBetween } from "../../dates.ts";
import { type Acts, actsOf, type Dated } from "../../measures/acts.ts";
import { groupBy } from "../../measures/groupBy.ts";
import { IN_PERSON_NAMED, type Meeting, meetingsAmong } from "../../measures/meetings.ts";
import type { Subject } from "../subject.ts";
import type { Rule } from "./rule.ts";

/** Two leaders, met; with the state of the other. */
export interface Summit extends Meeting {
  partner: string;
  /** The other leader. */
  with: string;
}

/** Acts in person between the leader, by name, and foreigners: visits, talks, shared parades. */
export interface Contacts {
  acts: Acts;
  /** Their counts along time, by the state of the other side. */
  rows: readonly ContactCount[];
  /** Those of them in which two leaders met. */
  summits: readonly Summit[];
}

export interface ContactCount extends Dated {
  readonly partner: string;
}

/** Meetings are put together row by row: of more rows than so many the latest are read. */
const MOST_ROWS = 20_000;
/** Journeys by name are few; of more rows than so many the first are read. */
const MOST_TRIPS = 2_000;
/** Rows within so many days at one host are one journey. */
const SAME_JOURNEY_DAYS = 7;

export async function contactsOf(rule: Rule, subject: Subject): Promise<Contacts> {
  const acts = actsOf(subject, contactFilter(rule));
  const [rows, named] = await Promise.all([
    acts.dated("source", "target"),
    acts.where(IN_PERSON_NAMED).last(MOST_ROWS),
  ]);
  return {
    acts,
    rows: rows.map((row) => ({ ...row, partner: otherSide(row, rule) })),
    summits: summitsAmong(named, rule, subject),
  };
}

function contactFilter({ code, person, from, to }: Rule): EventFilter {
  if (person === "") return { any: [] };
  const { kind, any } = IN_PERSON_NAMED;
  return {
    from,
    begunBy: to,
    kind,
    abroad: true,
    // Who came in a private capacity stands for no state.
    aim: ["other"],
    all: [{ any }],
    any: [
      { source: [code], sourcePerson: [person] },
      { target: [code], targetPerson: [person] },
    ],
    // A side without a code is no state that could be met.
    not: [{ source: [""] }, { target: [""] }],
  };
}

/**
 * Meetings of the leader with leaders of other states, or their heads of state, government or ruling party, in order
 * of time. States whose leaders the record does not know are left out; {@link unknownCounterparts} counts them.
 */
function summitsAmong(events: readonly ChronicleEvent[], rule: Rule, subject: Subject): Summit[] {
  return [...groupBy(events, (event) => partnerOf(event, rule))]
    .flatMap(([partner, rows]) =>
      meetingsAmong(rows, subject).map((meeting) => ({
        ...meeting,
        partner,
        with: meeting.people.find((person) => person !== rule.person) ?? "",
      })),
    )
    .sort((x, y) => (x.date < y.date ? -1 : x.date > y.date ? 1 : x.partner < y.partner ? -1 : 1));
}

/** How many contacts there were with named persons of states whose leaders the record does not know, by state. */
export async function unknownCounterparts(
  { acts }: Contacts,
  rule: Rule,
  { leaders, asOf }: Subject,
): Promise<{ partner: string; n: number }[]> {
  const rows = await acts.where(IN_PERSON_NAMED).by("source", "target");
  return rows
    .map((row) => ({ partner: otherSide(row, rule), n: row.n }))
    .filter(({ partner }) => !leaders.knows(partner, asOf));
}

/** Journeys of the leader abroad by their first row, in order of time; rows within a week at one host are one journey. */
export async function journeysOf({ acts }: Contacts, rule: Rule): Promise<ChronicleEvent[]> {
  const trips = await acts.where({ source: [rule.code], cameo: ["042"] }).first(MOST_TRIPS);
  const latest = new Map<string, string>();
  return trips.filter((event) => {
    const host = partnerOf(event, rule);
    const before = latest.get(host);
    latest.set(host, event.date);
    return before === undefined || daysBetween(before, event.date) > SAME_JOURNEY_DAYS;
  });
}

/** The state of the other side; "" where it is not known by code. */
export function partnerOf({ source, target }: ChronicleEvent, rule: Rule): string {
  return otherSide({ source: source.code, target: target?.code ?? "" }, rule);
}

function otherSide({ source, target }: { source: string; target: string }, { code }: Rule): string {
  return source === code ? target : source;
}
