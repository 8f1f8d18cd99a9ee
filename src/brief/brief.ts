import type { DatasetCoverage } from "../chronicle/chronicle.ts";
import type { Answer, Confidence, Likelihood } from "../questions/answer.ts";
import type { QuestionId } from "../questions/ids.ts";

/** The version of a brief's shape as JSON: it rises whenever the published schema changes. */
export const BRIEF_FORMAT = "chancery-brief/2";

/** One of the three to five judgements that open a brief. */
export interface Judgement {
  statement: string;
  likelihood: Likelihood;
  confidence: Confidence;
  /** Ids of the findings that it rests on. */
  basis: string[];
  question: QuestionId;
}

/** A difference between this brief and the same brief as of an earlier day. */
export interface Change {
  question: QuestionId;
  /** The finding whose number moved, or "" for what happened in between. */
  finding: string;
  statement: string;
}

/** A data set that stands behind the brief, with what the reader must know before trusting it. */
export interface BriefSource {
  key: string;
  title: string;
  citation: string;
  terms: string;
  quality: string;
}

/** A class of acts, graded against a public list over a span of days. */
export interface GradedClass {
  label: string;
  from: string;
  to: string;
  grade: "complete" | "nearly";
  by: string;
  /** What the list names in the span, and how many of these are held. */
  listed: number;
  held: number;
  /** What the grade leaves open, where it is not complete. */
  note: string;
}

/** Who reported the pair's events. */
export interface SourceMix {
  label: string;
  events: number;
  share: number;
}

export interface Brief {
  /** Version of this shape, for readers of the JSON. */
  format: typeof BRIEF_FORMAT;
  /** Version of Chancery that wrote it. */
  version: string;
  title: string;
  subject: {
    a: { code: string; name: string };
    b: { code: string; name: string };
    asOf: string;
    focal: { id: string; date: string; when: string; summary: string } | null;
    datasets: string[];
  };
  /** How many rows were right when the data were audited; "" where they never were. */
  audit: string;
  judgements: Judgement[];
  answers: Answer[];
  changes: { since: string; items: Change[] } | null;
  gaps: string[];
  sources: BriefSource[];
  sourceMix: { byPlace: SourceMix[]; byConfidence: SourceMix[] };
  /** Spans covered and events held; `pair` = events of the pair. A day outside every span is "no data". */
  coverage: (DatasetCoverage & { pair: number })[];
  /** Classes of acts around the pair that the data hold completely, or nearly so, by a public list. */
  completeness: GradedClass[];
  quarantined: { dataset: string; reason: string; rows: number }[];
}
