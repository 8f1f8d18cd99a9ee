import { logOdds } from "../../statistics/logOdds.ts";
import type { Reason } from "../forecaster.ts";
import { FEATURES } from "./features.ts";
import { type Horizon, placesOf, type YearOfWeights } from "./model.ts";
import type { LongRun, Seen } from "./seen.ts";

/** How many windows' worth of its own record a case counts against the rate of its kind. */
const POOL_WINDOWS = 4;

/** The case's own long-run rate, half a window that was hit and half one that was not kept beside it (Jeffreys). */
export function climatology({ share, cases }: LongRun): number {
  return (share * cases + 0.5) / (cases + 1);
}

/** The same, drawn to the rate of its kind. */
export function pooledRate({ share, cases }: LongRun, pool: number): number {
  return (share * cases + POOL_WINDOWS * pool) / (cases + POOL_WINDOWS);
}

/** The rate of a case by what a year knew of its kind. */
function ratePooled(year: YearOfWeights, seen: Seen, horizon: Horizon): number {
  return pooledRate(seen.longRun(horizon), year.horizons[horizon].pools[seen.of.kind]);
}

/** What the features measure of a case, in their order; those that say nothing of its kind are zero. */
export function valuesOf(seen: Seen, horizon: number): number[] {
  const values = new Array<number>(FEATURES.length).fill(0);
  for (const i of placesOf(seen.of.kind)) values[i] = FEATURES[i]!.value(seen, horizon);
  return values;
}

/** The usual rate in a forecast of the model, and what it adds to the log-odds. */
function usualOf(year: YearOfWeights, seen: Seen, horizon: Horizon) {
  const { constant, base } = year.horizons[horizon].kinds[seen.of.kind];
  const { constant: shift, slope } = year.calibration.model;
  const rate = ratePooled(year, seen, horizon);
  return { rate, adds: shift + slope * (constant + base * logOdds(rate)) };
}

/** What a feature measures, by its place, and what that adds to the log-odds. */
function termOf(year: YearOfWeights, seen: Seen, horizon: Horizon, place: number) {
  const weight = year.calibration.model.slope * year.horizons[horizon].kinds[seen.of.kind].features[place]!;
  const value = FEATURES[place]!.value(seen, horizon);
  return { value, adds: weight * value };
}

/** The log-odds of at least one act within the horizon, by the weights of a year. */
export function listedLogOdds(year: YearOfWeights, seen: Seen, horizon: Horizon): number {
  let sum = usualOf(year, seen, horizon).adds;
  for (const place of placesOf(seen.of.kind)) sum += termOf(year, seen, horizon, place).adds;
  return sum;
}

/** The same as reasons: what is usual for the case first, then what each feature adds. */
export function listedReasons(year: YearOfWeights, seen: Seen, horizon: Horizon): Reason[] {
  const { rate, adds } = usualOf(year, seen, horizon);
  return [
    { feature: "base", value: rate, adds, behind: [seen.of.filter] },
    ...placesOf(seen.of.kind).map((place): Reason => {
      const { id, behind, occasions } = FEATURES[place]!;
      return {
        feature: id,
        ...termOf(year, seen, horizon, place),
        behind: behind(seen, horizon),
        ...(occasions ? { occasions: occasions(seen, horizon) } : {}),
      };
    }),
  ];
}

/**
 * The usual rate alone: the case's own, drawn to that of its kind, and moved as far as such rates have been wrong before
 * (rare acts came more often than the past of the case had them).
 */
export function usualReasons(year: YearOfWeights, seen: Seen, horizon: Horizon): Reason[] {
  const value = ratePooled(year, seen, horizon);
  const adds = usualLogOdds(year, seen, horizon);
  return [{ feature: "base", value, adds, behind: [seen.of.filter] }];
}

export function usualLogOdds(year: YearOfWeights, seen: Seen, horizon: Horizon): number {
  const { constant, slope } = year.calibration.usual;
  return constant + slope * logOdds(ratePooled(year, seen, horizon));
}

/** Days that the features look back on: those of a half-life of a year, each by what it still counts. */
const MEMORY_DAYS = 365 / Math.LN2;

/** How many separate windows a chance by the model rests on: those of its memory, and those that the rate of its kind counts for. */
export function memoryOf({ cases }: LongRun, horizon: number): number {
  return Math.min(cases, MEMORY_DAYS / horizon) + POOL_WINDOWS;
}
