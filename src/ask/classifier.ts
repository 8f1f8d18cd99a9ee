import { softmax, tfIdf } from "./fit.ts";

/** A fitted classifier (models/ask.json): for each term its inverse frequency, then its weight for each kind. */
export interface Weights {
  kinds: string[];
  bias: number[];
  terms: Record<string, number[]>;
}

/** The chance of each kind, the likeliest first. */
export function classify(weights: Weights, terms: readonly string[]): { kind: string; chance: number }[] {
  const scores = [...weights.bias];
  for (const [term, value] of tfIdf(terms, (one) => weights.terms[one]?.[0])) {
    const of = weights.terms[term]!;
    for (let c = 0; c < scores.length; c++) scores[c]! += value * of[c + 1]!;
  }
  const chances = softmax(scores);
  return weights.kinds
    .map((kind, c) => ({ kind, chance: chances[c]! }))
    .sort((x, y) => y.chance - x.chance || (x.kind < y.kind ? -1 : 1));
}
