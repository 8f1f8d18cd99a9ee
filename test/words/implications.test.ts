import { describe, expect, it, test } from "vitest";
import * as say from "../../src/words/en/implications.ts";
import { military } from "../../src/words/en/implicationsArms.ts";
import { phases as past } from "../../src/words/en/implicationsPast.ts";
import { strain } from "../../src/words/en/implicationsTies.ts";
import * as trade from "../../src/words/en/implicationsTrade.ts";
import type { BalanceFacts, BufferFacts, MilitaryFacts, PhasesFacts } from "../../src/words/implications.ts";

const NAMES: Record<string, string> = {
  AAA: "Alba",
  BBB: "Borea",
  CCC: "Cadia",
  RRR: "Rivalia",
  SSS: "Silva",
};
const name = (code: string) => NAMES[code]!;

const balance = (over: Partial<BalanceFacts> = {}): BalanceFacts => ({
  patron: "AAA",
  client: "BBB",
  rival: "RRR",
  third: "CCC",
  bond: "allied",
  own: ["AAA"],
  against: ["RRR", "SSS"],
  year: "2020",
  near: { apart: 0.5, together: 0.51, withThird: 0.55 },
  wide: { apart: 0.4, together: 0.41, withThird: 0.45 },
  blocs: ["Great Pact"],
  gain: 1,
  thirdGain: 4,
  drift: null,
  ...over,
});

describe("the balance in short", () => {
  const short = (over: Partial<BalanceFacts> = {}, hostile = false) =>
    say.short.balance(balance(over), hostile, name);

  test.each([
    [
      {},
      "The balance of power hardly moves: on paper Borea adds about one point to the share of Alba, Cadia would add far more.",
    ],
    [
      { thirdGain: 2 },
      "The balance of power hardly moves: on paper Borea adds about one point to the share of Alba, Cadia would add more.",
    ],
    [
      { thirdGain: 0.5 },
      "The balance of power hardly moves: on paper Borea adds about one point to the share of Alba.",
    ],
    [
      { gain: 5, third: null, thirdGain: null },
      "The balance of power moves a little: on paper Borea adds about five points to the share of Alba.",
    ],
    [
      { gain: 0.3, thirdGain: null, bond: "free" },
      "The balance of power would hardly move: on paper Borea would add less than a point to the share of Alba.",
    ],
    [
      { bond: "rival-ally" },
      "Borea is the ally of Rivalia, the rival of Alba: a firm tie would be a change of sides, worth about one point of the power of both camps.",
    ],
    [
      { bond: "rivals", near: { apart: 0.58, together: 0.58, withThird: null } },
      "Alba and Borea are each other's main rivals. On paper Alba has 58 % of the power of both camps, but less than half once defence blocs are counted.",
    ],
  ] as const)("%o", (over, said) => {
    expect(short(over)).toBe(said);
  });

  it("says of two at odds that they would have to stand together first", () => {
    expect(short({ bond: "free", thirdGain: null }, true)).toMatch(
      /^Were the two to stand together, the balance/,
    );
  });
});

const buffer = (over: Partial<BufferFacts> = {}): BufferFacts => ({
  patron: "AAA",
  client: "BBB",
  years: [2006, 2016],
  rounds: [
    { year: 2006, growth: 28.2 },
    { year: 2016, growth: -34 },
  ],
  trade: {
    basis: "customs",
    last: { year: 2024, value: 2000 },
    peak: { year: 2014, value: 6000 },
    trough: { year: 2021, value: 300 },
    withShare: { year: 2024, value: 2000 },
  },
  old: false,
  share: { first: { year: 2006, value: 0.53 }, last: { year: 2024, value: 0.98 } },
  ...over,
});

describe("trade under sanctions", () => {
  it("is told with its course, its volume and its share", () => {
    expect(trade.buffer.statement(buffer(), name)).toBe(
      "In the two years after new sanctions on Borea its trade with Alba grew after 2006, and shrank after 2016 (2006 +28 %, 2016 −34 % a year). It came to $2 billion in 2024, 33 % of the peak of 2014, after $300 million in 2021 (customs); of all trade of Borea it was 53 % in 2006 and 98 % in 2024.",
    );
    expect(say.short.buffer(buffer(), name)).toBe(
      "Trade with Alba has outlasted the sanctions: it shrank after those of 2016, but was 98 % of Borea's trade in 2024, at a third of its peak.",
    );
  });

  it("is no great buffer where it is a small part, and has no fall to tell where there is none", () => {
    const small = buffer({
      rounds: [{ year: 2006, growth: 3 }],
      share: { first: { year: 2006, value: 0.1 }, last: { year: 2024, value: 0.1 } },
    });
    expect(say.short.buffer(small, name)).toBe(
      "Trade with Alba is no great buffer against sanctions: it grew after each of those on record, and was 10 % of Borea's trade in 2024, at a third of its peak.",
    );
  });

  it("says that figures are missing or old", () => {
    expect(trade.buffer.statement(buffer({ trade: null }), name)).toContain("not on record for three years");
    expect(trade.buffer.statement(buffer({ old: true }), name)).toMatch(/^Too old to tell of today/);
    expect(trade.buffer.statement(buffer({ rounds: [], years: [] }), name)).toContain(
      "No sanctions on Borea",
    );
  });

  test.each([
    [0.2, "0 %"],
    [-0.3, "0 %"],
    [24.6, "+25 %"],
    [-33.7, "−34 %"],
  ])("growth of %d is %s", (value, said) => {
    expect(trade.growth(value)).toBe(said);
  });
});

