import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EventStudyOptions, eventStudy, placeboDays } from "../../src/statistics/eventStudy.ts";
import { type Random, seededRandom } from "../../src/statistics/random.ts";
import { distanceFromUniform, normalDraw, poissonDraw } from "./draws.ts";

/** The mean of daily values over a window; `null` where the window leaves them. */
const meanOf =
  (daily: readonly number[], firstDay = 0) =>
  (from: number, to: number) => {
    if (from < firstDay || to >= firstDay + daily.length) return null;
    let sum = 0;
    for (let day = from; day <= to; day++) sum += daily[day - firstDay]!;
    return sum / (to - from + 1);
  };

const study = (
  options: Partial<EventStudyOptions> & Pick<EventStudyOptions, "cases" | "placebo" | "measure">,
) => eventStudy({ before: 10, after: 10, draws: 199, random: seededRandom("study"), level: 0.9, ...options });

describe("eventStudy", () => {
  it("measures each case, as worked by hand", () => {
    const windows: string[] = [];
    const found = study({
      cases: [200, 100],
      placebo: [],
      before: 5,
      after: 3,
      gap: 2,
      measure: (from, to) => {
        windows.push(`${from}..${to}`);
        return from < 100 ? 1 : from < 150 ? 4 : from < 200 ? 2 : 3;
      },
    });
    expect(windows).toEqual(["93..97", "102..104", "193..197", "202..204"]);
    expect(found.perCase).toEqual([
      { case: 100, before: 1, after: 4, change: 3 },
      { case: 200, before: 2, after: 3, change: 1 },
    ]);
    // t with one degree of freedom at 0.95 is 6.3138; the standard error of 3 and 1 is 1.
    expect(found).toMatchObject({
      n: 2,
      used: 2,
      dropped: 0,
      clusters: 2,
      before: 1.5,
      after: 3.5,
      effect: 2,
    });
    expect(found.low).toBeCloseTo(2 - 6.3138, 3);
    expect(found.high).toBeCloseTo(2 + 6.3138, 3);
    expect(found.thin).toBe(true);
  });

  it("begins the window after on the day itself, without a gap", () => {
    const windows: [number, number][] = [];
    study({ cases: [50], placebo: [], measure: (...window) => windows.push(window) });
    expect(windows).toEqual([
      [40, 49],
      [50, 59],
    ]);
  });

  it("moves the later window by its own delay", () => {
    const windows: string[] = [];
    const measure = (from: number, to: number) => windows.push(`${from}..${to}`);
    const found = study({ cases: [50, 82], placebo: [], gap: 1, delay: 12, measure });
    expect(windows).toEqual(["39..48", "62..71", "71..80", "94..103"]);
    expect(found.clusters).toBe(1);
    expect(study({ cases: [50, 83], placebo: [], gap: 1, delay: 12, measure }).clusters).toBe(2);
  });

  it("drops cases whose windows are not covered, and counts them", () => {
    const found = study({ cases: [5, 50, 95], placebo: [30], measure: meanOf(new Array(100).fill(1)) });
    expect(found).toMatchObject({ n: 3, used: 1, dropped: 2, effect: 0, low: null, high: null });
  });

  it("gives no number where there is no case or nothing to compare with", () => {
    const empty = study({ cases: [], placebo: [30], measure: () => 1 });
    expect(empty).toMatchObject({
      used: 0,
      before: null,
      after: null,
      effect: null,
      placeboMean: null,
      p: null,
      thin: true,
    });
    const alone = study({ cases: [30, 90], placebo: [], measure: () => 1 });
    expect(alone).toMatchObject({ effect: 0, unmatched: 2, placeboMean: null, p: null, pUpper: null });
  });

  it("calls few cases thin", () => {
    const cases = [100, 200, 300, 400, 500];
    const daily = new Array(600).fill(1);
    expect(study({ cases, placebo: [], measure: meanOf(daily) }).thin).toBe(false);
    expect(study({ cases: cases.slice(1), placebo: [], measure: meanOf(daily) }).thin).toBe(true);
    expect(study({ cases, placebo: [], measure: meanOf(daily), minCases: 6 }).thin).toBe(true);
  });

  it("sees a response that is there, with its sign", () => {
    const random = seededRandom("response");
    const cases = Array.from({ length: 12 }, (_, i) => 100 + 150 * i);
    const after = (day: number) => cases.some((c) => day >= c && day < c + 10);
    const rising = Array.from({ length: 2000 }, (_, day) => poissonDraw(after(day) ? 3 : 1, random));
    const placebo = placeboDays({ from: 10, to: 1989, avoid: cases, distance: 20, step: 10 });
    const found = study({ cases, placebo, measure: meanOf(rising) });
    expect(found).toMatchObject({ p: 1 / 200, pUpper: 1 / 200, used: 12, unmatched: 0 });
    expect(found.low!).toBeGreaterThan(1);
    expect(found.high!).toBeLessThan(3);
    expect(found.placeboLow!).toBeLessThan(found.placeboMean!);
    expect(found.placeboHigh!).toBeLessThan(found.effect!);
    const falling = study({ cases, placebo, measure: meanOf(rising.map((x) => -x)) });
    expect(falling).toMatchObject({ p: 1 / 200, pUpper: 1, pLower: 1 / 200 });
  });

  it("does not move when all days shift", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -30_000, max: 30_000 }),
        fc.array(fc.integer({ min: 15, max: 380 }), { maxLength: 8 }),
        fc.array(fc.nat(5), { minLength: 400, maxLength: 400 }),
        (shift, cases, daily) => {
          const at = (start: number) => {
            const moved = cases.map((day) => day + start);
            const placebo = placeboDays({
              from: start,
              to: start + 399,
              avoid: moved,
              distance: 15,
              step: 7,
            });
            const stratum = (day: number) => (day - start < 200 ? "early" : "late");
            const found = study({ cases: moved, placebo, measure: meanOf(daily, start), stratum, draws: 39 });
            return { ...found, perCase: found.perCase.map((c) => ({ ...c, case: c.case - start })) };
          };
          expect(at(shift)).toEqual(at(0));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("does not hang on the order of cases and placebo days, nor on repeated or mistaken placebo days", () => {
    const random = seededRandom("order");
    const daily = Array.from({ length: 500 }, () => poissonDraw(2, random));
    const cases = [60, 160, 260, 400];
    const placebo = placeboDays({ from: 0, to: 499, avoid: cases, distance: 20, step: 5 });
    const measure = meanOf(daily);
    const found = study({ cases, placebo, measure });
    const again = study({
      cases: random.shuffle(cases),
      placebo: random.shuffle([...placebo, ...placebo, 60, 160]),
      measure,
    });
    expect(again).toEqual(found);
  });
});

