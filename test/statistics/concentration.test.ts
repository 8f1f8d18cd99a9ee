import { describe, expect, it } from "vitest";
import { herfindahl } from "../../src/statistics/concentration.ts";

describe("herfindahl", () => {
  it("is 1 / n for equal partners and 1 for a single one", () => {
    expect(herfindahl([0.25, 0.25, 0.25, 0.25])).toBe(0.25);
    expect(herfindahl([1])).toBe(1);
    expect(herfindahl([0.9, 0.06, 0.04])).toBeCloseTo(0.8152, 12);
  });

  it("takes shares as given, so that missing partners only lower it", () => {
    expect(herfindahl([0.9])).toBeCloseTo(0.81, 12);
  });

  it("refuses what cannot be shares", () => {
    expect(() => herfindahl([])).toThrow(RangeError);
    expect(() => herfindahl([60, 40])).toThrow(/fractions/);
    expect(() => herfindahl([0.5, -0.1])).toThrow(RangeError);
    expect(() => herfindahl([Number.NaN])).toThrow(RangeError);
  });
});
