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
  /**
   * The last stretch of the series against the rest of the phase, where their shares of conflict differ: phases cannot
   * show a break so recent.
   */
  recent: { from: string; n: number; conflict: Interval; rest: Interval; difference: Interval } | null;
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
  /** Whether it begins with the record or at a break that is firm. */
  sure: boolean;
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
  /** Defence pacts between the two that ended, as years. */
  endedPacts: readonly { from: string; to: string }[];
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
  /** Those that were wars, as years. */
  wars: readonly { from: string; to: string }[];
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

/** Relations taken up by one side with a state that had fought a war with the other. */
export interface Opening {
  side: string;
  third: string;
  /** Whose adversary the third had been. */
  other: string;
  on: Period;
}

export interface TurnsFacts extends Pair {
  /** When the two recognised each other. */
  own: Period | null;
  openings: readonly Opening[];
  /** Defence pacts that one side signed with others since the tie began, in force. */
  pacts: readonly { side: string; members: readonly string[]; year: string }[];
}

/** A run of meetings of the leaders. */
export interface Burst {
  n: number;
  from: string;
  to: string;
}

/** What lies between two firm breaks. */
export interface Stretch {
  from: string;
  to: string;
  last: boolean;
  grain: Grain;
  n: number;
  conflict: Interval | null;
  /** Whether the data allow no other beginning than this year or the one beside it. */
  sharp: boolean;
}

/** What the short answer is told from; null for what the record does not bear. */
export interface ShortFacts extends Pair {
  asOf: string;
  /** Acts between the two, and the year of the first. */
  n: number;
  from: string;
  conflictual: number;
  sight: "observed" | "thin" | "unobserved";
  /** Wars on one side, and against each other. */
  together: readonly { from: string; to: string }[];
  against: readonly { from: string; to: string }[];
  /** Their defence pacts in order of time, and whether both belong to a bloc that binds them. */
  bonds: readonly Bond[];
  bloc: boolean;
  /** Year in which they recognised each other. */
  relations: string | null;
  /** The last use of force between them, where findings hold it: these. */
  force: { side: string; year: string; findings: string[] } | null;
  opening: Opening | null;
  pact: { side: string; with: readonly string[]; year: string } | null;
  /** An early phase of a few acts, all of them quarrels. */
  early: PhaseFacts | null;
  /** Whether they dealt with each other more or less in the last year than the record's growth explains. */
  lately: "rise" | "fall" | null;
  /** Who voted against the other, and the finding of what nuclear tests moved it to. */
  votes: { voter: string; tests: string | null } | null;
  cold: Stretch | null;
  burst: Burst | null;
  current: Stretch;
  /** Whether no break is firm, and the year of the last that is not. */
  only: boolean;
  likely: string | null;
  /** That the last stretch differs from the current phase. */
  recent: { from: string; grain: Grain; less: boolean } | null;
  meeting: { year: string; days: number; gapYears: number | null } | null;
  trade: { of: string; by: string; year: number; share: number; held: boolean; since: number } | null;
}

/** What the first page is told from beside the short answer. */
export interface FirstFacts extends ShortFacts {
  /** Whether the record holds the two in headlines only. */
  headlines: boolean;
  /** Whether the two signed anything on record at their last meeting or since; null where they have no treaty at all. */
  signed: boolean | null;
}

/** The share of quarrels in a phase. */
export interface PhaseBar {
  from: string;
  to: string;
  last: boolean;
  share: number;
}

/** What the answer as a whole is told from. */
export interface OutlineFacts extends Pair {
  grain: Grain;
  phases: readonly (PhaseFacts & { firm: boolean; opened: { low: string; high: string } | null })[];
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
  /** That the data, or the even gathering of them, end before the day, as sentences. */
  ends: readonly string[];
  /** Ids of the findings. */
  told: readonly string[];
  /** p of the answer to tests, where it could be studied. */
  testsP: number | null;
  asOf: string;
}
