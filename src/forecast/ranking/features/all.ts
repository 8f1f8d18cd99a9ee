import { CONTACT } from "./contact.ts";
import { COUNTRY } from "./country.ts";
import type { FeatureGroup } from "./group.ts";
import { ORIGIN } from "./origin.ts";
import { PAIR } from "./pair.ts";
import { RECENCY } from "./recency.ts";
import { SECTOR } from "./sector.ts";
import { STANDING } from "./standing.ts";
import { TARGET } from "./target.ts";

/** Every group of features of the additive ranker. A new one is an entry in its file. */
export const FEATURE_GROUPS: readonly FeatureGroup[] = [
  ...STANDING,
  ...COUNTRY,
  ...SECTOR,
  ...PAIR,
  ...RECENCY,
  ...ORIGIN,
  ...TARGET,
  ...CONTACT,
];
