import type { Grain } from "../measures/cells.ts";
import type { Period } from "../measures/counted.ts";
import type { Change } from "../measures/density.ts";
import type { Interval } from "../statistics/intervals.ts";

/**
 * What can be said of a leader's course: the facts of each finding, in no language. words/en/leader*.ts say them.
 * States are codes; `who` is the leader's name, or that of a leadership which the record does not name.
 */

/** Label of an actor, as of the day of the question or of another. */
export type Naming = (code: string, day?: string) => string;

/** What a leader's and his state's acts are told apart by. */
export type CourseId = "arms" | "consolidation" | "line" | "economy" | "hostility" | "diplomacy";

/** An act as the source tells it. */
export interface Told extends Period {
  what: string;
}

/** A course whose share went from one value to another. */
export interface Move {
  course: CourseId;
  from: number;
  to: number;
}

/** A phase of the rule. */
export interface PhaseFacts {
  from: string;
  to: string;
  /** Whether it runs on the last day with data. */
  last: boolean;
  grain: Grain;
  n: number;
  /** The courses with their share, the largest first. */
  mix: readonly { course: CourseId; n: number; share: number }[];
  /** The course whose share moved most since the phase before; null for the first phase. */
  move: Move | null;
  /** Whether the phase before was led by the same course, so that the move alone tells the two apart. */
  sameLead: boolean;
  /** The bounds of its first day; null for the first phase. */
  opened: { low: string; high: string; firm: boolean } | null;
}

export interface PhasesFacts {
  who: string;
  grain: Grain;
  /** Days in office with data. */
  days: number;
  acts: number;
  /** Cells that hold acts. */
  cells: number;
  phases: readonly PhaseFacts[];
  /** Breaks that hold at twice the penalty. */
  firm: number;
  /** Whether so few acts are on record that no turn could be told from none. */
  few: boolean;
  /** Scatter of the mix within phases, 1 where acts fall one by one; null where it can't be told. */
  dispersion: number | null;
}

/** An act that marks a phase, with its date in words. */
export interface Mark {
  what: string;
  when: string;
}

/** The first five years in office against the last five. */
export interface ChangeFacts {
  early: number;
  late: number;
  /** The courses that moved most, the largest move first; none that moved by less than a hundredth. */
  moves: readonly Move[];
  /** Whether the mix moved more than dealt cells would. */
  clear: boolean;
  p: number;
}

export interface HostilityFacts {
  n: number;
  all: number;
  share: Interval;
  threats: number;
  /** Those met with most, the most first. */
  targets: readonly { code: string; n: number }[];
  /** The share in the phase that runs, where it began with a firm turn. */
  now: { phase: PhaseFacts; share: Interval } | null;
}

/** A phase of the rule, by the course that leads it or, where that did not change, by the one that moved most. */
export interface TurnFacts {
  from: string;
  /** Last day; null for the one that runs. */
  to: string | null;
  grain: Grain;
  course: CourseId;
  share: number;
  /** "leads", or what became of the course that moved. */
  move: "leads" | "more" | "less";
  /** Whether an earlier phase was led by it. */
  back: boolean;
  firm: boolean;
}

/**
 * What the mix of acts bears: turns that hold at twice the penalty, turns that do not, none among many acts, or too
 * few acts to tell.
 */
export type Verdict = "firm" | "unsure" | "steady" | "few";

export interface CourseFacts {
  who: string;
  /** Whether the record names the leader. */
  named: boolean;
  code: string;
  start: string;
  /** Earlier terms of the same leader. */
  earlier: number;
  grain: Grain;
  /** Days in office with data. */
  days: number;
  acts: number;
  verdict: Verdict;
  /** Whether fewer acts a year are on record than a turn needs to be seen. */
  thin: boolean;
  /** All phases but the first, and the first. */
  turns: readonly TurnFacts[];
  first: TurnFacts;
  /** Asked for and without a leader on record. */
  missing: string | null;
  /** The two asked about, where the record does not follow them as a pair. */
  unfollowed: readonly [string, string] | null;
}

export interface BeginningFacts {
  who: string;
  months: number;
  /** Whether these months are over. */
  over: boolean;
  acts: number;
  told: readonly Told[];
}

export interface ConsolidationFacts {
  code: string;
  who: string;
  removals: number;
  /** Who was removed or killed, with the year of the first act against each and how many there were. */
  people: readonly { person: string; year: string; n: number }[];
  lastRemoval: Period | null;
  titles: number;
  lastTitle: Period | null;
  all: number;
  /** In the first five years; null where there is nothing after them to compare. */
  early: number | null;
  change: Change | null;
}

export interface LinesFacts {
  who: string;
  n: number;
  /** In order of time. */
  lines: readonly (Told & { own: boolean; toward: string })[];
  /** The first that the leader himself declared since the last turn. */
  latest: Told | null;
}

export interface HeirFacts {
  who: string;
  code: string;
  person: string;
  shown: readonly Told[];
  /** What others said of the person. */
  others: readonly Told[];
  /** Acts of the state itself that name an heir, and the first of them. */
  named: number;
  naming: Told | null;
}

