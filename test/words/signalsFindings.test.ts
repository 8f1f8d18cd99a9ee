import { describe, expect, it } from "vitest";
import type { Study } from "../../src/measures/study.ts";
import { latest, shower, unity } from "../../src/words/en/signalsFindings.ts";
import { alternatives, gaps, parades, wouldChange } from "../../src/words/en/signalsOutline.ts";
import type { LatestFacts, ShowerFacts, UnityFacts } from "../../src/words/signals.ts";

const name = (code: string) => ({ CHN: "China", PRK: "North Korea", RUS: "Russia" })[code] ?? code;

const study = { effect: 2, before: 0, after: 2, low: 1, high: 3, p: 0.002, used: 6, clusters: 6 } as Study;
const SHOWER: ShowerFacts = {
  label: "nuclear tests by North Korea",
  members: 6,
  cases: 6,
  used: 6,
  window: 30,
  raised: { windows: 2, of: 3 },
  delay: { days: 0, placebo: 90, p: 0.002, n: 6 },
  longest: 90,
  responses: [{ responder: "CHN", kind: "words", study, moved: "rise" }],
};

describe("how a class is answered", () => {
  it("by what stands out, how soon and for how long", () => {
    const said = shower.statement(SHOWER, name);
    expect(said).toMatch(
      /^After nuclear tests by North Korea, words of conflict by China rose from 0 to 2 per 30 days/,
    );
    expect(said).toContain(
      "after a median of 0 days, against 90 days or more after placebo dates (p 0.002, 6 cases)",
    );
    expect(said).toMatch(/The rate stays above that of placebo dates for 60 days\.$/);
  });

  it("by nothing, with the rates of all together", () => {
    const quiet: ShowerFacts = {
      ...SHOWER,
      raised: { windows: 0, of: 3 },
      delay: null,
      responses: [{ responder: "", kind: "deeds", study, moved: "none" }],
    };
    const said = shower.statement(quiet, name);
    expect(said).toMatch(/none of 1 response followed changed/);
    expect(said).toContain("All responders together over 30 days: deeds 0 to 2 per 30 days");
    expect(said).toMatch(/In none of the three windows of 30 days that follow/);
  });

  it("cannot be told from too few cases", () => {
    expect(shower.statement({ ...SHOWER, members: 1, cases: 1, used: 0, responses: [] }, name)).toBe(
      "Too few cases to say how others answer nuclear tests by North Korea: 1 act on record, one the opening of an episode known to the day, none of use.",
    );
  });
});

describe("what parades show", () => {
  const FACTS: UnityFacts = {
    first: "CHN",
    second: "PRK",
    years: 15,
    parades: 4,
    armed: 2,
    attended: 3,
    threefold: {
      n: 2,
      last: { day: "2025-09-03", host: "CHN" },
      before: { day: "1959-10-01", years: 65.9 },
    },
  };

  it("the three together, and when before", () => {
    expect(unity.statement(FACTS, name)).toBe(
      "Of 4 parades of China and North Korea in 15 years, 2 are told of with the arms shown and 3 had a guest of the other side. Leaders of both and of a third power stood together at 2 parades on record, the latest 3 September 2025 (China), 66 years after the one before (1 October 1959).",
    );
  });

  it("never together", () => {
    expect(unity.statement({ ...FACTS, threefold: { n: 0, last: null, before: null } }, name)).toMatch(
      /At none on record did leaders of both and of a third power stand together\.$/,
    );
  });

  it("three guests by name on a mark", () => {
    expect(parades.mark("2025-09-03", ["Kim", "Putin", "Modi"], 2)).toBe(
      "3 September 2025: Kim, Putin and Modi and 2 more",
    );
    expect(parades.mark("2018-09-09", [], -3)).toBe("9 September 2018");
  });
});

describe("after the latest", () => {
  const FACTS: LatestFacts = {
    day: "2025-09-03",
    host: "CHN",
    isParade: true,
    days: 20,
    soon: true,
    critics: ["RUS"],
    criticisms: 1,
    before: 0,
    change: null,
    companions: ["CHN", "PRK"],
    joined: 2,
  };

  it("too early, and with what company", () => {
    expect(latest.statement(FACTS, name)).toBe(
      "Too early to judge: 20 days from the parade of 3 September 2025 (China), in which outsiders turned on the two in 1 act (Russia), against 0 in as many days before; China and North Korea dealt with each other in 2 acts of cooperation after it. One case proves nothing.",
    );
  });

  it("a show of force without company", () => {
    const alone = {
      ...FACTS,
      isParade: false,
      days: 90,
      soon: false,
      critics: [],
      criticisms: 0,
      companions: ["CHN"],
    };
    expect(latest.statement(alone, name)).toBe(
      "In the 90 days from the show of force of 3 September 2025 by China outsiders turned on the two in 0 acts (nobody), against 0 in as many days before. One case proves nothing.",
    );
  });
});

describe("the rest of the answer", () => {
  it("other readings name what the intervals leave open, and whom the shows may answer", () => {
    const [first, second] = alternatives(
      { kind: "words", label: "parades by China", value: 1.2 },
      { label: "exercises against North Korea", cases: 1 },
    );
    expect(first).toContain("after parades by China a rise of words by 1.2 per 30 days would fit as well");
    expect(second).toContain("exercises against North Korea (1 episode on record)");
    expect(alternatives(null, null)[1]).toContain("what others did before");
  });

  it("what would change it, with and without a bound", () => {
    expect(wouldChange({ kind: "deeds", label: "parades by China", value: 0.5 })[0]).toContain(
      "more than 0.5 per 30 days",
    );
    expect(wouldChange(null)[0]).toContain("several shows of force in a row");
  });

  it("gaps only where there are some", () => {
    expect(gaps(0, [], 0)).toHaveLength(1);
    expect(gaps(1, [{ label: "parades by China", cases: 2 }], 3)).toEqual([
      "1 show of force known only to the month or year cannot be studied.",
      "Too few cases for parades by China (two known to the day that open an episode).",
      "3 cases in five years without a placebo date far enough from the class.",
      "Parades of others than the two, and guests whom no page names, are not on record.",
    ]);
  });
});
