import { expect, test } from "vitest";
import { cutOf, rateAt } from "../../../../src/forecast/ranking/rerank/pace.ts";

test("the rate rises for a hundred steps, or a quarter where there are few, then falls to almost none", () => {
  expect([1, 50, 100].map((step) => rateAt(step, 1000))).toEqual([0.01, 0.5, 1]);
  expect([1, 2, 4].map((step) => rateAt(step, 16))).toEqual([0.25, 0.5, 1]);
  const falling = Array.from({ length: 901 }, (_, i) => rateAt(100 + i, 1000));
  expect(falling).toEqual(falling.toSorted((a, b) => b - a));
  expect(rateAt(550, 1000)).toBeCloseTo(0.5, 2);
  expect(rateAt(1000, 1000)).toBeGreaterThan(0);
  expect(rateAt(1000, 1000)).toBeLessThan(1e-5);
});

test("slopes are cut to a length of one, all weights together; shorter ones stay", () => {
  expect(cutOf([Float64Array.of(3), Float64Array.of(0, -4)])).toBe(0.2);
  expect(cutOf([Float64Array.of(0.3), Float64Array.of(0, -0.4)])).toBe(1);
  expect(cutOf([Float64Array.of(0)])).toBe(1);
});
