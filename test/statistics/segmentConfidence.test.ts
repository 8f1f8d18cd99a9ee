import { describe, expect, it } from "vitest";
import { segmentConfidence, strongestBreak } from "../../src/statistics/changepoints.ts";
import { normalMeanCost, poissonCost } from "../../src/statistics/costs.ts";
import { seededRandom } from "../../src/statistics/random.ts";
import { poissonDraw } from "./draws.ts";
import { NILE } from "./nile.ts";

describe("segmentConfidence", () => {
  it("puts the Nile's break within a few years of 1899", () => {
    const [known] = segmentConfidence(normalMeanCost(NILE), 100, [28], { level: 0.95 });
    // Bai and Perron's interval, by another method, is 1895 to 1902.
    expect(known!.low + 1871).toBeGreaterThanOrEqual(1893);
    expect(known!.high + 1871).toBeLessThanOrEqual(1903);
    expect(known!.gain).toBeGreaterThan(50);
  });

  it("uses Hansen's threshold: 5.94 at level 0.90", () => {
    // Moving the break from 2 by one cell costs `price`.
    const cost = (price: number) => (start: number, end: number) =>
      (start === 0 && end === 2) || (start === 2 && end === 4) ? 0 : price / 2;
    expect(segmentConfidence(cost(5.93), 4, [2], { level: 0.9 })[0]).toMatchObject({ low: 1, high: 3 });
    expect(segmentConfidence(cost(5.95), 4, [2], { level: 0.9 })[0]).toMatchObject({ low: 2, high: 2 });
  });

  it("stays between the neighbouring breaks", () => {
    const counts = [1, 0, 1, 2, 1, 5, 6, 4, 6, 5, 1, 0, 2, 1, 1];
    const found = segmentConfidence(poissonCost(counts), 15, [5, 10], { level: 0.999, minSegment: 2 });
    for (const { index, low, high } of found) {
      expect(low).toBeLessThanOrEqual(index);
      expect(high).toBeGreaterThanOrEqual(index);
    }
    expect(found[0]!.high).toBeLessThanOrEqual(8);
    expect(found[1]!.low).toBeGreaterThanOrEqual(7);
  });

  it("tells of a gap in the data that the break may lie anywhere in it", () => {
    const counts = [1, 1, 1, 1, 0, 0, 0, 9, 9, 9, 9];
    const exposure = [1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1];
    const [known] = segmentConfidence(poissonCost(counts, exposure), 11, [4], { level: 0.9 });
    expect(known).toMatchObject({ low: 4, high: 7 });
  });

  it("holds the true place of a break about as often as it says", () => {
    const random = seededRandom("coverage of breaks");
    const runs = 400;
    let held = 0;
    for (let run = 0; run < runs; run++) {
      const counts = Array.from({ length: 60 }, (_, i) => poissonDraw(i < 30 ? 2 : 4, random));
      const cost = poissonCost(counts);
      let best = 1;
      for (let i = 2; i < 60; i++) if (cost(0, i) + cost(i, 60) < cost(0, best) + cost(best, 60)) best = i;
      const [known] = segmentConfidence(cost, 60, [best], { level: 0.9 });
      if (known!.low <= 30 && 30 <= known!.high) held++;
    }
    expect(held / runs).toBeGreaterThan(0.87);
  });
});

describe("strongestBreak", () => {
  const counts = [1, 2, 0, 1, 2, 1, 0, 1, 6, 8, 5, 7, 9, 6, 7, 8];
  const among = (values: readonly number[]) => (order: readonly number[]) =>
    poissonCost(order.map((i) => values[i]!));

  it("finds a plain break and calls it rare", () => {
    const found = strongestBreak(among(counts), 16, { draws: 199, random: seededRandom(1) });
    expect(found).toMatchObject({ index: 8, p: 1 / 200 });
  });

  it("has uniform p-values where nothing changes", () => {
    const random = seededRandom("no break");
    const runs = 300;
    const ps = Array.from({ length: runs }, () => {
      const steady = Array.from({ length: 24 }, () => poissonDraw(5, random));
      return strongestBreak(among(steady), 24, { draws: 39, random })!.p;
    });
    for (const level of [0.1, 0.25, 0.5]) {
      const share = ps.filter((p) => p <= level).length / runs;
      expect(Math.abs(share - level)).toBeLessThan(3.3 * Math.sqrt((level * (1 - level)) / runs));
    }
  });

  it("says nothing of series too short to break", () => {
    expect(
      strongestBreak(among([1, 2, 3]), 3, { draws: 9, random: seededRandom(1), minSegment: 2 }),
    ).toBeNull();
  });
});
