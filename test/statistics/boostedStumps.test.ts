import { describe, expect, it } from "vitest";
import { boostedStumps, curveAt, sumOfCurves } from "../../src/statistics/boostedStumps.ts";
import { fromLogOdds, logOdds } from "../../src/statistics/logOdds.ts";
import { seededRandom } from "../../src/statistics/random.ts";

const ROWS = 8000;
const random = seededRandom("stumps");
const values = Float64Array.from({ length: 3 * ROWS }, () => random.next());
/** A step in the first feature, a hump in the second, nothing in the third. */
const truth = (row: number) =>
  (values[3 * row]! > 0.7 ? 1 : -1) + (Math.abs(values[3 * row + 1]! - 0.5) < 0.2 ? 1.5 : 0);
const outcomes = Uint8Array.from({ length: ROWS }, (_, row) =>
  random.next() < fromLogOdds(truth(row)) ? 1 : 0,
);
const matrix = { rows: ROWS, features: 3, values };
const options = { rounds: 300, rate: 0.1, fewest: 200, penalty: 1 };

describe("boosted stumps", () => {
  const fit = boostedStumps(matrix, outcomes, options);
  const at = (row: number) =>
    fit.curves.reduce((sum, curve, j) => sum + curveAt(curve, values[3 * row + j]!), fit.constant);

  it("find the curves from which outcomes were drawn", () => {
    const [step, hump, none] = fit.curves as [
      (typeof fit.curves)[0],
      (typeof fit.curves)[0],
      (typeof fit.curves)[0],
    ];
    expect(curveAt(step, 0.9) - curveAt(step, 0.3)).toBeCloseTo(2, 0);
    expect(curveAt(hump, 0.5) - curveAt(hump, 0.1)).toBeCloseTo(1.5, 0);
    expect(curveAt(hump, 0.5) - curveAt(hump, 0.9)).toBeCloseTo(1.5, 0);
    expect(Math.abs(curveAt(none, 0.9) - curveAt(none, 0.1))).toBeLessThan(0.3);
  });

  it("give the share that happened", () => {
    let [sum, happened] = [0, 0];
    for (let row = 0; row < ROWS; row++) {
      sum += fromLogOdds(at(row));
      happened += outcomes[row]!;
    }
    expect(sum / ROWS).toBeCloseTo(happened / ROWS, 2);
  });

  it("leave alone what the offset tells already", () => {
    const offset = Float64Array.from({ length: ROWS }, (_, row) => truth(row));
    const { constant, curves } = boostedStumps(matrix, outcomes, { ...options, rounds: 20, offset });
    expect(constant).toBe(0);
    for (const { values: steps } of curves)
      for (const step of steps) expect(Math.abs(step)).toBeLessThan(0.25);
  });

  it("cut nowhere where a side would hold too few rows", () => {
    const { constant, curves } = boostedStumps(matrix, outcomes, { ...options, fewest: ROWS });
    expect(curves.every((curve) => curve.values.length === 1 && curve.values[0] === 0)).toBe(true);
    expect(fromLogOdds(constant)).toBeCloseTo(outcomes.reduce((sum, y) => sum + y, 0) / ROWS, 3);
    expect(logOdds(fromLogOdds(constant))).toBeCloseTo(constant, 9);
  });

  it("refuse rows and outcomes that differ in number", () => {
    expect(() => boostedStumps(matrix, [1, 0], options)).toThrow(RangeError);
  });
});

describe("a curve", () => {
  it("holds each value up to and with its cut", () => {
    const curve = { cuts: [1, 2], values: [10, 20, 30] };
    expect([0, 1, 1.5, 2, 3].map((x) => curveAt(curve, x))).toEqual([10, 10, 20, 20, 30]);
  });

  it("adds up with others", () => {
    const curves = [
      { cuts: [1, 2], values: [10, 20, 30] },
      { cuts: [1.5], values: [0, 4] },
    ];
    const sum = sumOfCurves(curves, 0.5);
    for (const x of [0, 1, 1.2, 1.5, 1.7, 2, 5])
      expect(curveAt(sum, x)).toBe((curveAt(curves[0]!, x) + curveAt(curves[1]!, x)) / 2);
  });
});
