import { describe, expect, it } from "vitest";
import { mean, median, quantile, quantileOfSorted, variance } from "../../src/statistics/quantiles.ts";

describe("quantiles", () => {
  it("uses the R-7 method", () => {
    // R: quantile(c(1, 3, 4, 10), c(0.1, 0.25, 0.9))
    expect(quantile([10, 3, 4, 1], 0.1)).toBeCloseTo(1.6, 12);
    expect(quantile([10, 3, 4, 1], 0.25)).toBe(2.5);
    expect(quantile([10, 3, 4, 1], 0.9)).toBeCloseTo(8.2, 12);
    expect(quantile([5], 0.3)).toBe(5);
  });

  it("reaches the ends, also where they are infinite", () => {
    expect(quantileOfSorted([1, 2, Number.POSITIVE_INFINITY], 1)).toBe(Number.POSITIVE_INFINITY);
    expect(quantileOfSorted([Number.NEGATIVE_INFINITY, 2], 0)).toBe(Number.NEGATIVE_INFINITY);
  });

  it("leaves the given values in their order", () => {
    const xs = [3, 1, 2];
    expect(median(xs)).toBe(2);
    expect(xs).toEqual([3, 1, 2]);
  });

  it("gives mean and sample variance", () => {
    expect(mean([2, 4, 4, 4, 5, 5, 7, 9])).toBe(5);
    expect(variance([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(32 / 7, 12);
  });

  it("does not make a number of no values", () => {
    expect(() => mean([])).toThrow(RangeError);
    expect(() => median([])).toThrow(RangeError);
    expect(() => variance([1])).toThrow(RangeError);
    expect(() => quantile([1, 2], 1.1)).toThrow(RangeError);
  });
});
