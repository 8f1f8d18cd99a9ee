import { describe, expect, test } from "vitest";
import { candidates, headline } from "../../src/words/en/historyShort.ts";
import type { ShortFacts, Stretch } from "../../src/words/history.ts";

/** The short answer from facts alone: each sentence said where its facts are there, and only there. */
const NAMES: Readonly<Record<string, string>> = {
  AAA: "the Alpha Republic",
  BBB: "Beta",
  CCC: "Gamma",
};
const name = (code: string) => NAMES[code]!;
const share = (estimate: number) => ({ estimate, low: estimate, high: estimate });
const stretch = (over: Partial<Stretch> = {}): Stretch => ({
  from: "1990-01-01",
  to: "2020-12-31",
  last: true,
  grain: "year",
  n: 30,
  conflict: share(0.05),
  sharp: true,
  ...over,
});
const nothing: ShortFacts = {
  first: "AAA",
  second: "BBB",
  asOf: "2020-12-31",
  n: 3,
  from: "1990",
  conflictual: 1,
  sight: "observed",
  together: [],
  against: [],
  bonds: [],
  bloc: false,
  relations: null,
  force: null,
  opening: null,
  pact: null,
  early: null,
  lately: null,
  votes: null,
  cold: null,
  burst: null,
  current: stretch({ n: 0, conflict: null }),
  only: true,
  likely: null,
  recent: null,
  meeting: null,
  trade: null,
};
const told = (over: Partial<ShortFacts>) => candidates({ ...nothing, ...over }, name);
const texts = (over: Partial<ShortFacts>) => told(over).map(({ text }) => text);

describe("where it began", () => {
  const one = (over: Partial<ShortFacts>) => texts({ ...over, current: stretch() })[0];
  const bond = (year: string, state: "held" | { ended: string }) => ({ type: "defense", year, state });

  test.each<[string, Partial<ShortFacts>]>([
    [
      "The Alpha Republic and Beta fought side by side in 1950–53 and have been allies by treaty since 1961.",
      { together: [{ from: "1950", to: "1953" }], bonds: [bond("1961", "held")] },
    ],
    [
      "The Alpha Republic and Beta fought each other in 1979 and took up relations in 1990.",
      { against: [{ from: "1979", to: "1979" }], relations: "1990" },
    ],
    [
      "The Alpha Republic and Beta were allies by treaty from 1961 to 1996 and are again since 2024.",
      { bonds: [bond("1961", { ended: "1996" }), bond("2024", "held")] },
    ],
    [
      "The Alpha Republic and Beta were allies by treaty from 1961 to 1996.",
      { bonds: [bond("1961", { ended: "1996" })] },
    ],
    ["The Alpha Republic and Beta are allies in one bloc.", { bloc: true }],
  ])("%s", (text, facts) => {
    expect(one(facts)).toBe(text);
  });

  test("relations taken up in the record's first year are no news where there was no war", () => {
    expect(one({ relations: "1990" })).not.toContain("relations in 1990");
  });
});

describe("what turned it", () => {
  const day = { date: "1992-08-24", precision: "day" as const };
  const opening = { side: "AAA", third: "CCC", other: "BBB", on: day };
  const cold = stretch({ from: "2013-01-01", to: "2017-12-31", last: false, conflict: share(0.6) });

  test("a chill makes spells; each part names what bears it", () => {
    const [, turn] = told({
      bloc: true,
      opening,
      votes: { voter: "AAA", tests: "history.tests" },
      cold,
      burst: { n: 5, from: "2018", to: "2019" },
    });
    expect(turn!.text).toBe(
      "Warm and cold spells alternate: the Alpha Republic's recognition of Gamma in 1992, the Alpha Republic's protests after nuclear tests and votes for sanctions, a chill in 2013–17 and five meetings of the leaders in 2018–19.",
    );
    expect(turn!.findings).toEqual(
      ["turns", "sanctions", "tests", "phases", "phase-2013", "leaders"].map((id) => `history.${id}`),
    );
  });

  test("without a chill nothing is said to alternate; votes need no tests", () => {
    const [, turn] = texts({ votes: { voter: "BBB", tests: null }, current: stretch(), bloc: true });
    expect(turn).toBe("What marked the way: Beta's votes for sanctions.");
  });

  test("a chill whose beginning the data leave open is about then", () => {
    expect(texts({ cold: { ...cold, sharp: false }, bloc: true }).join()).toContain(
      "a chill in about 2013–17",
    );
  });

  test("a new pact of one side", () => {
    expect(texts({ pact: { side: "BBB", with: ["CCC"], year: "2019" }, bloc: true })[1]).toBe(
      "What marked the way: Beta's pact with Gamma in 2019.",
    );
  });

  test("few quarrels date no year", () => {
    const early = {
      from: "1966-01-01",
      to: "1968-12-31",
      last: false,
      grain: "year" as const,
      n: 2,
      conflict: share(1),
      weight: null,
    };
    expect(texts({ early, bloc: true })[1]).toBe("What marked the way: quarrels in the late 1960s.");
    expect(texts({ early: { ...early, from: "1961-01-01" }, bloc: true })[1]).toContain("early 1960s");
  });
});

