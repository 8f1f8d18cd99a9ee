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
