import { describe, expect, it } from "vitest";
import { changesBetween } from "../../src/brief/changes.ts";
import type { Finding, Measure } from "../../src/questions/answer.ts";
import { answer, finding, LIKELY, measure } from "./sampleBrief.ts";

const told = (before: Finding[], after: Finding[]) =>
  changesBetween([answer("history", before)], [answer("history", after)]).map((change) => change.statement);
const withNumber = (wish: Partial<Measure>) => [
  finding("history.acts", { numbers: [measure({ unit: "level", ...wish })] }),
];
const withChance = (probability: number, term: string) => [
  finding("history.visit", { likelihood: { ...LIKELY, probability, term } }),
];

describe("a number", () => {
  it("moves when it leaves its earlier interval", () => {
    const before = withNumber({ value: 12, low: 8, high: 16 });
    expect(told(before, withNumber({ value: 16 }))).toEqual([]);
    expect(told(before, withNumber({ value: 17 }))).toEqual([
      "History, acts: acts in the last year: 12 → 17.",
    ]);
    expect(told(before, withNumber({ value: -7, unit: "Goldstein points" }))).toEqual([
      "History, acts: acts in the last year: 12 → −7 Goldstein points.",
    ]);
  });

  it("moves when it leaves an interval that is open at the other end", () => {
    const before = withNumber({ value: 12, low: 8 });
    expect(told(before, withNumber({ value: 900 }))).toEqual([]);
    expect(told(before, withNumber({ value: 7 }))).toHaveLength(1);
  });

  it("without an interval moves by more than a quarter, from zero by anything", () => {
    expect(told(withNumber({ value: 12 }), withNumber({ value: 15 }))).toEqual([]);
    expect(told(withNumber({ value: 12 }), withNumber({ value: 15.1 }))).toHaveLength(1);
    expect(told(withNumber({ value: 0 }), withNumber({ value: 1 }))).toHaveLength(1);
    expect(told(withNumber({ value: -12 }), withNumber({ value: -8 }))).toHaveLength(1);
  });

  it("that is a part of a whole moves by five points as well", () => {
    for (const unit of ["share", "probability"] as const) {
      expect(told(withNumber({ value: 0.02, unit }), withNumber({ value: 0.06, unit }))).toEqual([]);
      expect(
        told(withNumber({ value: 0.02, low: 0.01, unit }), withNumber({ value: 0, low: 0, unit })),
      ).toEqual([]);
      expect(told(withNumber({ value: 0.02, unit }), withNumber({ value: 0.08, unit }))).toHaveLength(1);
      expect(told(withNumber({ value: 0.5, unit }), withNumber({ value: 0.56, unit }))).toEqual([]);
    }
  });

  it("of another time than then is told with that", () => {
    const trade = (year: number, value: number) =>
      withNumber({ label: `trade in ${year}`, value, unit: "million US dollars" });
    expect(told(trade(2021, 318), trade(2024, 2180))).toEqual([
      "History, acts: trade in 2024: 318 (in 2021) → 2,180 million US dollars.",
    ]);
  });

  it("of other states than then is not compared", () => {
    const distance = (rival: string, value: number) =>
      withNumber({ label: `distance of Russia and ${rival}`, value, unit: "ideal points" });
    expect(told(distance("South Korea, 2023", 1.26), distance("South Korea, 2024", 2.8))).toHaveLength(1);
    expect(told(distance("South Korea, 2023", 1.26), distance("the United States, 2024", 2.8))).toEqual([]);
    const since = (day: string, value: number) => withNumber({ label: `acts since ${day}`, value });
    expect(told(since("June 2019", 1), since("5 September 2020", 2))).toHaveLength(1);
  });

  it("of rows is not compared: it grows as the record does", () => {
    for (const unit of ["count", "acts a year"] as const)
      expect(told(withNumber({ value: 1, unit }), withNumber({ value: 100, unit }))).toEqual([]);
  });

  it("that is only the working of another, or of how good a method is, is not compared", () => {
    for (const unit of ["log-odds", "score", "index"] as const)
      expect(told(withNumber({ value: 0.16, unit }), withNumber({ value: 0.31, unit }))).toEqual([]);
    // The chance that the working comes to is told.
    const reasons = (adds: number) =>
      finding("outcomes.why", { numbers: [measure({ name: "adds-base", value: adds, unit: "log-odds" })] });
    expect(
      told(
        [...withChance(0.5, "roughly even chance"), reasons(0.16)],
        [...withChance(0.7, "likely"), reasons(0.31)],
      ),
    ).toEqual([expect.stringContaining("50 % → 70 %")]);
  });

  it("of time that passed is not compared: it grows by itself", () => {
    for (const unit of ["days", "quarters", "years"] as const)
      expect(told(withNumber({ value: 1, unit }), withNumber({ value: 3, unit }))).toEqual([]);
  });

  it("is not compared with another number", () => {
    expect(told(withNumber({ value: 1 }), withNumber({ value: 100, name: "other" }))).toEqual([]);
    expect(told([finding("history.acts", { numbers: [] })], withNumber({ value: 100 }))).toEqual([]);
  });
});

describe("a chance", () => {
  it("moves by five points, and its words are told", () => {
    expect(told(withChance(0.5, "roughly even chance"), withChance(0.54, "roughly even chance"))).toEqual([]);
    expect(told(withChance(0.5, "roughly even chance"), withChance(0.56, "likely"))).toHaveLength(1);
    expect(told(withChance(0.5, "roughly even chance"), withChance(0.7, "likely"))).toEqual([
      "A visit or meeting between the two from 5 September 2025 to 3 December 2025: 50 % → 70 % (roughly even chance → likely).",
    ]);
    expect(told(withChance(0.6, "likely"), withChance(0.7, "likely"))).toEqual([
      "A visit or meeting between the two from 5 September 2025 to 3 December 2025: 60 % → 70 % (still likely).",
    ]);
  });
});

describe("the list", () => {
  it("has the largest moves first, a dozen at most, and equals by id", () => {
    const at = (factor: (index: number) => number) =>
      Array.from({ length: 20 }, (_, index) =>
        finding(`history.f${String(index).padStart(2, "0")}`, {
          numbers: [measure({ value: factor(index), unit: "level" })],
        }),
      );
    const changes = changesBetween(
      [
        answer(
          "history",
          at(() => 10),
        ),
      ],
      [
        answer(
          "history",
          at((index) => (index === 7 ? 40 : 20)),
        ),
      ],
    );
    expect(changes.map((change) => change.finding)).toEqual(
      ["07", "00", "01", "02", "03", "04", "05", "06", "08", "09", "10", "11"].map((n) => `history.f${n}`),
    );
    expect(changes[0]!.question).toBe("history");
  });

  it("leaves out the answer to a question about another", () => {
    const about = (who: string, value: number) => [
      answer("leader", withNumber({ value }), { title: `How has ${who} changed course?` }),
    ];
    expect(changesBetween(about("Joe Biden", 12), about("Joe Biden", 24))).toHaveLength(1);
    expect(changesBetween(about("Joe Biden", 12), about("Donald Trump", 24))).toEqual([]);
  });

  it("leaves out what the earlier brief did not have", () => {
    expect(told([], withNumber({ value: 12 }))).toEqual([]);
    expect(changesBetween([], [answer("history", withNumber({ value: 12 }))])).toEqual([]);
  });
});
