import type { Naming } from "../history.ts";
import type { GroundFacts, Moved, ReadoutFacts, ShortFacts } from "../significance.ts";
import { capital, count, ordinal, withoutStop } from "./forms.ts";
import { wordsIn } from "./plain.ts";
import { THEMES } from "./significance.ts";
import { movedWords } from "./significanceAftermath.ts";
import { when } from "./when.ts";

/** English of what the answer to "What does this meeting change?" gives to the first page of a brief. */

type Missed = ReadoutFacts["missed"][number];

/** What to take from it. */
export const judgement = {
  /** Most often the news is what is no longer said. */
  silence({ earlier, samePersons }: ReadoutFacts, { theme, named, known }: Missed): string {
    const all = named === known && known === earlier ? "all" : "most";
    const talks = `earlier talks${samePersons ? " of these leaders" : ""}`;
    return `What is new is a silence rather than a deal: the accounts leave out ${THEMES[theme]}, which ${all} ${talks} named, and nothing signed is known.`;
  },
  signed: "The talks were more than a show: an agreement came with them.",
  restored:
    "The meeting restores contact that had lapsed rather than adding to the tie: nothing signed is known.",
  arms: "The meeting was more than ceremony: the accounts of it speak of military cooperation.",
  routine:
    "The meeting carries on what was there: it came after no longer a pause than usual, and nothing signed is known.",
  series:
    "This event is one of a series and no turn by itself: it came after a usual pause, and none of the kind is known to have changed what followed.",
  followed: (moved: readonly Moved[], isMeeting: boolean) =>
    `The time to watch is the one that comes: after earlier ${isMeeting ? "meetings" : "events of the kind"}, ${movedWords(moved)} more than chance would give.`,
};

/** Years from which on the time without a meeting is the news. */
const LONG_YEARS = 2;
/** The row of an event is its own headline where it is no longer than this. */
const MOST_WORDS = 18;

export const news = {
  meeting({ rank, since, seen }: ShortFacts, [first, second]: readonly [string, string]): string {
    const meet = `${first} and ${second} meet`;
    if (seen !== "yes") return meet;
    if (rank === 1) return `${meet} for the first time on record`;
    const years = since ? since.days / 365.25 : 0;
    return years >= LONG_YEARS
      ? `${meet} after ${count(Math.round(years))} years`
      : `${meet} for the ${ordinal(rank)} time on record`;
  },
  /** Where nothing new is between the two. */
  lastMet: ({ event }: ShortFacts, [first, second]: readonly [string, string]) =>
    `${first} and ${second} last met in ${when({ date: event.date, precision: "month" })}`,
  event({ event, label }: ShortFacts): string {
    const told = withoutStop(event.summary);
    return wordsIn(told) <= MOST_WORDS && !/[.:!?]/.test(told) ? told : `${capital(label)}, ${when(event)}`;
  },
  /** Nothing new, and no meeting to look back on. */
  nothing: ({ first, second, event }: ShortFacts, name: Naming) =>
    `Little new between ${name(first)} and ${name(second)} since ${when(event)}`,
};

export const glance = {
  /** The first that fits into eight words. */
  ground({ host, n, all }: GroundFacts, name: Naming): string {
    const were = n === 1 ? "was" : "were";
    const whole = `${n === all ? "All" : `${capital(count(n))} of`} their ${count(all)} meetings ${were} in ${name(host)}`;
    return wordsIn(whole) <= 8 ? whole : `Meetings held in ${name(host)}`;
  },
  since: "Days since the last event of the kind",
};
