import type { ForecastEntry, LedgerEntry, ResolutionEntry } from "./entry.ts";

/** A forecast with what came of it, null where that is not known yet. */
export interface Issued {
  forecast: ForecastEntry;
  resolution: ResolutionEntry | null;
}

/**
 * The present state of a ledger: each forecast once, in order of writing. Of two lines that say the same, and of two
 * resolutions of one forecast whatever they say, the one that stands first in the file holds: what was settled is not
 * settled again. A resolution may stand before its forecast, where two writers were at work; one of a forecast that
 * the ledger does not hold says nothing.
 */
export function issuedOf(entries: readonly LedgerEntry[]): Issued[] {
  const forecasts = new Map<string, ForecastEntry>();
  const resolutions = new Map<string, ResolutionEntry>();
  for (const entry of entries) {
    if (entry.kind === "forecast") {
      if (!forecasts.has(entry.id)) forecasts.set(entry.id, entry);
    } else if (!resolutions.has(entry.forecast)) resolutions.set(entry.forecast, entry);
  }
  return [...forecasts.values()].map((forecast) => ({
    forecast,
    resolution: resolutions.get(forecast.id) ?? null,
  }));
}

/**
 * Whether a forecast was written after the first day of its window, when what came could be known: then it was no
 * forecast, and its score is no forecaster's.
 */
export function isHindcast({ written, from }: ForecastEntry): boolean {
  return written.slice(0, 10) > from;
}

/** Those entries that the ledger does not hold yet: forecasts by their id, resolutions by the forecast they settle. */
export function newEntries<Entry extends LedgerEntry>(
  entries: readonly Entry[],
  held: readonly LedgerEntry[],
): Entry[] {
  const keyOf = (entry: LedgerEntry) => (entry.kind === "forecast" ? entry.id : `settles ${entry.forecast}`);
  const known = new Set(held.map(keyOf));
  return entries.filter((entry) => {
    const key = keyOf(entry);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}
