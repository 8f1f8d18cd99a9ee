import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  brier,
  brierDecomposition,
  brierSkill,
  expectedCalibrationError,
  logScore,
  type Outcome,
  reliability,
  sharpness,
} from "../../src/statistics/scores.ts";

const F = [0.9, 0.8, 0.3, 0.1];
const O: Outcome[] = [1, 0, 0, 0];

const record = fc
  .array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom<Outcome>(0, 1)), {
    minLength: 1,
    maxLength: 40,
  })
  .map((rows) => ({ forecasts: rows.map(([f]) => f), outcomes: rows.map(([, o]) => o) }));

describe("scores", () => {
  it("brier: the mean squared distance", () => {
    expect(brier(F, O)).toBeCloseTo((0.01 + 0.64 + 0.09 + 0.01) / 4, 12);
    expect([brier([1, 0], [1, 0]), brier([0, 1], [1, 0]), brier([0.5], [1])]).toEqual([0, 1, 0.25]);
  });

  it("brierSkill: the share of the reference's score that is saved", () => {
    // Base rate ¼: 0.1875 exactly, the score of F.
    expect(brierSkill(F, O, 0.25)).toBeCloseTo(0, 12);
    expect(brierSkill(O, O, 0.25)).toBe(1);
    expect(brierSkill(F, O, [0, 1, 0, 0])).toBeCloseTo(1 - 0.1875 / 0.5, 12);
    expect(brierSkill(F, O, O)).toBeNull();
  });

  it("logScore: surprise in nats", () => {
    expect(logScore([0.5, 0.5], [1, 0])).toBeCloseTo(Math.LN2, 12);
    expect(logScore([0.9, 0.2], [1, 0])).toBeCloseTo(-(Math.log(0.9) + Math.log(0.8)) / 2, 12);
    expect(logScore([1, 0], [1, 0])).toBe(0);
    expect(logScore([0], [1])).toBe(Number.POSITIVE_INFINITY);
  });

  it("are proper: in the long run the true chance scores best", () => {
    const chance = fc.double({ min: 0.02, max: 0.98, noNaN: true });
    const inTheLongRun = (score: typeof brier, f: number, p: number) =>
      p * score([f], [1]) + (1 - p) * score([f], [0]);
    fc.assert(
      fc.property(chance, chance, (p, f) => {
        for (const score of [brier, logScore])
          expect(inTheLongRun(score, p, p)).toBeLessThanOrEqual(inTheLongRun(score, f, p) + 1e-12);
      }),
    );
  });

  it("sharpness: the spread of the forecasts", () => {
    expect(sharpness([0.3, 0.3, 0.3])).toBeCloseTo(0, 15);
    expect(sharpness([0, 1, 0, 1])).toBe(0.25);
  });

  it("refuse forecasts that are no probabilities, and lengths that differ", () => {
    expect(() => brier([1.2], [1])).toThrow(/probability/);
    expect(() => brier([Number.NaN], [1])).toThrow(/probability/);
    expect(() => brier([0.5], [1, 0])).toThrow(/outcomes/);
    expect(() => brier([], [])).toThrow(RangeError);
    expect(() => brier([0.5], [2 as Outcome])).toThrow(/0 or 1/);
  });
});

describe("reliability", () => {
  it("gathers forecasts by bins, the last of which holds 1", () => {
    const bins = reliability([0.1, 0.15, 0.2, 0.95, 1], [0, 1, 0, 1, 1], 5);
    expect(bins.map(({ low, high, count, frequency }) => [low, high, count, frequency])).toEqual([
      [0, 0.2, 2, 0.5],
      [0.2, 0.4, 1, 0],
      [0.8, 1, 2, 1],
    ]);
    expect(bins[0]!.meanForecast).toBeCloseTo(0.125, 12);
    expect(bins[0]!.interval.low).toBeGreaterThan(0);
    expect(bins[0]!.interval.high).toBeLessThan(1);
  });

  it("takes edges, and no others than from 0 to 1", () => {
    expect(reliability(F, O, [0, 0.05, 0.5, 1]).map((bin) => bin.count)).toEqual([2, 2]);
    expect(() => reliability(F, O, [0, 0.5])).toThrow(RangeError);
    expect(() => reliability(F, O, [0, 0.5, 0.5, 1])).toThrow(RangeError);
    expect(() => reliability(F, O, 0)).toThrow(RangeError);
  });

  it("loses no forecast", () => {
    fc.assert(
      fc.property(record, fc.integer({ min: 1, max: 20 }), ({ forecasts, outcomes }, bins) => {
        const count = reliability(forecasts, outcomes, bins).reduce((sum, bin) => sum + bin.count, 0);
        expect(count).toBe(forecasts.length);
      }),
    );
  });

  it("expectedCalibrationError: the mean distance from the diagonal", () => {
    // Bins of F: two below ½ (mean 0.2, frequency 0) and two above (0.85, 0.5).
    expect(expectedCalibrationError(F, O, 2)).toBeCloseTo(0.5 * 0.2 + 0.5 * 0.35, 12);
    expect(expectedCalibrationError([0.25, 0.25, 0.25, 0.25], O, 4)).toBe(0);
  });
});

describe("brierDecomposition", () => {
  it("gives Murphy's terms for a case worked by hand", () => {
    // Forecast 0.8 came true 2 of 4 times, 0.2 1 of 4; base rate 3/8.
    const found = brierDecomposition([0.8, 0.8, 0.8, 0.8, 0.2, 0.2, 0.2, 0.2], [1, 1, 0, 0, 1, 0, 0, 0]);
    expect(found.reliability).toBeCloseTo((0.09 + 0.0025) / 2, 12);
    expect(found.resolution).toBeCloseTo(0.125 ** 2, 12);
    expect(found.uncertainty).toBeCloseTo(15 / 64, 12);
    expect(found.within).toBe(0);
  });

  it("adds up to the Brier score", () => {
    const sum = (d: ReturnType<typeof brierDecomposition>) =>
      d.reliability - d.resolution + d.uncertainty + d.within;
    fc.assert(
      fc.property(record, fc.integer({ min: 1, max: 9 }), ({ forecasts, outcomes }, bins) => {
        const coarse = forecasts.map((f) => Math.round(f * 5) / 5);
        const exact = brierDecomposition(coarse, outcomes);
        expect(exact.within).toBe(0);
        expect(sum(exact)).toBeCloseTo(brier(coarse, outcomes), 10);
        expect(sum(brierDecomposition(forecasts, outcomes, bins))).toBeCloseTo(
          brier(forecasts, outcomes),
          10,
        );
      }),
    );
  });

  it("says what bins hide: Stephenson's terms within them", () => {
    // One bin: variance of the forecasts less twice their covariance with the outcomes.
    const { within } = brierDecomposition(F, O, 1);
    const centre = 0.525;
    const spread = F.reduce((sum, f) => sum + (f - centre) ** 2, 0) / 4;
    const together = F.reduce((sum, f, i) => sum + (f - centre) * (O[i]! - 0.25), 0) / 4;
    expect(within).toBeCloseTo(spread - 2 * together, 12);
  });
});
