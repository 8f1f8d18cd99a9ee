import { describe, expect, it, test } from "vitest";
import type {
  AidFacts,
  AlternativesFacts,
  DefianceFacts,
  OutlineFacts,
  SanctionsTradeFacts,
  ShareFacts,
  ShieldFacts,
  SidesWhy,
  TotalFacts,
  VotesFacts,
} from "../../src/words/dependence.ts";
import * as drawn from "../../src/words/en/dependenceFigures.ts";
import * as given from "../../src/words/en/dependenceGiven.ts";
import * as outline from "../../src/words/en/dependenceOutline.ts";
import * as ties from "../../src/words/en/dependenceTies.ts";
import * as trade from "../../src/words/en/dependenceTrade.ts";

/** The sentences of the findings on dependence, each branch. */

const NAMES: Record<string, string> = {
  CHN: "China",
  PRK: "North Korea",
  RUS: "Russia",
  USA: "the United States",
};
const name = (code: string) => NAMES[code] ?? code;
const sides = { client: "PRK", patron: "CHN" };

describe("the share", () => {
  const facts: ShareFacts = {
    ...sides,
    basis: "KOTRA",
    years: 20,
    first: { year: 2003, value: 0.428 },
    last: { year: 2024, value: 0.98, isOld: false },
    peak: { year: 2023, value: 0.983 },
    trend: { estimate: 0.02, low: 0.01, high: 0.03 },
    beside: null,
    atMost: null,
    single: null,
  };
  const say = (parts: Partial<ShareFacts>) => trade.share.statement({ ...facts, ...parts }, name);

  it("is told with its peak and its trend", () => {
    expect(say({})).toBe(
      "China had 98 % of North Korea's trade in 2024 (KOTRA), the highest was 98.3 % in 2023; in 2003 it was 42.8 %. The trend is +2 percentage points a year (90 % interval +1 to +3, 20 years).",
    );
    expect(say({ peak: facts.last, patron: "USA" })).toMatch(
      /^The United States had .* \(KOTRA\), the highest yet; in 2003/,
    );
  });

  it("tells another basis, with what this one gives for the year where it does", () => {
    const beside = { year: 2014, value: 0.824, basis: "a count", here: null };
    expect(say({ beside })).toMatch(/\. A count gives 82\.4 % for 2014\.$/);
    expect(say({ beside: { ...beside, here: 0.9 } })).toMatch(/for 2014, where KOTRA gives 90 %\.$/);
  });

  it("tells of an old one what bounds it and what came later", () => {
    const old = say({
      last: { ...facts.last, isOld: true },
      atMost: { year: 2024, value: 0.02, partner: "RUS" },
      single: { year: 2024, value: 34 },
    });
    expect(old).toContain("in 2024, the last year with a full figure on record (KOTRA)");
    expect(old).toMatch(
      /In 2024 it can have been 2 % at most, since Russia had the rest\. Of later trade the record has the value alone, the last \$34 million in 2024\.$/,
    );
  });
});

describe("the value", () => {
  const facts: TotalFacts = {
    ...sides,
    basis: "customs",
    last: { year: 2024, value: 20_000 },
    others: [],
    peak: { year: 2013, value: 40_000 },
    trough: { year: 2021, value: 4_000, ofPeak: 0.1 },
    ofPeak: 0.5,
    missing: [],
  };
  const say = (parts: Partial<TotalFacts>) => trade.total.statement({ ...facts, ...parts }, name);

  test.each<[Partial<TotalFacts>, RegExp]>([
    [
      {},
      /came to \$20 billion in 2024 \(customs\)\. After the peak of \$40 billion in 2013 it fell to \$4 billion in 2021 \(10 %\) and has come back to 50 % of the peak\.$/,
    ],
    [
      { trough: { year: 2024, value: 20_000, ofPeak: 0.5 } },
      /The peak was \$40 billion in 2013; it now stands at 50 % of that, the lowest since\.$/,
    ],
    [{ trough: null, missing: [2015, 2016] }, /highest on record\. Years missing: 2015 and 2016\.$/],
    [
      {
        others: [
          { basis: "KOTRA", year: 2024, value: 100 },
          { basis: "COW", year: 2025, value: 200 },
        ],
      },
      /\(customs\), \$100 million by KOTRA and \$200 million in 2025 by COW\. After/,
    ],
  ])("%o", (parts, text) => {
    expect(say(parts)).toMatch(text);
  });
});

test("a deficit must be paid, a surplus is one", () => {
  const facts = { ...sides, year: 2024, basis: "customs", bought: 300, sold: 100, deficit: 200 };
  expect(trade.balance.statement(facts, name)).toBe(
    "In 2024 North Korea bought $300 million of goods from China and sold it $100 million (customs): a deficit of $200 million, which must be paid with other earnings, lent or given.",
  );
  expect(trade.balance.statement({ ...facts, bought: 50, deficit: -50 }, name)).toMatch(
    /: a surplus of \$50 million\.$/,
  );
});

