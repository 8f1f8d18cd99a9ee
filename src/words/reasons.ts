import type { AheadFacts } from "./outcomes.ts";

/** One of the terms that add up to the log-odds of a chance. */
export interface ReasonFacts {
  /** Id of the feature (forecast/listed/features), "base" or "shorter". */
  feature: string;
  value: number;
  adds: number;
  /** Acts behind it, over how many days, and the last of these where it lies before the day asked about. */
  n: number;
  days: number;
  until: string | null;
  /** What on the calendar is behind it. */
  occasions: AheadFacts[];
}

/** What moved a chance away from the usual rate. */
export interface MovedFacts {
  label: string;
  horizon: number;
  probability: number;
  /** What the usual rate alone would give. */
  usual: number;
  reasons: ReasonFacts[];
}
