import { expect, it } from "vitest";
import { classify } from "../../src/ask/classifier.ts";
import { fitWeights, tfIdf } from "../../src/ask/fit.ts";

const EXAMPLES = [
  { kind: "trade", terms: ["oil", "price", "of"] },
  { kind: "trade", terms: ["oil", "of", "sale"] },
  { kind: "war", terms: ["tank", "of", "army"] },
  { kind: "war", terms: ["tank", "army"] },
];
const OPTIONS = { ridge: 0.1, seen: 2, steps: 200 };

it("learns what tells the kinds apart, and is unsure where nothing does", () => {
  const weights = fitWeights(EXAMPLES, OPTIONS);
  expect(classify(weights, ["oil"])[0]).toMatchObject({ kind: "trade" });
  expect(classify(weights, ["tank", "army"])[0]!.chance).toBeGreaterThan(0.8);
  const [best, other] = classify(weights, ["never", "seen"]);
  expect(best!.chance + other!.chance).toBeCloseTo(1, 12);
  expect(best!.chance).toBeLessThan(0.6);
  // Seen once: no term.
  expect(Object.keys(weights.terms).sort()).toEqual(["army", "of", "oil", "tank"]);
});

it("is at its lowest loss: a step further changes next to nothing", () => {
  const [near, far] = [200, 2000].map((steps) => fitWeights(EXAMPLES, { ...OPTIONS, steps }));
  for (const term of Object.keys(near!.terms))
    for (const [at, weight] of near!.terms[term]!.entries())
      expect(weight).toBeCloseTo(far!.terms[term]![at]!, 3);
});

it("a rarer term weighs more, and a row has length one", () => {
  const idf: Record<string, number> = { rare: 3, common: 1 };
  const values = tfIdf(["rare", "common", "common", "unknown"], (term) => idf[term]);
  expect(Math.hypot(...values.values())).toBeCloseTo(1, 12);
  expect(values.get("rare")! / values.get("common")!).toBeCloseTo(3 / (1 + Math.log(2)), 12);
  expect(values.has("unknown")).toBe(false);
});
