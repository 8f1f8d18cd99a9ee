import type { Precision } from "../dates.ts";
import type { Change } from "../measures/density.ts";
import type { Study } from "../measures/study.ts";
import type { Interval } from "../statistics/intervals.ts";

/**
 * What can be said of how others see two powers: the facts of each finding, in no language. words/en/outsiders.ts
 * says them. Actors are codes.
 */

/** Label of an actor as of the day of the question. */
export type Naming = (code: string) => string;

/** The two, by code. */
export interface Pair {
  first: string;
  second: string;
}

/** A statement or step as the record has it. */
export interface ToldFacts {
  /** A group by its name ("G7"), or the codes of those who made it. */
  by: string | readonly string[];
  date: string;
  precision: Precision;
  /** The row's own sentence. */
  what: string;
  hostile: boolean;
  /** Whether it was said, not done. */
  verbal: boolean;
}

/** What some did and said toward the two. */
export interface RegardFacts extends Pair {
  latest: readonly ToldFacts[];
  n: number;
  hostile: number;
  /** By side: a statement that names both stands under both. */
  sides: readonly { code: string; n: number; hostile: number }[];
  /** Months that the data cover, of how many. */
  months: number;
  of: number;
  /** Hostile acts before; null where that time is not covered. */
  before: { n: number; hostile: number } | null;
  /** By those whom the record follows; null where no change can be told. */
  change: Change | null;
}

export interface PortraitFacts extends RegardFacts {
  /** Null for all together. */
  code: string | null;
  followed: boolean;
  few: boolean;
}

export interface TogetherFacts extends RegardFacts {
  /** The West, or all observers where one of the two belongs to it. */
  west: boolean;
  /** Codes of those by whom a change is told. */
  followed: readonly string[];
}

export interface FocalFacts extends Pair {
  from: string;
  to: string;
  outsiders: number;
  n: number;
  /** Statements that turned on either of the two, and by whom. */
  hostile: number;
  critics: readonly string[];
  guests: readonly string[];
  told: readonly ToldFacts[];
  /** What the same critics said or did without turning on them. */
  also: readonly ToldFacts[];
}

export interface RankingFacts extends Pair {
  order: readonly { code: string; hostile: number; all: number; share: Interval }[];
  apart: boolean;
  /** Those whom the record does not follow with both. */
  unfollowed: readonly string[];
  of: number;
}

export interface CalmFacts extends Pair {
  rows: readonly { code: string; n: number; hostile: number; latest: readonly ToldFacts[] }[];
  months: number;
  of: number;
}

export interface NamedFacts extends Pair {
  n: number;
  latest: readonly ToldFacts[];
  months: number;
  of: number;
}

export interface FearFacts extends Pair {
  /** Statements that speak of an alliance or axis of autocracies, and that fear bolder acts. */
  alliance: readonly ToldFacts[];
  bolder: readonly ToldFacts[];
  searched: number;
}

export interface IssuesFacts extends Pair {
  n: number;
  matters: readonly { matter: string; n: number }[];
  hasIssues: boolean;
  months: number;
  of: number;
}

export interface MeasuresFacts extends Pair {
  kinds: readonly { one: string; many: string; n: number; change: Change | null }[];
  latest: readonly ToldFacts[];
  sides: readonly { code: string; n: number }[];
  months: number;
  of: number;
}

export interface JointFacts extends Pair {
  cases: number;
  window: number;
  solid: number;
  moved: readonly { code: string; direction: "rise" | "fall" | "none" }[];
  clearest: { code: string; study: Study };
}
