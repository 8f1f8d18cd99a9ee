import type { Precision } from "../dates.ts";

/**
 * The four classes of acts (Duval and Thompson 1980, as CAMEO data sets use them):
 * verbal cooperation, material cooperation, verbal conflict, material conflict.
 */
export type QuadClass =
  | "verbal cooperation"
  | "material cooperation"
  | "verbal conflict"
  | "material conflict";

/** The four, in the order in which they are told. */
export const QUADS: readonly QuadClass[] = [
  "verbal cooperation",
  "material cooperation",
  "verbal conflict",
  "material conflict",
];

/** `act`: one actor's act; `vote`: a vote in a body, not the voter's own measure; `domestic`: inside a state. */
export type EventKind = "act" | "vote" | "domestic";

/**
 * At whom the act is aimed, seen from its target: `other`, the target itself; `own`, the actor's own affairs (a
 * border closed for a plague); `third`, somebody else (refugees sent back); `circumstance`, what merely came to
 * pass. Only the first is conflict or cooperation with the target; casebook/SOURCES.md has the coder's rule.
 * A source that does not say means `other`.
 */
export type Aim = "other" | "own" | "third" | "circumstance";

export const AIMS: readonly Aim[] = ["other", "own", "third", "circumstance"];

export type EventConfidence = "high" | "medium" | "low" | "unrated";

/**
 * One side of an event. `code` is the ISO 3166-1 alpha-3 code of the state or the code of an
 * organisation (UNO, EUU, NAT, IAE), and "" where the source names nobody that we know by code.
 */
export interface Party {
  code: string;
  /** As the source wrote it. */
  name: string;
  /** The person who acted, "" where none is named. */
  person: string;
  /** Sectors as the source wrote them ("Government; Military"), "" where none. */
  sector: string;
}

/** What a source that is coded by machine tells of the reports behind an event (GDELT). */
export interface Press {
  /** Mentions in all reports, and publishers that made them, when the event was first told. */
  mentions: number;
  sources: number;
  /** The mean tone of the reports from -100 to +100; most lie between -10 and +10. */
  tone: number;
  /** Whether a report told of it in its lead paragraph (GDELT's IsRootEvent). */
  lead: boolean;
}

/** On a day, a source actor did something (CAMEO) to a target actor, in some issue, by some report. */
export interface ChronicleEvent {
  /** Unique in a chronicle: the data set and the source's own id. */
  id: string;
  /** First day of the period in which it happened. */
  date: string;
  precision: Precision;
  /** First day on which it is known to have happened: the end of its period, or the day it was reported. As-of filters by this. */
  known: string;
  source: Party;
  /** Null where an act has no addressee (a parade, a test). */
  target: Party | null;
  /** CAMEO code, two to four digits. */
  cameo: string;
  /** CAMEO root, two digits. */
  root: string;
  quad: QuadClass;
  /** Goldstein (1992) intensity of the CAMEO code, -10 to +10. */
  goldstein: number;
  kind: EventKind;
  aim: Aim;
  issue: string;
  /** How many reports stand behind it. */
  reports: number;
  confidence: EventConfidence;
  /** ISO 3166-1 alpha-3 code of where it happened, where the source says. */
  country?: string;
  press?: Press;
  evidence: { summary: string; publisher: string; url: string; url2: string; story: string };
  origin: { dataset: string; file: string; line: number };
}
