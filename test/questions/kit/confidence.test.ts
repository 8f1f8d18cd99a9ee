import { expect, it, test } from "vitest";
import { caseConfidence } from "../../../src/questions/kit/caseConfidence.ts";
import { confidenceByAge, confidenceByCases } from "../../../src/questions/kit/confidence.ts";

test.each([
  [0, "low"],
  [9, "low"],
  [10, "moderate"],
  [29, "moderate"],
  [30, "high"],
])("%i cases give %s confidence", (n, level) => {
  expect(confidenceByCases(n, "acts").level).toBe(level);
});

it("each weakness takes one level, and none takes it below low", () => {
  expect(confidenceByCases(30, "acts", ["one"]).level).toBe("moderate");
  expect(confidenceByCases(30, "acts", ["one", "two", "three"])).toEqual({
    level: "low",
    why: "30 acts; one; two; three",
  });
});

test.each([
  [2023, "high"],
  [2022, "moderate"],
  [2020, "moderate"],
  [2019, "low"],
])("figures last for %i give %s confidence in 2025", (year, level) => {
  expect(confidenceByAge(year, "2025-09-04", "Customs").level).toBe(level);
});

it("is a level lower where fewer than half of the acts are rated high, or none is rated", () => {
  expect(caseConfidence({ n: 30, high: 15, unrated: 0 }).level).toBe("high");
  expect(caseConfidence({ n: 30, high: 14, unrated: 0 }).level).toBe("moderate");
  expect(caseConfidence({ n: 30, high: 0, unrated: 30 }).why).toContain("coded by machine");
});
