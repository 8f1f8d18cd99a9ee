import { describe, expect, it } from "vitest";
import type {
  DenunciationFacts,
  IntensityFacts,
  NamedFacts,
  RivalsFacts,
  ShiftFacts,
  TariffsFacts,
} from "../../src/words/contention.ts";
import * as say from "../../src/words/en/contentionRivals.ts";

const NAMES: Record<string, string> = {
  CHN: "China",
  PRK: "North Korea",
  USA: "the United States",
  JPN: "Japan",
  TWN: "Taiwan",
};
const name = (code: string) => NAMES[code] ?? code;

const RIVALS = ["CHN", "USA"] as const;
const TEN = { from: "2015-09-05", years: 10 };
const SHORT = { from: "2014-01-01", years: null };
const HALF = { estimate: 0.5, low: 0.3, high: 0.7 };
const SHIFT: ShiftFacts = {
  months: 24,
  since: "2023-09-05",
  now: { acts: 1, affairs: 1 },
  before: { acts: 0, affairs: 0 },
  own: null,
  record: null,
};

describe("who the rivals are", () => {
  const CHOSEN: NonNullable<RivalsFacts["chosen"]> = {
    cinc: { greater: 0.23, lesser: 0.01, year: "2016" },
    conflict: 30,
    all: 50,
    next: [
      { code: "JPN", conflict: 12 },
      { code: "PRK", conflict: 8 },
    ],
    apart: null,
    unfollowed: [],
  };
  const FACTS: RivalsFacts = { rivals: RIVALS, recently: TEN, acts: 30, follows: true, chosen: CHOSEN };

  it("is told with the size of the greater and by what margin", () => {
    expect(say.rivals.statement(FACTS, name)).toBe(
      "China has the larger share of the world's capabilities in the pair (23 % against 1 %, CINC 2016). Among other states, the United States and it quarrel most on record: 30 of 50 acts of it or against it in the last 10 years; next come Japan (12) and North Korea (8).",
    );
    expect(say.rivals.statement({ ...FACTS, chosen: { ...CHOSEN, cinc: null, next: [] } }, name)).toMatch(
      /^China was named first; the record has no capability index for both\. .* in the last 10 years\.$/,
    );
  });

  it("names whom the record does not follow, three at most, and the lesser that stands apart", () => {
    const unfollowed = { ...CHOSEN, apart: "PRK", unfollowed: ["TWN", "AAA", "BBB", "CCC"] };
    expect(say.rivals.statement({ ...FACTS, chosen: unfollowed }, name)).toMatch(
      /Among the states whose dealings with it the record follows, the United States and it quarrel most on record, North Korea apart: .* with Taiwan, AAA, BBB and 1 other state, so that these are not ranked\.$/,
    );
    expect(say.rivals.labels.share({ ...FACTS, chosen: unfollowed })).toMatch(/the record follows$/);
    expect(say.rivals.labels.share(FACTS)).toMatch(/with other states$/);
    expect(say.rivals.statement({ ...FACTS, follows: false, chosen: unfollowed }, name)).toMatch(
      /Among other states, .* with none of these states: the choice rests on single finds\.$/,
    );
  });

  it("may be named in the request", () => {
    expect(say.rivals.statement({ ...FACTS, recently: SHORT, acts: 1, chosen: null }, name)).toBe(
      "The rivals China and the United States were named in the request; 1 act of conflict ran between them since 1 January 2014.",
    );
  });

  it("is sure, hardly covered, or not followed", () => {
    expect(say.rivals.why(FACTS, true)).toBe("30 acts of conflict.");
    expect(say.rivals.why({ ...FACTS, acts: 3 }, false)).toBe(
      "Only 3 acts of conflict: the record hardly covers this rivalry.",
    );
    expect(say.rivals.why({ ...FACTS, acts: 3, follows: false }, false)).toBe(
      "3 acts of conflict: the record does not follow this rivalry.",
    );
  });
});

describe("denunciations", () => {
  const FACTS: DenunciationFacts = {
    rivals: RIVALS,
    recently: TEN,
    n: 4,
    hasIssues: true,
    about: 2,
    share: HALF,
    issues: [{ label: "Taiwan", n: 2 }],
    latest: { date: "2024-05-01", precision: "day" },
    shift: SHIFT,
  };

  it("are told with what it may read as containment", () => {
    expect(say.denunciations.statement(FACTS, name)).toBe(
      "China denounced the United States four times in the last 10 years; 2 of these (50 %, 90 % interval 30 % to 70 %) were about what it may read as containment: Taiwan (2), the latest of 1 May 2024. Since 5 September 2023 the record has 1 denunciation, in the 24 months before none: too few to tell a change.",
    );
    expect(say.denunciations.statement({ ...FACTS, issues: [], latest: null }, name)).toContain(
      "as containment. Since",
    );
  });

  it("may be none, or of unnamed issue", () => {
    expect(say.denunciations.statement({ ...FACTS, about: 0 }, name)).toBe(
      "China denounced the United States four times in the last 10 years; none of these was about what it may read as containment.",
    );
    expect(say.denunciations.statement({ ...FACTS, n: 0, share: null }, name)).toMatch(
      /^China is on record with no denunciation of the United States in the last 10 years, so/,
    );
    expect(say.denunciations.statement({ ...FACTS, hasIssues: false, recently: SHORT }, name)).toBe(
      "China denounced the United States four times since 1 January 2014; the data set names no issues, so what it objected to cannot be told.",
    );
  });
});

