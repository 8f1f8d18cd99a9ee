import type { CountKey } from "./query.ts";

/** By what the events of a filter are told apart. */
export const FACETS = [
  "source",
  "target",
  "root",
  "quad",
  "issue",
  "publisher",
  "dataset",
] as const satisfies CountKey[];
export type FacetKey = (typeof FACETS)[number];

/** The values that events have under a key, with how many have each. */
export interface Facet {
  key: FacetKey;
  /** The commonest first, then in order of values; "" where the event has none. */
  values: readonly { value: string; n: number }[];
}

/** The facet of a key from its counts in any order. */
export function facetOf(key: FacetKey, counts: readonly { value: string; n: number }[]): Facet {
  return { key, values: [...counts].sort((x, y) => y.n - x.n || (x.value < y.value ? -1 : 1)) };
}
