import { describe, expect, test } from "vitest";
import * as say from "../../src/words/en/significanceFirst.ts";
import type { ReadoutFacts, ShortFacts } from "../../src/words/significance.ts";

const NAMES: Readonly<Record<string, string>> = { AAA: "Alpha", BBB: "the Beta Union" };
const name = (code: string) => NAMES[code]!;
const FACTS: ShortFacts = {
  first: "AAA",
  second: "BBB",
  event: { date: "2025-09-04", precision: "day", summary: "Ada and Bo held talks." },
  isMeeting: true,
  isOld: false,
  seen: "yes",
  label: "agreement between Alpha and the Beta Union",
  plural: "agreements",
  rank: 6,
  since: { days: 2268, isUsual: false },
  companyYear: null,
  readout: null,
  words: null,
  after: null,
  followed: null,
  independent: null,
};
const facts = (over: Partial<ShortFacts> = {}): ShortFacts => ({ ...FACTS, ...over });

describe("the news", () => {
  test.each<[string, Partial<ShortFacts>]>([
    ["Ada and Bo meet after six years", {}],
    ["Ada and Bo meet for the sixth time on record", { since: { days: 729, isUsual: true } }],
    ["Ada and Bo meet for the sixth time on record", { since: null }],
    ["Ada and Bo meet for the first time on record", { rank: 1, since: null }],
    ["Ada and Bo meet", { seen: "headlines" }],
  ])("%s", (said, over) => {
    expect(say.news.meeting(facts(over), ["Ada", "Bo"])).toBe(said);
  });

  test("of an event is its row, or its class where the row is long or more than a clause", () => {
    const event = (summary: string) => say.news.event(facts({ event: { ...FACTS.event, summary } }));
    expect(event("Alpha closed its ports.")).toBe("Alpha closed its ports");
    const byClass = "Agreement between Alpha and the Beta Union, 4 September 2025";
    expect(event("Alpha closed its ports. It reopened them.")).toBe(byClass);
    expect(event(`Alpha closed ${"a port and ".repeat(6)}a pier.`)).toBe(byClass);
  });

  test("where nothing is new", () => {
    expect(say.news.lastMet(facts(), ["Ada", "Bo"])).toBe("Ada and Bo last met in September 2025");
    expect(say.news.nothing(facts(), name)).toBe(
      "Little new between Alpha and the Beta Union since 4 September 2025",
    );
  });
});

describe("the judgement", () => {
  test("of a silence says of whose talks, and whether all of them named it", () => {
    const silence = (named: number, known: number, samePersons = true) =>
      say.judgement.silence({ earlier: 5, samePersons } as ReadoutFacts, {
        theme: "denuclearisation",
        named,
        known,
      });
    expect(silence(5, 5)).toContain("the nuclear question, which all earlier talks of these leaders named");
    expect(silence(4, 5)).toContain("which most earlier talks of these leaders named");
    // Of one earlier talk no account says.
    expect(silence(4, 4)).toContain("which most earlier talks");
    expect(silence(5, 5, false)).toContain("which all earlier talks named");
  });

  test("of what followed", () => {
    const moved = [{ label: "agreements", direction: "rise" as const }];
    expect(say.judgement.followed(moved, true)).toContain("after earlier meetings, agreements rose more");
    expect(say.judgement.followed(moved, false)).toContain("after earlier events of the kind, agreements");
  });
});

describe("the ground where they met", () => {
  test.each<[string, string, number, number]>([
    ["Five of their six meetings were in Alpha", "AAA", 5, 6],
    ["One of their two meetings was in Alpha", "AAA", 1, 2],
    ["All their three meetings were in Alpha", "AAA", 3, 3],
    ["Meetings held in the Beta Union", "BBB", 5, 6],
  ])("%s", (said, host, n, all) => {
    expect(say.glance.ground({ host, n, all }, name)).toBe(said);
  });
});
