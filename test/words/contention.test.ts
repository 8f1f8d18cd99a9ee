import { describe, expect, it } from "vitest";
import type { Change } from "../../src/measures/density.ts";
import type {
  LinkFacts,
  MatterFacts,
  MattersFacts,
  ShiftFacts,
  ShortFacts,
} from "../../src/words/contention.ts";
import * as say from "../../src/words/en/contention.ts";

const NAMES: Record<string, string> = {
  CHN: "China",
  PRK: "North Korea",
  USA: "the United States",
  RUS: "Russia",
  UKR: "Ukraine",
};
const name = (code: string) => NAMES[code] ?? code;

const stretch = { n: 5, distinct: 5, exposure: 20, days: 730 };
const change = (direction: Change["direction"], low: number, high: number): Change => ({
  ratio: 2,
  low,
  high,
  level: 0.9,
  basis: "record",
  now: stretch,
  before: stretch,
  direction,
});
const SHIFT: ShiftFacts = {
  months: 24,
  since: "2023-09-05",
  now: { acts: 12, affairs: 5 },
  before: { acts: 1, affairs: 1 },
  own: null,
  record: null,
};
const RISEN: ShiftFacts = { ...SHIFT, own: change("rise", 1.1, 9), record: change("level", 0.5, 8) };

const matter = (called: string, affairs: number, shift: ShiftFacts | null = SHIFT): MatterFacts => ({
  name: called,
  rank: 1,
  recent: { acts: affairs + 2, affairs },
  share: { estimate: affairs / 40, low: 0.1, high: 0.6 },
  first: { date: "1950-12-17", precision: "day" },
  latest: { date: "2025-04-12", precision: "day" },
  acts: affairs + 2,
  by: [2, affairs],
  peak: null,
  shift,
});
const MATTERS: MattersFacts = {
  rivals: ["CHN", "USA"],
  from: "2015-09-05",
  all: { acts: 60, affairs: 40 },
  hasIssues: true,
  matters: [matter("trade", 20), matter("Taiwan", 12), matter("human rights", 8)],
  tied: 1,
};
const LINK: LinkFacts = { clients: ["PRK"], quarrels: 4, of: 40, more: null, risenSince: null };
const BETWEEN = { estimate: -0.06, low: -0.2, high: 0.1 };

describe("a change", () => {
  it("is not told where there is too little", () => {
    expect(say.shift.statement(SHIFT)).toBe(
      "Since 5 September 2023 the record has 12 acts in 5 affairs, in the 24 months before 1 act: too few to tell a change.",
    );
  });

  it("names what it is held against, each for itself", () => {
    expect(say.shift.statement(RISEN)).toMatch(
      /a larger part of what the two do against each other \(2 times as large, .*\); against the rest of the record no clear change, 2 times/,
    );
  });
});

describe("matters", () => {
  it("are told in order with their share, their interval and since when", () => {
    expect(say.matters.statement(MATTERS, name)).toBe(
      "Since 5 September 2015 China and the United States fell out in 40 affairs (60 acts): over trade in 20 (50 %, 90 % interval 10 % to 60 %; on record since 1950), Taiwan in 12 (30 %, 90 % interval 10 % to 60 %; on record since 1950) and human rights in 8 (20 %, 90 % interval 10 % to 60 %; on record since 1950). Trade comes first beyond chance. Since 5 September 2023 no matter has clearly gained or lost among their quarrels.",
    );
  });

  it("that cannot be told apart are named, or counted where they are many", () => {
    expect(say.matters.statement({ ...MATTERS, tied: 2 }, name)).toContain(
      "Trade and Taiwan cannot be told apart by number.",
    );
    expect(say.matters.statement({ ...MATTERS, tied: 6 }, name)).toContain(
      "The first six cannot be told apart",
    );
  });

  it("that grew are named", () => {
    const grown = { ...MATTERS, matters: [matter("trade", 20, RISEN), matter("Taiwan", 12)] };
    expect(say.matters.statement(grown, name)).toContain(
      "Since 5 September 2023 trade has become a larger part of their quarrels than in the same time before.",
    );
    expect(say.short.risen(grown)).toBe("Since 2023 trade has made up more of their quarrels than before");
    expect(say.short.risen(MATTERS)).toBe("");
  });
});

