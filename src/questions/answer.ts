import type { FigureData, LeftOut } from "./figures.ts";
import type { QuestionId } from "./ids.ts";

/** A number with its unit; `low` and `high` bound an interval of the stated `level` (0.9 = 90 %). */
export interface Measure {
  /** Stable within its finding: statements and tests refer to it. */
  name: string;
  label: string;
  value: number;
  unit: string;
  low?: number;
  high?: number;
  level?: number;
  /** Cases behind it. */
  n?: number;
  /** Permutation or other p-value, where one was computed. */
  p?: number;
}

/** Something that the reader can open: an event of the chronicle or a fact of the record. */
export interface Evidence {
  kind: "event" | "series" | "record" | "treaty" | "leader" | "dispute";
  id: string;
  /** The day from which it is known; never after the as-of date. */
  date: string;
  /** The date as a reader wants it ("March 2016"). */
  when: string;
  /** Who did it, to whom ("China → North Korea"), or whom the fact is about. */
  who: string;
  what: string;
  publisher: string;
  url: string;
  /** Data set and place in it: "casebook events.csv:812". */
  source: string;
  /** Keys of the brief's source table that stand behind it. */
  sources: string[];
}

/** Information is what the record holds; an assumption is ours; a judgement is drawn from both (ICD 203, standard 3). */
export type FindingNature = "information" | "assumption" | "judgement";

export type ConfidenceLevel = "low" | "moderate" | "high";

export interface Confidence {
  level: ConfidenceLevel;
  why: string;
}

/** A chance with its interval; `term` is the word for `probability` (forecast/likelihood). */
export interface Likelihood {
  probability: number;
  low: number;
  high: number;
  level: number;
  term: string;
  /** The long-run chance of the same, where the record bears one. */
  base?: number;
  resolves: Resolution;
}

/** The rule that settles a forecast: it came true if at least so many acts of the target fall in the window. */
export interface Resolution {
  /** Id of the target (forecast/targets). */
  target: string;
  /** What is forecast, as it opens a sentence: "A visit or meeting between China and North Korea". */
  label: string;
  atLeast: number;
  /** First and last day of the window. */
  from: string;
  to: string;
  /** The public source by which anyone can settle it. */
  settledBy: string;
}

/** A count of a stretch of time, and what it is held against. */
export interface CountedStretch {
  n: number;
  /** Rows of the data sets in the same time apart from what is counted, complete classes left out. */
  exposure: number;
  /** Days that the data sets cover. */
  days: number;
}

/** That something became more or less: one of the finding's numbers, with what it was made from (measures/density). */
export interface FindingChange {
  /** Name of the number that holds the ratio and its interval. */
  name: string;
  direction: "rise" | "fall" | "level";
  /** Held against the rest of the record, or against time alone where the acts are held completely. */
  basis: "record" | "time";
  now: CountedStretch;
  before: CountedStretch;
}

export interface Finding {
  /** "dependence.trade-share": the question, then a name. Stable: statements and tests refer to it. */
  id: string;
  /** One or two sentences built from the numbers. */
  statement: string;
  nature: FindingNature;
  numbers: Measure[];
  /** What it tells of a change, where it tells of one. */
  changes?: FindingChange[];
  /** The strongest pieces first; a selection where there are many. */
  evidence: Evidence[];
  /** How many pieces stand behind it in all. */
  evidenceCount: number;
  /** The query, in words that can be re-run: actors, classes, dates, grain. */
  query: string;
  confidence: Confidence;
  likelihood?: Likelihood;
  /** True where the data are too thin to say; the statement then says so with the count. */
  thin?: boolean;
}

/** A picture as its data; brief/figures draws it by its kind. */
export interface Figure {
  id: string;
  title: string;
  caption: string;
  /** Text alternative: what a reader who cannot see it needs. */
  alt: string;
  data: FigureData;
  /** What the data would hold besides, where it is too much to keep. */
  leftOut?: LeftOut[];
}

/** What a question returns. The renderer adds no claims to it. */
export interface Answer {
  question: QuestionId;
  title: string;
  /** The answer in one or two sentences, built from the findings' numbers. */
  headline: string;
  findings: Finding[];
  figure: Figure | null;
  moreFigures: Figure[];
  confidence: Confidence;
  /** Other readings of the same record. */
  alternatives: string[];
  /** Two lines. */
  method: string;
  /** What new facts would change the answer. */
  wouldChange: string[];
  /** What the record does not hold, with counts. */
  gaps: string[];
}
