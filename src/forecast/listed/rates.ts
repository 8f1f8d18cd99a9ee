import type { LongRun } from "./seen.ts";

/** How many windows' worth of its own record a case counts against the rate of its kind. */
export const POOL_WINDOWS = 4;

/** The case's own long-run rate, half a window that was hit and half one that was not kept beside it (Jeffreys). */
export function climatology({ share, cases }: LongRun): number {
  return (share * cases + 0.5) / (cases + 1);
}

/** The same, drawn to the rate of its kind. */
export function pooledRate({ share, cases }: LongRun, pool: number): number {
  return (share * cases + POOL_WINDOWS * pool) / (cases + POOL_WINDOWS);
}
