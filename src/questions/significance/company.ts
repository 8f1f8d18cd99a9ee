import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addDays, type DayRange, daysBetween } from "../../dates.ts";
import { type Acts, actsOf, idsOf } from "../../measures/acts.ts";
import { isLeader } from "../../measures/importance.ts";
import type { Meeting } from "../../measures/meetings.ts";
import { duringAny } from "../../measures/spans.ts";
import { company as words } from "../../words/en/significanceOccasion.ts";
import type { CompanyFacts, OccasionFacts } from "../../words/significance.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { EVIDENCE_SHOWN, eventEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import type { Focus } from "../kit/focus.ts";
import { leadersFirst, statesOf } from "../kit/guests.ts";
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
  const most = before.reduce((best, one) => Math.max(best, statesOf(one.guests).length), 0);
  const guests = statesOf(now.guests).length;
  const facts: CompanyFacts = {
    guests,
    leaders: occasionOf(now).leaders,
    earlier: before.length,
    most,
    last: lastWithLeaders ? occasionOf(lastWithLeaders) : null,
  };
  const { labels } = words;
  return finding({
    id: "significance.company",
    statement: words.statement(facts, subject.name),
    nature: "information",
    numbers: [
      measure("guests", labels.guests, guests, "count"),
      measure("third-leaders", labels.leaders, statesOf(now.leaders).length, "count"),
      measure("guests-before", labels.before, most, "count", before.length),
      measure(
        "earlier-with-leaders",
        labels.withLeaders,
        before.filter((one) => one.leaders.length > 0).length,
        "count",
        before.length,
      ),
      lastWithLeaders &&
        measure(
          "years-since-company",
          labels.years,
          daysBetween(lastWithLeaders.date, now.date) / 365.25,
          "years",
        ),
      lastWithLeaders &&
        measure("last-company", labels.last, Number(lastWithLeaders.date.slice(0, 4)), "calendar year"),
    ],
    evidence: [...leadersFirst(now), ...(lastWithLeaders?.leaders ?? [])]
      .slice(0, EVIDENCE_SHOWN)
      .concat(focus.event)
      .map((event) => eventEvidence(event, subject)),
    evidenceCount: now.guests.length + before.reduce((sum, one) => sum + one.guests.length, 0) + 1,
    query: asked(
      words.query(AROUND_DAYS, focus.meetings.length, now.date),
      came,
      idsOf([focus.event], subject),
    ),
    confidence: {
      level: "moderate",
      why: words.why,
    },
  });
}

function occasionOf({ date, leaders }: Company): OccasionFacts {
  return {
    date,
    leaders: leaders.map((row) => ({ person: row.source.person, code: row.source.code, date: row.date })),
  };
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
