import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mean } from "../../src/statistics/quantiles.ts";
import { seededRandom } from "../../src/statistics/random.ts";
import { fitGammaPrior, gammaPoisson, probabilityWithin } from "../../src/statistics/rates.ts";
import { poissonDraw } from "./draws.ts";

describe("gammaPoisson", () => {
  it("adds events to the shape and time to the rate", () => {
    const found = gammaPoisson({ k: 4, exposure: 10, priorShape: 2, priorRate: 5, level: 0.95 });
    expect(found).toMatchObject({ shape: 6, rate: 15, mean: 0.4 });
    // χ² with 12 degrees of freedom: 4.40379 and 23.33666, over 30.
    expect(found.low).toBeCloseTo(4.40379 / 30, 5);
    expect(found.high).toBeCloseTo(23.33666 / 30, 5);
    const lopsided = gammaPoisson({ k: 0, exposure: 1, priorShape: 0.01, priorRate: 1 });
    expect(lopsided.high).toBe(lopsided.mean);
  });

  it("lies between the prior's mean and the rate seen", () => {
    const positive = fc.double({ min: 0.1, max: 50, noNaN: true });
    fc.assert(
      fc.property(fc.nat(30), positive, positive, positive, (k, exposure, priorShape, priorRate) => {
        const { mean } = gammaPoisson({ k, exposure, priorShape, priorRate });
        const ends = [k / exposure, priorShape / priorRate];
        expect(mean).toBeGreaterThanOrEqual(Math.min(...ends) - 1e-12);
        expect(mean).toBeLessThanOrEqual(Math.max(...ends) + 1e-12);
      }),
    );
  });

  it("is the prior where nothing was observed", () => {
    expect(gammaPoisson({ k: 0, exposure: 0, priorShape: 2, priorRate: 5 }).mean).toBe(0.4);
    expect(() => gammaPoisson({ k: 1, exposure: 0, priorShape: 2, priorRate: 5 })).toThrow(RangeError);
    expect(() => gammaPoisson({ k: 1, exposure: 1, priorShape: -2, priorRate: 5 })).toThrow(RangeError);
  });
});

describe("fitGammaPrior", () => {
  it("agrees with the marginal likelihood maximised by SciPy", () => {
    const found = fitGammaPrior([0, 3, 1, 12, 5, 0, 2, 7], [10, 20, 8, 15, 12, 5, 10, 9]);
    expect(found.priorShape).toBeCloseTo(1.4085042, 4);
    expect(found.priorRate).toBeCloseTo(4.381307, 3);
  });

  it("finds the prior from which many rates were drawn", () => {
    const random = seededRandom("prior");
    // The sum of two exponentials is gamma with shape 2.
    const rates = Array.from(
      { length: 800 },
      () => -(Math.log(1 - random.next()) + Math.log(1 - random.next())) / 4,
    );
    const found = fitGammaPrior(
      rates.map((rate) => poissonDraw(rate * 20, random)),
      rates.map(() => 20),
    );
    expect(found.priorShape / 2).toBeGreaterThan(0.85);
    expect(found.priorShape / 2).toBeLessThan(1.18);
    expect(found.priorRate / 4).toBeGreaterThan(0.85);
    expect(found.priorRate / 4).toBeLessThan(1.18);
  });

  it("draws like units together, but never as if more had been seen than was", () => {
    const alike = fitGammaPrior([3, 3, 3, 3], [10, 10, 10, 10]);
    expect(alike.priorShape).toBeGreaterThan(11);
    expect(alike.priorShape).toBeLessThanOrEqual(12.0001);
    expect(alike.priorShape / alike.priorRate).toBeCloseTo(0.3, 8);
  });

  it("stays wide where a spread cannot be told", () => {
    expect(fitGammaPrior([0, 0], [10, 30])).toEqual({ priorShape: 0.5, priorRate: 40 });
    expect(fitGammaPrior([4], [9])).toEqual({ priorShape: 0.5, priorRate: 1 });
    expect(fitGammaPrior([4, 0], [9, 0])).toEqual({ priorShape: 0.5, priorRate: 1 });
    expect(() => fitGammaPrior([0], [0])).toThrow(RangeError);
    expect(() => fitGammaPrior([1], [0])).toThrow(RangeError);
  });

  it("makes estimates that miss by less than the raw rates do", () => {
    const random = seededRandom("shrinkage");
    const rates = Array.from({ length: 300 }, () => 0.1 - 0.3 * Math.log(1 - random.next()));
    const counts = rates.map((rate) => poissonDraw(rate * 5, random));
    const prior = fitGammaPrior(
      counts,
      counts.map(() => 5),
    );
    const miss = (estimate: (k: number) => number) =>
      mean(counts.map((k, i) => (estimate(k) - rates[i]!) ** 2));
    const shrunk = miss((k) => gammaPoisson({ k, exposure: 5, ...prior }).mean);
    expect(shrunk).toBeLessThan(0.8 * miss((k) => k / 5));
  });
});

describe("probabilityWithin", () => {
  it("averages 1 − e^(−λh) over what is held of the rate", () => {
    expect(probabilityWithin({ shape: 1, rate: 3 }, 3).probability).toBeCloseTo(0.5, 12);
    const random = seededRandom("predictive");
    const drawn = Array.from({ length: 40_000 }, () => {
      const rate = -(Math.log(1 - random.next()) + Math.log(1 - random.next())) / 6;
      return 1 - Math.exp(-rate * 2);
    });
    expect(probabilityWithin({ shape: 2, rate: 6 }, 2).probability).toBeCloseTo(mean(drawn), 2);
  });

  it("rises with the horizon from 0 and stays within its interval", () => {
    const positive = fc.double({ min: 0.5, max: 40, noNaN: true });
    fc.assert(
      fc.property(positive, positive, positive, (shape, rate, horizon) => {
        const near = probabilityWithin({ shape, rate }, horizon);
        const far = probabilityWithin({ shape, rate }, horizon * 2);
        expect(near.low).toBeLessThanOrEqual(near.probability);
        expect(near.high).toBeGreaterThanOrEqual(near.probability);
        expect(far.probability).toBeGreaterThanOrEqual(near.probability);
        expect(far.probability).toBeLessThanOrEqual(1);
      }),
    );
    expect(probabilityWithin({ shape: 2, rate: 6 }, 0).probability).toBe(0);
  });
});
