import type { Period } from "../measures/counted.ts";
import type { Change } from "../measures/density.ts";
import type { Interval } from "../statistics/intervals.ts";

/** What can be said of what divides two rivals: the facts, in no language. words/en/contention.ts says them. */

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

/** What the short answer rests on. */
export interface ShortFacts {
  matters: MattersFacts;
  link: LinkFacts | null;
  tariff: { actor: string; partner: string; latest: number; month: string } | null;
  /** The last time that their quarrels became more, or fewer, against the rest of the record: the years between which it lies. */
  turn: { from: string; to: string; rises: boolean } | null;
  /** The pair asked about, where one is a rival and the record does not follow it with the other. */
  unfollowed: readonly [string, string] | null;
  headlinesOnly: boolean;
}
