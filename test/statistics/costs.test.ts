import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  estimateDispersion,
  multinomialCost,
  negativeBinomialCost,
  normalMeanCost,
  poissonCost,
  type SegmentCost,
} from "../../src/statistics/costs.ts";
import { negativeBinomialPmf, poissonPmf } from "../../src/statistics/distributions.ts";
import { seededRandom } from "../../src/statistics/random.ts";
import { poissonDraw } from "./draws.ts";

const minusTwiceLog = (ps: number[]) => -2 * ps.reduce((sum, p) => sum + Math.log(p), 0);

describe("poissonCost", () => {
  it("is minus twice the greatest log-likelihood", () => {
    const counts = [4, 0, 9, 2];
    expect(poissonCost(counts)(0, 4)).toBeCloseTo(
      minusTwiceLog(counts.map((k) => poissonPmf(k, 15 / 4))),
      10,
    );
    expect(poissonCost(counts)(1, 3)).toBeCloseTo(minusTwiceLog([0, 9].map((k) => poissonPmf(k, 4.5))), 10);
  });

  it("sets counts against what was observed of each cell", () => {
    // 2 in half a cell and 4 in a whole one are the same rate: 6 / 1.5 = 4.
    const expected = minusTwiceLog([poissonPmf(2, 2), poissonPmf(4, 4)]);
    expect(poissonCost([2, 4], [0.5, 1])(0, 2)).toBeCloseTo(expected, 10);
  });

  it("learns nothing from cells without data, however they are placed", () => {
    const dense = poissonCost([3, 1, 4], [1, 0.5, 1]);
    const gappy = poissonCost([0, 3, 0, 0, 1, 4, 0], [0, 1, 0, 0, 0.5, 1, 0]);
    expect(gappy(0, 7)).toBeCloseTo(dense(0, 3), 10);
    expect(gappy(2, 4)).toBeCloseTo(0, 12);
  });

  it("tells no data from no events", () => {
    expect(poissonCost([5, 0], [1, 0])(0, 2)).toBeLessThan(poissonCost([5, 0], [1, 1])(0, 2) - 1);
  });

  it("refuses a count where nothing was observed", () => {
    expect(() => poissonCost([1], [0])).toThrow(/exposure 0/);
    expect(() => poissonCost([-1])).toThrow(RangeError);
    expect(() => poissonCost([1, 2], [1])).toThrow(RangeError);
  });
});

describe("negativeBinomialCost", () => {
  it("is minus twice the greatest log-likelihood", () => {
    const counts = [4, 0, 9, 2];
    const expected = minusTwiceLog(counts.map((k) => negativeBinomialPmf(k, 1 / 0.7, 15 / 4)));
    expect(negativeBinomialCost(counts, 0.7)(0, 4)).toBeCloseTo(expected, 10);
  });

  it("is the same process in cells of any length", () => {
    // A cell with exposure e has size e / dispersion, so half the exposure has half the size and half the mean.
    const expected = minusTwiceLog([
      negativeBinomialPmf(2, 0.5 / 0.7, 2),
      negativeBinomialPmf(4, 1 / 0.7, 4),
    ]);
    expect(negativeBinomialCost([2, 4], 0.7, [0.5, 1])(0, 2)).toBeCloseTo(expected, 10);
    expect(negativeBinomialCost([0, 3, 0], 0.7, [0, 1, 0])(0, 3)).toBeCloseTo(
      negativeBinomialCost([3], 0.7)(0, 1),
      10,
    );
  });

  it("comes to Poisson as dispersion goes to 0", () => {
    const counts = [4, 0, 9, 2];
    expect(negativeBinomialCost(counts, 1e-7)(0, 4)).toBeCloseTo(poissonCost(counts)(0, 4), 3);
    expect(negativeBinomialCost(counts, 0)(0, 4)).toBe(poissonCost(counts)(0, 4));
  });

  it("calls for no more breaks as scatter grows: a burst costs less", () => {
    const burst = [1, 0, 2, 25, 1, 0, 1];
    const gain = (cost: SegmentCost) => cost(0, 7) - cost(0, 3) - cost(3, 4) - cost(4, 7);
    expect(gain(negativeBinomialCost(burst, 1))).toBeLessThan(gain(poissonCost(burst)) / 3);
  });
});

