import { describe, expect, test } from "vitest";
import * as say from "../../src/words/en/leader.ts";
import * as contacts from "../../src/words/en/leaderContacts.ts";
import * as course from "../../src/words/en/leaderCourse.ts";
import * as story from "../../src/words/en/leaderStory.ts";
import type {
  ConsolidationFacts,
  CourseFacts,
  PhaseFacts,
  PhasesFacts,
  StoryFacts,
  SummitFacts,
  TurnFacts,
} from "../../src/words/leader.ts";

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
    // Many within days are too short a time, and not too few.
    const day = facts({ verdict: "few", turns: [], acts: 2000, days: 0 });
    expect(say.short.turns(day)).toBe(
      "The 2,000 acts on record lie within 1 day, too short a time to tell a course, or a change of it.",
    );
    expect(say.headline(day, name)).toContain("lie within 1 day, too short a time to tell a course.");
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
  expect(say.short.meetings(summits)).toBe(
    `The leaders whom ${summits.who} met last were Cy and, on 4 September 2025, Bo.`,
  );
  expect(say.short.meetings({ ...summits, latest: summits.latest.slice(0, 1) })).toBe(
    `The leader whom ${summits.who} met last was Bo, on 4 September 2025.`,
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

const early: PhaseFacts = {
  from: "2012-01-01",
  to: "2017-12-31",
  last: false,
  grain: "quarter",
  n: 10,
  mix: [
    { course: "arms", n: 6, share: 0.6 },
    { course: "diplomacy", n: 4, share: 0.4 },
  ],
  move: null,
  sameLead: false,
  opened: null,
};
const late: PhaseFacts = {
  ...early,
  from: "2018-01-01",
  to: "2025-09-04",
  last: true,
  n: 5,
  mix: [
    { course: "diplomacy", n: 5, share: 1 },
    { course: "arms", n: 0, share: 0 },
  ],
  move: { course: "arms", from: 0.6, to: 0 },
  opened: { low: "2017-10-01", high: "2018-01-01", firm: true },
};

describe("phases", () => {
  const told = (over: Partial<PhasesFacts> = {}): PhasesFacts => ({
    who: "Ada Able",
    grain: "quarter",
    days: 5000,
    acts: 15,
    cells: 9,
    phases: [early, late],
    firm: 1,
    few: false,
    dispersion: null,
    ...over,
  });

  test("two with a firm turn, and with none", () => {
    expect(course.phases.statement(told())).toBe(
      "By the mix of 15 acts the rule of Ada Able falls into two phases, named by what leads or moves in each: January 2012 to December 2017 (tests and shows of force 60 %) and since January 2018 (diplomacy 100 %). The turn of January 2018 holds even where a break must earn twice as much.",
    );
    const soft = { ...late, opened: { ...late.opened!, firm: false } };
    expect(course.phases.statement(told({ phases: [early, soft] }))).toMatch(
      /\. No turn holds where a break must earn twice as much\.$/,
    );
    expect(course.phases.why(told())).toBe("1 of 1 break firm, 9 quarters with acts.");
  });

  test("one, and too few acts to tell", () => {
    expect(course.phases.statement(told({ phases: [early] }))).toBe(
      "The 15 acts on record under Ada Able show no change in their mix, most often tests, launches, parades and drills (60 %).",
    );
    expect(course.phases.statement(told({ phases: [early], few: true }))).toContain(
      "in 13.7 years are too few to tell a course or a change of it; most are tests",
    );
    expect(course.phases.why(told({ phases: [early] }))).toMatch(/^no break to judge/);
  });

  test("a phase of the same lead is named by what moved; its bounds, its move and its marks are told", () => {
    expect(course.phaseTitle({ ...late, sameLead: true })).toBe("less tests and shows of force, 60 % to 0 %");
    expect(course.phase.statement(late, [{ what: "Ada met Bo.", when: "June 2018" }])).toBe(
      "Since January 2018 (began between October 2017 and January 2018): 5 acts, 100 % visits, talks, messages and agreements; the largest move is in tests and shows of force, 60 % to 0 %; marked by: Ada met Bo (June 2018).",
    );
    expect(course.phase.statement(early, [])).toMatch(/40 % visits, talks, messages and agreements\.$/);
  });
});

test("change: what moved, or that nothing did", () => {
  const moves = [{ course: "arms" as const, from: 0.5, to: 0.25 }];
  expect(course.change.statement({ early: 1, late: 20, moves, clear: true, p: 0.01 })).toBe(
    "Between the first five years in office (1 act) and the last five (20) tests and shows of force went from 50 % to 25 %; the mix changed more than chance would have it (p 0.01).",
  );
  expect(course.change.statement({ early: 9, late: 20, moves: [], clear: false, p: 1 })).toContain(
    "(20) no share moved by a hundredth; the mix changed no more than chance",
  );
});

test("hostility: one threat is a threat, and the phase that runs is told apart", () => {
  const share = { estimate: 0.1, low: 0.05, high: 0.2 };
  const told = { n: 1, all: 10, share, threats: 1, targets: [{ code: "BBB", n: 1 }], now: null };
  expect(course.hostility.statement(told, name)).toBe(
    "10 % of the acts on record are hostile (1 of 10), 1 of them a threat, most often toward Beta (1).",
  );
  expect(course.hostility.statement({ ...told, now: { phase: late, share } }, name)).toMatch(
    /; in the current phase, since January 2018, the share is 10 %\.$/,
  );
});

test("tests: from a list of launches, from acts alone, with and without a nuclear test", () => {
  const acts = {
    who: "Ada Able",
    tests: 1,
    allTests: 3,
    lastTest: day("2013-02-12"),
    missiles: 1,
    launches: null,
  };
  expect(course.weapons.statement(acts)).toBe(
    "The record has 1 missile test or launch under Ada Able. Of 3 nuclear tests 1 falls under Ada Able, the last on 12 February 2013.",
  );
  const peak = { value: 5, period: "2014" };
  const launches = { label: "rockets launched", from: "2012", to: "2015", n: 8, peak, none: ["2013"] };
  const listed = { ...launches, before: { years: 4, n: 2 }, change: null };
  expect(course.weapons.statement({ ...acts, allTests: 0, launches: listed })).toBe(
    "In 2012–2015 the state launched 8 rockets, the most in 2014 (5), none in 2013; in the 4 years on record before it was 2.",
  );
});

test("voice: none of the acts hostile, and one", () => {
  const told = { who: "Ada Able", own: 3, all: 6, hostile: 0, compared: null, change: null };
  expect(course.voice.statement(told)).toBe(
    "Ada Able acts or is met in person in 3 of the 6 acts on record. None of these acts is hostile.",
  );
  const compared = { early: { own: 2, all: 3 }, late: { own: 1, all: 2 } };
  expect(course.voice.statement({ ...told, hostile: 1, compared })).toMatch(
    /In the first three years 2 of 3, in the last three 1 of 2\. Of these acts 1 is hostile\.$/,
  );
});

describe("contacts", () => {
  test("the first journey; of more than six hosts the others are counted", () => {
    const first = { ...day("2018-03-25"), host: "BBB" };
    const hosts = ["BBB", ...Array<string>(6).fill("CCC")].map((code) => ({ code, n: 1 }));
    const told = { who: "Ada Able", wait: 80, first, journeys: 1, hosts: hosts.slice(0, 1), met: [] };
    expect(contacts.firsts.statement(told, name)).toBe(
      "The first journey abroad of Ada Able on record began 80 days into office (25 March 2018, Beta).",
    );
    const met = [{ code: "CCC", date: "2018-04-27" }];
    expect(contacts.firsts.statement({ ...told, journeys: 7, hosts, met }, name)).toMatch(
      /; in all 7 journeys: Beta, .* and 1 more host\. First meetings with leaders in office: Gamma April 2018\.$/,
    );
  });

  test("partners over the whole time, and in the phase that runs", () => {
    const all = {
      n: 4,
      partners: [
        { code: "BBB", n: 3 },
        { code: "CCC", n: 1 },
      ],
    };
    const now = { n: 1, partners: [{ code: "CCC", n: 1 }], phase: late, change: null };
    expect(contacts.partners.statement({ who: "Ada Able", ...all, now: null }, name)).toBe(
      "Of 4 contacts in person between Ada Able and foreigners Beta 75 % and Gamma 25 % lead.",
    );
    expect(contacts.partners.statement({ who: "Ada Able", ...all, now }, name)).toMatch(
      / In the current phase \(since January 2018\): Gamma 100 % of 1\.$/,
    );
  });

  test("a silence that has an end, and one that runs", () => {
    const told = { days: 400, from: day("2019-12-01"), until: day("2021-01-04"), silent: [2020] };
    expect(contacts.silence.statement(told)).toBe(
      "The longest time on record without a foreigner met in person ran 13 months, from 1 December 2019 to 4 January 2021. 1 whole year on record has none: 2020.",
    );
    expect(contacts.silence.statement({ ...told, until: null, silent: [] })).toMatch(
      /to the as-of date\. No whole year is without one\.$/,
    );
  });
});

test("a line at home: one year of one, without whole years no share", () => {
  const told = { who: "Ada Able", declarations: 1, parades: 0, years: 1, held: 1, last: day("2013-03-31") };
  expect(say.line.statement({ ...told, share: null })).toBe(
    "At home Ada Able speaks by 1 congress, law or declaration and 0 parades on record; 1 of 1 whole year in office has one or the other. The last declaration came on 31 March 2013.",
  );
});

test("whose term: a second one in a row of four, and a leadership without a name", () => {
  const told = {
    who: "Ada Able",
    named: true,
    code: "AAA",
    start: "2011-12-17",
    days: 5000,
    earlier: 1,
    before: 3,
    missing: "BBB",
    acts: 9,
    own: 4,
  };
  expect(story.term.statement(told, name)).toBe(
    "The record names no leader of Beta. Ada Able has led Alpha for 13.7 years, since 17 December 2011, after 1 earlier term, the fourth term of a leader there on record. The record has 9 acts of that time, 4 of them with the leader's name.",
  );
  expect(story.term.statement({ ...told, named: false, missing: null }, name)).toBe(
    "What follows is the course of the state, over 13.7 years with data. The record has 9 acts of that time.",
  );
});

test("what stands round the findings: turns less sure or none, and each gap", () => {
  const told: StoryFacts = {
    who: "Ada Able",
    named: true,
    code: "AAA",
    grain: "quarter",
    acts: 9,
    own: 4,
    breaks: 1,
    soft: ["2018-01-01"],
    firm: 0,
    p: null,
    lead: "arms",
    rarest: { course: "economy", share: 0.01 },
    missing: "BBB",
    uncovered: 40,
    ends: "2025-06-30",
    cells: 9,
    empty: 1,
    unplaced: 1,
    lacks: ["heir", "weapons"],
  };
  expect(story.alternatives(told, name)[0]).toMatch(/^Fewer turns: January 2018 does not hold/);
  expect(story.alternatives({ ...told, soft: [] }, name)[0]).toMatch(/^A steady course/);
  expect(story.wouldChange(told, name)).toHaveLength(3);
  expect(story.wouldChange({ ...told, named: false }, name)).toHaveLength(2);
  expect(story.gaps(told, name)).toEqual([
    "The record of leaders has none for Beta.",
    "40 days of the term lie before the first day that the data cover.",
    "The data or the term end on 30 June 2025, before the as-of date.",
    "1 quarter of 9 holds no act: quiet or unrecorded, the record cannot tell.",
    "1 act dated too widely for a quarter stands in no phase.",
    "The record has none of these: somebody shown or raised as an heir, tests and launches.",
  ]);
  const none = { missing: null, uncovered: null, ends: null, empty: 0, unplaced: 0, lacks: [] };
  expect(story.gaps({ ...told, ...none }, name)).toEqual([]);
});
