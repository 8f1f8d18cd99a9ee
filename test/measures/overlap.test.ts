import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryView } from "../../src/chronicle/memory/table.ts";
import { addDays, type DayRange } from "../../src/dates.ts";
import { common, daysIn, without } from "../../src/measures/overlap/coveredDays.ts";
import { holdAgainst, overlapOf } from "../../src/measures/overlap/matched.ts";
import { signsOf } from "../../src/measures/overlap/opposite.ts";
import { sideBySide } from "../../src/measures/overlap/sideBySide.ts";
import { type ToldAct, toldBetween } from "../../src/measures/overlap/toldActs.ts";
import { event } from "../chronicle/store/sample.ts";

/** Acts of a data set, each "day root" and, where it matters, rows: China toward North Korea, or with "<" the other way. */
const told = (dataset: string, ...acts: string[]): ToldAct[] =>
  acts.map((text) => {
    const [date = "", code = "", n = "1"] = text.split(" ");
    const back = code.startsWith("<");
    const full = `${date}-01-01`.slice(0, 10);
    return {
      dataset,
      date: full,
      precision: date.length === 4 ? "year" : date.length === 7 ? "month" : "day",
      source: back ? "PRK" : "CHN",
      target: back ? "CHN" : "PRK",
      root: code.replace("<", ""),
      n: Number(n),
    };
  });

const YEAR: DayRange[] = [{ from: "2018-01-01", to: "2018-12-31" }];
const BY = { by: "quad", tolerance: 0 } as const;
const held = (first: ToldAct[], second: ToldAct[], tolerance = 0, days = YEAR) => {
  const { both, firstOnly, secondOnly } = overlapOf(holdAgainst(first, second, days, tolerance));
  return [both, firstOnly, secondOnly];
};

describe("the one-a-day rule", () => {
  it("counts rows of one data set with the same source, target, root and day once, and what is vague by its period", async () => {
    const rows = [
      event("a", { cameo: "042" }),
      event("b", { cameo: "043" }),
      event("c", { cameo: "040", dataset: "other" }),
      event("d", { cameo: "042", from: "PRK", to: "CHN" }),
      event("e", { cameo: "112" }),
      event("f", { cameo: "042", date: "2020-01-02" }),
      event("g", { cameo: "042", precision: "month" }),
      event("h", { cameo: "043", precision: "month" }),
      event("i", { cameo: "042", precision: "year" }),
      event("j", { cameo: "042", to: "KOR" }),
      event("k", { cameo: "042", aim: "own" }),
    ];
    const view = memoryView(rows, () => false, {
      asOf: "2030-01-01",
      datasets: ["mine", "other"],
      coverage: async () => [],
      quarantined: async () => [],
      refused: async () => [],
    });
    const acts = await toldBetween(view, "CHN", "PRK");
    const follows = ["mine", "other"].map((dataset) => ({ dataset, spans: [] }));
    // mine: a+b, d, e, f, g+h, i; other: c. Neither j, toward another, nor k, not aimed at it.
    expect(sideBySide(acts, follows, BY).datasets.map(({ rows, acts }) => [rows, acts])).toEqual([
      [8, 6],
      [1, 1],
    ]);
  });
});

describe("years", () => {
  const years = (acts: ToldAct[], spans: DayRange[]) =>
    Object.fromEntries(
      sideBySide(acts, [{ dataset: "x", spans }], BY).years.map(({ year, of }) => [year, of.x]),
    );

  it("tell no data from none, part of a year, and single finds where nothing is covered", () => {
    const spans = [
      { from: "2015-01-01", to: "2016-12-31" },
      { from: "2018-07-02", to: "2018-12-31" },
    ];
    expect(years(told("x", "2015-03-01 04 3", "2015-03-02 04", "2019-05-01 04"), spans)).toEqual({
      2015: { rows: 4, acts: 2, covered: 1 },
      2016: { rows: 0, acts: 0, covered: 1 },
      2017: null,
      2018: { rows: 0, acts: 0, covered: 183 / 365 },
      2019: { rows: 1, acts: 1, covered: 0 },
    });
  });

  it("are none where there is nothing", () => {
    expect(years([], [])).toEqual({});
  });
});

