import { describe, expect, test } from "vitest";
import type { Change } from "../../src/measures/density.ts";
import * as say from "../../src/words/en/outsiders.ts";
import { headline, short } from "../../src/words/en/outsidersOutline.ts";
import type { FocalFacts, PortraitFacts, RankingFacts, ToldFacts } from "../../src/words/outsiders.ts";

/** Sentences from facts alone: no desk, no record. */
const NAMES: Readonly<Record<string, string>> = {
  AAA: "Alpha",
  BBB: "Beta",
  CCC: "the Gammas",
  DDD: "Delta",
};
const name = (code: string) => NAMES[code]!;
const two = { first: "AAA", second: "BBB" };
const told = (by: string | string[], what: string, over: Partial<ToldFacts> = {}): ToldFacts => ({
  by,
  date: "2025-09-03",
  precision: "day",
  what,
  hostile: true,
  verbal: true,
  ...over,
});
const around = (...what: ToldFacts[]): FocalFacts => ({
  ...two,
  from: "2025-09-01",
  to: "2025-09-04",
  outsiders: 2,
  n: what.length,
  hostile: what.filter(({ hostile }) => hostile).length,
  critics: ["CCC"],
  guests: [],
  told: what,
  also: [],
});
const change = (direction: Change["direction"], now: number, before: number) =>
  ({ direction, now: { n: now }, before: { n: before } }) as unknown as Change;

describe("in short, what was said around the event", () => {
  test("the first, and another speaker of the same day", () => {
    const facts = around(
      told(["CCC"], "Gamma's chief called it a challenge."),
      told(["CCC"], "Gamma's chief spoke once more."),
      told(["DDD"], "Delta's king was not amused."),
    );
    expect(short.focal(facts, name)).toBe(
      "On 3 September 2025 the Gammas and Delta spoke out: Gamma's chief called it a challenge. Delta's king was not amused.",
    );
  });

  test("a group speaks as a group; an act is no word; a guest is heard", () => {
    expect(short.focal(around(told("G7", "G7 leaders condemned it.")), name)).toContain(
      "the G7 spoke out: G7",
    );
    const act = told(["DDD"], "Delta closed its ports.", { verbal: false });
    expect(short.focal(around(act), name)).toContain("Delta acted against them: Delta closed");
    const guest = told(["DDD"], "Delta's king came.", { hostile: false });
    expect(short.focal(around(guest), name)).toContain("Delta dealt with them");
  });

  test("nothing where no summary reads as a sentence", () => {
    expect(short.focal(around(told(["CCC"], "criticise")), name)).toBeNull();
    expect(short.latest([told(["CCC"], "criticise")], name)).toBeNull();
  });
});

test("around the event: who turned on them, what the same said besides, and who came", () => {
  const also = [told(["CCC"], "Gamma's chief sent good wishes.")];
  const facts = { ...around(told(["CCC"], "Gamma's chief spoke.")), n: 3, also, guests: ["DDD"] };
  expect(say.focal.statement(facts, name)).toBe(
    "From 1 September 2025 to 4 September 2025 the record has 3 statements and acts of 2 outsiders toward Alpha or Beta: 1 statement or act of the Gammas turned on them, the others did not. Against them: 3 September 2025 (the Gammas): Gamma's chief spoke. Yet also: 3 September 2025 (the Gammas): Gamma's chief sent good wishes. 1 outsider visited or met them: Delta.",
  );
});

test.each([
  [
    "rise",
    9,
    3,
    "The Gammas and Delta turned on one or both more often than before, and by more than the rest of the record grew.",
  ],
  [
    "level",
    9,
    3,
    "Acts of the Gammas and Delta against one or both are more than before on record, but not clearly by more than all else grew.",
  ],
  ["level", 3, 9, "The Gammas and Delta turned on them neither clearly more nor clearly less than before."],
  [
    "fall",
    9,
    3,
    "Acts of the Gammas and Delta against one or both are more than before on record, but grew by less than all else.",
  ],
  ["fall", 3, 9, "The Gammas and Delta turned on them less than before."],
] as const)("a %s from %i to %i", (direction, now, before, words) => {
  const said = short.change(change(direction, now, before), ["CCC", "DDD"], name);
  expect(said).toBe(words);
});

