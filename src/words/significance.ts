import type { Period } from "../measures/counted.ts";
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

/** Whether the record holds such events well enough to say how rare one is, or why not. */
export type Seen = "yes" | "headlines only" | "not followed";

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
  followed: { moved: readonly string[]; plural: string } | null;
  /** How many of those of the same two persons stand apart from each other. */
  independent: number | null;
}
