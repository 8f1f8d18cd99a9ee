import { describe, expect, it, test } from "vitest";
import { className, interval, rank } from "../../src/words/en/significanceRarity.ts";
import type { ActKind, IntervalFacts, RankFacts } from "../../src/words/significance.ts";

const name = (code: string) => ({ CHN: "China", PRK: "North Korea" })[code] ?? code;
const pair = { first: "CHN", second: "PRK" };
const day = (date: string) => ({ date, precision: "day" as const });

describe("what a class is called", () => {
  it("of meetings", () => {
    expect(className.meetings(["Xi", "Kim"])).toEqual({
      label: "meeting of Xi and Kim",
      plural: "meetings of Xi and Kim",
    });
    expect(className.leaders(pair, name).plural).toBe("meetings between leaders of China and North Korea");
    expect(className.visits(pair, name).label).toBe("visit or talks with a leader of China or North Korea");
  });

  test.each<[ActKind, string, string]>([
    [
      { by: "leaders" },
      "act between the leaders of China and North Korea",
      "acts between the leaders of China and North Korea",
    ],
    [
      { by: "class", label: "sanction", plural: "sanctions" },
      "sanction between China and North Korea",
      "sanctions between China and North Korea",
    ],
    [
      { by: "root", root: "04" },
      "act of the kind “consult” between China and North Korea",
      "acts of the kind “consult” between China and North Korea",
    ],
    [
      { by: "quad", quad: "verbal conflict" },
      "act of verbal conflict between China and North Korea",
      "acts of verbal conflict between China and North Korea",
    ],
  ])("of acts %#", (kind, label, plural) => {
    expect(className.acts(kind, pair, name)).toEqual({ label, plural });
  });
});

const RANK: RankFacts = {
  event: { ...day("2025-09-04"), summary: "Xi and Kim held talks." },
  isOld: false,
  ranks: [
    { rank: 3, label: "meeting of Xi and Kim" },
    { rank: 11, label: "meeting between leaders" },
  ],
  oldest: { date: "1958-01-01", precision: "year" },
  before: [{ date: "2018-03-01", precision: "month" }, day("2019-06-20")],
  since: 2268,
  seen: "yes",
};

describe("how rare", () => {
  it("its places, the dates before it and the time since", () => {
    expect(rank.statement(RANK)).toBe(
      "The event is that of 4 September 2025 (Xi and Kim held talks). It is the third meeting of Xi and Kim and the 11th meeting between leaders on record (the first in 1958). Before it: March 2018 and 20 June 2019. It comes 6.2 years after the last of them.",
    );
  });

  test.each<[Partial<RankFacts>, RegExp]>([
    [
      { isOld: true },
      /^There was no event between the two in the last 30 days; this is about that of 4 September 2025 \(/,
    ],
    [{ before: [], oldest: null, since: null }, /leaders on record\. There is none before it\.$/],
    [
      { before: [2010, 2011, 2012, 2013, 2014, 2015, 2016].map((year) => day(`${year}-01-01`)), since: null },
      /The latest five before it: 1 January 2012, .* and 1 January 2016\.$/,
    ],
    [{ seen: "unfollowed" }, /the record does not follow the two and holds single finds\.$/],
    [{ seen: "headlines" }, /the record holds the two in headlines only\.$/],
  ])("in other cases %#", (wish, text) => {
    expect(rank.statement({ ...RANK, ...wish })).toMatch(text);
  });

  it("how sure", () => {
    expect(rank.why({ sure: true, members: 5, blurred: 0 })).toMatch(/^Every member is known to the day/);
    expect(rank.why({ sure: false, members: 1, blurred: 1 })).toMatch(
      /^1 earlier member, one known only to the month or year;/,
    );
  });
});

const INTERVAL: IntervalFacts = {
  label: "meeting of leaders",
  plural: "meetings of leaders",
  last: day("2019-06-20"),
  since: 2268,
  intervals: 12,
  longer: 3,
  median: 300.4,
  few: false,
};

test.each<[Partial<IntervalFacts>, string]>([
  [{}, ", the fourth longest of 12 such intervals; the median is 10 months."],
  [{ longer: 0 }, ", the longest of 12 such intervals; the median is 10 months."],
  [{ longer: 9 }, ", shorter than 9 of 12 such intervals; the median is 10 months."],
  [{ few: true }, "."],
])("the time since the last %#", (wish, compared) => {
  expect(interval.statement({ ...INTERVAL, ...wish })).toBe(
    `It came 6.2 years after the last meeting of leaders (20 June 2019)${compared}`,
  );
});
