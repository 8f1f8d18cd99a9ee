import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dayNumber, type Precision } from "../../src/dates.ts";
import type { Counted } from "../../src/measures/counted.ts";
import { classDays, designStudy, onsets, stratum, study } from "../../src/measures/study.ts";
import { verdict } from "../../src/questions/kit/effects.ts";

const event = (date: string, precision: Precision = "day"): Counted => ({ date, precision, n: 1 });
const pace = () => 1;
const coverage = [{ dataset: "made", from: "2000-01-01", to: "2024-12-31", events: 1 }];

test("class days are those known to the day, each once, and the others are counted", () => {
  const days = classDays([
    event("2001-03-02"),
    event("2001-03-01", "month"),
    event("2001-02-02"),
    event("2001-03-02"),
  ]);
  expect(days).toEqual({ days: [dayNumber("2001-02-02"), dayNumber("2001-03-02")], leftOut: 1 });
});

test("an onset has no member in the quiet days before it, and every other member has one", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 400 })),
      fc.integer({ min: 1, max: 90 }),
      (found, quiet) => {
        const days = [...found].sort((x, y) => x - y);
        const opened = new Set(onsets(days, quiet));
        for (const day of days) {
          const near = days.some((other) => other < day && day - other <= quiet);
          expect(opened.has(day)).toBe(!near);
        }
      },
    ),
  );
});

test("a member exactly as long before as the quiet spell still closes it", () => {
  expect(onsets([10, 40, 71], 30)).toEqual([10, 71]);
});

test("strata are five-year periods", () => {
  expect([
    stratum(dayNumber("2014-12-31")),
    stratum(dayNumber("2015-01-01")),
    stratum(dayNumber("1969-12-31")),
  ]).toEqual(["2010", "2015", "1965"]);
});

describe("a response that follows each case by five days", () => {
  // Twelve cases, two years apart from 2001 on, each with three responses; and one response far from all.
  const cases = Array.from({ length: 12 }, (_, i) => `${2001 + 2 * i}-05-10`);
  const responses = [
    ...cases.flatMap((day) => [5, 6, 7].map((later) => event(addDays(day, later)))),
    event("2010-12-01"),
  ];
  const design = designStudy({
    members: classDays(cases.map((day) => event(day))),
    window: 30,
    coverage,
    pace,
  });

  test("is three events per 30 days, beyond placebo dates", () => {
    const result = study(design, responses, "seed");
    expect([result.used, result.before, result.after, result.effect]).toEqual([12, 0, 3, 3]);
    expect(result.p!).toBeLessThan(0.01);
    expect(verdict(result)).toBe("rise");
    expect(result.thin).toBe(false);
  });

  test("is gone in the window that begins 30 days later", () => {
    expect(study(design, responses, "seed", 30).effect).toBe(0);
  });

  test("is not seen where the days around the case are left out", () => {
    const gap = designStudy({
      members: classDays(cases.map((day) => event(day))),
      window: 30,
      gap: 8,
      coverage,
      pace,
    });
    expect(study(gap, responses, "seed").effect).toBe(0);
    const eve = cases.map((day) => event(addDays(day, -3)));
    expect(study(gap, eve, "seed").before).toBe(0);
  });

  test("says nothing of the five years in which no response is on record", () => {
    const late = study(
      design,
      responses.filter(({ date }) => date >= "2010"),
      "seed",
    );
    // Cases of 2001, 2003, 2005, 2007 and 2009 lie in periods without a response.
    expect([late.silent, late.used]).toEqual([5, 7]);
  });

  test("the same seed gives the same study", () => {
    expect(study(design, responses, "seed")).toEqual(study(design, responses, "seed"));
  });
});

test("placebo dates keep a window away from every member, and stay in the periods of the cases", () => {
  const members = classDays([event("2003-06-01"), event("2004-06-01"), event("2012-06-01")]);
  const { placebo } = designStudy({ members, window: 90, coverage, pace });
  expect(placebo.length).toBeGreaterThan(20);
  for (const day of placebo) {
    expect(Math.min(...members.days.map((member) => Math.abs(member - day)))).toBeGreaterThanOrEqual(90);
    expect(["2000", "2010"]).toContain(stratum(day));
  }
});

test("four cases are too few", () => {
  const days = ["2001-05-10", "2006-05-10", "2011-05-10", "2016-05-10"].map((day) => event(day));
  const result = study(designStudy({ members: classDays(days), window: 30, coverage, pace }), days, "seed");
  expect([result.used, result.thin]).toEqual([4, true]);
});
