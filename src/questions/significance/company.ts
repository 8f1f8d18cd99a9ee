import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addDays, daysBetween, formatDate } from "../../dates.ts";
import { isLeader } from "../../measures/importance.ts";
import type { Meeting } from "../../measures/meetings.ts";
import type { PairEvents } from "../../measures/pairEvents.ts";
import type { Finding } from "../answer.ts";
import { EVIDENCE_SHOWN, eventEvidence } from "../kit/evidence.ts";
import type { Focus } from "../kit/focus.ts";
import { count, list, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import { thirdGround } from "./level.ts";

/** Others who came within this many days of the meeting are of the same occasion. */
const AROUND_DAYS = 1;

/** Guests from third states around one meeting. */
interface Company {
  date: string;
  guests: ChronicleEvent[];
  /** Rows of guests who led their state, where the record of leaders knows that. */
  leaders: ChronicleEvent[];
}

/** Who else was there: third states' guests at the same occasion, now and at earlier meetings; what is a first. */
export function companyFinding(
  focus: Focus,
  { all, coverage }: PairEvents,
  subject: Subject,
): Finding | null {
  if (!focus.meeting) return null;
  // On third ground the host's other guests are not among the pair's events.
  if (thirdGround(focus.meeting.events, { all, coverage }, subject) !== "") return null;
  const companies = focus.meetings.map((meeting) => companyOf(meeting, all, subject));
  const at = focus.meetings.indexOf(focus.meeting);
  const now = companies[at]!;
  const before = companies.slice(0, at);
  const lastWithLeaders = before.filter((one) => one.leaders.length > 0).at(-1);
  const most = before.reduce((best, one) => Math.max(best, states(one.guests).length), 0);
  const guests = states(now.guests);
  return {
    id: "significance.company",
    statement: `${nowWords(now, guests.length, subject)} ${beforeWords(now, before, lastWithLeaders, most, subject)}`,
    nature: "information",
    numbers: [
      {
        name: "guests",
        label: "third parties with a guest at the occasion",
        value: guests.length,
        unit: "states and organisations",
      },
      {
        name: "third-leaders",
        label: "leaders of third states there, as far as the record of leaders reaches",
        value: states(now.leaders).length,
        unit: "leaders",
      },
      {
        name: "guests-before",
        label: "most at any earlier meeting",
        value: most,
        unit: "states and organisations",
        n: before.length,
      },
      {
        name: "earlier-with-leaders",
        label: "earlier meetings with a leader of a third state",
        value: before.filter((one) => one.leaders.length > 0).length,
        unit: "meetings",
        n: before.length,
      },
      ...(lastWithLeaders
        ? [
            {
              name: "years-since-company",
              label: "years since a meeting with a leader of a third state",
              value: daysBetween(lastWithLeaders.date, now.date) / 365.25,
              unit: "years",
            },
          ]
        : []),
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
    query: `Visits and attendance (CAMEO 042, 050) of named persons of third states to either side within ${plural(AROUND_DAYS, "day")} of each of the ${plural(focus.meetings.length, "leaders' meeting")} up to ${now.date}.`,
    confidence: {
      level: "moderate",
      why: "Guests of the latest occasion are well reported; guests of old ones may be missing, and the record of leaders knows six states.",
    },
  };
}

function nowWords(now: Company, guests: number, subject: Subject): string {
  if (guests === 0) return "No guest of a third party is on record around the meeting.";
  const leaders = now.leaders.map(
    (row) => `${row.source.person} (${subject.name(row.source.code, row.date)})`,
  );
  const named = leaders.length ? `, ${list([...new Set(leaders)])} among them` : "";
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
  const who = list([
    ...new Set(
      last.leaders.map((row) => `${row.source.person} (${subject.name(row.source.code, row.date)})`),
    ),
  ]);
  const first =
    now.leaders.length > 0
      ? "It is the first such company since"
      : "The last with a leader of a third state was on";
  return `${first} ${formatDate(last.date)}, with ${who}; at earlier meetings ${most === 0 ? "no" : `at most ${count(most)}`} third ${most === 1 ? "party is" : "parties are"} on record.`;
}

function companyOf(meeting: Meeting, all: readonly ChronicleEvent[], subject: Subject): Company {
  const from = addDays(meeting.events[0]!.date, -AROUND_DAYS);
  const to = addDays(meeting.events.at(-1)!.date, AROUND_DAYS);
  const { a, b } = subject;
  const guests =
    meeting.precision === "day"
      ? all.filter(
          (event) =>
            event.precision === "day" &&
            event.date >= from &&
            event.date <= to &&
            event.target !== null &&
            (event.target.code === a || event.target.code === b) &&
            event.source.code !== a &&
            event.source.code !== b &&
            event.source.person !== "" &&
            (event.cameo.startsWith("042") || (event.cameo.startsWith("050") && event.issue === "parade")),
        )
      : [];
  return {
    date: meeting.date,
    guests,
    leaders: guests.filter((row) => isLeader(row.source.code, row.source.person, row.date, subject)),
  };
}

function states(rows: readonly ChronicleEvent[]): string[] {
  return [...new Set(rows.map((row) => row.source.code))];
}
