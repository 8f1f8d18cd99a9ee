import { describe, expect, it } from "vitest";
import { exposedRatio } from "../../src/statistics/exposedRatio.ts";

describe("exposedRatio", () => {
  it("is the odds ratio, with Woolf's interval and half an event more in each cell", () => {
    // 20 of 120 rows against 10 of 110: 20/100 over 10/100; log 2 adjusted ± 1.6449 · sqrt(Σ 1/(k + ½)).
    const found = exposedRatio(20, 100, 10, 100, 0.9)!;
    expect(found.ratio).toBeCloseTo(2, 10);
    const middle = Math.log(20.5 / 10.5);
    const reach = 1.6448536 * Math.sqrt(1 / 20.5 + 1 / 10.5 + 2 / 100.5);
    expect(found.low).toBeCloseTo(Math.exp(middle - reach), 6);
    expect(found.high).toBeCloseTo(Math.exp(middle + reach), 6);
  });

  it("does not move where everything doubles in one stretch", () => {
    expect(exposedRatio(40, 200, 10, 100, 0.9)!.ratio).toBeCloseTo(
      exposedRatio(20, 100, 10, 100, 0.9)!.ratio,
      10,
    );
  });

  it("is bounded on one side only where a count is nought, and nothing without an event or without the rest", () => {
    expect(exposedRatio(0, 100, 10, 100, 0.9)).toMatchObject({ ratio: 0, low: 0 });
    expect(exposedRatio(0, 100, 10, 100, 0.9)!.high).toBeLessThan(1);
    expect(exposedRatio(5, 100, 0, 100, 0.9)!.high).toBe(Number.POSITIVE_INFINITY);
    expect(exposedRatio(9, 100, 0, 100, 0.9)!.low).toBeGreaterThan(1);
    expect(exposedRatio(0, 100, 0, 100, 0.9)).toBeNull();
    expect(exposedRatio(3, 0, 3, 10, 0.9)).toBeNull();
  });
});
