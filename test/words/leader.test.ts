import { describe, expect, test } from "vitest";
import * as say from "../../src/words/en/leader.ts";
import * as contacts from "../../src/words/en/leaderContacts.ts";
import type { ConsolidationFacts, CourseFacts, SummitFacts, TurnFacts } from "../../src/words/leader.ts";

/** Sentences from facts alone: each branch of the short answer, and the cases that the built-in pair does not reach. */
const NAMES: Readonly<Record<string, string>> = { AAA: "Alpha", BBB: "Beta", CCC: "Gamma" };
const name = (code: string) => NAMES[code]!;
const day = (date: string) => ({ date, precision: "day" as const });

const turn = (over: Partial<TurnFacts> = {}): TurnFacts => ({
  from: "2018-01-01",
  to: null,
  grain: "quarter",
  course: "diplomacy",
  share: 0.8,
  move: "leads",
  back: false,
  firm: true,
  ...over,
});
const facts = (over: Partial<CourseFacts> = {}): CourseFacts => ({
  who: "Ada Able",
  named: true,
  code: "AAA",
  start: "2011-12-17",
  earlier: 0,
  grain: "quarter",
  days: 5000,
  acts: 542,
  verdict: "firm",
  thin: false,
  turns: [turn(), turn({ from: "2019-04-01", course: "arms", share: 0.54, back: true })],
  first: turn({ from: "2011-12-17", course: "arms", share: 0.5, firm: false }),
  missing: null,
  unfollowed: null,
  ...over,
});
const hold = (over: Partial<ConsolidationFacts> = {}): ConsolidationFacts => ({
  code: "AAA",
  who: "Ada Able",
  removals: 3,
  people: [
    { person: "Bo", year: "2012", n: 1 },
    { person: "Cy", year: "2013", n: 2 },
  ],
  lastRemoval: day("2013-12-12"),
  titles: 1,
  lastTitle: { date: "2012-04-01", precision: "month" },
  all: 4,
  early: null,
  change: null,
  ...over,
});

describe("turns", () => {
  test("the firm ones are named, the others called less sure", () => {
    const told = facts({
      turns: [turn(), turn({ from: "2019-04-01", course: "arms", back: true }), turn({ firm: false })],
    });
    expect(say.short.turns(told)).toBe(
      "The course turned to talks and visits in January 2018 and back to tests and shows of force in April 2019; others are less sure.",
    );
  });

  test("a thin record says so", () => {
    expect(say.short.turns(facts({ turns: [turn()], thin: true }))).toBe(
      "The course turned to talks and visits in January 2018; the record of that time is thin.",
    );
  });

  test("one that is not firm, and two", () => {
    const soft = turn({ firm: false });
    expect(say.short.turns(facts({ verdict: "unsure", turns: [soft] }))).toBe(
      "The record suggests a turn to talks and visits in January 2018, but it is not sure.",
    );
    const less = turn({ from: "2020-01-01", course: "arms", move: "less", firm: false });
    expect(say.short.turns(facts({ verdict: "unsure", turns: [soft, less] }))).toBe(
      "The record suggests turns to talks and visits in January 2018 and to fewer tests and shows of force in January 2020, but none of them is sure.",
    );
  });

  test("none among many acts, and too few to tell: no course is said to be kept", () => {
    expect(say.short.turns(facts({ verdict: "steady", turns: [] }))).toBe(
      "The acts on record, most often tests and shows of force, show no turn; what goes on at home they hardly show.",
    );
    expect(say.short.turns(facts({ verdict: "few", turns: [], acts: 9 }))).toBe(
      "The 9 acts on record are too few to tell a course, or a change of it.",
    );
    expect(say.short.turns(facts({ verdict: "few", turns: [], acts: 1 }))).toContain(
      "The 1 act on record is",
    );
  });
});

describe("the headline", () => {
  test("gives the shares of what followed, and names what is less sure", () => {
    expect(say.headline(facts({ turns: [turn(), turn({ from: "2023-10-01", firm: false })] }), name)).toBe(
      "By the mix of 542 acts Ada Able turned to talks and visits in January 2018 (80 % of the acts that followed). A turn of October 2023 is less sure.",
    );
  });

  test("tells a leader who is missing, and too few acts", () => {
    const few = facts({ verdict: "few", turns: [], acts: 9, days: 92, missing: "BBB" });
    expect(say.headline(few, name)).toBe(
      "The record names no leader of Beta. Ada Able has led Alpha since December 2011; the 9 acts on record in 3 months are too few to tell a course.",
    );
  });
});

