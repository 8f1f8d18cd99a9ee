import { describe, expect, it, test } from "vitest";
import type { Finding } from "../../src/questions/answer.ts";
import { shortAnswer } from "../../src/questions/dependence/short.ts";
import type { HedgeFacts, PressureFacts, ShortFacts, SupplyFacts } from "../../src/words/dependence.ts";
import * as say from "../../src/words/en/dependence.ts";
import * as given from "../../src/words/en/dependenceGiven.ts";
import * as ties from "../../src/words/en/dependenceTies.ts";

const NAMES: Record<string, string> = {
  CHN: "China",
  PRK: "North Korea",
  RUS: "Russia",
  USA: "the United States",
};
const name = (code: string) => NAMES[code] ?? code;
const sides = { client: "PRK", patron: "CHN" };

const HEDGE: NonNullable<ShortFacts["hedge"]> = {
  third: "RUS",
  since: "2020-09-05",
  share: 0.58,
  before: 0.15,
  turn: "third",
  holds: false,
  leaders: null,
};
const FACTS: ShortFacts = {
  ...sides,
  share: { year: 2024, value: 0.98, isOld: false },
  both: { year: 2014, ofClient: 0.82, ofPatron: 0.0013 },
  atMost: null,
  later: null,
  isFollowed: true,
  hedge: HEDGE,
  isUnseen: false,
  supplies: { energy: 2013, food: 2006, aid: 2020 },
  votes: { lastFor: 2017, lastVeto: 2022 },
  sanctions: "no-difference",
  votesPath: { year: 2024, way: "closer" },
};
const NOTHING: ShortFacts = {
  ...FACTS,
  share: null,
  both: null,
  hedge: null,
  isFollowed: false,
  supplies: { energy: null, food: null, aid: null },
  votes: { lastFor: null, lastVeto: null },
  sanctions: null,
  votesPath: null,
};
const texts = (facts: ShortFacts) =>
  shortAnswer(facts, [{ id: "dependence.shield" } as Finding], { name }).map(({ text }) => text);

describe("need", () => {
  test.each<[string, Partial<ShortFacts>, string]>([
    [
      "almost all on one side, a thousandth on the other",
      {},
      "North Korea needs China for almost all its trade (98 % in 2024); for China, North Korea was about a thousandth of its own (2014, the last year with both).",
    ],
    [
      "old",
      {
        share: { year: 2014, value: 0.105, isOld: true },
        both: { year: 2014, ofClient: 0.105, ofPatron: 0.029 },
      },
      "China had 10.5 % of North Korea's trade in 2014, the last year on record; for China, North Korea was 2.9 % of its own.",
    ],
    [
      "mutual",
      { both: { year: 2014, ofClient: 0.165, ofPatron: 0.123 } },
      "North Korea and China needed each other: China had 16.5 % of North Korea's trade and North Korea 12.3 % of China's in 2014, the last year with both.",
    ],
    [
      "hardly any",
      {
        share: { year: 2014, value: 0.0122, isOld: true },
        atMost: { year: 2024, value: 0.02, partner: "RUS" },
      },
      "Trade with China was 1.22 % of North Korea's in 2014, the last full figure on record, and 2 % at most in 2024, since Russia had the rest: hardly a need by trade.",
    ],
    [
      "not on record, not followed",
      { share: null, isFollowed: false },
      "How much North Korea needs China, or China it, cannot be told: too few figures of their trade are on record, and the record does not follow the two.",
    ],
  ])("%s", (_case, parts, text) => {
    expect(say.short.need({ ...FACTS, ...parts }, name)).toBe(text);
  });

  it("says what is known later than an old share", () => {
    expect(say.short.old(FACTS)).toBe("Later shares are not on record.");
    expect(say.short.old({ ...FACTS, later: { year: 2024, value: 582_500 } })).toBe(
      "Later shares are not on record; the trade itself came to $583 billion in 2024.",
    );
  });
});

