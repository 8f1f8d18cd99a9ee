import type { ScoredQuery } from "./ranker.ts";

/** One of the likeliest answers. */
export interface Candidate {
  /** Its number in the stream. */
  actor: number;
  score: number;
  /** Softmax over all actors: the chance that an event of this source and act, if there is one, is with this actor. */
  probability: number;
}

/** The likeliest answers to a query, best first; of equals the lowest number. */
export function likeliest({ scores }: ScoredQuery, size: number): Candidate[] {
  const top = topOf(scores, size);
  const best = scores[top[0]!]!;
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - best);
  return top.map((actor) => ({
    actor,
    score: scores[actor]!,
    probability: Math.exp(scores[actor]! - best) / sum,
  }));
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
