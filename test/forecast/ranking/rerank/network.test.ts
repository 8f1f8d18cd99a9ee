import { describe, expect, test } from "vitest";
import type { Example } from "../../../../src/forecast/ranking/rerank/examples.ts";
import { Gradient } from "../../../../src/forecast/ranking/rerank/gradient.ts";
import { learn } from "../../../../src/forecast/ranking/rerank/learn.ts";
import { Network } from "../../../../src/forecast/ranking/rerank/network.ts";
import { Moments, restore, STEP } from "../../../../src/forecast/ranking/rerank/scale.ts";
import { seededRandom } from "../../../../src/statistics/random.ts";

/** Examples of five candidates and three inputs; odd numbers, as rows and columns are taken in twos and fours. */
function examplesOf(seed: number, size: number, placesOf: (inputs: Int8Array) => number[]): Example[] {
  const random = seededRandom(seed);
  return Array.from({ length: size }, (_, i) => {
    const inputs = Int8Array.from({ length: 15 }, () => random.int(255) - 127);
    return {
      day: i % 20,
      scores: Float64Array.of(2, 1, 0.5, 0, -1),
      inputs,
      places: placesOf(inputs),
      answers: 3,
    };
  });
}

describe("the network", () => {
  test("starts at zero: the order is the additive one until something is learnt", () => {
    const out = Float64Array.of(1, 1, 1);
    new Network(2, 4, seededRandom(1)).outputs(Float64Array.of(1, 2, 3, 4, 5, 6), out);
    expect(out).toEqual(Float64Array.of(0, 0, 0));
  });

  test("has the slopes of its loss", () => {
    const random = seededRandom(3);
    const network = new Network(3, 8, random);
    for (const weights of network.parameters)
      for (let i = 0; i < weights.length; i++) weights[i] = 2 * random.next() - 1;
    const examples = [...examplesOf(1, 2, () => [1, 3]), ...examplesOf(2, 1, () => [0])];
    const gradient = new Gradient(network, examples[0]!);
    gradient.of(examples);
    const found = network.slopes.map((slopes) => Float64Array.from(slopes));
    network.parameters.forEach((weights, part) => {
      weights.forEach((weight, i) => {
        const lossAt = (value: number) => {
          weights[i] = value;
          return gradient.of(examples);
        };
        const slope = (lossAt(weight + 1e-5) - lossAt(weight - 1e-5)) / 2e-5;
        weights[i] = weight;
        expect(found[part]![i]).toBeCloseTo(slope, 6);
      });
    });
    expect(found.flatMap((slopes) => [...slopes]).every((slope) => slope !== 0)).toBe(true);
  });

  test("learns what no sum of its inputs tells: the answer has two inputs of one sign", () => {
    const alike = (inputs: Int8Array) =>
      [0, 1, 2, 3, 4].filter((r) => inputs[3 * r]! * inputs[3 * r + 1]! > 0).slice(0, 1);
    const all = examplesOf(5, 1000, alike).filter(({ places }) => places.length > 0);
    const losses: number[] = [];
    learn(all, { seed: 1, epochs: 30, onEpoch: (_, loss) => losses.push(loss) });
    expect(losses.at(-1)).toBeLessThan(0.75 * losses[0]!);
  });

  test("is the same to the bit for the same seed and another for another", () => {
    const all = examplesOf(6, 100, () => [2]);
    const fitted = (seed: number) => learn(all, { seed, epochs: 2 }).parameters;
    expect(fitted(1)).toEqual(fitted(1));
    expect(fitted(1)).not.toEqual(fitted(2));
  });
});

describe("the scale", () => {
  test("keeps standardised values as bytes to half a step, and cuts them at four deviations", () => {
    const random = seededRandom(4);
    const values = Float64Array.from(
      { length: 600 },
      (_, i) => (i % 3) * 10 + (random.next() - 0.5) * (1 + (i % 3)),
    );
    values[0] = 1e6;
    const moments = new Moments(3);
    moments.add(values.subarray(3));
    const scale = moments.scale();
    const back = new Float64Array(values.length);
    restore(scale.stored(values), back);
    expect(back[0]).toBe(127 * STEP);
    back.subarray(3).forEach((value, i) => {
      const exact = (values[i + 3]! - scale.mean[i % 3]!) / scale.deviation[i % 3]!;
      expect(Math.abs(value - exact)).toBeLessThanOrEqual(STEP / 2 + 1e-12);
    });
  });

  test("does not divide by the deviation of an input that never varies", () => {
    const moments = new Moments(1);
    moments.add(Float64Array.of(2, 2, 2));
    expect([...moments.scale().stored(Float64Array.of(2, 3))]).toEqual([0, 32]);
  });
});
