import { describe, expect, it } from "vitest";
import { permutationTest, randomisationP } from "../../src/statistics/permutation.ts";
import { mean } from "../../src/statistics/quantiles.ts";
import { seededRandom } from "../../src/statistics/random.ts";
import { distanceFromUniform, normalDraw } from "./draws.ts";

const difference = (a: readonly number[], b: readonly number[]) => mean(a) - mean(b);

describe("randomisationP", () => {
  it("counts the observed value as one of the draws", () => {
    expect(randomisationP(10, [1, -1, 2, -2])).toEqual({ p: 1 / 5, pUpper: 1 / 5, pLower: 1 });
    expect(randomisationP(0, [0, 0, 0])).toEqual({ p: 1, pUpper: 1, pLower: 1 });
  });

  it("takes the distance from the middle of all values, not from zero", () => {
    // The middle of 4, 5, 6 and 5 is 5: nothing is odd about 5, but all draws are far from zero.
    expect(randomisationP(5, [4, 5, 6]).p).toBe(1);
    expect(randomisationP(9, [4, 5, 6, 5, 5, 4, 6]).p).toBe(1 / 8);
  });

  it("takes values that rounding parts for equal", () => {
    expect(randomisationP(0.1 + 0.2, [0.3, 0.3, 0.3]).pUpper).toBe(1);
    expect(() => randomisationP(1, [])).toThrow(RangeError);
  });
});

describe("permutationTest", () => {
  it("comes near the exact share of relabellings", () => {
    // Of the 20 ways to deal six values into threes, two are as extreme as 1 2 3 | 4 5 6.
    const found = permutationTest([1, 2, 3], [4, 5, 6], difference, 4000, seededRandom(3));
    expect(found.observed).toBe(-3);
    expect(Math.abs(found.p - 0.1)).toBeLessThan(0.015);
    expect(Math.abs(found.pLower - 0.05)).toBeLessThan(0.011);
    expect(found.pUpper).toBe(1);
  });

  it("deals every member once to groups of the given sizes", () => {
    const dealt: string[] = [];
    const note = (a: readonly number[], b: readonly number[]) => {
      expect([a.length, b.length]).toEqual([2, 3]);
      expect([...a, ...b].sort()).toEqual([1, 2, 3, 4, 5]);
      return dealt.push([...a].sort().join());
    };
    permutationTest([1, 2], [3, 4, 5], note, 200, seededRandom(2));
    expect(new Set(dealt).size).toBe(10);
  });

  it("has uniform p-values where nothing differs, whatever the shape of the values", () => {
    const random = seededRandom("no difference");
    const runs = 1200;
    const results = Array.from({ length: runs }, () => {
      const skewed = () => Math.exp(1.5 * normalDraw(random));
      return permutationTest(
        [0, 0, 0, 0].map(skewed),
        [0, 0, 0, 0, 0, 0, 0].map(skewed),
        difference,
        39,
        random,
      );
    });
    // Kolmogorov's bound at one in a thousand.
    const bound = 1.95 / Math.sqrt(runs);
    expect(
      distanceFromUniform(
        results.map((r) => r.p),
        40,
      ),
    ).toBeLessThan(bound);
    expect(
      distanceFromUniform(
        results.map((r) => r.pUpper),
        40,
      ),
    ).toBeLessThan(bound);
  });

  it("sees a difference that is there", () => {
    const random = seededRandom("difference");
    const seen = Array.from({ length: 100 }, () => {
      const a = Array.from({ length: 12 }, () => normalDraw(random));
      const b = Array.from({ length: 12 }, () => 2 + normalDraw(random));
      return permutationTest(a, b, difference, 99, random).p <= 0.05;
    });
    expect(seen.filter(Boolean).length).toBeGreaterThan(95);
  });
});
