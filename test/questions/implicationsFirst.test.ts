import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/questions/answer.ts";
import { judgementOf } from "../../src/questions/implications/first.ts";
import * as say from "../../src/words/en/implicationsFirst.ts";
import type { ArmsTie, BalanceFacts, BufferFacts, ShortFacts } from "../../src/words/implications.ts";

/** Which judgement the facts bear, and what the small picture says. */
const NAMES: Readonly<Record<string, string>> = { AAA: "the Alba Union", BBB: "Borea", CCC: "Cadia" };
const name = (code: string) => NAMES[code]!;
const balance = (over: Partial<BalanceFacts> = {}): BalanceFacts => ({
  patron: "AAA",
  client: "BBB",
  rival: "RRR",
  third: "CCC",
  bond: "allied",
  own: ["AAA"],
  against: ["RRR"],
  year: "2020",
  near: { apart: 0.5, together: 0.51, withThird: 0.55 },
  wide: null,
  blocs: [],
  gain: 1,
  thirdGain: 4,
  drift: null,
  ...over,
});
const buffer = (share: number, rounds = 2): BufferFacts => {
  const years = [2013, 2016].slice(0, rounds);
  return {
    patron: "AAA",
    client: "BBB",
    years,
    rounds: years.map((year) => ({ year, growth: -10 })),
    trade: {
      basis: "customs",
      last: { year: 2020, value: 50 },
      peak: { year: 2012, value: 100 },
      trough: null,
      withShare: null,
    },
    old: false,
    share: { first: { year: 2012, value: 0.5 }, last: { year: 2020, value: share } },
  };
};
const arms = (over: Partial<ArmsTie> = {}): ArmsTie => ({
  x: "AAA",
  y: "BBB",
  treaty: null,
  deeds: 0,
  lastDeed: null,
  acts: 0,
  ...over,
});
const way = { first: "AAA", second: "BBB", friends: [], foes: [], between: [], looked: 6, followed: true };
const facts = (over: Partial<ShortFacts>, own = arms(), direction: "rise" | null = null): ShortFacts => ({
  first: "AAA",
  second: "BBB",
  followed: true,
  hostile: false,
  balance: balance(),
  buffer: buffer(0.9, 0),
  military: { own, beside: null, months: 60, before: 1, direction, followed: true },
  stronger: { ...way, way: "stronger" },
  weaker: { ...way, way: "weaker" },
  force: null,
  ...over,
});
const between = (n: number) => ({
  ...way,
  way: "stronger" as const,
  between: Array.from({ length: n }, (_, i) => ({ code: `C${i}`, friendOf: "AAA", foeOf: "BBB" })),
});
const deed = arms({ treaty: 1953, deeds: 3, lastDeed: 2025 });
const UNMOVED = [{ id: "implications.close-phases", noEffect: true }] as Finding[];

describe("the judgement", () => {
  test.each<[RegExp, string, ShortFacts]>([
    [/as shelter from sanctions, not as added power\.$/, "buffer,balance", facts({ buffer: buffer(0.9) })],
    [/counts by arms/, "military,balance", facts({ balance: balance({ gain: 5 }) }, deed, "rise")],
    [/working alliance.* as late as 2025/, "military,balance", facts({}, deed)],
    [/one of paper.* since 1950\.$/, "military", facts({}, arms({ treaty: 1961, lastDeed: 1950 }))],
    [/none is on record\.$/, "military", facts({}, arms({ treaty: 1961 }))],
    [
      /: four states are/,
      "strain-stronger",
      facts({ balance: balance({ bond: "rivals" }), stronger: between(4) }),
    ],
    [
      /: one state is/,
      "strain-stronger",
      facts({ balance: balance({ bond: "rival-ally" }), stronger: between(1) }),
    ],
  ])("%s by %s", (said, ids, given) => {
    const judgement = judgementOf(given, []);
    expect(judgement?.text).toMatch(said);
    expect(judgement?.findings.map((id) => id.split(".")[1]).join()).toBe(ids);
  });

  test("says that past closeness changed nothing where that was looked for", () => {
    const told = judgementOf(facts({ buffer: buffer(0.9) }), UNMOVED);
    expect(told?.text).toMatch(/past close times did not stand out in anything looked at/);
    expect(told?.findings).toContain("implications.close-phases");
    const thin = UNMOVED.map((one) => ({ ...one, thin: true }));
    expect(judgementOf(facts({ buffer: buffer(0.9) }), thin)?.text).not.toMatch(/close times/);
  });

  test.each<[string, ShortFacts]>([
    ["a pair that is not followed", facts({ followed: false }, deed)],
    ["no index of power", facts({ balance: null }, deed)],
    ["trade that is no shelter", facts({ buffer: buffer(0.3) })],
    ["one round of sanctions", facts({ buffer: buffer(0.9, 1) })],
    ["a tie that moves the balance", facts({ balance: balance({ gain: 4 }) }, deed)],
    ["rivals with no friends to lose", facts({ balance: balance({ bond: "rivals" }) }, deed)],
  ])("none with %s", (_, given) => {
    expect(judgementOf(given, [])).toBeNull();
  });
});

test("the picture says how far the balance moves, or would", () => {
  const label = (over: Partial<BalanceFacts>) => say.glance.balance(balance(over));
  expect(label({})).toBe("The balance of power hardly moves");
  expect(label({ gain: 3 })).toBe("The balance of power moves a little");
  expect(label({ bond: "free" })).toBe("The balance of power would hardly move");
  expect(say.glance.rivals(balance(), name)).toBe("Power of both camps: the Alba Union's part");
  expect(say.glance.bars(balance(), name)).toEqual(["The Alba Union", "with Borea", "with Cadia too"]);
  expect(say.glance.bars(balance({ own: ["AAA", "DDD"], third: null }), name)[0]).toBe(
    "The Alba Union's camp",
  );
});
