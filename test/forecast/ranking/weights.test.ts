import { describe, expect, test } from "vitest";
import { History } from "../../../src/forecast/ranking/history.ts";
import { Weights } from "../../../src/forecast/ranking/weights.ts";
import { streamOf } from "./synthetic.ts";

const weightsOf = () => new Weights(1, new History(streamOf([])));
const CONTEXT = Int32Array.of(0, 2, 0, 0, 0, 0);

describe("a step of the weights", () => {
  test("goes against the gradient, the shorter the more gradients came before", () => {
    const weights = weightsOf();
    weights.step(CONTEXT, Float64Array.of(3));
    const first = (-0.03 * 3) / Math.sqrt(9 + 1);
    expect(weights.rowsOf("all")[0]).toBeCloseTo(first, 12);
    weights.step(CONTEXT, Float64Array.of(4));
    expect(weights.rowsOf("all")[0]).toBeCloseTo(first - (0.03 * 4) / Math.sqrt(9 + 16 + 1), 12);
  });

  test("takes the row of the context alone, and draws what is added for it towards zero", () => {
    const weights = weightsOf();
    for (const part of ["all", "act"] as const) weights.rowsOf(part).fill(1);
    weights.step(CONTEXT, Float64Array.of(0));
    expect(weights.rowsOf("all")[0]).toBe(1);
    expect([...weights.rowsOf("act")].map((weight) => weight < 1)).toEqual(
      Array.from(weights.rowsOf("act"), (_, act) => act === 2),
    );
    expect(weights.rowsOf("act")[2]).toBeGreaterThan(0.99);
  });
});
