import { classFilter } from "../../chronicle/classes.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addDays, daysBetween } from "../../dates.ts";
import { type Acts, actsOf } from "../../measures/acts.ts";
import { isLeader } from "../../measures/importance.ts";
import type { Subject } from "../subject.ts";

/** A parade of one of the pair with those who stood there. */
export interface Parade {
  date: string;
  host: string;
  row: ChronicleEvent;
  /** Rows of named guests, one a person. */
  guests: ChronicleEvent[];
  /** Guests who led their state, as far as the record of leaders reaches. */
  leaders: ChronicleEvent[];
}

const AROUND_DAYS = 3;
/** Single rows are the matter here: of more than so many the latest are read. */
const MOST_PARADES = 500;
const MOST_GUESTS = 5000;

/** Parades of the two in order of time; guests are named persons who visited or attended within three days for it. */
export async function paradesOf(subject: Subject): Promise<Parade[]> {
  const [rows, visits] = await Promise.all([
    paradeActs(subject).last(MOST_PARADES),
    guestActs(subject).last(MOST_GUESTS),
  ]);
  return rows.map((row): Parade => {
    const host = row.source.code;
    const [from, to] = [addDays(row.date, -AROUND_DAYS), addDays(row.date, AROUND_DAYS)];
    const guests = visits.filter(({ date, target }) => target?.code === host && date >= from && date <= to);
    const once = [...new Map(guests.map((event) => [event.source.person, event])).values()];
    return {
      date: row.date,
      host,
      row,
      guests: once,
      leaders: once.filter((event) => isLeader(event.source.code, event.source.person, event.date, subject)),
    };
  });
}

export function paradeActs(subject: Subject): Acts {
  const { a, b } = subject;
  return actsOf(subject, { all: [classFilter("parade")], source: [a, b], precision: ["day"] });
}

/** Visits and attendance of named persons for a parade of either. */
export function guestActs(subject: Subject): Acts {
  return actsOf(subject, {
    cameo: ["042", "050"],
    issue: ["parade"],
    // Who came in a private capacity stands for nobody.
    aim: ["other"],
    target: [subject.a, subject.b],
    abroad: true,
    precision: ["day"],
    not: [{ sourcePerson: [""] }],
  });
}

/** A parade at which leaders of both and of a third state stood together. */
export function isThreefold({ host, leaders }: Parade, { a, b }: Subject): boolean {
  const other = host === a ? b : a;
  return (
    leaders.some((event) => event.source.code === other) &&
    leaders.some((event) => event.source.code !== other)
  );
}

export function yearsBetween(from: string, to: string): number {
  return daysBetween(from, to) / 365.25;
}
