import type { Grain } from "../measures/cells.ts";
import type { Period } from "../measures/counted.ts";
import type { Change } from "../measures/density.ts";
import type { Interval } from "../statistics/intervals.ts";
import type { ShiftedCorrelation } from "../statistics/shifts.ts";

/** What can be said of what divides two rivals: the facts, in no language. words/en/contention.ts says them. */

/** The time that counts as recent: so many years, or, where the record begins later, from its first day on. */
export interface Recently {
  from: string;
  years: number | null;
}

/** How many acts, and in how many affairs (questions/contention/affairs.ts). */
export interface Size {
  acts: number;
  affairs: number;
}

/** What became of a matter from the window before to the window "now". */
export interface ShiftFacts {
  months: number;
  /** First day of the window "now". */
  since: string;
  now: Size;
  before: Size;
  /** Against what else ran between the two, and against what else the record holds; null where too few acts stand there. */
  own: Change | null;
  record: Change | null;
}

/** A matter in its rank among those of the rivals. */
export interface MatterFacts {
  name: string;
  rank: number;
  recent: Size;
  /** Of all affairs between the two. */
  share: Interval;
  /** First and latest act on record, and how many there are. */
  first: Period;
  latest: Period;
  acts: number;
  /** Acts of each of the two in the recent time. */
  by: readonly [number, number];
  /** The year that stands out, where one does. */
  peak: { year: string; n: number } | null;
  shift: ShiftFacts | null;
}

/** What divides two, in order. */
export interface MattersFacts {
  rivals: readonly [string, string];
  /** First day of the time that is ranked. */
  from: string;
  all: Size;
  /** Whether the data name what acts are about; where not, kinds of act stand for matters and acts for affairs. */
  hasIssues: boolean;
  /** The most affairs first. */
  matters: readonly MatterFacts[];
  /** So many, from the first, that their numbers cannot be told apart from the first; 0 where there are too few to rank. */
  tied: number;
}

/** How often the rivals' quarrels name the member of the pair that is none of them. */
export interface LinkFacts {
  clients: readonly string[];
  /** Of the affairs between the two in the recent time. */
  quarrels: number;
  of: number;
  /** Share of quarrel among what names it less that in the rest; null where there is nothing to compare. */
  more: Interval | null;
  /** The year since which it is named in a larger part of them than before; null where it is not. */
  risenSince: string | null;
}

/** What names that member: how many, over what time, how hostile, beside the rest. */
export interface NamedFacts extends LinkFacts {
  rivals: readonly [string, string];
  /** First day of the recent time, and the part of its affairs that name it; null where it holds none. */
  from: string;
  part: Interval | null;
  /** Acts and votes, of all time. */
  named: number;
  first: Period;
  latest: Period;
  hostile: number;
  share: Interval;
  /** Those that do not name it, and the share of the hostile among them; null where there are none. */
  rest: number;
  restShare: number | null;
  /** Measures of the second rival against the first. */
  pressure: number;
  shift: ShiftFacts;
}

/** How the two were found. */
export interface RivalsFacts {
  rivals: readonly [string, string];
  recently: Recently;
  /** Acts of conflict between the two in that time. */
  acts: number;
  /** Whether the record follows the first with any of those that it quarrels with. */
  follows: boolean;
  /** Null where they were named in the request. */
  chosen: {
    /** Shares of the world's capabilities of the greater and the lesser of the pair; null where the record lacks one. */
    cinc: { greater: number; lesser: number; year: string } | null;
    /** Acts of conflict of the first with the second, and with all that were ranked. */
    conflict: number;
    all: number;
    next: readonly { code: string; conflict: number }[];
    /** The lesser of the pair, where it is too small to be a rival. */
    apart: string | null;
    /** With whom the record does not follow the first: those of the pair, then the most acts of conflict first. */
    unfollowed: readonly string[];
  } | null;
}

/** That nobody quarrels with the greater power. */
export interface NoRivalFacts {
  greater: string;
  years: number;
  acts: number;
  states: number;
}

