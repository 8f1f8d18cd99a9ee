import { classFilter } from "../chronicle/classes.ts";
import type { ChronicleEvent, Party } from "../chronicle/event.ts";
import { type EventFilter, holds } from "../chronicle/query.ts";
import { daysBetween, lastDayOf } from "../dates.ts";
import { isLeader } from "./importance.ts";
import type { Scene } from "./scene.ts";

/** A meeting in person of two leaders, see {@link leaderMeetings}, with all the rows that tell of it. */
export interface Meeting {
  /** The day of the talks where a row names it, else the first day of the visit. */
  date: string;
  precision: ChronicleEvent["precision"];
  /** Its host's code is the target of the visit where there was one, "" where they met on third ground. */
  host: string;
  people: [string, string];
  /** Whether both led their states in fact; else one met the other's head of state, government or party. */
  top: boolean;
  events: ChronicleEvent[];
}

/** Talks outrank the arrival when a meeting is dated. */
const TALKS = /^(040|044|045|046)/;
const SAME_MEETING_DAYS = 7;

/** Acts in person between two who are named: visits, talks, a guest at a parade. */
export const IN_PERSON_NAMED: EventFilter = {
  kind: ["act"],
  any: [{ cameo: classFilter("high-level-visit").cameo }, { cameo: ["050"], issue: ["parade"] }],
  not: [{ sourcePerson: [""] }, { targetPerson: [""] }],
};
const isInPerson = holds(IN_PERSON_NAMED);

/**
 * Meetings of the leaders of two states, in order of time: the one who in fact leads one (leaders.csv) with the
 * one who leads the other or is its head of state, of government or of its ruling party (offices.csv). The
 * casebook codes them as visits (042), meetings (044, 046), talks (040) or presence at a parade (050), so they
 * are found by the persons, not by code; messages, letters and calls do not count. Rows within seven days of
 * each other are one meeting.
 */
export async function leaderMeetings(scene: Scene, a: string, b: string): Promise<Meeting[]> {
  return meetingsAmong(
    await scene.events.events({ ...IN_PERSON_NAMED, between: [a, b] }, { last: MOST_ROWS }),
    scene,
  );
}

/** Single rows are the matter here: of more than so many the latest are read. */
const MOST_ROWS = 20_000;

/** The same from events at hand, which all run between one pair and stand in order of time. */
export function meetingsAmong(events: readonly ChronicleEvent[], scene: Scene): Meeting[] {
  const meetings: Meeting[] = [];
  for (const event of events.filter((row) => isMeetingRow(row, scene))) {
    const last = meetings.at(-1);
    const lastEvent = last?.events.at(-1);
    if (
      last &&
      lastEvent &&
      daysBetween(lastDayOf(lastEvent.date, lastEvent.precision), event.date) <= SAME_MEETING_DAYS
    ) {
      last.events.push(event);
      last.top ||= bothLead(event, scene);
      if (TALKS.test(event.cameo) && !last.events.slice(0, -1).some((row) => TALKS.test(row.cameo)))
        last.date = event.date;
      if (event.cameo.startsWith("042") && last.host === "") last.host = event.target!.code;
    } else {
      meetings.push({
        date: event.date,
        precision: event.precision,
        // A guest at a parade (050) is its host's guest.
        host: /^(042|050)/.test(event.cameo)
          ? event.target!.code
          : event.cameo.startsWith("043")
            ? event.source.code
            : "",
        people: [event.source.person, event.target!.person],
        top: bothLead(event, scene),
        events: [event],
      });
    }
  }
  return meetings;
}

/** The latest meeting of the two who lead in fact, else the latest of any. */
export function latestMeeting(meetings: readonly Meeting[]): Meeting | undefined {
  return meetings.findLast((meeting) => meeting.top) ?? meetings.at(-1);
}

function bothLead({ source, target, date }: ChronicleEvent, scene: Scene): boolean {
  return [source, target!].every(({ code, person }) => isLeader(code, person, date, scene));
}

function isMeetingRow(event: ChronicleEvent, scene: Scene): boolean {
  if (!event.target || !isInPerson(event)) return false;
  const leads = ({ code, person }: Party) => isLeader(code, person, event.date, scene);
  const holdsOffice = ({ code, person }: Party) => scene.leaders.inOffice(code, person, event.date);
  return (
    (leads(event.source) || leads(event.target)) && holdsOffice(event.source) && holdsOffice(event.target)
  );
}
