// How long ago the source and the candidate last met, and how many others came since.

import type { Block } from "../block.ts";
import type { CountTable } from "../countTable.ts";
import type { FeatureGroup } from "./group.ts";

/** Seen; seen yesterday; 1/days; 6 - log(1 + days); 1/(1 + j); top - log(1 + j): j partners are more recent. */
function recency(table: CountTable, key: number, day: number, top: number, out: Block): void {
  const row = table.row(key);
  const ages: number[] = [];
  for (let e = table.first(row); e >= 0; e = table.next[e]!) ages.push(day - table.last[e]!);
  const later = laterCounts(ages);
  for (let e = table.first(row); e >= 0; e = table.next[e]!) {
    const age = day - table.last[e]!;
    const j = later.get(age)!;
    const at = out.push(table.column[e]!);
    out.values[at] = 1;
    out.values[at + 1] = age === 1 ? 1 : 0;
    out.values[at + 2] = 1 / age;
    out.values[at + 3] = Math.max(0, 6 - Math.log1p(age));
    out.values[at + 4] = 1 / (1 + j);
    out.values[at + 5] = Math.max(0, top - Math.log1p(j));
  }
}

/** By age: how many are younger. */
function laterCounts(ages: readonly number[]): Map<number, number> {
  const later = new Map<number, number>();
  Float64Array.from(ages)
    .sort()
    .forEach((age, place) => {
      if (!later.has(age)) later.set(age, place);
    });
  return later;
}

const FEATURES = ["seen", "yesterday", "1 / days", "days", "1 / place", "place"];
const formula =
  "seen; seen yesterday; 1 / days since; 6 − log(1 + days); 1 / (1 + partners met later), and its logarithm";

export const RECENCY: readonly FeatureGroup[] = [
  {
    id: "recency-act",
    name: "when the same act was last done to the same target",
    formula,
    unit: "days; partners",
    features: FEATURES,
    per: "query",
    of: "actor",
    read: ({ history, source, act }, out) =>
      recency(history.byAct, history.actKey(source, act), history.day, 4, out),
  },
  {
    id: "recency-pair",
    name: "when the two last met",
    formula,
    unit: "days; partners",
    features: FEATURES,
    per: "source",
    of: "actor",
    read: ({ history, source }, out) => recency(history.byPair, source, history.day, 5, out),
  },
  {
    id: "directions",
    name: "ever met in this direction, in the other",
    formula: "1 where the source ever did anything to the candidate, and the candidate to the source",
    unit: "yes or no",
    features: ["same direction", "other direction"],
    per: "source-direction",
    of: "actor",
    read: ({ history, source, act }, out) => {
      const { byPair, byDirection } = history;
      const direction = history.direction(act);
      const rows = [direction, 1 - direction].map((d) => byDirection.row(history.directionKey(source, d)));
      for (let e = byPair.first(byPair.row(source)); e >= 0; e = byPair.next[e]!) {
        const candidate = byPair.column[e]!;
        const at = out.push(candidate);
        rows.forEach((row, turn) => {
          out.values[at + turn] = byDirection.entry(row, candidate) >= 0 ? 1 : 0;
        });
      }
    },
  },
];