const tie = { x: "AAA", y: "BBB", treaty: 1961, deeds: 0, lastDeed: 1950, acts: 4 };
const arms = (over: Partial<MilitaryFacts> = {}): MilitaryFacts => ({
  own: tie,
  beside: { ...tie, x: "BBB", y: "CCC", treaty: 2024, lastDeed: 2022, acts: 32 },
  months: 60,
  before: 3,
  direction: "level",
  followed: true,
  ...over,
});

describe("arms and forces", () => {
  test.each([
    [
      arms(),
      "The two have a defence treaty of 1961, but no joint exercise, arms or troops on record since 1950.",
    ],
    [
      arms({ own: { ...tie, treaty: null, lastDeed: null } }),
      "The two have no defence treaty, and no joint exercise, arms or troops on record.",
    ],
    [
      arms({ own: { ...tie, deeds: 3, lastDeed: 2017 } }),
      "Under their defence treaty of 1961, arms, troops or joint exercises are on record between the two, last in 2017.",
    ],
    [
      arms({ own: { ...tie, deeds: 3, lastDeed: 2022, treaty: null }, direction: "rise" }),
      "Without a defence treaty, arms, troops or joint exercises are on record between the two, last in 2022; their dealings over arms and the alliance have grown.",
    ],
  ])("%#", (facts, said) => {
    expect(say.short.military(facts)).toBe(said);
  });

  it("says what the lesser has with the third power, and what no record holds", () => {
    expect(say.short.beside(arms().beside!, name)).toBe(
      "Borea and Cadia have a defence treaty of 2024 and arms, troops or exercises on record, last in 2022.",
    );
    const said = military.statement(arms(), name);
    expect(said).toContain("3 in the 5 years before, no clear change");
    expect(said).toContain("Neither stretch holds an exercise, arms or troops.");
    expect(said).toContain("What is kept secret no public record holds.");
    expect(military.statement(arms({ followed: false }), name)).toContain("does not follow Alba and Borea");
  });
});

const phases: PhasesFacts = {
  first: "AAA",
  second: "BBB",
  grain: "quarter",
  from: "2003-01-01",
  cells: 20,
  close: 7,
  quiet: 6,
  longest: { from: "2018-07-01", to: "2019-12-31" },
  longestQuiet: { from: "2020-01-01", to: "2020-12-31" },
  now: "quiet",
  compared: 7,
  firm: [],
};

describe("close and distant times", () => {
  it("says how many are neither", () => {
    expect(past.statement(phases, name)).toBe(
      "Since January 2003 Alba and Borea were close in 7 of 20 quarters (longest from July 2018 to December 2019), distant in 7; in 6 so little passed between them that neither can be said (longest from January 2020 to December 2020). Now too little passes between them to say. Of 7 kinds of conduct by others and the two none differs between close and distant times beyond chance, with the number looked at allowed for.",
    );
    expect(
      past.statement(
        {
          ...phases,
          quiet: 0,
          longestQuiet: null,
          firm: [{ patron: "AAA", client: "BBB", rival: "RRR", third: null, id: "talks" }],
        },
        name,
      ),
    ).toMatch(/distant in 13\. .* talks and visits between Borea and Rivalia or its allies differs between/);
  });

  it("does not make a finding of what may be chance", () => {
    const force = { client: "BBB", firm: false, more: true };
    expect(say.short.force(force, name)).toContain("the record cannot say");
    expect(say.short.force({ ...force, firm: true }, name)).toContain("showed force more often");
  });
});

describe("who would have to choose", () => {
  const base = { first: "AAA", second: "BBB", looked: 5, followed: true, friends: [], foes: [], between: [] };
  test.each([
    [
      { ...base, way: "stronger" },
      "If Alba and Borea draw closer, none of the 5 states that deal most with them has to choose: none is friendly with one and hostile to the other.",
    ],
    [
      { ...base, way: "stronger", between: [{ code: "CCC", friendOf: "AAA", foeOf: "BBB" }] },
      "If Alba and Borea draw closer, Cadia (friendly with Alba, hostile to Borea) has a friend on good terms with a foe: one of the ties has to give.",
    ],
    [
      { ...base, way: "weaker", friends: ["CCC"], foes: ["RRR"] },
      "If Alba and Borea fall out, Cadia, friendly with both, would have to choose; Rivalia, hostile to both, would gain.",
    ],
    [
      { ...base, way: "weaker", followed: false },
      "If Alba and Borea fall out, none of the 5 states that deal most with them has to choose: none stands alike to both. The record does not follow Alba and Borea as a pair.",
    ],
  ] as const)("%#", (facts, said) => {
    expect(strain.statement(facts, name)).toBe(said);
  });
});