test("concentration is a range where it is not known to the digit", () => {
  const facts = {
    client: "USA",
    basis: "COW",
    first: { year: 2001, low: 0.04, high: 0.68 },
    last: { year: 2014, low: 0.5, high: 0.5001 },
    partners: [{ code: "CHN", share: 0.165 }],
  };
  expect(trade.concentration.statement(facts, name)).toBe(
    "The concentration of the United States' trade (Herfindahl index, 1 is a single partner) was 0.5 in 2014 against 0.04 to 0.68 in 2001 (COW); partners on record for 2014: China 17 %.",
  );
});

describe("trade after sanctions", () => {
  const facts: SanctionsTradeFacts = {
    ...sides,
    by: "organisations",
    span: 2,
    cases: [
      { year: 2006, growth: 28.2 },
      { year: 2013, growth: -8.2 },
    ],
    grew: 1,
    fell: 1,
    course: "grew-first",
    mean: { estimate: 9.6, low: -20, high: 40 },
    others: { n: 14, growth: 12.4, p: 0.4, differs: false },
  };
  const say = (parts: Partial<SanctionsTradeFacts>) =>
    trade.sanctionsTrade.statement({ ...facts, ...parts }, name);

  it("is set against the other years", () => {
    expect(say({})).toBe(
      "Trade between North Korea and China in the 2 years after each year of sanctions by organisations: 2006 +28 % and 2013 −8 % a year. It grew after the first one and fell after the last one; the mean, +10 % (90 % interval −20 % to +40 %), stands against +12 % after the 14 other years (p 0.4): no difference that can be told from chance.",
    );
    expect(say({ others: { ...facts.others!, differs: true } })).toMatch(/\(p 0\.4\)\.$/);
    expect(say({ others: null })).toMatch(/; there are no other years to compare\.$/);
  });

  test.each<[SanctionsTradeFacts["course"], string]>([
    ["grew", "It grew each time;"],
    ["fell", "It fell each time;"],
    ["fell-first", "It fell after the first two and grew after the last three;"],
    ["mixed", "It grew after three and fell after two;"],
  ])("%s", (course, text) => {
    expect(say({ course, grew: 3, fell: 2 })).toContain(text);
  });
});

describe("aid", () => {
  const facts: AidFacts = {
    ...sides,
    all: 4,
    n: 2,
    few: false,
    share: { estimate: 0.5, low: 0.2, high: 0.8 },
    latest: { date: "2019-06-01", precision: "month" },
    money: null,
  };
  const say = (parts: Partial<AidFacts>) => given.aid.statement({ ...facts, ...parts }, name);

  test.each<[Partial<AidFacts>, string]>([
    [
      {},
      "2 of the 4 acts of aid to North Korea on record are China's (50 %, 90 % interval 20 % to 80 %), the latest of June 2019.",
    ],
    [
      { n: 4 },
      "4 of the 4 acts of aid to North Korea on record are China's (50 %, 90 % interval 20 % to 80 %), the latest of June 2019. Other givers are not on record, which need not mean that there were none.",
    ],
    [
      {
        n: 1,
        money: {
          label: "grants",
          last: { period: "2012", value: 9, unit: "million US dollars" },
          peak: null,
          blank: [],
        },
      },
      "1 of the 4 acts of aid to North Korea on record is China's (50 %, 90 % interval 20 % to 80 %), the latest of June 2019. Last known in money: grants in 2012 (9 million US dollars).",
    ],
    [
      { few: true, all: 1 },
      "Too few cases: 1 act of aid to North Korea is on record, the latest of China in June 2019.",
    ],
    [
      { few: true, all: 0, share: null, latest: null },
      "Too few cases: no act of aid to North Korea is on record.",
    ],
  ])("%o", (parts, text) => {
    expect(say(parts)).toBe(text);
  });
});

test.each<[Partial<ShieldFacts>, string]>([
  [{}, "voted twice for measures against North Korea, the last time in 2017, and vetoed none."],
  [
    { votesFor: 0, lastFor: null, vetoes: 3, lastVeto: "2022" },
    "never voted for measures against North Korea, and vetoed 3 drafts, the last in 2022.",
  ],
])("votes in the Security Council: %o", (parts, text) => {
  const facts = { ...sides, votesFor: 2, lastFor: "2017", vetoes: 0, lastVeto: null, ...parts };
  expect(given.shield.statement(facts, name)).toBe(`In the Security Council China ${text}`);
});