describe("acts in both data sets", () => {
  it("are of the same day, direction and root", () => {
    const first = told("x", "2018-03-01 04", "2018-03-01 11", "2018-04-01 04", "2018-05-01 05");
    expect(held(first, told("y", "2018-03-01 04 9", "2018-04-01 <04", "2018-05-01 06"))).toEqual([1, 3, 2]);
  });

  it("are counted only on days that both cover, and only where known to the day", () => {
    const first = told("x", "2018-03-01 04", "2017-12-31 04", "2018-04 04", "2018 04", "2017-06 04");
    const second = told("y", "2018-03-01 04", "2017-12-31 04", "2019-01-01 04", "2018-04 04");
    const against = holdAgainst(first, second, YEAR, 5);
    expect(overlapOf(against)).toEqual({
      both: 1,
      firstOnly: 0,
      secondOnly: 0,
      shares: { all: 1, first: 1, second: 1 },
    });
    // Of the first a month and a year that touch these days, and not the month of another year.
    expect(against.undated).toEqual([2, 1]);
  });

  it("may lie as many days apart as is allowed, and no more", () => {
    const [first, second] = [
      told("x", "2018-03-01 04", "2018-06-10 04"),
      told("y", "2018-03-04 04", "2018-06-08 04"),
    ];
    expect([0, 1, 2, 3].map((days) => held(first, second, days)[0])).toEqual([0, 0, 1, 2]);
  });

  it("are matched once each, the nearest first", () => {
    const one = told("x", "2018-03-01 04", "2018-03-02 04");
    expect(held(one, told("y", "2018-03-02 04"), 1)).toEqual([1, 1, 0]);
    const { first } = holdAgainst(one, told("y", "2018-03-02 04"), YEAR, 1);
    expect(first.map(({ matched }) => matched)).toEqual([false, true]);
    // At one distance the most that can be: 1–2, 3–4.
    expect(
      held(told("x", "2018-03-01 04", "2018-03-03 04"), told("y", "2018-03-02 04", "2018-03-04 04"), 1),
    ).toEqual([2, 0, 0]);
  });

  it("have no share where there is nothing to be a part of", () => {
    expect(overlapOf(holdAgainst([], told("y", "2018-03-01 04"), YEAR, 0)).shares).toEqual({
      all: 0,
      first: null,
      second: 0,
    });
    expect(overlapOf(holdAgainst([], [], YEAR, 0)).shares.all).toBeNull();
  });

  it("are told beside what chance alone would match", () => {
    // Of 365 days one act of the first, on 4 the second: 4/365; the other way 2 on 1: 2/365. Another root adds nothing.
    const first = told("x", "2018-03-01 04", "2018-05-01 <04", "2018-05-02 <04", "2018-06-01 19");
    const days = ["2018-01-01", "2018-02-01", "2018-08-01", "2018-12-31"].map((day) => `${day} 04`);
    const second = told("y", ...days, "2018-07-01 <04");
    expect(holdAgainst(first, second, YEAR, 0).byChance).toBeCloseTo(6 / 365, 12);
    // A day either side: 3 days about the one act, of which 4 are to hit one; of the second 3 + 3 + 2 + 2 days.
    // The other way 4 days about the two, 3 about the one.
    expect(holdAgainst(first, second, YEAR, 1).byChance).toBeCloseTo(
      (Math.min(10, 12) + Math.min(6, 4)) / 365,
      12,
    );
    expect(holdAgainst([], second, YEAR, 0).byChance).toBe(0);
  });

  const some = (dataset: string) =>
    fc
      .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom("04", "<04", "11")), {
        selector: ([day, code]) => `${day}${code}`,
      })
      .map((acts) => told(dataset, ...acts.map(([day, code]) => `${addDays("2018-02-01", day)} ${code}`)));

  it("are the same whichever comes first, none lost, and more with more days", () => {
    fc.assert(
      fc.property(some("x"), some("y"), fc.integer({ min: 0, max: 6 }), (x, y, days) => {
        const [both, xOnly, yOnly] = held(x, y, days);
        expect(held(y, x, days)).toEqual([both, yOnly, xOnly]);
        expect(holdAgainst(y, x, YEAR, days).byChance).toBeCloseTo(holdAgainst(x, y, YEAR, days).byChance, 9);
        expect([both! + xOnly!, both! + yOnly!]).toEqual([x.length, y.length]);
        expect(held(x, y, days + 1)[0]).toBeGreaterThanOrEqual(both!);
      }),
    );
  });
});