/** What the first of the rivals denounces in the second. */
export interface DenunciationFacts {
  rivals: readonly [string, string];
  recently: Recently;
  n: number;
  hasIssues: boolean;
  /** Those about what it may read as containment: how many, their share (null of none), the commonest issues, the latest. */
  about: number;
  share: Interval | null;
  issues: readonly { label: string; n: number }[];
  latest: Period | null;
  shift: ShiftFacts;
}

/** How hard the two act. */
export interface IntensityFacts {
  recently: Recently;
  /** Length of the window "now", and of the one before it. */
  months: number;
  /** Acts of any kind in the recent time; the share of conflict in them, and of deeds in the conflict. */
  all: number;
  hostile: Interval;
  deeds: Interval;
  /** Who does more of it, and which share. */
  most: { code: string; share: number };
  now: number;
  before: number;
}

/** Per cent, at a month or year. */
export interface TariffLevel {
  period: string;
  value: number;
}

/** An average tariff of one on the goods of another. */
export interface TariffFacts {
  actor: string;
  partner: string;
  first: TariffLevel;
  peak: TariffLevel;
  latest: TariffLevel;
}

export interface TariffsFacts {
  tariffs: readonly TariffFacts[];
  /** In million US dollars, in the year of the first tariff or before and last; null where there are no two years. */
  trade: { before: { year: number; value: number }; last: { year: number; value: number } } | null;
}

/** The cells of a course: quarters of a long record, weeks of a short one. */
export type CourseGrain = Extract<Grain, "quarter" | "week">;

/** Whether the quarrels grow, per unit of record. */
export interface TrendFacts {
  grain: CourseGrain;
  cells: number;
  /** First and last day; null where no cell is covered. */
  span: { from: string; to: string } | null;
  acts: number;
  affairs: number;
  /** Times by which the rate goes with each year, or each month of a course of weeks; null where none can be told. */
  rate: Interval | null;
  direction: Change["direction"];
}

/** A turn in the number of quarrels: its cell, the cells between which it lies, and the rates on either side. */
export interface TurnFacts {
  at: string;
  low: string;
  high: string;
  before: number;
  after: number;
}

export interface TurnsFacts {
  grain: CourseGrain;
  cells: number;
  acts: number;
  /** Whether there is too little to look for any. */
  few: boolean;
  turns: readonly TurnFacts[];
  /** Share of shuffled series with a break as strong as the strongest; null where it cannot be tested. */
  p: number | null;
}

/** Whether the pair draw together when the rivals quarrel. */
export interface SpilloverFacts {
  pair: readonly [string, string];
  grain: CourseGrain;
  result: ShiftedCorrelation;
  /** Lags tried on either side. */
  lags: number;
  /** Whether the same cells go together beyond chance. */
  told: boolean;
}

/** What the answer as a whole rests on. */
export interface OutlineFacts {
  rivals: readonly [string, string];
  recently: Recently;
  /** Length of the window "now". */
  months: number;
  long: boolean;
  hasIssues: boolean;
  grain: CourseGrain;
  /** Acts of conflict: recent, of all time, those rated high, those by the second, and those of no day. */
  recent: Size;
  all: number;
  high: number;
  byTwo: number;
  vague: number;
  /** Those that no cell of the course holds, and those without issue. */
  unplaced: number;
  noIssue: number;
  /** The first two of the ranking; and the recent acts and deeds of the first. */
  first: { name: string; acts: number; deeds: number } | null;
  second: string | null;
  /** The two with most acts now. */
  now: readonly { name: string; acts: number }[];
  coverage: readonly { dataset: string; from: string; to: string }[];
}

/** What the short answer rests on. */
export interface ShortFacts {
  matters: MattersFacts;
  link: LinkFacts | null;
  /** The share that it stood at, and the month or year of that. */
  tariff: { actor: string; partner: string; latest: number; period: string } | null;
  /** The last time that their quarrels became more, or fewer, against the rest of the record: the years between which it lies. */
  turn: { from: string; to: string; rises: boolean } | null;
  /** The pair asked about, where one is a rival and the record does not follow it with the other. */
  unfollowed: readonly [string, string] | null;
  headlinesOnly: boolean;
}
