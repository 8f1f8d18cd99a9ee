import type { Grain } from "../measures/cells.ts";
import type { Period } from "../measures/counted.ts";
import type { Change } from "../measures/density.ts";
import type { Study } from "../measures/study.ts";
import type { Interval } from "../statistics/intervals.ts";

/**
 * What can be said of how a tie came to be: the facts of each finding, in no language. words/en/history.ts says them.
 * Sides are codes; `first` and `second` are the two in the order of asking.
 */

/** Label of an actor, as of the day of the question or of another. */
export type Naming = (code: string, day?: string) => string;

/** The two, by code. */
export interface Pair {
  first: string;
  second: string;
}

/** A phase of the tie. */
export interface PhaseFacts {
  from: string;
  to: string;
  /** Whether it runs on the as-of date. */
  last: boolean;
  grain: Grain;
  /** Acts between the two. */
  n: number;
  /** Share of conflict among them; null where there is none. */
  conflict: Interval | null;
  /** Their share in all that either had with anyone; null where nothing is on record. */
  weight: Interval | null;
}

export interface PhasesFacts extends Pair {
  grain: Grain;
  acts: number;
  /** First days of the phases, the first one's first; and of those breaks that are firm. */
  starts: string[];
  firm: string[];
  /** First days of stretches of one mean intensity; how many of the breaks have one within their interval. */
  intensity: string[];
  matched: number;
  /** Scatter of the mix within phases, 1 where acts fall one by one; null where it can't be told. */
  dispersion: number | null;
}

export interface CurrentFacts extends Pair {
  now: PhaseFacts;
  /** The bounds of its first day; null where it is the first phase. */
  opened: { low: string; high: string; firm: boolean } | null;
  before: PhaseFacts | null;
  asOf: string;
}

export interface NowFacts extends Pair {
  acts: number;
  /** Acts a year in the years before; null where there are none on record. */
  perYear: number | null;
  years: number;
  /** Acts in these years. */
  base: number;
  change: Change | null;
  /** Mean Goldstein intensity of the acts, and of all earlier ones. */
  intensity: Interval | null;
  earlier: Interval | null;
  earlierActs: number;
  days: { from: string; to: string; baseFrom: string };
}

/** What bound the two by treaty in a phase. */
export interface Bond {
  /** ATOP's type. */
  type: string;
  year: string;
  /** Newly signed in the phase, ended in it (the year), or merely in force. */
  state: "signed" | "held" | { ended: string };
}

export interface OnePhaseFacts extends Pair {
  phase: PhaseFacts;
  /** Acts by class and root, to be named by their kind. */
  kinds: readonly { class: string; cameo: string; n: number }[];
  marks: readonly { what: string; when: string }[];
  bonds: readonly Bond[];
  meetings: number;
  aid: number;
  /** Million US dollars a year, over so many years on record; null where there are none. */
  trade: { average: number; years: number } | null;
  protests: number;
  sanctions: number;
  votes: number;
  disputes: number;
  to: string;
}

export interface WeightFacts extends Pair {
  now: PhaseFacts;
  peak: PhaseFacts;
  least: PhaseFacts;
}

export interface Pact {
  name: string;
  signed: string;
  types: readonly string[];
  /** The others that it binds. */
  members: readonly string[];
}

export interface AllianceFacts extends Pair {
  /** The weightiest treaty between the two that is in force, and its age in days. */
  main: Pact | null;
  days: number;
  /** Pacts of blocs to which both belong, by name. */
  blocs: readonly string[];
  ended: number;
  /** Other defence pacts of each. */
  others: { first: readonly Pact[]; second: readonly Pact[] };
  asOf: string;
}

export interface WarFacts extends Pair {
  /** Wars on one side, as years. */
  spans: readonly { from: string; to: string }[];
  enemies: readonly string[];
  /** Acts of military help by the first, and by the second. */
  given: number;
  taken: number;
  against: number;
}

export interface DisputeFacts extends Pair {
  n: number;
  /** 1 to 5. */
  gravest: number;
  lastYear: string;
  /** The year in which the record ends, where the day lies after it. */
  recordEnds: number | null;
  asOf: string;
}

/** Where the partner stands among those whom a side meets. */
export interface StandingFacts {
  n: number;
  own: number;
  rank: number;
  partners: number;
  share: Interval;
  next: { code: string; share: number; level: boolean } | null;
}

export interface PartnerFacts {
  side: string;
  partner: string;
  since: string;
  all: StandingFacts;
  /** In the current phase; `now` null where there are too few to rank. */
  current: { phase: PhaseFacts; n: number; standing: StandingFacts | null } | null;
}

export interface LeaderMeetingFacts extends Pair {
  n: number;
  hostedFirst: number;
  hostedSecond: number;
  last: Period;
  /** The longest time between two, in days, and the years between which it ran; null with one meeting. */
  longest: { days: number; from: string; to: string } | null;
  /** Days between the last two, where that is not the longest. */
  lastGap: number | null;
}

export interface TradeFacts extends Pair {
  latest: { year: number; share: number };
  earliest: { year: number; share: number };
  peak: { year: number; share: number };
  /** The second's share in the first's trade. */
  back: { year: number; share: number } | null;
  basis: string;
}

export interface AidFacts extends Pair {
  n: number;
  fromFirst: number;
  giver: string;
  since: string;
  last: Period;
  amounts: readonly { label: string; period: string; value: number; unit: string }[];
}

export interface ReciprocityFacts extends Pair {
  fromFirst: number;
  fromSecond: number;
  material: number;
  materialFromFirst: number;
  from: string;
  asOf: string;
}

export interface SupportFacts {
  sanctioned: string;
  friend: string;
  study: Study;
  reading: "rise" | "fall" | "none";
  window: number;
}

export interface TestsFacts {
  tester: string;
  critic: string;
  nuclear: boolean;
  study: Study;
  reading: "rise" | "fall" | "none";
  window: number;
  /** Days without a test before the first of an episode. */
  quiet: number;
}

export interface SanctionsFacts extends Pair {
  voter: string;
  target: string;
  votes: number;
  lastVote: Period | null;
  own: number;
  vetoes: number;
  lastVeto: Period | null;
  back: number;
}

export interface QuarrelFacts extends Pair {
  n: number;
  issues: readonly [issue: string, n: number][];
  share: Interval;
  fromFirst: number;
}

/** What the answer as a whole is told from. */
export interface OutlineFacts extends Pair {
  grain: Grain;
  phases: readonly (PhaseFacts & { firm: boolean })[];
  /** Breaks that hold at twice the penalty. */
  firm: number;
  /** Cells that hold acts, and the share of shuffled series that explain as much. */
  cells: number;
  p: number | null;
  /** Defence pacts between the two in force, and the years since the main treaty; null without one. */
  pacts: number;
  treatyYears: number | null;
  /** Twenty years or more: long enough to be thin at its beginning. */
  long: boolean;
  /** Stretches without an act, without data, and in all; acts dated too widely for one. */
  empty: number;
  uncovered: number;
  stretches: number;
  unplaced: number;
  /** Ids of the findings. */
  told: readonly string[];
  /** p of the answer to tests, where it could be studied. */
  testsP: number | null;
  asOf: string;
}
