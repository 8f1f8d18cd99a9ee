import { expect, test } from "vitest";
import { likelihoodTerm } from "../../src/forecast/likelihood.ts";

test("the words of likelihood follow Directive 203", () => {
  expect([0, 0.03, 0.05, 0.2, 0.45, 0.5, 0.55, 0.8, 0.95, 1].map(likelihoodTerm)).toEqual([
    "almost no chance",
    "almost no chance",
    "very unlikely",
    "unlikely",
    "roughly even chance",
    "roughly even chance",
    "likely",
    "very likely",
    "almost certain",
    "almost certain",
  ]);
  expect(() => likelihoodTerm(1.1)).toThrow(RangeError);
});