/** p-values of many studies on series in which nothing follows from the cases. */
function nullStudies(
  runs: number,
  random: Random,
  make: () => Pick<EventStudyOptions, "cases" | "placebo" | "measure" | "stratum">,
) {
  return Array.from({ length: runs }, () =>
    eventStudy({ before: 10, after: 10, draws: 39, random, level: 0.9, ...make() }),
  );
}
const share = (ps: readonly (number | null)[], level: number) =>
  ps.filter((p) => p! <= level + 1e-12).length / ps.length;

describe("eventStudy under no effect", () => {
  it("has uniform p-values, with few cases and few placebo days alike", () => {
    const random = seededRandom("uniform");
    const runs = 800;
    const grid = Array.from({ length: 12 }, (_, i) => 20 + 20 * i);
    const found = nullStudies(runs, random, () => {
      const days = random.shuffle(grid);
      const daily = Array.from({ length: 270 }, () => normalDraw(random));
      return { cases: days.slice(0, 5), placebo: days.slice(5), measure: meanOf(daily) };
    });
    // Days of the grid 20 apart are free of each other's windows, so every deal is alike.
    const bound = 1.95 / Math.sqrt(runs);
    expect(
      distanceFromUniform(
        found.map((f) => f.p!),
        40,
      ),
    ).toBeLessThan(bound);
    expect(
      distanceFromUniform(
        found.map((f) => f.pUpper!),
        40,
      ),
    ).toBeLessThan(bound);
    const held = found.filter((f) => f.low! <= 0 && 0 <= f.high!).length / runs;
    expect(held).toBeGreaterThan(0.875);
    expect(held).toBeLessThan(0.925);
  });

  it("is not fooled by cases that come in clusters on a slowly moving series", () => {
    const random = seededRandom("clusters");
    const found = nullStudies(300, random, () => {
      let level = 0;
      const daily = Array.from({ length: 900 }, () => {
        level = 0.9 * level + normalDraw(random);
        return level;
      });
      const cases = [150, 350, 550, 750].flatMap((day) => {
        const start = day + random.int(80);
        return [start, start + 3, start + 5, start + 9];
      });
      const placebo = placeboDays({ from: 0, to: 899, avoid: cases, distance: 20, step: 10 });
      return { cases, placebo, measure: meanOf(daily) };
    });
    expect(found.every((f) => f.clusters === 4 && f.used === 16)).toBe(true);
    expect(
      share(
        found.map((f) => f.p),
        0.05,
      ),
    ).toBeLessThan(0.08);
    expect(
      share(
        found.map((f) => f.p),
        0.25,
      ),
    ).toBeLessThan(0.3);
  });

  it("is not fooled by a record that grows denser, given strata", () => {
    const random = seededRandom("denser");
    // The rate climbs steeply in the second half, and that is where the cases are.
    const rate = (day: number) => (day < 1000 ? 0.2 : 0.2 + (day - 1000) / 60);
    const make = (stratum?: (day: number) => string) => () => {
      const daily = Array.from({ length: 2000 }, (_, day) => poissonDraw(rate(day), random));
      const cases = Array.from({ length: 8 }, (_, i) => 1050 + 110 * i + random.int(40));
      const placebo = placeboDays({ from: 10, to: 1989, avoid: cases, distance: 20, step: 10 });
      return { cases, placebo, measure: meanOf(daily), stratum };
    };
    const blind = nullStudies(120, random, make()).map((f) => f.pUpper);
    const stratified = nullStudies(
      150,
      random,
      make((day) => (day < 1000 ? "sparse" : "dense")),
    ).map((f) => f.pUpper);
    expect(share(blind, 0.1)).toBeGreaterThan(0.18);
    expect(share(stratified, 0.1)).toBeLessThan(0.17);
  });

  it("compares a case only with placebo days of its own stratum", () => {
    const stratum = (day: number) => (day < 500 ? "calm" : "storm");
    // Around any day the calm years rise by 0 and the stormy ones by 7.
    const measure = (from: number, to: number) => (from < 500 ? 1 : Math.floor(to / 10) * 7);
    const placebo = [
      ...Array.from({ length: 40 }, (_, i) => 20 + 10 * i),
      ...Array.from({ length: 5 }, (_, i) => 620 + 30 * i),
    ];
    const late = study({ cases: [550, 800, 900], placebo, measure, stratum });
    expect(late.placeboMean).toBe(7);
    expect(late).toMatchObject({ effect: 7, p: 1, unmatched: 0 });
    const mixed = study({ cases: [300, 800, 900], placebo, measure, stratum });
    expect(mixed.placeboMean).toBeCloseTo(14 / 3, 12);
    const early = study({ cases: [300, 800], placebo: placebo.filter((day) => day < 500), measure, stratum });
    expect(early).toMatchObject({ unmatched: 1, effect: 3.5, placeboMean: 0 });
  });
});

describe("placeboDays", () => {
  it("keeps every step-th day that is far enough from the class", () => {
    expect(placeboDays({ from: 0, to: 30, avoid: [14], distance: 6, step: 4 })).toEqual([
      0, 4, 8, 20, 24, 28,
    ]);
    expect(placeboDays({ from: 0, to: 8, avoid: [], distance: 6, step: 4 })).toEqual([0, 4, 8]);
    expect(() => placeboDays({ from: 0, to: 8, avoid: [], distance: 6, step: 0 })).toThrow(RangeError);
  });

  it("leaves out no day that qualifies and lets in none that does not", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 150 })),
        fc.nat(30),
        fc.integer({ min: 1, max: 9 }),
        (avoid, distance, step) => {
          const days = placeboDays({ from: 0, to: 100, avoid, distance, step });
          const expected: number[] = [];
          for (let day = 0; day <= 100; day += step)
            if (avoid.every((a) => Math.abs(a - day) >= distance)) expected.push(day);
          expect(days).toEqual(expected);
        },
      ),
    );
  });
});