describe("who could step in", () => {
  const facts: AlternativesFacts = {
    ...sides,
    since: "2020",
    n: 20,
    isSeen: true,
    few: false,
    share: { estimate: 0.3, low: 0.2, high: 0.5 },
    next: [{ code: "RUS", n: 12 }],
    trade: { year: 2014, basis: "COW", rows: [{ code: "RUS", share: 0.0122 }] },
  };
  const say = (parts: Partial<AlternativesFacts>) =>
    ties.alternatives.statement({ ...facts, ...parts }, name);

  it("is told of contacts and of trade", () => {
    expect(say({})).toBe(
      "Of the 20 visits, talks and meetings of North Korea with states on record since 2020, a sample in which some partners are read more closely than others, 30 % were with China (90 % interval 20 % to 50 %); next comes Russia (12). By trade, the next after China in 2014 were Russia (1 %) (COW).",
    );
    expect(say({ next: [...facts.next, { code: "USA", n: 1 }], trade: null })).toMatch(
      /; next come Russia \(12\) and the United States \(1\)\.$/,
    );
    expect(say({ next: [], trade: null })).toMatch(/; next comes nobody\.$/);
  });

  it("is not told of few, nor of headlines", () => {
    expect(say({ few: true, n: 1, trade: null })).toBe(
      "Too few cases: the record has 1 visit or meeting of North Korea with other states since 2020, too few to rank its partners by.",
    );
    expect(say({ n: 0, trade: null })).toBe(
      "The record has no visit or meeting of North Korea with other states since 2020.",
    );
    expect(say({ isSeen: false })).toMatch(/holds its meetings in headlines only at most\. By trade/);
  });
});

test.each<[Partial<VotesFacts>, string]>([
  [{}, "In the General Assembly of 2024 North Korea stood 0.2 from China (ideal points)."],
  [
    { rival: { code: "USA", distance: 3 }, agreement: { period: "2023", value: 0.9 } },
    "In the General Assembly of 2024 North Korea stood 0.2 from China and 3 from the United States (ideal points). They voted alike on 90 % of contested roll calls in 2023.",
  ],
  [
    { trend: { estimate: 0.01, low: 0.005, high: 0.02, years: 20, way: "apart" } },
    "In the General Assembly of 2024 North Korea stood 0.2 from China (ideal points). Over 20 years the two are moving apart: +0.01 a year (90 % interval +0.005 to +0.02).",
  ],
])("votes: %o", (parts, text) => {
  const facts = { ...sides, year: 2024, distance: 0.2, rival: null, trend: null, agreement: null, ...parts };
  expect(ties.votes.statement(facts, name)).toBe(text);
});

test.each<[DefianceFacts["placebo"], string]>([
  [{ share: 0.1, p: 0.01, differs: true }, "after other days of the same years it was 10 % (p 0.01)."],
  [
    { share: 0.3, p: 0.6, differs: false },
    "after other days of the same years it was 30 % (p 0.6), so it cannot be told whether the calls are heeded.",
  ],
  [
    null,
    "there are no other days of the same years to compare with, so it cannot be told whether the calls are heeded.",
  ],
])("calls for restraint: %o", (placebo, text) => {
  const share = { estimate: 0.4, low: 0.2, high: 0.6 };
  const facts = { ...sides, calls: 10, followed: 4, window: 60, share, placebo };
  expect(ties.defiance.statement(facts, name)).toBe(
    `4 of China's 10 calls for restraint were followed within 60 days by a show or use of force of North Korea (40 %, 90 % interval 20 % to 60 %); ${text}`,
  );
});

test.each<[SidesWhy, string]>([
  [
    { by: "trade", year: 2014, own: 0.82, other: 0.1 },
    "in 2014 the other had 82 % of its trade, against 10 % the other way round",
  ],
  [{ by: "power" }, "it is the lesser power (CINC); the record has no trade of both to compare"],
  [{ by: "order" }, "it was named second; the record has neither trade nor capabilities of both"],
])("how the dependent side was told: %o", (why, text) => {
  const facts = { ...sides, why, third: null, hasBoth: false, hasVotes: false } as OutlineFacts;
  expect(outline.alternatives(facts, name)[0]).toBe(
    `Without trade of both sides, dependence may run either way: North Korea is taken as the dependent side only because ${text}.`,
  );
});

test("figures say what is drawn, and where it ends", () => {
  const panels = [
    {
      label: "trade between the two (COW)",
      unit: "million US dollars",
      first: { year: 2001, value: 740 },
      last: { year: 2014, value: 6728 },
    },
    { label: "nothing", unit: "per cent", first: null, last: null },
  ];
  expect(drawn.panels.alt(panels)).toBe(
    "Trade between the two (COW): 740 million US dollars in 2001, 6,728 in 2014. nothing",
  );
  const facts = { client: "PRK", asOf: "2025-09-04", panels, fewest: 5, years: 5 };
  expect(drawn.panels.caption(facts, name)).toBe(
    "Trade between the two (COW) (million US dollars); nothing (per cent). Marks: sanctions on North Korea, to 4 September 2025. A missing year breaks the line. Fewer than 5 contacts in 5 years are not drawn.",
  );
  expect([drawn.panels.mark(["US", "Japan"], 3), drawn.panels.mark(["US"], 1)]).toEqual([
    "US, Japan ×3",
    "US",
  ]);
  const met = { client: "PRK", n: 1, from: "2020-09-05", to: "2025-09-04", datasets: ["casebook"] };
  expect(drawn.contacts.caption(met, name)).toMatch(/^Share of North Korea's 1 visit or meeting with states/);
});
