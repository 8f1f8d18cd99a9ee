import type { ScoredQuery } from "./ranker.ts";
import type { Scorer } from "./scorer.ts";

/** What one feature adds to the score of a candidate. */
export interface Contribution {
  /** Id of the group and name of the feature in it. */
  group: string;
  feature: string;
  /** What the feature measured, in the group's unit. */
  value: number;
  /** Its weight in this query times the value. */
  adds: number;
}

/** The features of candidates, each named once, for the query last read: `scorer.width` values a candidate. */
export function featuresOf(scorer: Scorer, candidates: readonly number[]): Float64Array {
  const found = new Float64Array(candidates.length * scorer.width);
  const actorPlaces = new Int32Array(scorer.actors);
  candidates.forEach((candidate, i) => {
    actorPlaces[candidate] = i + 1;
  });
  scorer.groups.forEach(({ of }, g) => {
    const { keys, values, size, width } = scorer.blocks[g]!;
    const put = (i: number, row: number) => {
      for (let f = 0; f < width; f++) {
        found[i * scorer.width + scorer.offsets[g]! + f] = values[row * width + f]!;
      }
    };
    if (of === "actor") {
      for (let row = 0; row < size; row++) {
        const place = actorPlaces[keys[row]!]!;
        if (place > 0) put(place - 1, row);
      }
      return;
    }
    const rows = new Map<number, number>();
    for (let row = 0; row < size; row++) rows.set(keys[row]!, row);
    candidates.forEach((candidate, i) => {
      const row = rows.get(scorer.keyOf(of, candidate));
      if (row !== undefined) put(i, row);
    });
  });
  return found;
}

/** Why a candidate has its score: what each feature that is not zero adds. They add up to the score. */
export function reasonsFor({ scorer, weights }: ScoredQuery, candidate: number): Contribution[] {
  const values = featuresOf(scorer, [candidate]);
  return scorer.groups.flatMap(({ id, features }, g) =>
    features.flatMap((feature, f) => {
      const at = scorer.offsets[g]! + f;
      const value = values[at]!;
      return value === 0 ? [] : [{ group: id, feature, value, adds: weights[at]! * value }];
    }),
  );
}
