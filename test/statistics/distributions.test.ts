import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as of from "../../src/statistics/distributions.ts";

// Abramowitz and Stegun 1972, tables 26.1, 26.8 and 26.10; Pearson and Hartley 1966, tables 7, 8, 12 and 16.
const PUBLISHED: [(...args: number[]) => number, number[], number, digits: number][] = [
  [of.normalCdf, [1], 0.841344746068543, 12],
  [of.normalCdf, [1.96], 0.975002104851779, 12],
  [of.normalCdf, [-3], 0.00134989803163, 12],
  [of.normalQuantile, [0.975], 1.959963984540054, 12],
  [of.normalQuantile, [0.9995], 3.29052673149193, 10],
  [of.studentQuantile, [0.975, 1], 12.7062047361747, 8],
  [of.studentQuantile, [0.975, 4], 2.776, 3],
  [of.studentQuantile, [0.95, 10], 1.812, 3],
  [of.studentQuantile, [0.995, 30], 2.75, 3],
  [of.studentQuantile, [0.975, 120], 1.98, 3],
  [of.chiSquareQuantile, [0.95, 1], 3.84145882069412, 8],
  [of.chiSquareQuantile, [0.95, 10], 18.3070380532751, 8],
  [of.chiSquareQuantile, [0.005, 4], 0.20698909349618, 8],
  [of.chiSquareQuantile, [0.99, 100], 135.806723199, 6],
  [of.betaQuantile, [0.5, 2, 2], 0.5, 12],
  [of.poissonCdf, [3, 2], 0.857123460498547, 12],
];

// Values of SciPy 1.17 and, for the normal, mpmath to 40 digits.
const COMPUTED: [(...args: number[]) => number, number[], number][] = [
  [of.normalQuantile, [1e-20], -9.262340089798409],
  [of.studentCdf, [-50, 2], 0.00019988007994404028],
  [of.studentCdf, [0.5, 5.5], 0.6817798256422933],
  [of.studentQuantile, [1e-10, 1], -3183098861.8379064],
  [of.studentQuantile, [0.4999, 30], -0.0002527600253933647],
  [of.betaCdf, [0.2, 0.5, 7], 0.9175821221205218],
  [of.betaQuantile, [0.05, 3, 7], 0.09774681343927574],
  [of.gammaQuantile, [0.5, 0.1], 0.0005933911044602284],
  [of.poissonPmf, [110, 100], 0.023422549465837085],
  [of.negativeBinomialCdf, [15, 4.5, 3], 0.9998163200468418],
];

describe("distributions", () => {
  it.each(PUBLISHED)("%o at %j is %d, as tabled", (f, args, value, digits) => {
    expect(f(...args)).toBeCloseTo(value, digits);
  });

  it.each(COMPUTED)("%o at %j is %d to 1e-8", (f, args, value) => {
    const got = f(...args);
    expect(Math.abs(got / value - 1)).toBeLessThan(1e-8);
  });

  const p = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
  const shape = fc.double({ min: 0.05, max: 500, noNaN: true });

  it("invert their own distribution functions", () => {
    fc.assert(
      fc.property(p, shape, shape, (p, a, b) => {
        expect(of.normalCdf(of.normalQuantile(p))).toBeCloseTo(p, 11);
        expect(of.studentCdf(of.studentQuantile(p, a), a)).toBeCloseTo(p, 11);
        expect(of.gammaCdf(of.gammaQuantile(p, a, b), a, b)).toBeCloseTo(p, 11);
        const x = of.betaQuantile(p, a, b);
        // Near 1 neighbouring numbers are too far apart to hit p.
        if (x < 0.999) expect(of.betaCdf(x, a, b)).toBeCloseTo(p, 9);
      }),
    );
  });

  it("add their probabilities up to their distribution functions", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        shape,
        fc.double({ min: 0.01, max: 60, noNaN: true }),
        (k, size, mean) => {
          let poisson = 0;
          let negativeBinomial = 0;
          for (let i = 0; i <= k; i++) {
            poisson += of.poissonPmf(i, mean);
            negativeBinomial += of.negativeBinomialPmf(i, size, mean);
          }
          expect(of.poissonCdf(k, mean)).toBeCloseTo(poisson, 10);
          expect(of.negativeBinomialCdf(k, size, mean)).toBeCloseTo(negativeBinomial, 10);
        },
      ),
    );
  });

  it("hold at the ends", () => {
    expect(of.normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(of.gammaQuantile(1, 2)).toBe(Number.POSITIVE_INFINITY);
    expect([of.betaQuantile(0, 1, 1), of.betaQuantile(1, 1, 1)]).toEqual([0, 1]);
    expect([of.poissonPmf(0, 0), of.poissonPmf(1, 0), of.poissonCdf(-1, 3)]).toEqual([1, 0, 0]);
    expect([of.negativeBinomialPmf(0, 1, 0), of.negativeBinomialCdf(0, 1, 0)]).toEqual([1, 1]);
    expect(of.studentQuantile(0.5, 3)).toBe(0);
    expect(() => of.normalQuantile(1.2)).toThrow(RangeError);
  });
});