describe("who is most worried", () => {
  const share = (estimate: number) => ({ estimate, low: estimate - 0.1, high: estimate + 0.1 });
  const facts = (over: Partial<RankingFacts>): RankingFacts => ({
    ...two,
    order: [
      { code: "CCC", hostile: 5, all: 10, share: share(0.5) },
      { code: "DDD", hostile: 1, all: 10, share: share(0.1) },
    ],
    apart: true,
    unfollowed: [],
    of: 24,
    ...over,
  });

  test("one stands clear, or it is open", () => {
    expect(short.ranking(facts({}), ["DDD"], name)).toBe(
      "Of those whom the record follows, the Gammas turned on them most, by its own record (50 % of what it did and said to anyone); Delta is friendly.",
    );
    expect(short.ranking(facts({ apart: false }), [], name)).toContain("but not clearly more than Delta");
  });

  test("is not known where none is followed or none is hostile", () => {
    expect(short.ranking(facts({ order: [], unfollowed: ["DDD"] }), [], name)).toBe(
      "The record does not follow how Delta deals with both, so that who is most worried is not known.",
    );
    expect(short.ranking(facts({ order: [] }), [], name)).toBe("Who is most worried is not known.");
  });

  test("the headline names the first only where it stands clear", () => {
    const level = { ...two, latest: [], n: 1, hostile: 1, sides: [], months: 24, of: 24 };
    const west = { ...level, before: null, change: null, west: true, followed: [] };
    expect(headline.statement(west, facts({}), name)).toBe(
      "In the last 24 months 1 of 1 statement or act of the West toward Alpha or Beta was hostile. By its own record the Gammas turned on them most.",
    );
    expect(headline.statement(west, facts({ apart: false }), name)).not.toContain("turned on");
  });
});

describe("fears", () => {
  const facts = (alliance: ToldFacts[], bolder: ToldFacts[]) => ({ ...two, alliance, bolder, searched: 9 });
  const one = told(["CCC"], "They are an axis.");
  test.each([
    [[], [], "Neither talk of an alliance of autocracies nor a fear of bolder acts is on record."],
    [
      [one],
      [],
      "On record, only the Gammas speaks of an alliance of autocracies, and nobody of bolder acts to come.",
    ],
    [
      [one],
      [one],
      "On record, only the Gammas speaks of an alliance of autocracies; a fear of bolder acts is on record too.",
    ],
    [[], [one], "A fear of bolder acts is on record; talk of an alliance of autocracies is not."],
  ])("%#", (alliance, bolder, words) => {
    expect(short.fears(facts(alliance, bolder), name)).toBe(words);
  });

  test("what is not said is not on record", () => {
    expect(say.fears.statement(facts([], []), name)).toBe(
      "That outsiders see an axis or alliance of autocracies is not on record: none of 9 statements says so. That they fear bolder acts of Alpha or Beta is not on record.",
    );
  });
});

describe("a portrait", () => {
  const facts = (over: Partial<PortraitFacts>): PortraitFacts => ({
    ...two,
    latest: [told(["CCC"], "Gamma's chief spoke.")],
    n: 3,
    hostile: 2,
    sides: [{ code: "AAA", n: 3, hostile: 2 }],
    months: 24,
    of: 24,
    before: { n: 1, hostile: 1 },
    change: null,
    code: "CCC",
    followed: true,
    few: true,
    ...over,
  });

  test("tells the latest before it counts", () => {
    expect(say.portrait.statement(facts({}), name)).toBe(
      "The Gammas, the latest: 3 September 2025: Gamma's chief spoke. 3 statements and acts toward the two in the last 24 months, 2 of them hostile (2 of 3 toward Alpha). Too few cases to tell a turn.",
    );
  });

  test("single finds bear no turn, nor does a time that is not covered", () => {
    expect(say.portrait.statement(facts({ followed: false }), name)).toContain("these are single finds");
    expect(say.portrait.statement(facts({ before: null }), name)).toContain("are not covered");
    expect(say.portrait.statement(facts({ n: 0, hostile: 0 }), name)).toMatch(
      /^The Gammas: no statement or act/,
    );
  });
});
