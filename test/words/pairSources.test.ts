import { describe, expect, it } from "vitest";
import type { Held } from "../../src/measures/overlap/sideBySide.ts";
import { countingRules, sourcesLead, yearCell } from "../../src/words/en/pairSources.ts";

const SPAN = [{ from: "2018-01-01", to: "2018-12-31" }];
const told = (dataset: string, rows: number, acts: number, rest = {}) => ({
  ...{ dataset, rows, acts, spans: SPAN, alone: [], outside: 0 },
  ...rest,
});
const held = (all: Partial<Held["all"]>, rest: Partial<Held> = {}): Held => ({
  ...{
    first: "x",
    second: "y",
    spans: SPAN,
    days: 365,
    byChance: 0,
    years: [],
    classes: [],
    undated: [0, 0],
  },
  all: { both: 0, firstOnly: 0, secondOnly: 0, shares: { all: 0, first: 0, second: 0 }, ...all },
  signs: { told: 0, same: 0, mixed: 0, opposite: [] },
  ...rest,
});
const lead = (
  datasets: ReturnType<typeof told>[],
  more: { held?: Held[]; silent?: ReturnType<typeof told>[] } = {},
) =>
  sourcesLead({
    ...{ asOf: "2018-12-31", a: "IND", b: "PAK" },
    names: { a: "India", b: "Pakistan" },
    datasets,
    held: [],
    silent: [],
    ...more,
  });

describe("the lead of the data sets of a pair", () => {
  it("names each data set with its days, its rows and its acts, and what it found on other days", () => {
    const [first] = lead([told("x", 1200, 900, { outside: 2 }), told("y", 1, 1, { spans: [], outside: 1 })]);
    expect(first).toBe(
      "Two data sets tell of India and Pakistan as of 31 December 2018: x from 1 January 2018 to 31 December 2018 (1,200 rows, 900 one a day, 2 of them single finds on other days) and y, which does not follow the two (1 row, 1 one a day: single finds).",
    );
  });

  it("says what is in both, and what chance would bring", () => {
    const of = (one: Held) => lead([told("x", 1, 1), told("y", 1, 1)], { held: [one] }).at(-1);
    const some = { both: 2, firstOnly: 2, secondOnly: 18, shares: { all: 2 / 22, first: 0.5, second: 0.1 } };
    expect(of(held(some, { byChance: 0.42 }))).toBe(
      "x and y both cover 365 days, and tell there of 4 acts and of 20 acts: 2 are in both, 50 % of x and 10 % of y (with the same acts on days drawn at random about 0.4 would be).",
    );
    expect(of(held({ firstOnly: 1 }))).toBe(
      "x and y both cover 365 days, and tell there of 1 act and of no act: none is in both.",
    );
    expect(of(held({ shares: { all: null, first: null, second: null } }, { days: 1 }))).toBe(
      "x and y both cover 1 day, of which neither tells of an act.",
    );
    expect(of(held({}, { days: 0 }))).toContain("cover no day in common");
  });

  it("says of one alone with what to take in a second, which is another one", () => {
    const [ingest, update] = [
      "chancery ingest icews FILE",
      "chancery update gdelt --since DATE --pair IND,PAK",
    ];
    const ends = (dataset: string) =>
      lead([told(dataset, 1, 1)])
        .at(-1)!
        .split("for example with: ")[1];
    expect(ends("casebook")).toBe(`${ingest} or ${update}.`);
    expect(ends("icews")).toBe(`${update}.`);
    expect(ends("gdelt")).toBe(`${ingest}.`);
    expect(lead([told("x", 1, 1), told("y", 1, 1)]).join(" ")).not.toContain("chancery");
  });

  it("tells a data set that is silent from one that does not follow the two", () => {
    const silent = [told("y", 0, 0), told("z", 0, 0, { spans: [] })];
    expect(lead([told("x", 1, 1)], { silent }).at(-1)).toBe(
      "Held, but without a row of the two: y (1 January 2018 to 31 December 2018) and z (which does not follow them).",
    );
  });
});

it("marks years: no data, a part, single finds", () => {
  const cells = [null, ...[1, 0.5, 0].map((covered) => ({ rows: 1234, acts: 12, covered }))].map(yearCell);
  expect(cells).toEqual(["no data", "1,234 / 12  ", "1,234 / 12 ~", "1,234 / 12 +"]);
});

it("says what a match is, with the days that are allowed", () => {
  expect(countingRules(0).match).toContain("(CAMEO root) on the same day,");
  expect(countingRules(1).match).toContain("at most 1 day apart,");
  expect(countingRules(3).match).toContain("at most 3 days apart,");
});
