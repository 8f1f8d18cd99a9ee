import type { Period } from "../measures/counted.ts";
import type { Change } from "../measures/density.ts";
import type { Study } from "../measures/study.ts";
import type { Theme } from "../record/readouts.ts";
import type { Pair } from "./history.ts";

/** What can be said of what an event changes: the facts of each finding, in no language. words/en/significance.ts says them. */

/** What a class of events is called: "meeting of Xi Jinping and Kim Jong Un". */
export interface ClassName {
  label: string;
  plural: string;
}

/** What acts between the two have in common: done by one leader toward the other, of a declared class, CAMEO root or quad. */
export type ActKind =
  | { by: "leaders" }
  | ({ by: "class" } & ClassName)
  | { by: "root"; root: string }
  | { by: "quad"; quad: string };

/** Whether the record holds such events well enough to say how rare one is, or why not: it has the two in headlines only, or does not follow them. */
export type Seen = "yes" | "headlines" | "unfollowed";

/** The event, by the day of the talks where there were talks, and what its row says. */
export interface EventFacts extends Period {
  summary: string;
}

/** The place of the event in its classes. */
export interface RankFacts {
  event: EventFacts;
  /** Whether it is more than 30 days old. */
  isOld: boolean;
  /** From narrow to wide. */
  ranks: readonly { rank: number; label: string }[];
  /** The first of the widest class, and those of the narrowest, in order of time. */
  oldest: Period | null;
  before: readonly Period[];
  /** Days since the last of these; null where it has no day. */
  since: number | null;
  seen: Seen;
}

/** How sure a class is: whether nearly all of it is known to the day and confirmed, else how many are, and are not. */
export interface ClassSureness {
  sure: boolean;
  members: number;
  blurred: number;
}

/** The time since the last event of the class, among all intervals between its members. */
export interface IntervalFacts extends ClassName {
  last: Period;
  since: number;
  /** How many intervals, how many of them longer than the last, and the median; compared where they are enough. */
  intervals: number;
  longer: number;
  median: number;
  few: boolean;
}

/** What the rows of the event and of earlier ones name; issues by their ids. */
export interface AgendaFacts {
  /** Rows of this event, and those that name the nuclear issue. */
  n: number;
  nuclear: number;
  /** Earlier events, those with rows that name it, and what they are called. */
  earlier: number;
  earlierNuclear: number;
  plural: string;
  /** Named now and at no earlier one; usual before and not named now. */
  fresh: readonly string[];
  absent: readonly string[];
}

/** An outsider whose conflict with the pair is followed: a state or the West, by its members. */
export interface Opponent {
  /** A code, or "west". */
  who: string;
  /** The day of its name. */
  day: string;
  codes: readonly string[];
}

/** Conflict with outsiders in the months before the event, against as many before these. */
export interface TensionFacts extends Pair {
  /** The stretch in months, and the part of it that the data cover; first and last day of both stretches. */
  of: number;
  months: number;
  from: string;
  to: string;
  rows: readonly {
    opponent: Opponent;
    n: number;
    before: number;
    /** Null where the record does not reach back. */
    change: Change | null;
    /** Within the stretch; null where it is not clear or can't be told. */
    trend: "rise" | "fall" | null;
  }[];
}

/** What the accounts of the talks name and leave out. A theme of which no page was seen that would say stands nowhere. */
export interface ReadoutFacts extends Pair {
  talks: Period;
  /** Named in the accounts of both, of the first alone, of the second alone. */
  both: readonly Theme[];
  firstOnly: readonly Theme[];
  secondOnly: readonly Theme[];
  /** Left out now and named at half of the earlier talks or more, of so many whose accounts say; the most often named first. */
  missed: readonly { theme: Theme; named: number; known: number }[];
  /** Left out now as it mostly was, or with nothing to compare. */
  unnamed: readonly Theme[];
  /** Earlier talks with an account, and whether these are those of the same two persons. */
  earlier: number;
  samePersons: boolean;
  /** Whether each side's account was read whole. */
  whole: { first: boolean; second: boolean };
}

/** The day of an occasion and the leaders of third states who were there. */
export interface OccasionFacts {
  date: string;
  leaders: readonly { person: string; code: string; date: string }[];
}

/** Who else was there, and at the meetings before. */
export interface CompanyFacts {
  /** Third parties with a guest, and those guests who led their state. */
  guests: number;
  leaders: OccasionFacts["leaders"];
  /** Earlier meetings, the most third parties at one, and the last with a leader of a third state. */
  earlier: number;
  most: number;
  last: OccasionFacts | null;
}

/** Who took part in an event that is no meeting: how many of the two leaders, and the persons named. */
export interface EventLevelFacts {
  leaders: number;
  named: readonly string[];
}

