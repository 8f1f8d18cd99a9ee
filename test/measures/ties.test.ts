import { expect, test } from "vitest";
import { tiesOf } from "../../src/measures/ties.ts";

const row = (source: string, target: string, quad: string, n: number, goldstein: number) => ({
  source,
  target,
  quad,
  n,
  reports: n,
  goldstein,
});

test("both directions make one tie, scored by net over gross intensity", () => {
  const [tie, ...others] = tiesOf([
    row("B", "A", "verbal cooperation", 4, 10),
    row("A", "B", "material conflict", 1, -10),
    row("A", "B", "verbal cooperation", 2, 5),
  ]);
  expect(others).toEqual([]);
  expect(tie).toMatchObject({ a: "A", b: "B", n: 7, cooperation: 6, conflict: 1, net: 5 });
  expect(tie!.score).toBeCloseTo(5 / 25, 10);
});

test("an act without an addressee is no tie, and nothing but neutral acts has no score", () => {
  expect(tiesOf([row("A", "", "material conflict", 3, -9)])).toEqual([]);
  expect(tiesOf([row("A", "B", "verbal cooperation", 3, 0)])[0]!.score).toBe(0);
});
