import { readFileSync } from "node:fs";
import type { Weights } from "./classifier.ts";

/** Where the fitted classifier lies; models/ask/README.md says what it learnt from and how well it does. */
const WEIGHTS = new URL("../../models/ask/weights.json", import.meta.url);

let weights: Weights | undefined;

export function loadWeights(): Weights {
  weights ??= JSON.parse(readFileSync(WEIGHTS, "utf8")) as Weights;
  return weights;
}

/** As they are written down: to two places, a term a line. What all kinds share, of a term, tells nothing and is left out. */
export function writtenWeights({ kinds, bias, terms }: Weights): string {
  const two = (value: number) => Math.round(100 * value) / 100;
  const lines = Object.entries(terms)
    .map(([term, values]): [string, number[]] => [term, values.map(two)])
    .filter(([, [, ...of]]) => of.some((weight) => weight !== 0))
    .map(([term, values]) => `${JSON.stringify(term)}:${JSON.stringify(values)}`);
  return `{"kinds":${JSON.stringify(kinds)},\n"bias":${JSON.stringify(bias.map(two))},\n"terms":{\n${lines.join(",\n")}\n}}\n`;
}
