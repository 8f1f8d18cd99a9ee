import type { Period } from "../measures/counted.ts";
import type { MovedFacts } from "./reasons.ts";

/** What can be said of what is likely to come: the facts of each finding, in no language. words/en/outcomes.ts says them. */

/** What the record holds of a class. */
export interface HeldFacts {
  label: string;
  /** Years that the record covers for it. */
  years: number;
  n: number;
  last: Period | null;
}

/** Odds on a class that the record holds whole. */
export interface OddsFacts extends HeldFacts {
  /** Days of the window, and its last day. */
  horizon: number;
  due: string;
  probability: number;
  base: number;
  given: "model" | "usual";
  /** Whether past forecasts could be scored at all. */
  tested: boolean;
  /** The word for the chance (forecast/likelihood). Null where odds so low, or any, have not come true as often as said in the past. */
  term: string | null;
  /** Odds below this get no word; null where too few past forecasts tell. */
  floor: number | null;
  /** Whose list shows that it is held whole, and its last day where that lies before the day asked about. */
  by: string;
  listEnds: string | null;
  /** Whether they are reports that a machine codes, which count for themselves. */
  coded: boolean;
}

/** Why a chance is what it is. */
export interface WhyFacts extends MovedFacts {
  skill: { value: number; low: number; n: number } | null;
  /** How the weights did on all pairs where they were fitted, in months that they had not seen. */
  card: { skill: number; n: number } | null;
}

/** How odds on reports did on all pairs, by horizon: the mean skill over the classes. */
export interface CardFacts {
  until: string;
  rows: { horizon: number; skill: number; n: number }[];
}

/** How weights fitted on a machine's reports do on the casebook's rows of the two. */
export interface TransferFacts {
  first: string;
  second: string;
  from: string;
  to: string;
  rows: { horizon: number; skill: number; low: number; high: number; n: number }[];
}

/** How often the record tells of a class that it does not hold whole. */
export interface RecordFacts extends HeldFacts {
  /** Share of all stretches of so many days in which it tells of one; null where the record is too short. */
  share: number | null;
  stretch: number;
  /** Why it is thin; null where it is not. */
  thin: string | null;
}

/** What the record does not see. */
export interface UnseenFacts {
  first: string;
  second: string;
  why: string;
  labels: string[];
}

export interface CameFacts {
  /** The meeting of the leaders from which is counted, or just a day. */
  since: Period;
  meeting: boolean;
  days: number;
  covered: number;
  classes: number;
  came: { id: string; label: string; days: Period[] }[];
  /** The last before, where nothing came. */
  last: Period | null;
  /** Why the record sees too little of the two; null where it sees them. */
  unseen: string | null;
}

/** Something dated ahead. */
export interface AheadFacts {
  what: string;
  from: string;
  to: string;
  precision: Period["precision"];
  /** Of an anniversary, how many years. */
  years: number | null;
  round: boolean;
  /** Whether it concerns both. */
  both: boolean;
}

export interface CalendarFacts {
  days: number;
  to: string;
  /** How many there are in all; those that are told, in order of time, and the most telling of them. */
  n: number;
  told: AheadFacts[];
  first: AheadFacts;
}

export interface TrackFacts {
  from: string;
  to: string;
  n: number;
  brier: number;
  base: number;
  persistence: number;
  /** Classes and horizons scored, and those in which the method beat the long run beyond doubt. */
  scored: number;
  better: string[];
}

/** An odds-bearing class as the headline and the short answer name it. */
export interface Foreseen {
  id: string;
  label: string;
  probability: number;
  term: string | null;
  floor: number | null;
  last: Period | null;
}

/** A class that only the record's own frequency is told of. */
export interface Recorded {
  id: string;
  label: string;
  share: number | null;
  stretch: number;
  n: number;
  last: Period | null;
  /** Why it is thin; null where it is not. */
  thin: string | null;
}

export interface GistFacts {
  first: string;
  second: string;
  due: string;
  days: number;
  foreseen: Foreseen[];
  /** Classes that are seen but not held whole. */
  recorded: Recorded[];
  /** Why most is not seen, and the finding that says so; null where the two are followed. */
  unseen: { id: string; why: string } | null;
  /** What it holds all the same: of what the most. */
  single: Recorded | null;
  /** Talks of the lesser with the rival, where the record sees them. */
  talks: Recorded | null;
  came: CameFacts;
  calendar: CalendarFacts | null;
  /** The last day of the data, where the day asked about is well after it. */
  ended: string | null;
}
