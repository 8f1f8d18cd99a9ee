import { describe, expect, test } from "vitest";
import { logisticRegression } from "../../src/statistics/logisticRegression.ts";
import { fromLogOdds, logOdds } from "../../src/statistics/logOdds.ts";
import { seededRandom } from "../../src/statistics/random.ts";
import { solveSymmetric } from "../../src/statistics/solveSymmetric.ts";

test("log-odds and back, in both tails", () => {
  for (const x of [-40, -3, 0, 0.5, 30]) expect(logOdds(fromLogOdds(x))).toBeCloseTo(x, 1);
  expect(fromLogOdds(-800)).toBe(0);
  expect(fromLogOdds(800)).toBe(1);
});

test("a system of three equations", () => {
  const a = Float64Array.from([4, 0, 0, 2, 5, 0, 1, 3, 6]);
  const x = solveSymmetric(a, Float64Array.from([4 + 4 + 3, 2 + 10 + 9, 1 + 6 + 18]), 3);
  for (const [i, due] of [1, 2, 3].entries()) expect(x[i]).toBeCloseTo(due, 10);
});

/** Rows drawn from known weights. */
function drawn(rows: number, constant: number, weights: readonly number[]) {
  const random = seededRandom("logistic");
  const values = Float64Array.from({ length: rows * weights.length }, () => 2 * random.next() - 1);
  const outcomes = Float64Array.from({ length: rows }, (_, row) => {
    const x = weights.reduce((sum, w, j) => sum + w * values[row * weights.length + j]!, constant);
    return random.next() < fromLogOdds(x) ? 1 : 0;
  });
  return { design: { rows, features: weights.length, values }, outcomes };
}

describe("logistic regression", () => {
  test("finds the weights that made the outcomes", () => {
    const { design, outcomes } = drawn(20_000, -1, [2, 0, -1]);
    const fit = logisticRegression(design, outcomes, { penalty: 1e-6 });
    expect(fit.constant).toBeCloseTo(-1, 1);
    for (const [j, due] of [2, 0, -1].entries()) expect(Math.abs(fit.weights[j]! - due)).toBeLessThan(0.1);
  });

  test("at the weights found the slope of the penalised likelihood is zero", () => {
    const { design, outcomes } = drawn(500, 0.5, [1, -1]);
    const [penalty, centre] = [
      [3, 8],
      [0.2, -0.4],
    ] as const;
    const { constant, weights } = logisticRegression(design, outcomes, { penalty, centre });
    for (let j = 0; j < 2; j++) {
      let slope = penalty[j]! * (weights[j]! - centre[j]!);
      for (let row = 0; row < design.rows; row++) {
        const x =
          constant + weights[0]! * design.values[2 * row]! + weights[1]! * design.values[2 * row + 1]!;
        slope += (fromLogOdds(x) - outcomes[row]!) * design.values[2 * row + j]!;
      }
      expect(slope).toBeCloseTo(0, 4);
    }
  });

  test("a weight that is held stays at its centre, and an offset is taken as given", () => {
    const { design, outcomes } = drawn(4000, 0, [1, 1]);
    const held = logisticRegression(design, outcomes, { penalty: [1, Infinity], centre: [0, 0.25] });
    expect(held.weights[1]).toBe(0.25);
    const offset = Float64Array.from({ length: 4000 }, (_, row) => design.values[2 * row]! + 2);
    const rest = logisticRegression(design, outcomes, { penalty: 1e-6, offset });
    expect(rest.weights[0]).toBeCloseTo(0, 0);
    expect(rest.constant).toBeCloseTo(-2, 0);
  });

  test("outcomes that a feature tells apart wholly give finite weights", () => {
    const design = { rows: 4, features: 1, values: Float64Array.from([-1, -1, 1, 1]) };
    const { weights } = logisticRegression(design, [0, 0, 1, 1], { penalty: 0.1 });
    expect(weights[0]).toBeGreaterThan(1);
    expect(weights[0]).toBeLessThan(10);
  });

  test("rows and outcomes that differ in number are refused", () => {
    const design = { rows: 2, features: 1, values: new Float64Array(2) };
    expect(() => logisticRegression(design, [1], { penalty: 1 })).toThrow(RangeError);
  });
});
