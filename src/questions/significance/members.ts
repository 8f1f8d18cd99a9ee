import type { ChronicleEvent } from "../../chronicle/event.ts";
import { daysBetween } from "../../dates.ts";
import { type Acts, type Dated, idsOf } from "../../measures/acts.ts";
import type { Period } from "../../measures/counted.ts";
import type { Meeting } from "../../measures/meetings.ts";
import type { Subject } from "../subject.ts";

/** One event of a class. */
export interface Member extends Period {
  /** Date of the last row that tells of it. */
  last: string;
}

/** What a class holds. */
export interface Members {
  /** Those before the focal event, in order of time. */
  earlier: Member[];
  /** The acts that these are; of a meeting the first. */
  acts: Acts;
  /** The first row of each of the last so many of these, in order of time. */
  latest: (n: number) => Promise<ChronicleEvent[]>;
}

export function ofMeetings(meetings: readonly Meeting[], subject: Subject): Members {
  const firsts = meetings.map(({ events }) => events[0]!);
  return {
    earlier: meetings.map(({ date, precision, events }) => ({ date, precision, last: events.at(-1)!.date })),
    acts: idsOf(firsts, subject),
    latest: async (n) => firsts.slice(-n),
  };
}

/** Acts at most `sameDays` after the one before are one event. */
export async function ofActs(acts: Acts, sameDays = 0): Promise<Members> {
  const earlier = joined(await acts.dated(), sameDays);
  return {
    earlier,
    acts,
    latest: (n) =>
      Promise.all(
        earlier.slice(-n).map(async ({ date }) => {
          const [first] = await acts.where({ from: date, begunBy: date }).first(1);
          return first!;
        }),
      ),
  };
}

function joined(rows: readonly Dated[], sameDays: number): Member[] {
  const found: Member[] = [];
  for (const { date, precision } of rows) {
    const previous = found.at(-1);
    if (previous && daysBetween(previous.last, date) <= sameDays) previous.last = date;
    else found.push({ date, precision, last: date });
  }
  return found;
}