describe("estimateDispersion", () => {
  it("finds the scatter of gamma-mixed counts, and none in a shift of level", () => {
    const random = seededRandom("dispersion");
    // The rate is 4 times an exponential number, whose variance is its squared mean: dispersion 1.
    const mixed = Array.from({ length: 4000 }, () => poissonDraw(-4 * Math.log(1 - random.next()), random));
    expect(estimateDispersion(mixed)).toBeGreaterThan(0.85);
    expect(estimateDispersion(mixed)).toBeLessThan(1.15);
    const shifted = Array.from({ length: 4000 }, (_, i) => poissonDraw(i < 2000 ? 2 : 12, random));
    expect(estimateDispersion(shifted)).toBeLessThan(0.03);
  });

  it("is 0 where nothing can be told", () => {
    expect(estimateDispersion([])).toBe(0);
    expect(estimateDispersion([5])).toBe(0);
    expect(estimateDispersion([0, 0, 0])).toBe(0);
    expect(estimateDispersion([5, 0, 5], [1, 0, 1])).toBe(0);
  });
});

describe("normalMeanCost", () => {
  it("is the squared distance from the mean over the noise", () => {
    expect(normalMeanCost([1, 2, 6], undefined, 2)(0, 3)).toBeCloseTo((4 + 1 + 9) / 2, 12);
  });

  it("weighs cells and leaves out missing ones", () => {
    // Mean (2·1 + 1·4) / 3 = 2; 2·1 + 1·4 = 6.
    expect(normalMeanCost([1, null, 4], [2, 5, 1], 1)(0, 3)).toBeCloseTo(6, 12);
    expect(normalMeanCost([null, null], undefined, 1)(0, 2)).toBe(0);
  });

  it("does not drown small differences in a large level", () => {
    expect(normalMeanCost([1e9 + 1, 1e9 + 2, 1e9 + 6], undefined, 2)(0, 3)).toBeCloseTo(7, 6);
  });

  it("estimates the noise from neighbours, so that units of measure do not matter", () => {
    const values = [1.2, 0.8, 1.1, 0.7, 9.2, 8.7, 9.1, 8.8];
    const inThousands = values.map((x) => x * 1000);
    expect(normalMeanCost(inThousands)(0, 8)).toBeCloseTo(normalMeanCost(values)(0, 8), 6);
    expect(normalMeanCost([3, 3, 3])(0, 3)).toBe(0);
  });
});

describe("multinomialCost", () => {
  it("is minus twice the log-likelihood of the mix", () => {
    const cost = multinomialCost([
      [3, 1],
      [1, 3],
    ]);
    expect(cost(0, 2)).toBeCloseTo(16 * Math.log(2), 12);
    expect(cost(0, 1)).toBeCloseTo(-2 * (3 * Math.log(3 / 4) + Math.log(1 / 4)), 12);
  });

  it("takes empty rows as silence", () => {
    const cost = multinomialCost([
      [3, 1],
      [0, 0],
      [1, 3],
    ]);
    expect(cost(0, 3)).toBeCloseTo(16 * Math.log(2), 12);
    expect(cost(1, 2)).toBe(0);
    expect(multinomialCost([])(0, 0)).toBe(0);
    expect(() => multinomialCost([[1], [1, 2]])).toThrow(RangeError);
  });
});

describe("every cost", () => {
  it("never rises when a segment is split, which PELT relies on", () => {
    const cell = fc.record({
      k: fc.nat(20),
      e: fc.constantFrom(0, 0.25, 1),
      x: fc.option(fc.double({ min: -50, max: 50, noNaN: true })),
      row: fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5)),
    });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 12 }), fc.nat(), (cells, at) => {
        const counts = cells.map(({ k, e }) => (e > 0 ? k : 0));
        const exposure = cells.map(({ e }) => e);
        const n = cells.length;
        const middle = 1 + (at % (n - 1));
        for (const cost of [
          poissonCost(counts, exposure),
          negativeBinomialCost(counts, 0.6, exposure),
          normalMeanCost(
            cells.map(({ x }) => x),
            exposure,
          ),
          multinomialCost(cells.map(({ row }) => row)),
        ])
          expect(cost(0, middle) + cost(middle, n)).toBeLessThanOrEqual(
            cost(0, n) + 1e-7 * (1 + Math.abs(cost(0, n))),
          );
      }),
    );
  });
});
