import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backtest, trackRecord } from "../../src/forecast/backtest.ts";
import { likelihoodTerm } from "../../src/forecast/likelihood.ts";
import { cellCounts, phaseChance, phaseStarts } from "../../src/forecast/phaseRate.ts";
import { countWindows, hitWindows, isHit, type Span } from "../../src/forecast/spans.ts";
import { seededRandom } from "../../src/statistics/random.ts";

const spans = fc.array(
  fc
    .tuple(fc.integer({ min: -20, max: 220 }), fc.constantFrom(0, 0, 0, 30))
    .map(([from, length]): Span => [from, from + length]),
  { maxLength: 30 },
);

describe("windows", () => {
  test("one act on day 10 hits exactly the windows that hold it", () => {
    const windows = hitWindows([[10, 10]], 0, 29, 5);
    const hit = Array.from({ length: 26 }, (_, day) => isHit(windows, day));
    expect(hit.flatMap((is, day) => (is ? [day] : []))).toEqual([6, 7, 8, 9, 10]);
    expect(countWindows(windows, 0, 29)).toEqual({ n: 26, hit: 5 });
    expect(countWindows(windows, 11, 29)).toEqual({ n: 15, hit: 0 });
    expect(isHit(windows, 26)).toBeUndefined();
  });

  test("an act dated to a month counts only where the whole month is inside", () => {
    const windows = hitWindows([[0, 30]], 0, 100, 30);
    expect(countWindows(windows, 0, 100).hit).toBe(0);
    expect(countWindows(hitWindows([[0, 30]], 0, 100, 31), 0, 100).hit).toBe(1);
  });

  test("equal to counting one by one", () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 60 }), (acts, horizon) => {
        const windows = hitWindows(acts, 0, 199, horizon);
        for (let day = 0; day + horizon - 1 <= 199; day++) {
          const expected = acts.some(([from, to]) => from >= day && to <= day + horizon - 1);
          if (isHit(windows, day) !== expected) return false;
        }
        return true;
      }),
    );
  });
});

describe("the chance in the current phase", () => {
  test("lies between 0 and 1, within its interval, and no act after the end moves it", () => {
    fc.assert(
      fc.property(spans, spans, fc.constantFrom(7, 30), (acts, later, horizon) => {
        const end = 150;
        const before = acts.filter(([, to]) => to <= end);
        const after = later.map(([from, to]): Span => [from + 200, to + 200]);
        const ask = (all: Span[]) => {
          const cells = cellCounts(all, 0, end);
          return phaseChance(hitWindows(all, 0, end, horizon), phaseStarts(cells)(end), end);
        };
        const chance = ask(before);
        expect(ask([...before, ...after])).toEqual(chance);
        if (!chance) return true;
        const { probability, low, high } = chance;
        return probability > 0 && probability < 1 && low <= probability && probability <= high;
      }),
    );
  });

  test("finds the phase that began when acts became frequent", () => {
    const quiet: Span[] = [
      [100, 100],
      [1100, 1100],
    ];
    const busy: Span[] = Array.from({ length: 100 }, (_, i): Span => [3000 + i * 20, 3000 + i * 20]);
    const cells = cellCounts([...quiet, ...busy], 0, 4999);
    expect(Math.abs(phaseStarts(cells)(4999) - 3000)).toBeLessThanOrEqual(cells.length);
    expect(phaseStarts(cells)(2900)).toBe(0);
  });

  test("is calibrated where acts come at a steady known rate", () => {
    const random = seededRandom("steady");
    const acts: Span[] = [];
    for (let day = 0; day < 20_000; day++) if (random.next() < 0.01) acts.push([day, day]);
    const windows = hitWindows(acts, 0, 19_999, 30);
    const chance = phaseChance(windows, 0, 19_999)!;
    expect(chance.probability).toBeCloseTo(1 - 0.99 ** 30, 1);
    expect(chance.low).toBeLessThan(1 - 0.99 ** 30);
    expect(chance.high).toBeGreaterThan(1 - 0.99 ** 30);
  });
});

describe("the backtest", () => {
  test("shows no skill where the rate never changes, and skill where it does", () => {
    const skill = (rate: (day: number) => number, seed: string) => {
      const random = seededRandom(seed);
      const acts: Span[] = [];
      for (let day = 0; day < 9000; day++) if (random.next() < rate(day)) acts.push([day, day]);
      const cells = cellCounts(acts, 0, 8999);
      const past = backtest(hitWindows(acts, 0, 8999, 90), cells, 8999, 91, phaseStarts(cells));
      return trackRecord(past, 4, seededRandom(seed))!;
    };
    const steady = skill(() => 0.008, "a");
    const changing = skill((day) => (day < 4500 ? 0.001 : 0.03), "b");
    expect(Math.abs(steady.skill)).toBeLessThan(0.1);
    expect(changing.skill).toBeGreaterThan(0.3);
    expect(changing.low).toBeGreaterThan(0);
    expect(changing.brier).toBeLessThan(changing.baseBrier);
  });

  test("gives no score where nothing ever happened", () => {
    const cells = cellCounts([], 0, 8999);
    const past = backtest(hitWindows([], 0, 8999, 90), cells, 8999, 91, phaseStarts(cells));
    expect(trackRecord(past, 4, seededRandom("x"))).toBeNull();
  });

  test("a past forecast is the forecast that would have been given then", () => {
    const random = seededRandom("then");
    const acts: Span[] = [];
    for (let day = 0; day < 9000; day++) if (random.next() < 0.01) acts.push([day, day]);
    const cells = cellCounts(acts, 0, 8999);
    const [, , past] = backtest(hitWindows(acts, 0, 8999, 90), cells, 8999, 91, phaseStarts(cells));
    const day = past!.issued;
    const known = acts.filter(([from]) => from < day);
    const fresh = phaseChance(hitWindows(known, 0, day - 1, 90), phaseStarts(cells)(day - 1), day - 1)!;
    expect(past!.probability).toBeCloseTo(fresh.probability, 12);
    expect(past!.outcome).toBe(acts.some(([from]) => from >= day && from < day + 90) ? 1 : 0);
  });
});

test("the words of likelihood follow Directive 203", () => {
  expect([0, 0.03, 0.05, 0.2, 0.45, 0.5, 0.55, 0.8, 0.95, 1].map(likelihoodTerm)).toEqual([
    "almost no chance",
    "almost no chance",
    "very unlikely",
    "unlikely",
    "roughly even chance",
    "roughly even chance",
    "likely",
    "very likely",
    "almost certain",
    "almost certain",
  ]);
  expect(() => likelihoodTerm(1.1)).toThrow(RangeError);
});