/** Where the same two persons met. */
export interface MeetingLevelFacts {
  meetings: number;
  sides: readonly { code: string; n: number }[];
  /** Codes of the third states, one a meeting; and meetings whose place is not known. */
  elsewhere: readonly string[];
  untold: number;
}

/** What the rows of the days of the event tell. */
export interface VoicesFacts {
  /** Statements of goodwill or support by each side. */
  sides: readonly { code: string; n: number }[];
  /** Sides that voiced support for the other. */
  supporters: number;
  agreements: number;
  quarrels: number;
}

/** Cooperation between the two that may follow. */
export type CooperationId = "visits" | "agreements" | "economic" | "support";

/** What a response is called within a sentence ("agreements between the two") and on a chart. */
export interface ResponseName {
  label: string;
  short: string;
}

/** A response that went up or down. */
export interface Moved {
  label: string;
  direction: "rise" | "fall";
}

/** What followed earlier events of the class, for a group of responses that were studied. */
export interface AftermathFacts {
  /** The group within a sentence, and the class in the plural. */
  what: string;
  plural: string;
  /** Days before and after. */
  window: number;
  /** Cases that can be used at most, and whether these are too few for any response. */
  cases: number;
  few: boolean;
  /** Whether any act of the group is on record in those days. */
  any: boolean;
  /** What stood out from placebo dates, and what did so only before the number of responses was allowed for. */
  moved: readonly Moved[];
  hints: readonly Moved[];
  /** Those told with their numbers. */
  shown: readonly { label: string; study: Study }[];
}

/** What the study of a group was asked of. */
export interface AftermathQuery {
  /** The query of the group. */
  group: string;
  plural: string;
  windows: readonly number[];
  /** Days studied, and days left out on either side of each. */
  days: number;
  gap: number;
  datasets: readonly string[];
}

/** What followed the events closest to this one, too few to be tested. */
export interface NarrowFacts {
  /** Those known to the day, and how many of them stand apart from each other. */
  members: number;
  independent: number;
  plural: string;
  /** Days of the window, and the mean rates per 30 days in it before and after. */
  window: number;
  rates: readonly { label: string; before: number; after: number }[];
}

/** What came after the event, by class of act. */
export interface FollowUpFacts {
  /** Days that have passed, 90 at most. */
  days: number;
  n: number;
  kinds: readonly { n: number; one: string; many: string }[];
  quarrels: number;
  /** Too few days to judge. */
  soon: boolean;
  asOf: string;
}

/** What the answer in short is told from; null where it was not found. */
export interface ShortFacts extends Pair {
  event: EventFacts;
  isMeeting: boolean;
  /** Whether it is more than 30 days old. */
  isOld: boolean;
  seen: Seen;
  /** The class of the event in the singular ("meeting of Xi Jinping and Kim Jong Un") and the plural, and its place in it. */
  label: string;
  plural: string;
  rank: number;
  /** Days since the last one like it, and whether that is no longer than the usual pause. */
  since: { days: number; isUsual: boolean } | null;
  /** The year of the last meeting with the leader of a third power beside the two, where there is one beside them now. */
  companyYear: number | null;
  readout: ReadoutFacts | null;
  /** Sides that voiced support, and agreements, by the rows of those days. */
  words: { supporters: number; agreements: number } | null;
  /** What came in the 90 days after; null where too few have passed. */
  after: { visits: number; support: number; agreements: number } | null;
  /** What stood out after earlier ones of the class that could be studied, in the plural. */
  followed: { moved: readonly Moved[]; plural: string } | null;
  /** How many of those of the same two persons stand apart from each other. */
  independent: number | null;
}

/** What was signed at a meeting: an agreement or, as far as the record knows, none; null where it cannot say. */
export type Signed = boolean | null;

/** Where those who met before met: so many of all their meetings in one of the two states. */
export interface GroundFacts {
  host: string;
  n: number;
  all: number;
}

/** What the change after earlier events is drawn from: the window, days left out, and most cases of a row. */
export interface EffectsFigureFacts {
  window: number;
  gap: number;
  n: number;
  datasets: readonly string[];
}

/** A response as a row of that figure. */
export interface EffectRowFacts {
  group: string;
  label: string;
  effect: number;
  low: number | null;
  high: number | null;
  n: number;
  thin: boolean;
}

export interface MeetingMark extends Period {
  people: readonly string[];
}

/** What other readings rest on. */
export interface ReadingFacts {
  /** The response that was most frequent before such events; null where none was. */
  before: { label: string; rate: number } | null;
  /** Third parties with a guest at the occasion. */
  guests: number;
  isOld: boolean;
}

/** What the study of earlier events of the class leaves out. */
export interface GapFacts {
  earlier: number;
  plural: string;
  window: number;
  /** Members without a day; cases at the edge of the record, and in years without such a response, at most. */
  leftOut: number;
  dropped: number;
  silent: number;
  /** Rows of the responses without a day. */
  blurred: number;
  isMeeting: boolean;
}
