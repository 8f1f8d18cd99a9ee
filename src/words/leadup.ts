import type { Period } from "../measures/counted.ts";
import type { Change } from "../measures/density.ts";
import type { MovedFacts } from "./reasons.ts";

/**
 * What can be said of what led up to an event: the facts of each finding, in no language. words/en/leadup.ts says
 * them. Actors are codes.
 */

export type { Naming } from "./history.ts";

/** Strands of the year before, and the slower currents of three years. */
export type StrandId =
  | "approach"
  | "strain"
  | "court"
  | "greater-rival"
  | "lesser-rival"
  | "neighbours"
  | "force"
  | "sanctions"
  | "sanctions-greater";
export type CurrentId = "court-military" | "rival-conflict" | "region-force";

/** Who stands on a strand: one alone, or one and those it deals with. */
export interface Strand<Id = StrandId> {
  id: Id;
  one: string;
  others: readonly string[];
}

/**
 * How a strand stood against the years before, the density of the record allowed for: clearly above or below, near
 * what it was, open where few acts leave all of these possible, unknown where nothing can be compared, unseen where
 * the record does not follow those who stand on it.
 */
export type Course = "rise" | "fall" | "usual" | "open" | "unknown" | "unseen";

/** An act as it is told. */
export interface Told {
  when: Period;
  what: string;
}

export interface StrandFacts {
  strand: Strand;
  /** Acts of the year before, and of the five before that. */
  n: number;
  before: number;
  /** Days of these five years that the data cover. */
  baseDays: number;
  course: Course;
  change: Change | null;
  /** Who acted in the year before, the busiest first. */
  by: readonly { code: string; n: number }[];
  /** What the acts were about, the most first: told of sanctions. */
  issues: readonly { issue: string; n: number }[];
  weightiest: readonly Told[];
  /** Share of earlier stretches followed by an act like the focal one, against any day. */
  lift: { share: number; low: number; high: number; base: number; n: number } | null;
}

export interface CurrentFacts {
  strand: Strand<CurrentId>;
  /** Acts of the last three years, and of the three before those. */
  recent: number;
  earlier: number;
  course: Course;
  change: Change | null;
  weightiest: readonly Told[];
}

/** The event that the answer is about. */
export interface Focal {
  when: Period;
  /** Whether the leaders met. */
  meeting: boolean;
  /** Whether it is of long ago, for want of a later one. */
  older: boolean;
}

/** The strands side by side. */
export interface RankedFacts {
  strands: readonly Pick<StrandFacts, "strand" | "n" | "course" | "change">[];
  focal: Focal;
  seen: Seen;
}

/** How far the record reaches into the year before and follows the two. */
export interface Seen {
  first: string;
  second: string;
  /** Days of the year before that the data cover. */
  days: number;
  grade: "observed" | "thin" | "unobserved";
}

export interface CompanyFacts {
  states: number;
  leaders: readonly { code: string; person: string }[];
}

export interface LastDaysFacts {
  n: number;
  /** The weightiest act. */
  top: Told | null;
  /** Days of these thirty that the data cover. */
  days: number;
}

/** A day that was known beforehand to come near the event. */
export interface Occasion {
  what: string;
  /** Of an anniversary: which. */
  years: number | undefined;
  day: string;
  known: string;
}

export interface CalendarFacts {
  occasions: readonly Occasion[];
}

/** What the answer as a whole is told from. */
export interface OutlineFacts extends RankedFacts {
  /** The two most important acts of the military ties that grew; none where they did not. */
  military: { strand: Strand<CurrentId>; acts: readonly Told[]; change: Change } | null;
  /** Acts of the first strand that grew, where one did. */
  grown: readonly Told[];
  calendar: readonly Occasion[];
  /** The weightiest act between the two, and the weightiest of the other strands, as far as there are such. */
  top: readonly { strand: Strand; act: Told }[];
}

/** The chance of what then happened, as it stood on the eve. */
export interface RaisedFacts extends MovedFacts {
  day: string;
  base: number;
  given: "model" | "usual";
}
