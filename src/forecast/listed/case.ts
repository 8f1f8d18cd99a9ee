import type { EventFilter } from "../../chronicle/query.ts";
import type { DayAhead } from "../../record/calendar.ts";
import type { Span } from "../spans.ts";

/**
 * Kinds of acts whose chances are learned together: what is seen of one pair or state helps the others of its kind, and
 * what is seen of all kinds helps each.
 */
export const KINDS = ["summit", "missiles", "nuclear", "council", "parade"] as const;
export type Kind = (typeof KINDS)[number];

/** Acts that a public list shows to be held whole, as a forecast needs them. */
export interface ListedCase {
  kind: Kind;
  /** The two who meet, or the one who tests, parades or is put under sanctions. */
  states: readonly string[];
  /** Which acts they are, and their days (day numbers) in order of time, from the first day held whole on. */
  filter: EventFilter;
  spans: readonly Span[];
  from: number;
  /** The day at whose end it is asked, and the last to which they are seen: that day, or the end of their list. */
  asked: number;
  to: number;
  /** Nuclear tests by the states, which sanctions of the Security Council follow. */
  tests: EventFilter;
  testSpans: readonly Span[];
  /** What was known on a day (a day number) to come within so many days after it, that concerns any of the states. */
  ahead(day: number, days: number): readonly DayAhead[];
}
