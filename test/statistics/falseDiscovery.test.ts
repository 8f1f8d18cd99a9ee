import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "../../src/statistics/falseDiscovery.ts";

describe("benjaminiHochberg", () => {
  it("calls the first four of fifteen tests findings at 0.05 (Benjamini and Hochberg 1995, section 4.1)", () => {
    const ps = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    const adjusted = benjaminiHochberg(ps);
    expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(4);
    expect(adjusted[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
  });

  it("keeps the order given, never lowers a p and leaves a single one alone", () => {
    expect(benjaminiHochberg([0.04, 0.01, 0.03])).toEqual([0.04, 0.03, 0.04]);
    expect(benjaminiHochberg([0.2])).toEqual([0.2]);
    expect(benjaminiHochberg([])).toEqual([]);
    expect(() => benjaminiHochberg([1.1])).toThrow(RangeError);
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (ps) => {
        benjaminiHochberg(ps).forEach((q, i) => {
          expect(q).toBeGreaterThanOrEqual(ps[i]! - 1e-15);
          expect(q).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});
