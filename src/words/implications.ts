/** What can be said of what follows if a tie grows stronger or weaker: the facts, in no language. words/en/implications.ts says them. */

/** The greater of the two, the lesser, against whom their tie is weighed, and who else courts the lesser. */
export interface Roles {
  patron: string;
  client: string;
  /** The lesser itself where the two are each other's rivals; "" where none is on record. */
  rival: string;
  third: string | null;
}

/** A camp's share of the capabilities of both camps, by who is counted in it. */
export interface Shares {
  apart: number;
  together: number;
  /** Null where no third power courts the client. */
  withThird: number | null;
}

/** How the two stand to each other by treaty. */
export type Bond = "allied" | "free" | "ally of the rival" | "rivals";

export interface BalanceFacts extends Roles {
  bond: Bond;
  /** Patron and its allies, and the rival and its own. */
  own: readonly string[];
  against: readonly string[];
  year: string;
  near: Shares;
  /** The same with the defence blocs of both sides; null where there are none. */
  wide: Shares | null;
  blocs: readonly string[];
  /** Percentage points. */
  gain: number;
  thirdGain: number | null;
  /** Percentage points of so many years, same camps; null where the record does not reach so far. */
  drift: { points: number; years: number } | null;
}

/** A year with new sanctions, and what trade did in the two years after: mean yearly growth in per cent. */
export interface Round {
  year: number;
  growth: number;
}

export interface BufferFacts {
  patron: string;
  client: string;
  /** Years with new sanctions on the client; and those of them with trade on record for the two years after. */
  years: readonly number[];
  rounds: readonly Round[];
  /** Trade of the two in million dollars; null where fewer than three years are on record. */
  trade: {
    basis: string;
    last: { year: number; value: number };
    peak: { year: number; value: number };
    /** Lowest after the peak; null where the last is the lowest or the peak. */
    trough: { year: number; value: number } | null;
    /** In the last year with the part of it in the client's trade; null where that year has no value. */
    withShare: { year: number; value: number } | null;
  } | null;
  /** Whether the last figures are too old to tell of the tie as it is. */
  old: boolean;
  /** Part of the client's trade that is with the patron: first from the first sanctions on, and last. */
  share: {
    first: { year: number; value: number };
    last: { year: number; value: number };
  } | null;
}

/** What two have with each other in arms and forces. */
export interface ArmsTie {
  x: string;
  y: string;
  /** Year of the defence treaty in force; null without one. */
  treaty: number | null;
  /** Exercises, arms or troops, given or promised, in the years looked at. */
  deeds: number;
  /** Year of the last of all; null where none is on record. */
  lastDeed: number | null;
  /** Visits, words and deeds on arms, forces and the alliance in the last years. */
  acts: number;
}

export interface MilitaryFacts {
  own: ArmsTie;
  /** The client with the third power; null without one. */
  beside: ArmsTie | null;
  /** Months of each of the two windows. */
  months: number;
  before: number;
  /** Whether the acts became more or fewer, held against the rest of the record; null where that cannot be told. */
  direction: "rise" | "fall" | "level" | null;
  /** Whether the record follows the two. */
  followed: boolean;
}

/** What state the tie was or is in, by the twelve months before. */
export type State = "close" | "distant" | "quiet";

export interface PhasesFacts {
  first: string;
  second: string;
  grain: "quarter" | "week";
  from: string;
  cells: number;
  close: number;
  quiet: number;
  longest: { from: string; to: string } | null;
  longestQuiet: { from: string; to: string } | null;
  /** Null without an act in the twelve months. */
  now: State | null;
  /** Kinds of conduct compared, and those that differ with the number looked at allowed for. */
  compared: number;
  firm: readonly string[];
}

/** What became of a kind of conduct in close and in other times. */
export interface ConductFacts {
  label: string;
  grain: "quarter" | "week";
  inClose: number;
  inOther: number;
  inQuiet: number;
  closeCells: number;
  otherCells: number;
  basis: "record" | "time";
  /** Acts a year. */
  close: number;
  other: number;
  difference: { estimate: number; low: number; high: number } | null;
  /** Adjusted for the number looked at; null where thin. */
  p: number | null;
  thin: boolean;
  firm: boolean;
}

export interface StrainFacts {
  first: string;
  second: string;
  way: "stronger" | "weaker";
  /** Third states by how they stand to both. */
  friends: readonly string[];
  foes: readonly string[];
  /** Friend of one and foe of the other. */
  between: readonly { code: string; friendOf: string; foeOf: string }[];
  looked: number;
  followed: boolean;
}

export interface ShortFacts {
  first: string;
  second: string;
  followed: boolean;
  /** Whether what passes between the two is mostly hostile. */
  hostile: boolean;
  balance: BalanceFacts | null;
  buffer: BufferFacts;
  military: MilitaryFacts;
  stronger: StrainFacts;
  weaker: StrainFacts;
  /** Shows of force by the client in close and other times; null where they cannot be compared. */
  force: { client: string; firm: boolean; more: boolean } | null;
}
