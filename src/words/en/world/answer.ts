import { capital, possessive } from "../forms.ts";

/** English that the answers from the record of the world share. */

/** Confidence in what one public table says. */
export const oneTable = {
  level: "moderate",
  why: "one public table, not checked against another",
} as const;

const PUBLISHERS: Readonly<Record<string, string>> = {
  "factbook-2026": "CIA, The World Factbook (January 2026)",
  "factbook-2024": "CIA, The World Factbook (April 2024)",
  "ucdp-prio-25.1": "UCDP/PRIO Armed Conflict Dataset 25.1",
  "cow-states-2016": "Correlates of War state list",
  hand: "Chancery, from general knowledge",
};

/** Who published a row, by the key of its data set. */
export function publisherOf(source: string): string {
  return PUBLISHERS[source] ?? source;
}

export const METHOD =
  "Looked up in public tables of all states, each row seen from the day on which it could be known; no event was counted and no chance is given.";

export const ALTERNATIVES = [
  "What is not in these tables may still have happened: they hold what their makers looked for, and end on different days.",
];

export const wouldChange = (pair: string) => [`Events of ${pair}, once they are loaded.`];

export const restsOn = (pair: string) =>
  `No events of ${pair} are loaded: this rests on public tables about all states, some of them a year or two old.`;

/** Where a question finds nothing. */
export const nothing = (pair: string) => `The record has nothing to say on this about ${pair}.`;

/** The questions as the record can answer them. */
export const asks = {
  history: (a: string, b: string) => `How did the tie between ${a} and ${b} come to be?`,
  significance: (a: string, b: string) => `What would a meeting of ${a} and ${b} change?`,
  implications: (a: string, b: string) => `What weighs between ${a} and ${b}?`,
  leader: (a: string, b: string) => `Who leads ${a} and ${b}?`,
  dependence: (a: string, b: string) => `How much do ${a} and ${b} need each other?`,
  outsiders: (a: string, b: string) => `Who stands around ${a} and ${b}?`,
  leadup: (a: string, b: string) => `What has happened of late between ${a} and ${b}?`,
  contention: (a: string, b: string) => `What divides ${a} and ${b}?`,
  signals: (a: string, b: string) => `What do ${possessive(a)} and ${possessive(b)} forces signal?`,
  outcomes: (a: string, b: string) => `What is likely to come between ${a} and ${b}?`,
} as const;

/** "India and Pakistan". */
export const pairOf = (a: string, b: string) => `${a} and ${b}`;

/** The last line of a brief without events. */
export const loadEvents = (a: string, b: string) =>
  `This brief rests on public tables and on no events of ${a} and ${b}. To load events: chancery ingest icews FOLDER, or chancery ingest csv FILE for a table of your own; then run the same command again.`;

export const title = (a: string, b: string) =>
  `${capital(a)} and ${b}, from public tables alone: no events are loaded`;

export const noTable = { level: "low", why: "no table tells of it" } as const;

export const noRows = "rows of the record on it";

export const nothingQuery = (pair: string) => `all tables of the record, on ${pair}`;
