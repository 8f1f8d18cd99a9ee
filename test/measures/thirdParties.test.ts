import { expect, test } from "vitest";
import type { Tally } from "../../src/chronicle/query.ts";
import { adversaries, adversaryOf, thirdParties } from "../../src/measures/thirdParties.ts";
import { rateRatio } from "../../src/statistics/rateRatio.ts";

type Row = Tally<"source" | "target" | "quad">;
const act = (source: string, target: string, quad: string): Row => ({
  source,
  target,
  quad,
  n: 1,
  reports: 1,
  goldstein: 0,
});
const times = (n: number, row: Row) => [{ ...row, n }];

// AAA quarrels with CCC (5 of 6) and deals a lot with DDD, with whom conflict is rarer than with others (6 of 40).
const events = [
  ...times(5, act("AAA", "CCC", "verbal conflict")),
  act("CCC", "AAA", "verbal cooperation"),
  ...times(6, act("DDD", "AAA", "material conflict")),
  ...times(34, act("AAA", "DDD", "verbal cooperation")),
  ...times(4, act("BBB", "CCC", "verbal conflict")),
  ...times(3, act("AAA", "BBB", "material conflict")),
];

test("third parties by how much runs between them and the two", () => {
  expect(thirdParties(events, "AAA", "BBB")).toEqual([
    { code: "DDD", n: 40, conflict: 6 },
    { code: "CCC", n: 10, conflict: 9 },
  ]);
});

test("a busy friend is no adversary, even with more acts of conflict", () => {
  expect(adversaryOf(events, "AAA", ["AAA", "BBB"])?.code).toBe("CCC");
  expect(adversaries(events, "AAA", "BBB")).toEqual([{ code: "CCC", of: ["AAA", "BBB"] }]);
});

test("two acts of conflict make nobody an adversary", () => {
  expect(adversaryOf(times(2, act("AAA", "CCC", "verbal conflict")), "AAA", ["AAA", "BBB"])).toBeNull();
});

test("a ratio of rates holds its own interval and knows no ratio of nothing", () => {
  const { ratio, low, high } = rateRatio(20, 10, 10, 10, 0.9)!;
  expect(ratio).toBeCloseTo(2, 12);
  // Clopper–Pearson's wider bounds for 20 of 30 are 0.501 and 0.807, odds 1.003 and 4.18.
  expect(low).toBeGreaterThan(1.003);
  expect(high).toBeLessThan(4.18);
  expect(rateRatio(3, 10, 0, 10, 0.9)!.high).toBe(Number.POSITIVE_INFINITY);
  expect(rateRatio(0, 10, 0, 10, 0.9)).toBeNull();
});
