import { describe, expect, it } from "vitest";
import { leadersOf } from "../../src/questions/dependence/short.ts";
import { reported } from "../../src/questions/dependence/supplies.ts";
import { turnOf } from "../../src/questions/dependence/turn.ts";

/** Facts of dependence by small records, counted by hand. */

describe("what was reported", () => {
  const of = (...values: number[]) => {
    const { values: known, blank } = reported(values.map((value) => ({ value })));
    return [known.map(({ value }) => value), blank.map(({ value }) => value)];
  };

  it("ends before noughts that end the series", () => {
    expect(of(520, 578, 0)).toEqual([[520, 578], [0]]);
    expect(of(520, 0, 0)).toEqual([[520], [0, 0]]);
  });

  it("keeps noughts between values, and a series of nothing else", () => {
    expect(of(520, 0, 578)).toEqual([[520, 0, 578], []]);
    expect(of(0, 0)).toEqual([[0, 0], []]);
    expect(of()).toEqual([[], []]);
  });
});

describe("a turn held against what else the record has of each tie", () => {
  const [few, many] = [
    { contacts: 10, others: 100 },
    { contacts: 40, others: 100 },
  ];

  it("is how much more often contacts are recorded of the one than of the other", () => {
    // 0.4 over 0.1 with the third power, 0.1 over 0.1 with the patron.
    const turn = turnOf([few, many], [few, few])!;
    expect(turn.estimate).toBeCloseTo(4, 12);
    expect(turn.low).toBeGreaterThan(1);
    expect(turnOf([few, few], [few, many])!.high).toBeLessThan(1);
  });

  it("is none where the record of a tie grew in all its parts", () => {
    const denser = { contacts: 40, others: 400 };
    const turn = turnOf([few, denser], [few, few])!;
    expect(turn.estimate).toBeCloseTo(1, 12);
    expect(turn.low).toBeLessThan(1);
    expect(turn.high).toBeGreaterThan(1);
  });

  it("is less sure than either change alone", () => {
    const width = ({ low, high }: { low: number; high: number }) => Math.log(high / low);
    const one = width(turnOf([few, many], [few, few])!);
    const sure = { contacts: 10_000, others: 100_000 };
    expect(one).toBeGreaterThan(width(turnOf([few, many], [sure, sure])!));
  });

  it("cannot be told without contacts or without anything else", () => {
    expect(turnOf([{ contacts: 0, others: 100 }, many], [few, few])).toBeNull();
    expect(turnOf([few, many], [few, { contacts: 5, others: 0 }])).toBeNull();
  });
});

describe("with whom the leader met more often", () => {
  const [russia, china] = [
    { code: "RUS", n: 3 },
    { code: "CHN", n: 1 },
  ];

  it("is told where all meetings with the other are known", () => {
    expect(leadersOf(russia, china, (code) => code === "CHN")).toEqual({
      more: "RUS",
      n: 3,
      isLeast: true,
      fewer: 1,
    });
    expect(leadersOf(china, russia, () => true)).toMatchObject({ more: "RUS", isLeast: false });
  });

  it("is not told where a record that reads more of the one could have made it, or of equals", () => {
    expect(leadersOf(russia, china, (code) => code === "RUS")).toBeNull();
    expect(leadersOf({ ...russia, n: 1 }, china, () => true)).toBeNull();
  });
});