export interface BackingFacts {
  who: string;
  code: string;
  n: number;
  partner: string;
  ofPartner: number;
  first: Period;
  last: Told;
  /** The weightiest toward that state, in order of time. */
  told: readonly Told[];
}

export interface EconomyFacts {
  n: number;
  all: number;
  share: Interval;
  trade: { first: Figure; lowest: Figure; latest: Figure; caveat: string } | null;
}

export interface Figure {
  value: number;
  period: string;
}

export interface SummitFacts {
  who: string;
  n: number;
  partners: readonly { code: string; n: number; people: readonly string[] }[];
  /** Days in office before the first; null where the data begin later than the term. */
  wait: number | null;
  /** The latest of each partner, the last first. */
  latest: readonly (Period & { with: string })[];
}

/** First journeys and first meetings. */
export interface FirstsFacts {
  /** The leader's name. */
  who: string;
  /** Days in office before the first journey. */
  wait: number;
  first: Period & { host: string };
  journeys: number;
  /** In the order of the first journey to each. */
  hosts: readonly { code: string; n: number }[];
  /** States whose leaders were met, with the day of the first meeting. */
  met: readonly { code: string; date: string }[];
}

/** So many contacts, of which some are with each partner; the one met most first. */
export interface ContactShares {
  n: number;
  partners: readonly { code: string; n: number }[];
}

export interface PartnersFacts extends ContactShares {
  who: string;
  /** The same in the phase that runs; the change is that of its first partner against the time before it. */
  now: (ContactShares & { phase: PhaseFacts; change: Change | null }) | null;
}

export interface SilenceFacts {
  days: number;
  from: Period;
  /** Null where it runs to the as-of date. */
  until: Period | null;
  /** Whole years without a contact. */
  silent: readonly number[];
}

/** What is declared at home. */
export interface LineFacts {
  who: string;
  declarations: number;
  parades: number;
  /** Whole years in office, and those with one or the other. */
  years: number;
  held: number;
  share: Interval | null;
  last: Period;
}

/** Tests and launches under the leader, against those before. */
export interface WeaponsFacts {
  who: string;
  /** Nuclear tests under the leader, those on record in all, and the last of the leader's. */
  tests: number;
  allTests: number;
  lastTest: Period | null;
  /** Missile tests and launches among the acts. */
  missiles: number;
  /** Yearly counts of a public list, of the years wholly in office; null where the record has none. */
  launches: LaunchFacts | null;
}

export interface LaunchFacts {
  /** What is counted, as the list calls it. */
  label: string;
  from: string;
  to: string;
  n: number;
  peak: Figure;
  /** Years without a launch. */
  none: readonly string[];
  /** The years before the leader; null where the list has none. */
  before: { years: number; n: number } | null;
  change: Change | null;
}

/** How often the leader acts in person. */
export interface VoiceFacts {
  who: string;
  own: number;
  all: number;
  hostile: number;
  /** The first three years and the last three; null where they meet. */
  compared: { early: PartOf; late: PartOf } | null;
  change: Change | null;
}

export interface PartOf {
  own: number;
  all: number;
}

/** Who leads, since when, and how much is known of that time. */
export interface TermFacts {
  who: string;
  named: boolean;
  code: string;
  start: string;
  /** Days from then to the last day with data. */
  days: number;
  /** Earlier terms of the same leader, and of all leaders there on record. */
  earlier: number;
  before: number;
  /** Asked for and without a leader on record. */
  missing: string | null;
  acts: number;
  /** Acts with the leader's name. */
  own: number;
}

/** A finding that the record may not bear, as a gap. */
export type Lack = "consolidation" | "line" | "lines" | "heir" | "weapons" | "summits" | "economy" | "change";

/** What stands round the findings: other readings, what would change the answer, and what is missing. */
export interface StoryFacts {
  who: string;
  named: boolean;
  code: string;
  grain: Grain;
  acts: number;
  own: number;
  breaks: number;
  /** First days of the phases whose break does not hold at twice the penalty; how many do. */
  soft: readonly string[];
  firm: number;
  /** Share of shuffled series in which phases explain as much; null where it can't be told. */
  p: number | null;
  /** The course that leads the phase that runs, and the rarest of it. */
  lead: CourseId;
  rarest: { course: CourseId; share: number };
  missing: string | null;
  /** Days of the term before the data begin, and the day on which data or term end before the as-of date. */
  uncovered: number | null;
  ends: string | null;
  cells: number;
  empty: number;
  /** Acts dated too widely for a cell. */
  unplaced: number;
  lacks: readonly Lack[];
}

/** What the figures are told from. */
export interface MixFigureFacts {
  who: string;
  code: string;
  /** By what the bars are drawn, and by what the phases were found. */
  unit: Grain;
  grain: Grain;
  acts: number;
  phases: readonly PhaseFacts[];
  sources: readonly string[];
}

export interface ContactsFigureFacts {
  who: string;
  n: number;
  /** States drawn, and how many were met. */
  lanes: readonly { code: string; n: number }[];
  partners: number;
  summits: number;
  sources: readonly string[];
}