describe("where else it turns", () => {
  const hedge = (parts: Partial<typeof HEDGE>, facts: Partial<ShortFacts> = {}) =>
    say.short.hedge({ ...FACTS, ...facts, hedge: { ...HEDGE, ...parts } }, name);
  const leaders = { more: "RUS", n: 3, isLeast: true, fewer: 1 };

  it("by meetings of leaders where they can be told", () => {
    expect(hedge({ leaders })).toBe(
      "North Korea has somewhere else to turn, politically if not for goods: since September 2020 its leader has met Russia's at least three times and China's once.",
    );
    const low = { share: { year: 2024, value: 0.3, isOld: false } };
    expect(hedge({ leaders: { ...leaders, isLeast: false } }, low)).toBe(
      "Since September 2020 North Korea's leader has met Russia's three times and China's once.",
    );
    expect(hedge({ leaders: { ...leaders, more: "CHN" } })).toBe(
      "Since September 2020 North Korea's leader has met China's at least three times and Russia's once.",
    );
  });

  test.each<[Partial<typeof HEDGE>, RegExp]>([
    [
      {},
      /58 % were with Russia, against 15 % in the years before, though a record that reads more of Russia may/,
    ],
    [{ holds: true }, /in the years before: a turn toward Russia\.$/],
    [{ turn: "patron" }, /though a record that reads more of China may/],
    [{ turn: "none", holds: null }, /: no turn that can be told from chance\.$/],
    [{ before: null, turn: "none", holds: null }, /58 % were with Russia: no turn/],
  ])("else by contacts on record: %o", (parts, text) => {
    expect(hedge(parts)).toMatch(text);
  });
});

describe("votes, supplies, distance", () => {
  test.each<[ShortFacts["votes"], string]>([
    [
      { lastFor: 2017, lastVeto: 2022 },
      "China voted for measures against North Korea in the Security Council until 2017 and has used its veto since, last in 2022.",
    ],
    [
      { lastFor: 2017, lastVeto: 2012 },
      "China used its veto for North Korea in 2012 and last voted against it in 2017.",
    ],
    [{ lastFor: null, lastVeto: 2012 }, "China last used its veto for North Korea in 2012."],
    [
      { lastFor: 2017, lastVeto: null },
      "China last voted for measures against North Korea in the Security Council in 2017.",
    ],
  ])("%o", (votes, text) => {
    expect(say.short.votes({ ...FACTS, votes }, name)).toBe(text);
  });

  test.each<[ShortFacts["supplies"], string]>([
    [
      { energy: 2013, food: 2006, aid: 2020 },
      "The last public figures of what China supplies are of 2013 for energy and 2006 for food, and the last aid on record of 2020.",
    ],
    [
      { energy: null, food: 2006, aid: null },
      "The last public figures of what China supplies are of 2006 for food.",
    ],
    [
      { energy: null, food: null, aid: 2020 },
      "What China supplies North Korea in energy and food is not on record in figures.",
    ],
  ])("%o", (supplies, text) => {
    expect(say.short.supplies({ ...FACTS, supplies }, name)).toBe(text);
  });

  it("says how the votes of the two moved", () => {
    expect(say.short.distance({ ...FACTS, votesPath: { year: 2024, way: "apart" } }, name)).toBe(
      "In the votes of the General Assembly to 2024 North Korea and China have moved apart.",
    );
  });
});

