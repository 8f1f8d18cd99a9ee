import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addDays, type DayRange, daysBetween, formatDate } from "../../dates.ts";
import { type Acts, actsOf, idsOf } from "../../measures/acts.ts";
import { isLeader } from "../../measures/importance.ts";
import type { Meeting } from "../../measures/meetings.ts";
import { duringAny } from "../../measures/spans.ts";
import { count, list, plural } from "../../words/en/forms.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { EVIDENCE_SHOWN, eventEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import type { Focus } from "../kit/focus.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { thirdGround } from "./level.ts";

/** Others who came within this many days of the meeting are of the same occasion. */
const AROUND_DAYS = 1;
/** Single guests are the matter here: of more than so many the latest are read. */
const MOST_ROWS = 5_000;

/** Guests from third states around one meeting. */
interface Company {
  date: string;
  guests: ChronicleEvent[];
  /** Rows of guests who led their state, where the record of leaders knows that. */
  leaders: ChronicleEvent[];
}

/** Who else was there: third states' guests at the same occasion, now and at earlier meetings; what is a first. */
export async function companyFinding(focus: Focus, subject: Subject): Promise<Finding | null> {
  if (!focus.meeting) return null;
  // On third ground the host's other guests are not among the pair's events.
  if ((await thirdGround(focus.meeting.events, subject)) !== "") return null;
  const at = focus.meetings.indexOf(focus.meeting);
  const meetings = focus.meetings.slice(0, at + 1);
  const came = guestsAt(meetings, subject);
  const companies = companiesOf(meetings, await came.last(MOST_ROWS), subject);
  const now = companies[at]!;
  const before = companies.slice(0, at);
  const lastWithLeaders = before.findLast((one) => one.leaders.length > 0);
  const most = before.reduce((best, one) => Math.max(best, states(one.guests).length), 0);
  const guests = states(now.guests);
  return finding({
    id: "significance.company",
    statement: `${nowWords(now, guests.length, subject)} ${beforeWords(now, before, lastWithLeaders, most, subject)}`,
    nature: "information",
    numbers: [
      measure("guests", "third parties with a guest at the occasion", guests.length, "count"),
      measure(
        "third-leaders",
        "leaders of third states there, as far as the record of leaders reaches",
        states(now.leaders).length,
        "count",
      ),
      measure(
        "guests-before",
        "most third parties with a guest at any earlier meeting",
        most,
        "count",
        before.length,
      ),
      measure(
        "earlier-with-leaders",
        "earlier meetings with a leader of a third state",
        before.filter((one) => one.leaders.length > 0).length,
        "count",
        before.length,
      ),
      lastWithLeaders &&
        measure(
          "years-since-company",
          "years since a meeting with a leader of a third state",
          daysBetween(lastWithLeaders.date, now.date) / 365.25,
          "years",
        ),
      lastWithLeaders &&
        measure(
          "last-company",
          "year of the last such meeting",
          Number(lastWithLeaders.date.slice(0, 4)),
          "calendar year",
        ),
    ],
    evidence: [
      ...now.leaders,
      ...now.guests.filter((row) => !now.leaders.includes(row)),
      ...(lastWithLeaders?.leaders ?? []),
    ]
      .slice(0, EVIDENCE_SHOWN)
      .concat(focus.event)
      .map((event) => eventEvidence(event, subject)),
    evidenceCount: now.guests.length + before.reduce((sum, one) => sum + one.guests.length, 0) + 1,
    query: asked(
      `Visits and attendance (CAMEO 042, 050) of named persons of third states to either side within ${plural(AROUND_DAYS, "day")} of each of the ${plural(focus.meetings.length, "leaders' meeting")} up to ${now.date}.`,
      came,
      idsOf([focus.event], subject),
    ),
    confidence: {
      level: "moderate",
      why: "Guests of the latest occasion are well reported; guests of old ones may be missing, and the record of leaders knows six states.",
    },
  });
}

function nowWords(now: Company, guests: number, subject: Subject): string {
  if (guests === 0) return "No guest of a third party is on record around the meeting.";
  const named = now.leaders.length ? `, ${leaderNames(now, subject)} among them` : "";
  return `Guests of ${plural(guests, "third party", "third parties")} came within a day of the meeting${named}.`;
}

function beforeWords(
  now: Company,
  before: readonly Company[],
  last: Company | undefined,
  most: number,
  subject: Subject,
): string {
  if (before.length === 0) return "There is no earlier meeting to compare with.";
  if (!last)
    return `None of the ${plural(before.length, "earlier meeting")} has a leader of a third state on record.`;
  const first =
    now.leaders.length > 0
      ? "It is the first such company since"
      : "The last with a leader of a third state was on";
  return `${first} ${formatDate(last.date)}, with ${leaderNames(last, subject)}; at earlier meetings ${most === 0 ? "no" : `at most ${count(most)}`} third ${most === 1 ? "party is" : "parties are"} on record.`;
}

function leaderNames({ leaders }: Company, subject: Subject): string {
  return list([
    ...new Set(leaders.map((row) => `${row.source.person} (${subject.name(row.source.code, row.date)})`)),
  ]);
}

/** Visits and attendance of third states' people at the occasions that are known to the day. */
function guestsAt(meetings: readonly Meeting[], subject: Subject): Acts {
  return actsOf(subject, {
    ...duringAny(meetings.filter(isSharp).map(daysOf)),
    target: [subject.a, subject.b],
    // Who came in a private capacity stands for nobody.
    aim: ["other"],
    all: [{ any: [{ cameo: ["042"] }, { cameo: ["050"], issue: ["parade"] }] }],
    not: [{ source: [subject.a, subject.b] }, { sourcePerson: [""] }],
  });
}

function companiesOf(
  meetings: readonly Meeting[],
  guests: readonly ChronicleEvent[],
  subject: Subject,
): Company[] {
  return meetings.map((meeting) => companyOf(meeting, isSharp(meeting) ? guests : [], subject));
}

function isSharp({ precision }: Meeting): boolean {
  return precision === "day";
}

function companyOf(meeting: Meeting, rows: readonly ChronicleEvent[], subject: Subject): Company {
  const { from, to } = daysOf(meeting);
  const guests = rows.filter(({ date }) => date >= from && date <= to);
  return {
    date: meeting.date,
    guests,
    leaders: guests.filter((row) => isLeader(row.source.code, row.source.person, row.date, subject)),
  };
}

function daysOf({ events }: Meeting): DayRange {
  return { from: addDays(events[0]!.date, -AROUND_DAYS), to: addDays(events.at(-1)!.date, AROUND_DAYS) };
}

function states(rows: readonly ChronicleEvent[]): string[] {
  return [...new Set(rows.map((row) => row.source.code))];
}
