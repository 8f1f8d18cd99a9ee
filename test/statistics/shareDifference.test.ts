import { expect, test } from "vitest";
import { shareDifference } from "../../src/statistics/shareDifference.ts";

test("gives Newcombe's own example: 56 of 70 against 48 of 80", () => {
  // Newcombe 1998, Table II, method 10: 0.2000, 0.0524 to 0.3339 at 95 %.
  const { estimate, low, high } = shareDifference(56, 70, 48, 80, 0.95)!;
  expect(estimate).toBeCloseTo(0.2, 10);
  expect(low).toBeCloseTo(0.0524, 4);
  expect(high).toBeCloseTo(0.3339, 4);
});

test("is unknown where one side has no cases", () => {
  expect(shareDifference(0, 0, 3, 5, 0.9)).toBeNull();
});
