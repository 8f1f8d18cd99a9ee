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

/** The features of candidates for the query last read, candidate by candidate, `scorer.width` values each. */
export function featuresOf(scorer: Scorer, candidates: readonly number[]): Float64Array {
  const found = new Float64Array(candidates.length * scorer.width);
  scorer.groups.forEach(({ of }, g) => {
    const { keys, values, size, width } = scorer.blocks[g]!;
    const wanted = new Map<number, number[]>();
    candidates.forEach((candidate, i) => {
      const key = scorer.keyOf(of, candidate);
      const same = wanted.get(key);
      if (same) same.push(i);
      else wanted.set(key, [i]);
    });
    for (let row = 0; row < size; row++) {
      const same = wanted.get(keys[row]!);
      if (!same) continue;
      const read = values.subarray(row * width, (row + 1) * width);
      for (const i of same) found.set(read, i * scorer.width + scorer.offsets[g]!);
    }
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

/** The candidates of the highest scores, best first; of equals the lowest number. */
export function topOf(scores: Float64Array, size: number): number[] {
  const top: number[] = [];
  for (let o = 0; o < scores.length; o++) {
    if (top.length === size && scores[o]! <= scores[top[size - 1]!]!) continue;
    let place = top.length;
    while (place > 0 && scores[top[place - 1]!]! < scores[o]!) place--;
    top.splice(place, 0, o);
    if (top.length > size) top.pop();
  }
  return top;
}