describe("the whole", () => {
  it("answers in the order of weight", () => {
    expect(texts(FACTS)[0]).toMatch(/^North Korea needs China/);
    expect(texts(FACTS)[1]).toMatch(/^Of North Korea's visits/);
  });

  it("says that sanctions are not known to be softened where there is room", () => {
    const { hedge: _hedge, ...rest } = FACTS;
    const bare = { ...rest, hedge: null, votesPath: null, votes: NOTHING.votes };
    expect(texts(bare).at(-1)).toBe(say.short.sanctions);
    expect(texts({ ...bare, sanctions: "told" })).not.toContain(say.short.sanctions);
  });

  it("has two sentences where nothing is on record", () => {
    expect(texts(NOTHING)).toHaveLength(2);
    expect(texts({ ...NOTHING, isUnseen: true })[1]).toBe(
      "Whom else North Korea turns to cannot be told: too few of its meetings are on record.",
    );
  });

  it("heads the brief with what is known, and tells no rise that does not hold", () => {
    expect(say.headline(FACTS, name)).toBe(
      "China had 98 % of North Korea's trade in 2024; North Korea had 0.13 % of China's in 2014, the last year with both. Of North Korea's visits and meetings on record with China or Russia since September 2020, 58 % were with Russia.",
    );
    expect(say.headline({ ...FACTS, hedge: { ...HEDGE, holds: true } }, name)).toContain("against 15 %");
    expect(say.headline(NOTHING, name)).toBe(
      "The record has too little trade to say how much North Korea needs China.",
    );
  });
});

describe("findings", () => {
  const hedging: HedgeFacts = {
    ...sides,
    third: "RUS",
    since: "2020-09-05",
    n: 33,
    share: { estimate: 0.58, low: 0.43, high: 0.71 },
    before: { share: 0.15, n: 34 },
    turn: "third",
    holds: false,
    leaders: { third: 3, patron: 1, thirdWhole: false, patronWhole: true },
  };

  it("says of contacts what is counted, that they are a sample, and whether a turn holds", () => {
    const said = ties.hedging.statement(hedging, name);
    expect(said).toMatch(
      /^Of the 33 visits, talks and meetings at any level on record between North Korea and/,
    );
    expect(said).toContain("cannot be told from a record that reads more of the one");
    expect(said).toContain("They are a sample");
    expect(said).toMatch(
      /3 with Russia \(there may have been more\) and 1 with China \(all, by a public list\)\.$/,
    );
    expect(ties.hedging.statement({ ...hedging, holds: true }, name)).toContain(
      "a turn toward Russia, which holds",
    );
    expect(ties.hedging.statement({ ...hedging, turn: "none" }, name)).toContain("No turn to either");
  });

  it("tells supplies by their last year, and a gap as a gap", () => {
    const supply: SupplyFacts = {
      ...sides,
      name: "energy",
      series: [
        {
          label: "crude oil sold",
          last: { period: "2013", value: 578, unit: "thousand tonnes" },
          peak: { period: "2012", value: 600 },
          blank: ["2014"],
        },
      ],
      acts: 1,
      latest: { date: "2017-11-01", precision: "month" },
    };
    expect(given.supply.statement(supply, name)).toBe(
      "The last public figures of energy between China and North Korea: crude oil sold in 2013 (578 thousand tonnes, 600 at most (2012)). What has passed since is not on public record. For 2014 the source shows no crude oil, which is a gap in what is published and no sign that none was delivered. 1 act between them concerns energy, the latest of November 2017.",
    );
    expect(given.supply.statement({ ...supply, series: [] }, name)).toMatch(/^No series of energy/);
  });

  test.each<[Partial<PressureFacts>, string]>([
    [
      {},
      "12 measures against North Korea that are on record (11 sanctions and bans and 1 cut of supply or of relations), most in 2017 (7)",
    ],
    [
      { n: 1, sanctions: 1, peak: null },
      "1 measure against North Korea that is on record (1 sanction or ban); the latest is of 2017",
    ],
    [{ n: 2, sanctions: 0, peak: null }, "(2 cuts of supply or of relations)"],
  ])("counts measures: %o", (parts, text) => {
    const facts = { ...sides, n: 12, sanctions: 11, peak: { year: "2017", n: 7 }, last: "2017", ...parts };
    expect(given.pressure.statement(facts, name)).toContain(text);
  });

  it("says that none is on record", () => {
    const facts = { ...sides, n: 0, sanctions: 0, peak: null, last: null };
    expect(given.pressure.statement(facts, name)).toMatch(/^No measure of China against North Korea/);
  });
});
