import { describe, expect, it, test } from "vitest";
import * as say from "../../src/words/en/significance.ts";
import type { ReadoutFacts, ShortFacts } from "../../src/words/significance.ts";

const name = (code: string) => ({ CHN: "China", PRK: "North Korea" })[code] ?? code;
const pair = { first: "CHN", second: "PRK" };

const READOUT: ReadoutFacts = {
  ...pair,
  talks: { date: "2025-09-04", precision: "day" },
  both: ["friendship-unchanging"],
  firstOnly: ["economic-cooperation", "taiwan"],
  secondOnly: [],
  missed: [{ theme: "denuclearisation", named: 4, known: 5 }],
  unnamed: ["agreement-signed"],
  earlier: 5,
  samePersons: true,
  whole: { first: true, second: false },
};

describe("the accounts of talks", () => {
  it("say what both name, what one names, and what is left out", () => {
    expect(say.readouts.statement(READOUT, name)).toBe(
      "Both sides' accounts of the talks name unchanging friendship; only China's names economic cooperation and Taiwan. Left out: the nuclear question (named at four of five earlier ones). Not named either: an agreement signed.",
    );
  });

  it("of one side only", () => {
    const one = {
      ...READOUT,
      both: [],
      firstOnly: [],
      secondOnly: ["invitation" as const],
      missed: [],
      unnamed: [],
    };
    expect(say.readouts.statement(one, name)).toBe("North Korea's names an invitation.");
    expect(say.readouts.statement({ ...one, secondOnly: [] }, name)).toBe(
      "What was named at the talks is not on record.",
    );
  });

  it("were read whole or not", () => {
    expect(say.readouts.why(READOUT, name)).toContain("The account of North Korea was not read whole");
    expect(say.readouts.why({ ...READOUT, whole: { first: true, second: true } }, name)).toBe(
      "Both accounts were read whole.",
    );
  });
});

const FACTS: ShortFacts = {
  ...pair,
  event: { date: "2025-09-04", precision: "day", summary: "Xi and Kim held talks." },
  isMeeting: true,
  isOld: false,
  seen: "yes",
  label: "meeting of Xi and Kim",
  plural: "meetings of Xi and Kim",
  rank: 6,
  since: { days: 2268, isUsual: false },
  companyYear: 1959,
  readout: READOUT,
  words: { supporters: 2, agreements: 0 },
  after: null,
  followed: { moved: [], plural: "meetings" },
  independent: 2,
};

describe("in short", () => {
  test.each<[Partial<ShortFacts>, string]>([
    [{}, "It is the sixth meeting of Xi and Kim on record, 6.2 years after the last."],
    [{ rank: 1, since: null }, "It is the first meeting of Xi and Kim on record."],
    [
      { isOld: true },
      "No event of the last month stands out; the latest of weight, of 4 September 2025, was the sixth meeting of Xi and Kim on record, 6.2 years after the last.",
    ],
    [{ isMeeting: false }, "The event of 4 September 2025: Xi and Kim held talks."],
    [{ seen: "headlines" }, "The event of 4 September 2025: Xi and Kim held talks."],
    [
      { seen: "unfollowed", isOld: true },
      "No event of the last month is on record; the latest of weight is of 4 September 2025: Xi and Kim held talks.",
    ],
  ])("what it is %#", (wish, text) => {
    expect(say.short.event({ ...FACTS, ...wish })).toBe(text);
  });

  test.each<[Partial<ShortFacts>, RegExp]>([
    [{ seen: "unfollowed" }, /does not follow the two/],
    [{ seen: "headlines" }, /in headlines only/],
    [{ since: null }, /No earlier one of the kind is on record/],
    [{ since: { days: 40, isUsual: true } }, /nothing rare: the last came 40 days before/],
    [{ since: { days: 900, isUsual: false } }, /2\.5 years before, a longer pause than usual/],
  ])("how rare %#", (wish, text) => {
    expect(say.short.rarity({ ...FACTS, ...wish })).toMatch(text);
  });

  test.each<[Partial<ShortFacts>, string]>([
    [
      {},
      "The accounts of it speak of unchanging friendship but no agreement is on record; the nuclear question, named at earlier meetings, went unmentioned.",
    ],
    [
      { readout: { ...READOUT, unnamed: [], missed: [] } },
      "The accounts of it speak of unchanging friendship.",
    ],
    [
      { readout: null },
      "In those days both voiced support for the other, and no agreement that the record knows was signed.",
    ],
    [
      { readout: null, words: { supporters: 1, agreements: 2 } },
      "In those days support is on record from one side only.",
    ],
    [{ readout: null, words: null }, ""],
    [{ readout: null, isMeeting: false }, ""],
  ])("what was said %#", (wish, text) => {
    expect(say.short.said({ ...FACTS, ...wish })).toBe(text);
  });

  it("what came after", () => {
    expect(say.short.after({ visits: 3, support: 1, agreements: 0 })).toBe(
      "In the months after came visits or talks and words of support, but no agreement that the record knows.",
    );
    expect(say.short.after({ visits: 0, support: 0, agreements: 1 })).toBe(
      "In the months after, the record has an agreement and no visit between the two.",
    );
  });

  it("what earlier ones were followed by", () => {
    expect(say.short.followed(FACTS.followed!, FACTS)).toBe(
      "What followed earlier meetings cannot be told from chance; only two of those of the same persons stand apart.",
    );
    expect(
      say.short.followed(
        { moved: [{ label: "agreements", direction: "rise" }], plural: "" },
        { ...FACTS, isMeeting: false },
      ),
    ).toBe("After earlier events of the kind, agreements rose more than chance would give.");
  });
});

describe("the head", () => {
  it("says what most earlier meetings named and no account names now", () => {
    expect(say.headline(FACTS, 65.9)).toBe(
      "It is the sixth meeting of Xi and Kim on record, 6.2 years after the last, and the first in 66 years with the leader of a third power on record beside the two. Of what most of 5 earlier meetings named, the nuclear question is in neither account.",
    );
  });

  it("claims no rank where the pair is not followed", () => {
    const head = say.headline({ ...FACTS, isMeeting: false, seen: "unfollowed", readout: null }, null);
    expect(head).not.toContain("sixth");
    expect(head).toContain("does not follow");
  });
});

describe("rows of the days of the event, and after it", () => {
  const SIDES = [
    { code: "CHN", n: 1 },
    { code: "PRK", n: 3 },
  ];
  test.each([
    [
      { sides: SIDES, supporters: 2, agreements: 0, quarrels: 0 },
      "In the days of the event the record has one statement of goodwill or support by China and three statements of goodwill or support by North Korea, and no agreement. Both sides voiced support for the other.",
    ],
    [
      { sides: [], supporters: 0, agreements: 0, quarrels: 1 },
      "In the days of the event the record has one act of one against the other, and no word of support and no agreement.",
    ],
  ])("said %#", (facts, text) => {
    expect(say.voices(facts, name)).toBe(text);
  });

  const KINDS = [
    { n: 3, one: "visit", many: "visits" },
    { n: 0, one: "agreement", many: "agreements" },
  ];
  it("followed", () => {
    const facts = { days: 90, n: 3, kinds: KINDS, quarrels: 0, soon: false, asOf: "2025-12-31" };
    expect(say.followUp(facts, 90)).toBe(
      "In the 90 days after the event the record has 3 visits between the two, and no agreement.",
    );
    expect(say.followUp({ ...facts, days: 4, n: 0, soon: true }, 90)).toBe(
      "Too early to say what followed: 4 days of the 90 after the event had passed by 31 December 2025, with no act between the two on record.",
    );
  });
});