describe("the opening", () => {
  test("began by removing only where removals became fewer; who was struck most is named", () => {
    expect(say.short.firstYears(facts(), hold(), { n: 4, all: 6, year: "2017" }, name)).toBe(
      "Ada Able, leader of Alpha since 2011, removed people at the top (Cy in 2013) and held four of its six nuclear tests, the last in 2017.",
    );
    const fall = { direction: "fall" } as ConsolidationFacts["change"];
    expect(say.short.firstYears(facts(), hold({ change: fall }), null, name)).toBe(
      "Ada Able, leader of Alpha since 2011, began by removing people at the top (Cy in 2013).",
    );
  });

  test("all of the tests, and the only one", () => {
    const tests = (n: number, all: number) => say.short.weapons(facts(), { n, all, year: "2013" }, name);
    expect(tests(2, 2)).toBe("Under Ada Able came all of Alpha's two nuclear tests, the last in 2013.");
    expect(tests(1, 3)).toBe("Under Ada Able came one of Alpha's three nuclear tests, in 2013.");
    expect(tests(1, 1)).toBe("Under Ada Able came Alpha's only nuclear test, in 2013.");
  });

  test("a second time in office, and a leadership without a name", () => {
    expect(say.short.term(facts({ earlier: 1 }), name)).toBe(
      "Ada Able has led Alpha since December 2011, for the second time.",
    );
    expect(say.short.term(facts({ named: false }), name)).toBe("The record names no leader of Alpha.");
  });
});

test("what the record lacks: a leader, the pair, both or neither", () => {
  expect(say.short.lack(facts(), name)).toBeNull();
  expect(say.short.lack(facts({ missing: "BBB", unfollowed: ["AAA", "BBB"] }), name)).toBe(
    "The record names no leader of Beta and does not follow Alpha and Beta with each other.",
  );
  expect(say.short.lack(facts({ unfollowed: ["AAA", "BBB"] }), name)).toBe(
    "The record does not follow Alpha and Beta with each other.",
  );
});

test("an account stands inside a sentence: an article small, a name as it is", () => {
  expect(say.short.line({ ...day("2013-03-31"), what: "A plenum adopted a line." })).toBe(
    "In March 2013 a plenum adopted a line.",
  );
  expect(say.short.beginning({ ...day("2025-06-11"), what: "Ada ordered silence." })).toBe(
    "On 11 June 2025 Ada ordered silence.",
  );
  expect(say.short.line({ date: "2013-01-01", precision: "year", what: "Ada spoke." })).toBe(
    "In 2013 Ada spoke.",
  );
});

test("the leaders met last, two and one", () => {
  const summits: SummitFacts = {
    who: "Ada Able",
    n: 3,
    partners: [{ code: "BBB", n: 3, people: ["Bo"] }],
    wait: null,
    latest: [
      { ...day("2025-09-04"), with: "Bo" },
      { ...day("2025-09-03"), with: "Cy" },
    ],
  };
  expect(say.short.meetings(summits)).toBe("The last leaders met were Cy and Bo on 4 September 2025.");
  expect(say.short.meetings({ ...summits, latest: summits.latest.slice(0, 1) })).toBe(
    "The last leader met was Bo, on 4 September 2025.",
  );
  expect(contacts.summits.statement({ ...summits, n: 1 }, name)).toBe(
    "Ada Able has met leaders in office once on record: Beta 3 (Bo). The last was on 4 September 2025 with Bo.",
  );
});

test("an heir whom the state does not name is unproven; one more line is in the singular", () => {
  const shown = [{ ...day("2022-11-18"), what: "Ada showed Di." }];
  const heir = { who: "Ada Able", code: "AAA", person: "Di", shown, others: [], named: 0, naming: null };
  expect(say.short.heir(heir, name)).toBe(
    "Di was first shown in November 2022; that Alpha has chosen an heir is unproven.",
  );
  expect(say.heir.statement(heir, name)).toBe(
    "Shown or raised at home beside Ada Able: Di. Ada showed Di (18 November 2022). No act of Alpha on record names an heir.",
  );
  expect(say.heir.statement({ ...heir, named: 1 }, name)).toContain("1 act of Alpha names an heir.");
  const lines = [{ ...shown[0]!, own: true, toward: "" }];
  expect(say.lines.statement({ who: "Ada Able", n: 2, lines, latest: null })).toContain(
    "; one more is on record.",
  );
});

test("removals: of whom, and when the last of each kind came", () => {
  expect(say.consolidation.statement(hold(), name)).toBe(
    "At home the record has 3 removals and killings of people of Alpha (Bo 2012 and Cy 2013) and 1 title given to the leader. On record the last removal came on 12 December 2013 and the last title in April 2012.",
  );
  expect(
    say.consolidation.statement(hold({ removals: 0, people: [], lastRemoval: null, early: 1 }), name),
  ).toMatch(/1 of all 4 .* fall in the first five years\. On record the last title came in April 2012\.$/);
});

test("a half year that is not over is told as so far", () => {
  const begun = { who: "Ada Able", months: 6, acts: 2, told: [{ ...day("2025-06-11"), what: "Ada spoke." }] };
  expect(say.beginning.statement({ ...begun, over: false })).toBe(
    "So far 2 acts of Ada Able are on record; the weightiest: Ada spoke (11 June 2025).",
  );
  expect(say.beginning.statement({ ...begun, over: true })).toMatch(/^In the first six months 2 acts/);
});

test("the economy's share says what it cannot tell", () => {
  const share = { estimate: 0.01, low: 0.005, high: 0.03 };
  const told = say.economy.statement({ n: 1, all: 100, share, trade: null });
  expect(told).toContain("what share of a leader's attention it had cannot be told from this");
  expect(told).not.toContain("million");
});
