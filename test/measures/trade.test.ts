import { expect, test } from "vitest";
import { CASEBOOK } from "../../src/casebook.ts";
import { growthAfter, tradeShares, tradeTotals } from "../../src/measures/trade.ts";
import { SlowRecord } from "../../src/record/record.ts";

const record = new SlowRecord(CASEBOOK);
const at = record.at("2025-09-04");

test("bases stay apart, the record fills the year that the customs series lacks", () => {
  const [customs, ...others] = tradeTotals(at, "PRK", "CHN");
  expect(customs!.basis).toBe("Chinese customs");
  const of = (year: number) => customs!.points.find((point) => point.year === year)?.value;
  // 2016 stands in record/dyad_year.csv only; 2017 in both, and the series is declared first.
  expect(of(2016)).toBe(5654);
  expect(of(2017)).toBe(4976);
  expect(of(2005)).toBeUndefined();
  expect(others.map((path) => path.basis)).toEqual(["KOTRA with its estimate of crude oil", "COW trade 4.0"]);
});

test("monthly values enter no yearly path", () => {
  for (const path of tradeTotals(at, "CHN", "PRK")) {
    const years = path.points.map((point) => point.year);
    expect(new Set(years).size).toBe(years.length);
  }
});

test("a share of COW trade is both flows over both totals", () => {
  const cow = tradeShares(at, "KOR", "USA").find((path) => path.basis === "COW trade 4.0")!;
  expect(cow.points.at(-1)!.year).toBe(2014);
  expect(cow.points.at(-1)!.value).toBeCloseTo(0.1049, 4);
});

test("growth is the mean yearly log change, where both years are on record", () => {
  const path = {
    basis: "",
    unit: "",
    caveat: "",
    points: [1, 2, 4].map((value, i) => ({ year: 2000 + i, value, of: [] })),
  };
  expect(growthAfter(path, 2)).toEqual(new Map([[2000, Math.log(4) / 2]]));
});

test("a series that is declared exists, and so does its every pair of actor and partner", () => {
  for (const [actor, partner] of [
    ["CHN", "PRK"],
    ["USA", "CHN"],
    ["PRK", "CHN"],
  ] as const) {
    for (const role of ["trade-total", "trade-share", "tariff"]) {
      for (const series of at.seriesAs(role, actor, partner))
        expect(series.values.length, series.series).toBeGreaterThan(0);
    }
  }
  expect(record.faults()).toEqual([]);
});
