import { expect, test } from "vitest";
import { Numbering } from "../../../src/forecast/ranking/numbering.ts";
import { seededRandom } from "../../../src/statistics/random.ts";

test("pairs are numbered in the order in which they are first met, however many", () => {
  const random = seededRandom(1);
  const numbering = new Numbering();
  const due = new Map<string, number>();
  for (let i = 0; i < 5000; i++) {
    // Few seconds, so that pairs come again and each alone is no name.
    const [first, second] = [random.int(2 ** 31), random.int(3)];
    for (const pair of [
      [first, second],
      [second, first],
      [i % 40, second],
    ] as const) {
      const known = due.get(pair.join());
      expect(numbering.find(...pair)).toBe(known ?? -1);
      if (known === undefined) due.set(pair.join(), due.size);
      expect(numbering.take(...pair)).toBe(due.get(pair.join()));
    }
  }
  expect(numbering.size).toBe(due.size);
  for (const [pair, number] of due)
    expect(`${numbering.first[number]},${numbering.second[number]}`).toBe(pair);
});
