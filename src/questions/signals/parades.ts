import { eventClass, inClass } from "../../chronicle/classes.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addDays, daysBetween, formatDate } from "../../dates.ts";
import { isLeader } from "../../measures/importance.ts";
import type { PairEvents } from "../../measures/pairEvents.ts";
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

/** Parades of the two in order of time; guests are named persons who visited or attended within three days for it. */
export function paradesOf({ all }: PairEvents, subject: Subject): Parade[] {
  const { a, b } = subject;
  const parade = eventClass("parade");
  return all
    .filter(
      (event) =>
        (event.source.code === a || event.source.code === b) &&
        event.precision === "day" &&
        inClass(event, parade),
    )
    .map((row): Parade => {
      const host = row.source.code;
      const [from, to] = [addDays(row.date, -AROUND_DAYS), addDays(row.date, AROUND_DAYS)];
      const guests = all.filter(
        (event) =>
          event.issue === "parade" &&
          event.precision === "day" &&
          event.date >= from &&
          event.date <= to &&
          /^(042|050)/.test(event.cameo) &&
          event.target?.code === host &&
          event.source.code !== host &&
          event.source.person !== "",
      );
      const once = [...new Map(guests.map((event) => [event.source.person, event])).values()];
      return {
        date: row.date,
        host,
        row,
        guests: once,
        leaders: once.filter((event) =>
          isLeader(event.source.code, event.source.person, event.date, subject),
        ),
      };
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

/** "Vladimir Putin (Russia)". */
export function guestName(event: ChronicleEvent, subject: Subject): string {
  return `${event.source.person} (${subject.name(event.source.code, event.date)})`;
}

/** "3 September 2025 in Beijing's host state": the day and the host. */
export function paradeName({ date, host }: Parade, subject: Subject): string {
  return `${formatDate(date)} (${subject.name(host, date)})`;
}

export function yearsBetween(from: string, to: string): number {
  return daysBetween(from, to) / 365.25;
}