describe("how it stands", () => {
  const now = (over: Partial<ShortFacts>) =>
    texts({ bloc: true, only: false, current: stretch(), ...over })[1];

  test.each<[string, Partial<ShortFacts>]>([
    [
      "Since 1990 relations have been friendly; until this week their leaders had not met for six years.",
      { meeting: { year: "2020", days: 0, gapYears: 6.2 } },
    ],
    [
      "Since 1990 relations have been friendly; their leaders last met in 2020.",
      { meeting: { year: "2020", days: 0, gapYears: 1.2 } },
    ],
    [
      "Since about 1990 relations have been mostly at odds; their leaders have not met since 2011.",
      {
        current: stretch({ sharp: false, conflict: share(0.7) }),
        meeting: { year: "2011", days: 3000, gapYears: null },
      },
    ],
    [
      "Since 1990 relations have been by turns friendly and at odds, but friendlier since 2020 began.",
      {
        current: stretch({ conflict: share(0.5) }),
        recent: { from: "2020-01-01", grain: "year", less: true },
      },
    ],
    [
      "On record since 1990 relations have been mostly friendly, and no lasting turn is sure.",
      { only: true, current: stretch({ conflict: share(0.2) }) },
    ],
    [
      "On record since 1990 relations have been friendly, and no lasting turn is sure, the latest likely one in 2015.",
      { only: true, likely: "2015" },
    ],
  ])("%s", (text, facts) => {
    expect(now(facts)).toBe(text);
  });

  test("of four acts no mood is told", () => {
    expect(texts({ current: stretch({ n: 4 }), bloc: true }).join()).not.toContain("friendly");
  });

  test("trade outlasts a chill only where it was on record before it", () => {
    const cold = stretch({ from: "2013-01-01", to: "2017-12-31" });
    const trade = { of: "BBB", by: "AAA", year: 2019, share: 0.98, held: true, since: 2003 };
    const said = (over: Partial<typeof trade>) => texts({ cold, trade: { ...trade, ...over } }).join(" ");
    expect(said({})).toContain(
      "Trade outlasted the chill: the Alpha Republic had 98 % of Beta's trade in 2019.",
    );
    expect(said({ since: 2014 })).not.toContain("outlasted");
    expect(said({ held: false })).not.toContain("outlasted");
  });

  test("the last year only where it is more or less than the record's growth", () => {
    expect(texts({ lately: "fall", bloc: true })[1]).toBe(
      "In the past year they dealt with each other less than the growth of the record explains.",
    );
    expect(texts({ lately: null, bloc: true }).join()).not.toContain("past year");
  });

  test("the headline gives the numbers since the last sure turn, against the chill before, and what breaks with it", () => {
    const recent = { from: "2020-01-01", grain: "year" as const, less: false };
    const facts = { ...nothing, bloc: true, only: false, current: stretch(), recent };
    const stands = "The Alpha Republic and Beta are allies in one bloc. Of 30 acts between the two on record";
    expect(headline(facts, name)).toBe(
      `${stands} since 1990, the last sure turn, 5 % are conflict. Since 1990 relations have been friendly, but worse since 2020 began.`,
    );
    const cold = stretch({
      from: "1980-01-01",
      to: "1989-12-31",
      n: 20,
      conflict: { estimate: 0.5, low: 0.3, high: 0.7 },
    });
    expect(headline({ ...facts, recent: null, cold }, name)).toBe(
      `${stands} since 1990, the last sure turn, 5 % are conflict, against 50 % of 20 in 1980–89.`,
    );
    expect(headline({ ...facts, recent: null, only: true, from: "1950" }, name)).toBe(
      `${stands} since 1950, in which no turn is sure, 5 % are conflict.`,
    );
  });
});

describe("what the record does not follow", () => {
  test("two sentences: what little is known, and that it is little", () => {
    const force = { side: "AAA", year: "2019", findings: ["history.phase-2019"] };
    expect(texts({ sight: "unobserved", n: 2, conflictual: 2, force, current: stretch() })).toEqual([
      "The record holds 2 entries on the Alpha Republic and Beta, both of them quarrels or clashes; the Alpha Republic used force in 2019.",
      "The record does not follow the two as a pair, so it cannot tell how their tie came about, wars included.",
    ]);
    expect(texts({ sight: "unobserved", n: 1, conflictual: 0 })[0]).toBe(
      "The record holds 1 entry on the Alpha Republic and Beta, no quarrel.",
    );
  });

  test("a pair that is followed and tells of no turn", () => {
    expect(texts({})).toEqual([
      "The record holds 3 entries on the Alpha Republic and Beta.",
      "No turn of the tie is sure by the record.",
    ]);
  });
});
