import type { EventFilter } from "../chronicle/query.ts";
import type { DayAhead } from "../record/calendar.ts";

/** One term of the sum that makes the log-odds of a forecast. */
export interface Reason {
  /** Id of the feature in its list; "base" is the chance where nothing else were known. */
  feature: string;
  /** What the feature measured, in its unit. */
  value: number;
  /** What it adds to the log-odds. */
  adds: number;
  /** The events behind the value, as queries that anyone can ask again; none where it rests on none. */
  behind: readonly EventFilter[];
  /** The dates of the calendar behind it. */
  occasions?: readonly DayAhead[];
}

/** The log-odds that reasons add up to. */
export function sumOf(reasons: readonly Pick<Reason, "adds">[]): number {
  return reasons.reduce((sum, { adds }) => sum + adds, 0);
}

/** The chance of at least one event within a horizon, beside what any better forecast has to beat. */
export interface Chance {
  /** Days of the window, which begins on the day after that on which it is asked. */
  horizon: number;
  probability: number;
  /** The long-run rate of such windows (climatology), from the same past. */
  climatology: number;
  /** Whether the window before held one: 1 or 0 (persistence). */
  persistence: 0 | 1;
}

/** A way to forecast: what it gives, and why. The reasons add up to the log-odds of the probability. */
export interface Forecaster<Question> {
  readonly id: string;
  /** Raised with every change by which a forecast may come out otherwise. */
  readonly version: string;
  forecast(question: Question): Chance | null;
  reasons(question: Question): readonly Reason[];
}
