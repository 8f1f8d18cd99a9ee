import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/questions/answer.ts";
import { firstPage, judgementOf } from "../../src/questions/leader/first.ts";
import * as say from "../../src/words/en/leaderFirst.ts";
import type { CourseFacts, PartnersFacts, SummitFacts, TurnFacts } from "../../src/words/leader.ts";

/** Which judgement the facts bear, and what is drawn. */
const NAMES: Readonly<Record<string, string>> = { AAA: "Alpha", PRK: "North Korea", CCC: "Gamma" };
const name = (code: string) => NAMES[code]!;
const subject = { a: "AAA", b: "PRK", asOf: "2025-09-04", name };
const turn = (firm: boolean): TurnFacts => ({
  from: "2018-01-01",
  to: null,
  grain: "quarter",
  course: "diplomacy",
  share: 0.8,
  move: "leads",
  back: false,
  firm,
});
const course = (over: Partial<CourseFacts> = {}): CourseFacts => ({
  who: "Kim Able",
  named: true,
  code: "PRK",
  start: "2011-12-17",
  earlier: 0,
  grain: "quarter",
  days: 5000,
  acts: 542,
  verdict: "firm",
  thin: false,
  turns: [turn(true)],
  first: turn(false),
  missing: null,
  unfollowed: null,
  ...over,
});
const phase = { from: "2023-10-01", grain: "quarter" };
const partners = (top: string, direction: string, next = 2) =>
  ({
    now: {
      phase,
      n: 9 + next,
      partners: [
        { code: top, n: 9 },
        { code: "ZZZ", n: next },
      ],
      change: { direction },
    },
  }) as unknown as PartnersFacts;
const summits = (met: string, date: string) =>
  ({
    partners: [{ code: met, n: 1, people: ["Bo"] }],
    latest: [{ with: "Bo", date, precision: "day" }],
  }) as unknown as SummitFacts;
const lately = summits("AAA", "2025-09-04");
const none = { partners: null, summits: null };

describe("the judgement", () => {
  test.each<[string, Parameters<typeof judgementOf>[0]]>([
    [
      "Meeting Alpha's leader broadens a course that leans to Gamma: since October 2023 Gamma has led Kim's contacts, with a larger part of the record than before.",
      { course: course(), partners: partners("CCC", "rise"), summits: lately },
    ],
    [
      "The course of Kim leans to Alpha: since October 2023 it has led the contacts, with a larger part of the record than before.",
      { course: course(), partners: partners("AAA", "rise"), summits: null },
    ],
    ["This rule has changed course before, so the present one need not last.", { course: course(), ...none }],
    [
      "Changes of course are part of this rule, with two that are sure, so the present one need not last.",
      { course: course({ turns: [turn(true), turn(false), turn(true)] }), ...none },
    ],
    [
      "Whether the present course of Kim Able will last is open: no turn of this rule is sure by the record.",
      { course: course({ verdict: "unsure" }), ...none },
    ],
    [
      "A new course would be the first of Kim Able on record, so more of the same is the safer guess.",
      { course: course({ verdict: "steady" }), ...none },
    ],
  ])("%s", (said, facts) => {
    expect(judgementOf(facts, subject)?.text).toBe(said);
  });

  test("tells of no leaning that chance, a level count or an old meeting would bear", () => {
    const leans = (given: PartnersFacts, met: SummitFacts | null = lately) =>
      /leans/.test(judgementOf({ course: course(), partners: given, summits: met }, subject)!.text);
    expect(leans(partners("CCC", "rise"))).toBe(true);
    expect(leans(partners("CCC", "level"))).toBe(false);
    expect(leans(partners("CCC", "rise", 9))).toBe(false);
    expect(leans(partners("CCC", "rise"), summits("AAA", "2024-09-03"))).toBe(false);
    expect(leans(partners("CCC", "rise"), summits("DDD", "2025-09-04"))).toBe(false);
  });

  test("none where the record names nobody, or is too thin for a course", () => {
    for (const over of [{ named: false }, { verdict: "few" as const }, { thin: true }])
      expect(judgementOf({ course: course(over), ...none }, subject)).toBeNull();
  });
});

describe("the picture", () => {
  const glance = (over: Partial<CourseFacts>, ...findings: object[]) =>
    firstPage({ course: course(over), ...none }, findings as Finding[], subject).glance;
  const term = (years: number) => ({ id: "leader.term", numbers: [{ name: "years", value: years }] });
  const weapons = {
    id: "leader.weapons",
    numbers: [
      { name: "nuclear-tests", value: 4, n: 6 },
      { name: "last-nuclear-year", value: 2017 },
    ],
  };

  test("is of nuclear tests where there were any, else of the years in office", () => {
    expect(glance({}, term(13.72), weapons)).toMatchObject({ kind: "dots", filled: 4, of: 6 });
    expect(glance({}, term(13.72))).toMatchObject({ kind: "number", value: 13.72, unit: "years" });
  });

  test("none of a term of months, of a later term, of nobody", () => {
    expect(glance({}, term(0.9))).toBeUndefined();
    expect(glance({ earlier: 1 }, term(5))).toBeUndefined();
    expect(glance({ named: false }, term(5))).toBeUndefined();
  });

  test("has a label of eight words at most", () => {
    expect(say.glance.tests({ n: 4, all: 6 }, "Kim")).toBe("Four of six nuclear tests fell under Kim");
    expect(say.glance.tests({ n: 6, all: 6 }, "Kim")).toBe("All six nuclear tests fell under Kim");
    expect(say.glance.years("Kim", "PRK", name)).toBe("Years that Kim has led North Korea");
    expect(say.glance.years("Ada", "X", () => "the Union of Many States")).toBeNull();
  });
});
