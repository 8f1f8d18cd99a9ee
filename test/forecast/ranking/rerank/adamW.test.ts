import { expect, test } from "vitest";
import { AdamW } from "../../../../src/forecast/ranking/rerank/adamW.ts";

test("the first step is as long as the rate, whatever the slope; the next weighs both slopes without bias", () => {
  const weights = Float64Array.of(0, 0);
  const adamW = new AdamW(weights);
  adamW.step(Float64Array.of(5, -0.02), 1, 0.1, 0);
  expect(weights[0]).toBeCloseTo(-0.1, 6);
  expect(weights[1]).toBeCloseTo(0.1, 6);
  adamW.step(Float64Array.of(0, -0.02), 1, 0.1, 0);
  // Means of the slopes 5 and 0, weighed 0.9 to 1, and of their squares, weighed 0.999 to 1.
  const [mean, square] = [(0.9 * 5) / 1.9, (0.999 * 25) / 1.999];
  expect(weights[0]).toBeCloseTo(-0.1 - (0.1 * mean) / Math.sqrt(square), 6);
  expect(weights[1]).toBeCloseTo(0.2, 6);
});

test("decay takes its share of a weight off, apart from the slope", () => {
  const weights = Float64Array.of(2, -2);
  new AdamW(weights).step(Float64Array.of(0, 0), 1, 0.1, 0.5);
  expect([...weights]).toEqual([2 - 0.1 * 0.5 * 2, -2 + 0.1 * 0.5 * 2]);
});