describe("in short", () => {
  it("one leads, some lead together, or nothing is ranked", () => {
    expect(say.short.order(MATTERS, name)).toBe(
      "Trade divides China and the United States most (50 % of their quarrels since 2015), before Taiwan and human rights.",
    );
    expect(say.short.order({ ...MATTERS, tied: 2 }, name)).toBe(
      "Trade and Taiwan divide China and the United States most; which of them comes first, the record cannot say.",
    );
    expect(say.short.order({ ...MATTERS, tied: 6 }, name)).toBe(
      "Since 2015 China and the United States have clashed over trade, Taiwan, human rights and other matters; the record bears no order among them.",
    );
    expect(say.short.order({ ...MATTERS, hasIssues: false }, name)).toMatch(
      /^The reports .* do not say over what/,
    );
  });

  it("few are counted, none is not taken for peace", () => {
    const few = { ...MATTERS, all: { acts: 4, affairs: 4 }, tied: 0 };
    expect(say.short.few(few, name)).toContain(
      "only 4 quarrels between China and the United States since 2015",
    );
    expect(say.short.over(few)).toBe("They were over trade, Taiwan and human rights.");
    expect(say.short.over({ ...few, hasIssues: false })).toBe(
      "Over what, the reports do not say; most often they tell of trade, Taiwan and human rights.",
    );
    const none = { ...few, all: { acts: 0, affairs: 0 }, matters: [] };
    expect(say.short.few(none, name)).toBe(
      "The record tells of no quarrel between China and the United States since 2015.",
    );
    expect(say.short.over(none)).toContain("or a record that does not look there");
  });

  it("the other of the pair is a side matter, or not", () => {
    expect(say.short.link({ ...LINK, more: BETWEEN }, name)).toBe(
      "North Korea is a side matter, named in 10 % of their quarrels; that it sets them further apart is unproven.",
    );
    expect(say.short.link({ ...LINK, quarrels: 8 }, name)).toBe(
      "North Korea is named in 20 % of their quarrels.",
    );
    expect(say.short.link({ ...LINK, more: { ...BETWEEN, low: 0.01 } }, name)).toContain(
      "more often hostile",
    );
    expect(say.short.link({ ...LINK, more: { ...BETWEEN, high: -0.01 } }, name)).toContain(
      "less often hostile",
    );
    expect(say.short.link({ ...LINK, quarrels: 8, risenSince: "2016" }, name)).toBe(
      "North Korea is named in 20 % of their quarrels, since 2016 in a larger part than before.",
    );
    expect(say.short.link({ ...LINK, quarrels: 0 }, name)).toBe(
      "No quarrel of theirs on record names North Korea.",
    );
    expect(say.short.linkOfFew({ ...LINK, quarrels: 1 }, name)).toBe(
      "One of these quarrels names North Korea.",
    );
  });

  it("a turn is told between the years where it lies", () => {
    expect(say.short.turn({ from: "2015", to: "2018", rises: true })).toMatch(
      /^At some time between 2015 and 2018 their quarrels became more frequent/,
    );
    expect(say.short.turn({ from: "2018", to: "2018", rises: false })).toMatch(/^In 2018 .* less frequent/);
  });
});

it("the head says what divides them, since when, and how often the other is named", () => {
  const facts: ShortFacts = {
    matters: MATTERS,
    link: LINK,
    tariff: null,
    turn: null,
    unfollowed: null,
    headlinesOnly: false,
  };
  expect(say.headline(facts, name)).toMatch(
    /^China and the United States are divided by trade \(50 %, on record since 1950\), .* 10 % of their quarrels name North Korea\.$/,
  );
  expect(say.headline({ ...facts, matters: { ...MATTERS, tied: 0 } }, name)).toMatch(
    /^The record holds only 40 quarrels/,
  );
});

it("a tariff is told with its month or year", () => {
  const tariff = { actor: "USA", partner: "CHN", latest: 0.511, period: "2025-06" };
  expect(say.short.tariff(tariff, name)).toBe(
    "average tariffs of the United States on goods from China stood at 51 % in June 2025",
  );
  expect(say.short.tariff({ ...tariff, period: "2018" }, name)).toMatch(/in 2018$/);
});