describe("signs", () => {
  it("are opposite where one tells of cooperation only and the other of conflict only", () => {
    const first = told(
      "x",
      ...["2018-03-01 04", "2018-03-02 11", "2018-03-03 04", "2018-03-03 11", "2018-03-04 04"],
      ...["2018-03-05 <19", "2018-03-05 <16", "2018-03-06 04", "2018-03-07 04", "2018-03-08 08"],
    );
    const second = told(
      "y",
      ...["2018-03-01 05", "2018-03-02 18", "2018-03-03 04", "2018-03-04 09"],
      ...["2018-03-05 <07", "2018-03-06 <11", "2018-03-08 14"],
    );
    const signs = signsOf(holdAgainst(first, second, YEAR, 3));
    expect({ ...signs, opposite: signs.opposite.length }).toEqual({
      told: 6,
      same: 2,
      mixed: 1,
      opposite: 3,
    });
    expect(
      signs.opposite.map(({ date, source, first: one, second: other }) => [date, source, one, other]),
    ).toEqual([
      ["2018-03-04", "CHN", "cooperation", "conflict"],
      ["2018-03-05", "PRK", "conflict", "cooperation"],
      ["2018-03-08", "CHN", "cooperation", "conflict"],
    ]);
  });
});

describe("data sets side by side", () => {
  const x = { dataset: "x", spans: [{ from: "2017-01-01", to: "2018-06-30" }] };
  const y = { dataset: "y", spans: [{ from: "2018-01-01", to: "2019-12-31" }] };
  const z = { dataset: "z", spans: [] };
  const acts = [
    ...told("x", "2017-05-01 04", "2017-12-31 04", "2018-02-01 04 2", "2018-03-01 11", "2020-01-01 04"),
    ...told("y", "2018-02-01 04", "2018-03-01 04", "2019-01-01 19 4"),
    ...told("z", "2018-02-01 04"),
  ];
  const side = sideBySide(
    [...acts].sort((p, q) => (p.date < q.date ? -1 : 1)),
    [x, y, z],
    BY,
  );

  it("say what each alone covers, and what it tells of outside", () => {
    expect(side.datasets).toEqual([
      {
        dataset: "x",
        rows: 6,
        acts: 5,
        spans: x.spans,
        alone: [{ from: "2017-01-01", to: "2017-12-31" }],
        outside: 1,
      },
      {
        dataset: "y",
        rows: 6,
        acts: 3,
        spans: y.spans,
        alone: [{ from: "2018-07-01", to: "2019-12-31" }],
        outside: 0,
      },
      { dataset: "z", rows: 1, acts: 1, spans: [], alone: [], outside: 1 },
    ]);
  });

  it("count by class, which adds up to all", () => {
    expect(side.classes.map(({ of }) => [of.x!.rows, of.x!.acts, of.y!.rows, of.y!.acts])).toEqual([
      [5, 4, 2, 2],
      [0, 0, 0, 0],
      [1, 1, 0, 0],
      [0, 0, 4, 1],
    ]);
    const roots = sideBySide(acts, [x, y, z], { by: "root", tolerance: 0 }).classes;
    expect(roots.map((row) => [row.class, row.of.x!.acts])).toEqual([
      ["04", 4],
      ["11", 1],
      ["19", 0],
    ]);
  });

  it("hold each two against each other on the days that both cover", () => {
    expect(side.held.map(({ first, second, days }) => [first, second, days])).toEqual([
      ["x", "y", 181],
      ["x", "z", 0],
      ["y", "z", 0],
    ]);
    const [xy] = side.held;
    expect(xy).toMatchObject({ all: { both: 1, firstOnly: 1, secondOnly: 1 }, undated: [0, 0] });
    expect(xy!.years).toMatchObject([{ year: "2018", both: 1, firstOnly: 1, secondOnly: 1 }]);
    expect(xy!.classes.map(({ both, firstOnly, secondOnly }) => [both, firstOnly, secondOnly])).toEqual([
      [1, 0, 1],
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ]);
    expect(xy!.signs).toMatchObject({ told: 2, same: 1, opposite: [{ date: "2018-03-01" }] });
  });
});

describe("covered days", () => {
  const SPANS = [
    { from: "2018-01-01", to: "2018-01-10" },
    { from: "2018-02-01", to: "2018-02-10" },
  ];
  it("are cut, taken away and counted", () => {
    const middle = [{ from: "2018-01-05", to: "2018-02-03" }];
    expect(common(SPANS, middle)).toEqual([
      { from: "2018-01-05", to: "2018-01-10" },
      { from: "2018-02-01", to: "2018-02-03" },
    ]);
    expect(without(SPANS, middle)).toEqual([
      { from: "2018-01-01", to: "2018-01-04" },
      { from: "2018-02-04", to: "2018-02-10" },
    ]);
    expect(without(middle, SPANS)).toEqual([{ from: "2018-01-11", to: "2018-01-31" }]);
    expect([daysIn(SPANS), daysIn([...SPANS, ...middle]), daysIn([])]).toEqual([20, 41, 0]);
  });
});
