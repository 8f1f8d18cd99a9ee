import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber } from "../../../src/dates.ts";
import { FEATURES } from "../../../src/forecast/listed/features.ts";
import { climatology, pooledRate, valuesOf } from "../../../src/forecast/listed/predict.ts";
import { observer } from "../../../src/forecast/listed/seen.ts";
import { FROM, made, occasion } from "./cases.ts";

const DAY = FROM + 4000;
const place = (id: string) => FEATURES.findIndex((feature) => feature.id === id);

describe("a case as it was seen on a day", () => {
  test("nothing after the day is in it", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 8000 }), { maxLength: 40 }),
        fc.constantFrom(7, 30, 90, 365),
        (days, horizon) => {
          const sorted = days.map((day) => FROM + day).sort((x, y) => x - y);
          const whole = observer(made(sorted)).at(DAY);
          const cut = observer(made(sorted.filter((day) => day <= DAY))).at(DAY);
          expect(valuesOf(whole, horizon)).toEqual(valuesOf(cut, horizon));
          expect(whole.longRun(horizon)).toEqual(cut.longRun(horizon));
          expect(whole.hitBefore(horizon)).toBe(cut.hitBefore(horizon));
        },
      ),
    );
  });

  test("an act on the day counts one whole, one a half-life ago a half", () => {
    const seen = observer(made([DAY - 30, DAY])).at(DAY);
    expect(seen.decayed(30).sum).toBeCloseTo(1.5, 12);
    expect(seen.n).toBe(2);
  });

  test("acts as frequent as ever give a ratio of nothing; more of late one above", () => {
    const steady = Array.from({ length: 400 }, (_, i) => DAY - 4000 + 10 * i + 10);
    const [month] = valuesOf(observer(made(steady)).at(DAY), 30);
    expect(Math.abs(month!)).toBeLessThan(0.2);
    const busy = observer(made([...steady, ...[1, 2, 3, 4, 5].map((back) => DAY - back)].sort())).at(DAY);
    expect(valuesOf(busy, 30)[0]).toBeGreaterThan(month! + 0.5);
    expect(valuesOf(observer(made([])).at(DAY), 30)[0]).toBeLessThan(0);
  });

  test("after the end of its list acts are taken to go at the usual rate, so that what was of late fades", () => {
    const days = [3900, 3920, 3980, 3990, 3998].map((day) => FROM + day);
    const asked = (later: number) =>
      valuesOf(observer(made(days, { to: DAY, asked: DAY + later })).at(DAY), 30)[0]!;
    const fading = [0, 30, 90, 365].map(asked);
    expect(fading[0]).toBeGreaterThan(0.5);
    expect([...fading].sort((x, y) => y - x)).toEqual(fading);
    expect(fading[3]).toBeLessThan(0.01);
  });

  test("the long run counts windows that lie within the era alone", () => {
    const seen = observer(made([DAY - 100])).at(DAY);
    // 4,001 days hold 3,972 windows of 30 days, of which 30 hold the act.
    expect(seen.longRun(30).share).toBeCloseTo(30 / 3972, 12);
    expect(seen.longRun(30).cases).toBeCloseTo(4001 / 30, 12);
  });

  test("the window before", () => {
    const seen = observer(made([DAY - 29])).at(DAY);
    expect(seen.hitBefore(30)).toBe(true);
    expect(seen.hitBefore(7)).toBe(false);
  });
});

describe("the calendar", () => {
  /** 10 January 2020 is in the calendar; acts fell on the same day three years before, or on none. */
  const seenWith = (
    kind: "parade" | "missiles" | "summit",
    over: Parameters<typeof occasion>[0],
    acts: readonly string[] = ["2017-01-11"],
  ) =>
    observer(
      made(
        acts.map((day) => dayNumber(day)),
        {
          kind,
          states: kind === "summit" ? ["AAA", "BBB"] : ["AAA"],
          ahead: (_, days) => (days >= 10 ? [occasion(over)] : []),
        },
      ),
    ).at(dayNumber("2020-01-01"));
  const round = (seen: ReturnType<typeof seenWith>, horizon = 30) => valuesOf(seen, horizon)[place("round")];

  test("a round anniversary within the window moves a parade and a meeting, and no missile", () => {
    expect(round(seenWith("parade", {}))).toBe(1);
    expect(round(seenWith("summit", {}))).toBe(1);
    expect(round(seenWith("missiles", {}))).toBe(0);
    expect(round(seenWith("parade", {}), 7)).toBe(0);
    expect(round(seenWith("parade", { round: "" }))).toBe(0);
    expect(valuesOf(seenWith("parade", { round: "" }), 30)[place("anniversary")]).toBe(1);
  });

  test("an anniversary that was never kept with a parade moves none", () => {
    expect(round(seenWith("parade", {}, []))).toBe(0);
    expect(round(seenWith("parade", {}, ["2017-02-11"]))).toBe(0);
    // A parade of the days before is none of an earlier year.
    const near = { from: "2020-01-03", to: "2020-01-03" };
    expect(round(seenWith("parade", near, ["2019-12-31"]))).toBe(0);
    // The same days of this year are not yet past.
    expect(round(seenWith("parade", {}, ["2020-01-10"]))).toBe(0);
  });

  test("an announced visit moves the meeting of those two alone", () => {
    const visit = { kind: "visit", round: "" as const, years: undefined };
    const at = (states: string[]) =>
      valuesOf(seenWith("summit", { ...visit, states }), 30)[place("announced")];
    expect(at(["BBB", "AAA"])).toBe(1);
    expect(at(["AAA", "CCC"])).toBe(0);
  });
});

test("a nuclear test that awaits its answer moves sanctions of the Council for 120 days", () => {
  const at = (back: number) =>
    valuesOf(observer(made([], { kind: "council", testSpans: [[DAY - back, DAY - back, 1]] })).at(DAY), 30)[
      place("test")
    ];
  expect([at(0), at(119), at(120)]).toEqual([1, 1, 0]);
});

test("a rate of its own is drawn to that of its kind the more, the less there is of it", () => {
  expect(pooledRate({ share: 0.5, cases: 4 }, 0.1)).toBeCloseTo(0.3, 12);
  expect(pooledRate({ share: 0.5, cases: 396 }, 0.1)).toBeCloseTo(0.496, 12);
  expect(climatology({ share: 0, cases: 9 })).toBeCloseTo(0.05, 12);
});
