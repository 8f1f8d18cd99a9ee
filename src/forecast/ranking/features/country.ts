// Which countries the source and its own country deal with.
import { DAYS, EVER, MONTH, WEEK } from "../decay.ts";
import type { FeatureGroup } from "./group.ts";
import { NONE, shareGroup } from "./shareGroup.ts";

export const COUNTRY: readonly FeatureGroup[] = [
  shareGroup({
    id: "country-source",
    name: "countries that the source deals with",
    among: "all events of the source",
    halfLives: [DAYS, WEEK, EVER],
    per: "source",
    of: "country",
    row: (history, source) => [history.countryBySource, source],
  }),
  shareGroup({
    id: "country-source-act",
    name: "countries to which the source does the act",
    among: "the source's events of the act",
    halfLives: [MONTH, EVER],
    per: "query",
    of: "country",
    row: (history, source, act) => [history.countryByAct, history.actKey(source, act)],
  }),
  shareGroup({
    id: "country-country-act",
    name: "countries to which the source's country does the act",
    among: "the events of the act by the source's country",
    halfLives: [EVER],
    per: "country-act",
    of: "country",
    row: (history, source, act) => [history.countryByCountryAct, history.countryActKey(source, act)],
  }),
  shareGroup({
    id: "country-country",
    name: "countries that the source's country deals with",
    among: "all events of the source's country",
    halfLives: [DAYS, WEEK, MONTH],
    per: "country",
    of: "country",
    row: (history, source) => [history.countryByCountry, history.countryKey(source)],
  }),
  shareGroup({
    id: "country-country-root",
    name: "countries to which the source's country does such acts",
    among: "the events of the CAMEO root by the source's country",
    halfLives: [DAYS, WEEK, MONTH],
    per: "country-root",
    of: "country",
    row: (history, source, act) => [history.countryByCountryRoot, history.countryRootKey(source, act)],
  }),
  {
    id: "same-country",
    name: "the same country",
    formula: "1 where the candidate has the source's country; 1 where it has none",
    unit: "yes or no",
    features: ["the same", "none"],
    per: "source",
    of: "country",
    read: ({ history, source }, out) => {
      const country = history.country[source]!;
      out.values[out.push(NONE) + 1] = 1;
      if (country !== NONE) out.values[out.push(country)] = 1;
    },
  },
];
