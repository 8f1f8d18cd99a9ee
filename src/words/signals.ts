import type { Change } from "../measures/density.ts";
import type { Study } from "../measures/study.ts";

/** What can be said of what parades and other shows of force do: the facts, in no language. words/en/signals.ts says them. */

/** A class of shows of force that is followed by something beyond chance. */
export interface LoudFacts {
  /** "nuclear tests by North Korea". */
  label: string;
  /** Who answers: codes; none for all others together. */
  by: readonly string[];
  kind: "words" | "deeds";
  rises: boolean;
  /** Acts per 30 days before and after. */
  before: number;
  after: number;
  /** Median days to the first answer; null where that is not known. */
  delay: number | null;
}

/** Which classes are answered, which are not, and of which too few are on record. */
export interface ContrastFacts {
  loud: readonly LoudFacts[];
  quiet: readonly string[];
  thin: readonly string[];
  /** Combinations of class, responder and kind of answer with enough cases, and how many stand out before their number is allowed for. */
  tests: number;
  combinations: number;
  unadjusted: number;
}

/** A parade and who came. */
export interface AttendanceFacts {
  day: string;
  host: string;
  /** What its row says of it. */
  what: string;
  /** Guests by person and state, those who lead first. */
  guests: readonly { person: string; code: string; leads: boolean }[];
  /** States and organisations with somebody there. */
  states: number;
  /** Earlier parades with guests on record, and the most states at one. */
  before: { n: number; most: number };
}

export interface ShortFacts {
  first: string;
  second: string;
  contrast: ContrastFacts;
  /** Classes among the quiet ones that are parades. */
  quietParades: readonly string[];
  attendance: AttendanceFacts | null;
  /** The year of the parade before at which leaders of both and of a third power stood together, where they did at the latest. */
  threefoldSince: number | null;
}

/** How one responder, or all others together, answered a class; told only where there are enough cases. */
export interface ResponseFacts {
  /** Code of the responder; "" for all together. */
  responder: string;
  kind: LoudFacts["kind"];
  study: Study;
  /** What stands out with the number of tests allowed for. */
  moved: "rise" | "fall" | "none";
}

/** How others answered one class of shows of force. */
export interface ShowerFacts {
  label: string;
  /** Shows on record; openings of an episode known to the day; the most of these that a study could use. */
  members: number;
  cases: number;
  used: number;
  /** Days of the main window, and how many windows in a row stay above placebo dates, of those looked at. */
  window: number;
  raised: { windows: number; of: number };
  /** Median days to the first answer and after placebo dates; from `longest` on they are not told apart. */
  delay: { days: number; placebo: number; p: number; n: number } | null;
  longest: number;
  responses: readonly ResponseFacts[];
}

/** What the parades of the last years show, and how often leaders of both and of a third power stood together. */
export interface UnityFacts {
  first: string;
  second: string;
  years: number;
  parades: number;
  armed: number;
  attended: number;
  threefold: {
    n: number;
    last: { day: string; host: string } | null;
    before: { day: string; years: number } | null;
  };
}

/** What came after the latest parade with company, or the latest show of force. */
export interface LatestFacts {
  day: string;
  host: string;
  isParade: boolean;
  /** Days looked at, and whether these are too few to judge by. */
  days: number;
  soon: boolean;
  critics: readonly string[];
  criticisms: number;
  before: number;
  change: Change | null;
  /** Codes of those who stood there, and what they did with each other after it. */
  companions: readonly string[];
  joined: number;
}

/** A class in the outline: the one with the widest interval, or the bound of its placebo dates. */
export interface BoundFacts {
  kind: LoudFacts["kind"];
  label: string;
  value: number;
}