it("intensity says who does most of it", () => {
  const facts: IntensityFacts = {
    recently: TEN,
    months: 24,
    all: 40,
    hostile: HALF,
    deeds: { ...HALF, estimate: 0.25 },
    most: { code: "USA", share: 0.6 },
    now: -4.5,
    before: -5,
  };
  expect(say.intensity.statement(facts, name)).toBe(
    "Of the 40 acts between the two in the last 10 years, 50 % are conflict; of these 25 % are deeds and the rest words, and the United States does 60 % of them. Mean intensity was −4.5 in the last 24 months against −5 in the 24 before (Goldstein scale, −10 to +10).",
  );
});

it("tariffs are told from the first to the last, with the height where that lies between", () => {
  const facts: TariffsFacts = {
    tariffs: [
      {
        actor: "USA",
        partner: "CHN",
        first: { period: "2018-07", value: 3.8 },
        peak: { period: "2025-04", value: 126.5 },
        latest: { period: "2025-06", value: 51.1 },
      },
      {
        actor: "CHN",
        partner: "USA",
        first: { period: "2018", value: 7 },
        peak: { period: "2025-06", value: 32 },
        latest: { period: "2025-06", value: 32 },
      },
    ],
    trade: { before: { year: 2018, value: 660_000 }, last: { year: 2024, value: 582_400 } },
  };
  expect(say.tariffs.statement(facts, name)).toBe(
    "Average tariffs moved: the United States on China from 3.8 % in July 2018 to 51.1 % in June 2025, 126.5 % at its height in April 2025; China on the United States from 7 % in 2018 to 32 % in June 2025. Trade between the two was 582 billion US dollars in 2024 against 660 billion in 2018.",
  );
  expect(say.tariffs.statement({ ...facts, trade: null }, name)).toMatch(/June 2025\.$/);
});

describe("whom they name", () => {
  const FACTS: NamedFacts = {
    rivals: RIVALS,
    clients: ["PRK"],
    quarrels: 1,
    of: 6,
    more: { estimate: 0.1, low: -0.1, high: 0.3 },
    risenSince: null,
    from: "2015-09-05",
    part: HALF,
    named: 3,
    first: { date: "1994-06-01", precision: "month" },
    latest: { date: "2022-05-26", precision: "day" },
    hostile: 2,
    share: HALF,
    rest: 8,
    restShare: 0.75,
    pressure: 1,
    shift: SHIFT,
  };

  it("is counted in affairs, then in all dealings beside the others", () => {
    expect(say.link.statement(FACTS, name)).toBe(
      "1 of the 6 affairs between the two since 5 September 2015 (50 %, 90 % interval 30 % to 70 %) names North Korea. Of all their dealings on record, votes among them, 3 do so, from June 1994 to 26 May 2022: 2 are hostile (50 %, 90 % interval 30 % to 70 %), neither clearly more nor clearly less than among the 8 others (75 %). 1 is a measure of the United States against China or its firms. Since 5 September 2023 the record has 1 act naming North Korea, in the 24 months before none: too few to tell a change.",
    );
  });

  it("may be one act, without others, more or less hostile, and of no recent affair", () => {
    const one = {
      ...FACTS,
      named: 1,
      hostile: 1,
      more: null,
      rest: 0,
      restShare: null,
      pressure: 0,
      part: null,
    };
    expect(say.link.statement(one, name)).toMatch(
      /^No affair between the two since 5 September 2015 is on record\. .* 1 does so, of June 1994: 1 is hostile \(.*\), and there are no others\. Since/,
    );
    const than = (low: number, high: number) =>
      say.link.statement({ ...FACTS, more: { estimate: 0.1, low, high } }, name);
    expect(than(0.1, 0.3)).toContain("%), more than among the 8 others");
    expect(than(-0.3, -0.1)).toContain("%), less than among the 8 others");
  });

  it("may be nobody, or nothing that could name anyone", () => {
    expect(say.link.none(["PRK", "JPN"], 40, name)).toBe(
      "None of the 40 dealings between the two on record names North Korea or Japan.",
    );
    expect(say.link.noTexts(["PRK"], name)).toContain("no text of their own that could name North Korea,");
  });
});
