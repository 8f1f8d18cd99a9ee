import { describe, expect, it } from "vitest";
import { normalCdf } from "../../src/statistics/distributions.ts";
import { mean } from "../../src/statistics/quantiles.ts";
import { seededRandom } from "../../src/statistics/random.ts";
import { mannKendall, poissonTrend, theilSen } from "../../src/statistics/trend.ts";
import { normalDraw, poissonDraw } from "./draws.ts";

const X = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12];
const Y = [2.1, 1.9, 3.7, 4.2, 3.9, 6.5, 6.1, 20, 8.8, 11.7];

describe("theilSen", () => {
  it("agrees with SciPy on slope and interval", () => {
    const found = theilSen(X, Y, 0.9)!;
    expect(found.slope).toBeCloseTo(0.88, 12);
    expect(found.low).toBeCloseTo(2 / 3, 12);
    expect(found.high).toBeCloseTo(1.15, 12);
  });

  it("is not turned by one odd value", () => {
    expect(
      theilSen(
        X,
        Y.map((y, i) => (i === 7 ? 1e6 : y)),
      )!.slope,
    ).toBeLessThan(1.1);
    expect(theilSen([0, 1, 2, 3], [5, 7, 9, 11])).toMatchObject({ slope: 2, intercept: 5 });
  });

  it("bounds nothing where pairs are too few, and has no slope without two x", () => {
    expect(theilSen([1, 2], [1, 2])).toMatchObject({
      slope: 1,
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
    });
    expect(theilSen([3, 3], [1, 2])).toBeNull();
    expect(theilSen([], [])).toBeNull();
  });

  it("covers the slope at its level", () => {
    const random = seededRandom("slopes");
    const held = Array.from({ length: 600 }, () => {
      const ys = X.map((x) => 0.5 * x + normalDraw(random));
      const { low, high } = theilSen(X, ys, 0.9)!;
      return Number(low <= 0.5 && 0.5 <= high);
    });
    expect(mean(held)).toBeGreaterThan(0.87);
    expect(mean(held)).toBeLessThan(0.96);
  });
});

describe("mannKendall", () => {
  it("is exact for few values without ties", () => {
    // Of the 120 orders of five, 1 + 4 fall in at most one pair, and as many rise in at most one.
    expect(mannKendall([1, 2, 3, 5, 4])).toMatchObject({ s: 8, tau: 0.8, n: 5 });
    expect(mannKendall([1, 2, 3, 5, 4])!.p).toBeCloseTo(10 / 120, 12);
    expect(mannKendall(Y)!.p).toBeCloseTo(0.0009463183421516755, 12);
  });

  it("corrects for ties and continuity", () => {
    // 17 pairs rise more than fall; 1 and 2 stand twice and 5 three times.
    const found = mannKendall([1, 2, 2, 3, 1, 5, 5, 5])!;
    const spread = Math.sqrt((8 * 7 * 21 - 2 * (2 * 1 * 9) - 3 * 2 * 11) / 18);
    expect(found.s).toBe(17);
    expect(found.p).toBeCloseTo(2 * normalCdf(-16 / spread), 12);
  });

  it("sees no trend in a flat or a short series", () => {
    expect(mannKendall([4, 4, 4, 4])).toMatchObject({ s: 0, p: 1 });
    expect(mannKendall([1, 2])).toBeNull();
  });
});

describe("poissonTrend", () => {
  it("agrees with the likelihood maximised by SciPy, exposures and scatter included", () => {
    const found = poissonTrend([2, 3, 1, 6, 4, 9, 7, 12, 5], [1, 1, 0.5, 1, 1, 1, 1, 1, 2])!;
    expect(found.ratio).toBeCloseTo(1.0826402827, 6);
    expect(found.low).toBeCloseTo(0.8925053093, 5);
    expect(found.high).toBeCloseTo(1.3132806826, 5);
    expect(found.firstRate).toBeCloseTo(3.5182364896, 5);
    expect(found.dispersion).toBeCloseTo(2.2637261145, 5);
    expect(found.p).toBeCloseTo(0.3633365509, 5);
  });

  it("finds a doubling exactly", () => {
    expect(poissonTrend([1, 2, 4, 8, 16])).toMatchObject({ n: 5, dispersion: 1 });
    expect(poissonTrend([1, 2, 4, 8, 16])!.ratio).toBeCloseTo(2, 10);
    expect(poissonTrend([16, 8, 0, 2, 1], [1, 1, 0, 1, 1])!.ratio).toBeCloseTo(0.5, 10);
  });

  it("does not take missing cells for quiet ones", () => {
    const covered = poissonTrend([3, 3, 0, 0, 3, 3], [1, 1, 0, 0, 1, 1])!;
    expect(covered).toMatchObject({ n: 4 });
    expect(covered.ratio).toBeCloseTo(1, 10);
  });

  it("has no trend without events in two cells", () => {
    expect(poissonTrend([0, 0, 0, 0])).toBeNull();
    expect(poissonTrend([0, 7, 0, 0])).toBeNull();
    expect(poissonTrend([1, 2])).toBeNull();
    expect(() => poissonTrend([1, 2, 3], [1, 0, 1])).toThrow(/exposure 0/);
  });

  it("finds its peak from far away", () => {
    const steep = poissonTrend([...new Array(60).fill(0), 1, 40, 3000])!;
    expect(steep.ratio).toBeGreaterThan(50);
    expect(Number.isFinite(steep.high)).toBe(true);
  });

  it("covers a constant rate at its level", () => {
    const random = seededRandom("constant rate");
    const held = Array.from({ length: 600 }, () => {
      const { low, high } = poissonTrend(
        Array.from({ length: 20 }, () => poissonDraw(4, random)),
        undefined,
        0.9,
      )!;
      return Number(low <= 1 && 1 <= high);
    });
    expect(mean(held)).toBeGreaterThan(0.87);
    expect(mean(held)).toBeLessThan(0.96);
  });
});
