import { addDays } from "../../../src/dates.ts";
import {
  type ForecastContent,
  type ForecastEntry,
  forecastEntry,
  type ResolutionContent,
  type ResolutionEntry,
  resolutionEntry,
} from "../../../src/forecast/ledger/entry.ts";

export const NOW = "2025-09-04T10:00:00.000Z";

/** A forecast made by hand, its window of 90 days beginning the day after `asOf`. */
export function madeContent(changed: Partial<ForecastContent> = {}): ForecastContent {
  const { asOf = "2025-09-04", horizon = 90 } = changed;
  return {
    a: "CHN",
    b: "PRK",
    asOf,
    cutoff: asOf,
    datasets: ["casebook"],
    method: { id: "phase-rate", version: "1" },
    target: {
      id: "missiles-lesser",
      label: "A test",
      rule: "at least one test",
      atLeast: 1,
      settledBy: "JCS",
    },
    horizon,
    from: addDays(asOf, 1),
    to: addDays(asOf, horizon),
    probability: 0.7,
    low: 0.5,
    high: 0.8,
    climatology: 0.6,
    persistence: 1,
    ...changed,
  };
}

export const madeForecast = (changed: Partial<ForecastContent> = {}, written = NOW): ForecastEntry =>
  forecastEntry(madeContent(changed), written);

export const madeResolution = (
  forecast: string,
  changed: Partial<ResolutionContent> = {},
  written = NOW,
): ResolutionEntry =>
  resolutionEntry(
    { forecast, outcome: "yes", settledOn: "2026-06-30", why: "one act", events: [], ...changed },
    written,
  );
