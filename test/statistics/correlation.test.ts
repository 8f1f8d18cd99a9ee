import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ranks, spearman } from "../../src/statistics/correlation.ts";
import { seededRandom } from "../../src/statistics/random.ts";

describe("spearman", () => {
  it("agrees with SciPy, also on ties", () => {
    const long = spearman(
      [1, 2, 3, 4, 5, 6, 7, 8, 10, 12],
      [2.1, 1.9, 3.7, 4.2, 3.9, 6.5, 6.1, 20, 8.8, 11.7],
    );
    expect(long.rho).toBeCloseTo(0.9272727272727272, 12);
    expect(long.p).toBeCloseTo(0.00011203450639397586, 12);
    const tied = spearman([1, 2, 2, 4, 5, 6], [3, 1, 4, 4, 9, 2]);
    expect(tied.rho).toBeCloseTo(0.1911764705882353, 12);
    expect(tied.p).toBeCloseTo(0.7167288952778345, 10);
  });

  it("finds by shuffling what can be counted out", () => {
    // Of the 120 orders of five, two are perfect: 1 / 60.
    const found = spearman([1, 2, 3, 4, 5], [2, 4, 6, 8, 10], { draws: 6000, random: seededRandom(5) });
    expect(found.rho).toBe(1);
    expect(Math.abs(found.p! - 1 / 60)).toBeLessThan(0.006);
  });

  it("does not hang on scale, and changes sign when one side turns round", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: 3 }), (pairs) => {
        const xs = pairs.map(([x]) => x);
        const ys = pairs.map(([, y]) => y);
        const { rho } = spearman(xs, ys);
        expect(
          spearman(
            xs.map((x) => Math.exp(x / 5)),
            ys,
          ).rho,
        ).toBe(rho);
        const turned = spearman(
          xs,
          ys.map((y) => -y),
        ).rho;
        if (rho === null) expect(turned).toBeNull();
        else expect(turned).toBeCloseTo(-rho, 12);
      }),
    );
  });

  it("has no value where a side does not vary or pairs are few", () => {
    expect(spearman([1, 1, 1], [1, 2, 3])).toEqual({ rho: null, n: 3, p: null });
    expect(spearman([1, 2], [1, 2])).toEqual({ rho: null, n: 2, p: null });
    expect(() => spearman([1], [])).toThrow(RangeError);
  });
});

describe("ranks", () => {
  it("gives ties their mean rank", () => {
    expect(ranks([10, 30, 20, 20])).toEqual([1, 4, 2.5, 2.5]);
    expect(ranks([])).toEqual([]);
  });
});
