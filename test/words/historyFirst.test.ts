import { describe, expect, test } from "vitest";
import * as say from "../../src/words/en/historyFirst.ts";
import type { FirstFacts, Stretch } from "../../src/words/history.ts";

/** What the history gives to the first page, from facts alone. */
const share = (estimate: number) => ({ estimate, low: estimate, high: estimate });
const stretch = (conflict: number, over: Partial<Stretch> = {}): Stretch => ({
  from: "2018-01-01",
  to: "2025-12-31",
  last: true,
  grain: "year",
  n: 30,
  conflict: share(conflict),
  sharp: true,
  ...over,
});
const FACTS: FirstFacts = {
  first: "AAA",
  second: "BBB",
  asOf: "2025-09-04",
  n: 30,
  from: "1949",
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
  current: stretch(0.05),
  only: false,
  likely: null,
  recent: null,
  meeting: null,
  trade: null,
  headlines: false,
  signed: null,
};
const met = { year: "2025", days: 0, gapYears: 6.2 };
const burst = { n: 5, from: "2018", to: "2019" };
const cold = stretch(0.6, { from: "2013-01-01", to: "2017-12-31", last: false });
const recent = { from: "2025-01-01", less: true, grain: "year" } as const;
const pact = { type: "defense", year: "2024", state: "held" } as const;

describe("the news", () => {
  const news = (over: Partial<FirstFacts>) => say.news({ ...FACTS, ...over });
  test.each<[string, Partial<FirstFacts>]>([
    ["a cooled tie mended, not upgraded", { meeting: met, lately: "fall", signed: false }],
    ["a cooled tie mended", { meeting: met, lately: "fall", signed: true }],
    ["a tie renewed at the top, not upgraded", { meeting: met, signed: false }],
    ["a tie renewed at the top", { meeting: met }],
    ["contact at the top restored", { meeting: met, current: stretch(0.5), signed: false }],
    ["relations friendly since 2018", { meeting: { ...met, days: 184 } }],
    ["relations friendly since 2018", { meeting: { ...met, gapYears: 1.9 } }],
    ["relations friendly since about 2018", { current: stretch(0.05, { sharp: false }) }],
    ["relations mostly friendly on record since 1949", { only: true, current: stretch(0.2) }],
    [
      "relations mostly at odds since 2018, quieter in the past year",
      { current: stretch(0.7), lately: "fall" },
    ],
    ["relations friendly since 2018, busier in the past year", { lately: "rise" }],
    ["relations friendlier since 2025 began", { recent }],
    ["relations worse since 2025 began", { recent: { ...recent, less: false } }],
  ])("%s", (said, over) => {
    expect(news(over)?.text).toBe(said);
  });

  test("none where the tie is not followed or a few acts bear no mood", () => {
    expect(news({ sight: "unobserved" })).toBeNull();
    expect(news({ current: stretch(0.05, { n: 4 }) })).toBeNull();
    expect(news({ current: stretch(0, { conflict: null }) })).toBeNull();
  });

  test("names the finding of each part", () => {
    const ids = (over: Partial<FirstFacts>) => news({ meeting: met, ...over })?.findings.join();
    expect(ids({})).toBe("history.leaders,history.phases");
    expect(ids({ lately: "fall", signed: false })).toBe(
      "history.leaders,history.phases,history.now,history.alliance",
    );
  });
});

describe("the judgement", () => {
  const judgement = (over: Partial<FirstFacts>) => say.judgement({ ...FACTS, ...over })?.text;
  test.each<[string, Partial<FirstFacts>]>([
    [
      "One meeting makes no new phase yet: the last thaw brought five meetings in 2018–19, and in the past year dealings were fewer than the growth of the record explains.",
      { meeting: met, burst, cold, lately: "fall" },
    ],
    [
      "One meeting makes no new phase yet: the last run of summits brought five meetings in 2018–19.",
      { meeting: met, burst },
    ],
    [
      "The tie is growing and not only lasting: beside a new treaty of 2024 the record has more dealings in the past year than its own growth explains.",
      { bonds: [pact], lately: "rise", only: true },
    ],
    [
      "Whether the better turn of 2025 lasts is open: since 2018 the two have been by turns friendly and at odds.",
      { recent, current: stretch(0.5) },
    ],
    [
      "Quarrel is the rule between the two and not the exception: so it has been since 2018, and one friendly step would be no turn.",
      { current: stretch(0.7) },
    ],
    [
      "Neither warmth nor quarrel has won out between the two since 2018, so one event need not set the course.",
      { current: stretch(0.4) },
    ],
    [
      "A chill between the two need not last: that of 2013–17 gave way to friendlier relations, which still hold.",
      { cold },
    ],
    [
      "No lasting turn of the tie is sure since 1949, so a lasting break now would be the first on record.",
      { only: true },
    ],
  ])("%s", (said, over) => {
    expect(judgement(over)).toBe(said);
  });

  test("none where the record is thin, holds headlines only, or has nothing to hold against", () => {
    expect(judgement({ cold, sight: "thin" })).toBeUndefined();
    expect(judgement({ cold, headlines: true })).toBeUndefined();
    expect(judgement({})).toBeUndefined();
    // The run that the last meeting itself belongs to is none before it; a treaty of long ago is no growth.
    expect(judgement({ meeting: met, burst: { ...burst, to: "2025" } })).toBeUndefined();
    expect(judgement({ bonds: [{ ...pact, year: "2019" }], lately: "rise" })).toBeUndefined();
  });
});

describe("the picture of quarrels by phase", () => {
  const bar = (year: number, value: number, last = false) => ({
    from: `${year}-01-01`,
    to: `${year + 4}-12-31`,
    last,
    share: value,
  });
  test.each<[string, ReturnType<typeof bar>[]]>([
    ["Quarrels weighed most in 2013–17", [bar(2013, 0.6), bar(2018, 0, true)]],
    ["Quarrels weigh most since 2018", [bar(2013, 0.4), bar(2018, 0.6, true)]],
    ["Friendly acts prevailed in every phase", [bar(2013, 0.2), bar(2018, 0, true)]],
  ])("%s", (said, bars) => {
    expect(say.glance.phases(bars)).toBe(said);
  });

  test("names its bars by years", () => {
    expect([bar(2013, 0), bar(2018, 0, true)].map(say.glance.bar)).toEqual(["2013–17", "since 2018"]);
  });
});
