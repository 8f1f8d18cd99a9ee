import type { Weights } from "./classifier.ts";

/** A wording with its kind, as terms (terms.ts). */
export interface Example {
  terms: readonly string[];
  kind: string;
}

export interface FitOptions {
  /** Strength of the pull to zero (L2), per example. */
  ridge: number;
  /** A term counts that stands in at least so many examples. */
  seen: number;
  steps: number;
}

const FIT: FitOptions = { ridge: 0.3, seen: 2, steps: 150 };

/**
 * Multinomial logistic regression on tf-idf (Jurafsky & Martin, Speech and Language Processing, ch. 5): the weights
 * that make the kinds of the examples most likely, drawn to zero by an L2 penalty, found by gradient descent with
 * momentum (Nesterov 1983) from zero, so that the same examples give the same weights.
 */
export function fitWeights(examples: readonly Example[], options: FitOptions = FIT): Weights {
  const kinds = [...new Set(examples.map(({ kind }) => kind))].sort();
  const idf = inverseFrequencies(examples, options.seen);
  const index = new Map([...idf.keys()].map((term, at) => [term, at]));
  const rows = examples.map(({ terms }) => sparse(terms, idf, index));
  const wanted = examples.map(({ kind }) => kinds.indexOf(kind));
  const k = kinds.length;
  const size = (index.size + 1) * k;
  const weights = new Float64Array(size);
  const ahead = new Float64Array(size);
  const last = new Float64Array(size);
  const gradient = new Float64Array(size);
  // Rows have length 1 and a bias of 1: the curvature of the mean loss is at most 1/2 · 2.
  const rate = 1 / (1 + options.ridge / examples.length);
  for (let step = 0; step < options.steps; step++) {
    gradient.fill(0);
    for (const [i, row] of rows.entries()) addGradient(gradient, ahead, row, wanted[i]!, k);
    for (let j = 0; j < size; j++) {
      const pull = j < size - k ? options.ridge * ahead[j]! : 0;
      weights[j] = ahead[j]! - (rate * (gradient[j]! + pull)) / examples.length;
    }
    const momentum = step / (step + 3);
    for (let j = 0; j < size; j++) {
      ahead[j] = weights[j]! + momentum * (weights[j]! - last[j]!);
      last[j] = weights[j]!;
    }
  }
  const of = (at: number) => [...weights.subarray(at * k, (at + 1) * k)];
  return {
    kinds,
    bias: of(index.size),
    terms: Object.fromEntries([...index].map(([term, at]) => [term, [idf.get(term)!, ...of(at)]])),
  };
}

function inverseFrequencies(examples: readonly Example[], seen: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { terms } of examples)
    for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Map(
    [...counts]
      .filter(([, n]) => n >= seen)
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([term, n]) => [term, 1 + Math.log((1 + examples.length) / (1 + n))]),
  );
}

interface Row {
  at: Int32Array;
  value: Float64Array;
}

function sparse(
  terms: readonly string[],
  idf: ReadonlyMap<string, number>,
  index: ReadonlyMap<string, number>,
): Row {
  const values = tfIdf(terms, (term) => idf.get(term));
  return {
    at: Int32Array.from(values.keys(), (term) => index.get(term)!),
    value: Float64Array.from(values.values()),
  };
}

/** 1 + log of the count, times the inverse frequency, to length 1; terms that were never seen are left out. */
export function tfIdf(
  terms: readonly string[],
  idf: (term: string) => number | undefined,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) if (idf(term) !== undefined) counts.set(term, (counts.get(term) ?? 0) + 1);
  const values = new Map([...counts].map(([term, n]) => [term, (1 + Math.log(n)) * idf(term)!]));
  const length = Math.hypot(...values.values()) || 1;
  return new Map([...values].map(([term, value]) => [term, value / length]));
}

function addGradient(
  gradient: Float64Array,
  weights: Float64Array,
  row: Row,
  wanted: number,
  k: number,
): void {
  const bias = weights.length - k;
  const scores = weights.slice(bias);
  for (let i = 0; i < row.at.length; i++)
    for (let c = 0; c < k; c++) scores[c]! += row.value[i]! * weights[row.at[i]! * k + c]!;
  const chances = softmax(scores);
  for (let c = 0; c < k; c++) {
    const miss = chances[c]! - (c === wanted ? 1 : 0);
    gradient[bias + c]! += miss;
    for (let i = 0; i < row.at.length; i++) gradient[row.at[i]! * k + c]! += miss * row.value[i]!;
  }
}

/** Scores to chances that add to one. */
export function softmax(scores: ArrayLike<number>): number[] {
  const all = Array.from(scores);
  const most = Math.max(...all);
  const powers = all.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
