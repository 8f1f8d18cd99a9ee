import { describe, expect, test } from "vitest";
import type { Change } from "../../src/measures/density.ts";
import * as say from "../../src/words/en/leadup.ts";
import type { Course, OutlineFacts, StrandFacts, StrandId } from "../../src/words/leadup.ts";

/** Sentences from facts alone: no desk, no record. */
const NAMES: Readonly<Record<string, string>> = {
  AAA: "Alpha",
  BBB: "Beta",
  CCC: "the Gamma States",
  DDD: "Delta",
};
const name = (code: string) => NAMES[code]!;
const exposed = { n: 10, distinct: 10, exposure: 100, days: 365 };
const change: Change = {
  ratio: 2.04,
  low: 1.2,
  high: 3.1,
  level: 0.9,
  basis: "record",
  now: exposed,
  before: exposed,
  direction: "rise",
};
const told = (what: string, date: string) => ({ what, when: { date, precision: "day" as const } });
const row = (id: StrandId, course: Course, others = ["CCC"], one = "BBB") => ({
  strand: { id, one, others },
  n: 5,
  course,
  change,
});
const outline = (over: Partial<OutlineFacts>): OutlineFacts => ({
  strands: [],
  focal: { when: { date: "2020-03-04", precision: "day" }, meeting: true, older: false },
  seen: { first: "AAA", second: "BBB", days: 365, grade: "observed" },
  military: null,
  grown: [],
  calendar: [],
  top: [],
  ...over,
});
const strand: StrandFacts = {
  strand: { id: "lesser-rival", one: "BBB", others: ["CCC"] },
  n: 3,
  before: 9,
  baseDays: 5 * 365,
  course: "rise",
  change,
  by: [
    { code: "CCC", n: 2 },
    { code: "BBB", n: 1 },
  ],
  issues: [],
  weightiest: [told("Later.", "2020-02-02"), told("Sooner.", "2019-05-05")],
  lift: null,
};

describe("a strand", () => {
  test("names both, whose acts, its change, and its weightiest acts in order of time", () => {
    expect(say.strand.statement(strand, name)).toBe(
      "Quarrels between Beta and the Gamma States: clearly more than before. 3 acts in the year before (2 by the Gamma States and 1 by Beta); 2.04 times as large a part of the record (90 % interval 1.2 to 3.1) as in the five years before. Weightiest: Sooner (5 May 2019); Later (2 February 2020).",
    );
  });

  test.each([
    ["rise", "the two drew together"],
    ["fall", "the two did less together than usual"],
    ["usual", "at about the usual level"],
    ["open", "too few acts to tell"],
    ["unknown", "nothing on record to compare with"],
    ["unseen", "the record does not follow this"],
  ] as const)("dealings, %s", (course, words) => {
    const dealings = { ...strand, strand: { ...strand.strand, id: "court" as const }, course };
    expect(say.strand.statement(dealings, name)).toContain(`Dealings of Beta and the Gamma States: ${words}`);
  });

  test("quarrels with several name them", () => {
    expect(say.label({ id: "neighbours", one: "BBB", others: ["CCC", "DDD"] }, name)).toBe(
      "Quarrels of Beta with the Gamma States and Delta",
    );
  });

  test("sanctions tell their matters, where there are several", () => {
    const issues = [
      { issue: "sanctions", n: 2 },
      { issue: "technology", n: 1 },
    ];
    const own = { ...strand, strand: { id: "sanctions" as const, one: "BBB", others: [] } };
    expect(say.strand.statement({ ...own, issues }, name)).toContain(
      "By matter: sanctions as such (2) and technology (1).",
    );
    expect(say.strand.statement({ ...own, issues: issues.slice(0, 1) }, name)).not.toContain("By matter");
  });

  test.each([
    [0.3, 0.6, "more often than chance"],
    [0.05, 0.15, "less often than chance"],
    [0.1, 0.3, "no clear difference"],
  ])("what used to follow, between %d and %d of a fifth", (low, high, words) => {
    const lift = { share: 0.25, low, high, base: 0.2, n: 8 };
    expect(say.strand.statement({ ...strand, lift }, name)).toContain(
      `25 % of 8 stretches of such acts were followed within 90 days by an event like this one, and 20 % of all days: ${words}.`,
    );
  });
});

test("the strands side by side, by how they stood", () => {
  const strands = [row("court", "rise"), row("approach", "fall", ["BBB"], "AAA"), row("force", "open", [])];
  expect(say.ranked.statement(outline({ strands }), name)).toBe(
    "Held against the growth of the record, the year before the meeting of 4 March 2020 had clearly more than before in dealings of Beta and the Gamma States (5 acts, 2.04 times); clearly less in dealings of Alpha and Beta (5 acts, 2.04 times); too few acts to tell in shows of force by Beta (5 acts, 2.04 times).",
  );
});

describe("in short", () => {
  test("several that grew", () => {
    const strands = [row("court", "rise"), row("force", "rise", [])];
    expect(say.short.grew(outline({ strands }), name)).toBe(
      "Before the meeting of 4 March 2020 Beta and the Gamma States drew close: twice the dealings that the growing record explains. Shows of force by Beta grew as well.",
    );
  });

  test.each([Number.POSITIVE_INFINITY, 7.3])("a rise known to %d at most has no number", (high) => {
    const vague = { ...row("court", "rise"), change: { ...change, high } };
    expect(say.short.grew(outline({ strands: [vague] }), name)).toContain(
      "drew close: far more dealings than the growing record explains.",
    );
  });

  test("what is counted by time is told by its rate", () => {
    const timed = { ...row("force", "rise", []), change: { ...change, basis: "time" as const } };
    expect(say.short.grew(outline({ strands: [timed] }), name)).toBe(
      "Before the meeting of 4 March 2020 shows of force by Beta clearly grew: twice the rate of the years before.",
    );
  });

  test("military ties by month, those of others by name", () => {
    const ties = {
      strand: { id: "court-military" as const, one: "CCC", others: ["BBB"] },
      acts: [told("They signed.", "2019-06-19"), told("Troops went.", "2019-04-01")],
      change,
    };
    expect(say.short.military(ties, 2, true, name)).toBe(
      "Military ties grew too: Troops went (April 2019); They signed (June 2019).",
    );
    expect(say.short.military(ties, 1, false, name)).toBe(
      "Military ties of the Gamma States and Beta grew: They signed (June 2019).",
    );
  });

  test("the pair itself first among what was less, quarrels of one as one among the usual", () => {
    const less = [row("sanctions", "fall", []), row("approach", "fall", ["BBB"], "AAA")];
    const usual = [row("lesser-rival", "usual"), row("neighbours", "usual", ["DDD"])];
    expect(say.short.level(less, usual, name)).toBe(
      "Alpha and Beta did less together than usual; sanctions on Beta were fewer than usual; quarrels of Beta with the Gamma States and others stayed as usual.",
    );
  });

  test("the calendar: an anniversary by its number, an event once by its name", () => {
    const day = { day: "2020-03-05", known: "1950-01-01" };
    expect(say.short.calendar(outline({ calendar: [{ what: "founding of Beta", years: 70, ...day }] }))).toBe(
      "The meeting came at the 70th anniversary of the founding of Beta.",
    );
    expect(say.short.calendar(outline({ calendar: [{ what: "a fair", years: undefined, ...day }] }))).toBe(
      "Known beforehand for those days: a fair.",
    );
  });

  test("what is not followed, and what began too late, can't be told", () => {
    const focal = { ...outline({}).focal, meeting: false, older: true };
    const seen = { ...outline({}).seen, grade: "unobserved" as const };
    expect(say.short.unseen(outline({ focal, seen }), name)).toBe(
      "What led up to the event of 4 March 2020, the last on record, cannot be told. The record does not follow Alpha and Beta with each other.",
    );
    expect(say.short.unseen(outline({ seen: { ...seen, days: 2 } }), name)).toContain(
      "The data cover 2 of the 365 days before the event.",
    );
  });
});

test("the headline tells what moved, else how much there was, else what is not seen", () => {
  const headline = (over: Partial<OutlineFacts>) => say.headline(outline(over), name);
  expect(headline({ strands: [row("force", "usual", []), row("court", "rise")] })).toBe(
    "In the year before the meeting of 4 March 2020 these clearly changed: dealings of Beta and the Gamma States, 5 acts, 2.04 times the earlier part of the record.",
  );
  expect(headline({ strands: [{ ...row("force", "usual", []), n: 7 }, row("court", "open")] })).toBe(
    "In the year before the meeting of 4 March 2020 the record has 12 acts, the most in shows of force by Beta (7); nothing clearly rose or fell.",
  );
  expect(headline({})).toContain("none of the strands held an act on record");
  const seen = { ...outline({}).seen, grade: "unobserved" as const };
  expect(headline({ seen })).toContain("cannot be told");
});

test("a figure is called by its point", () => {
  const title = (...strands: OutlineFacts["strands"]) => say.figure.title(outline({ strands }), name);
  expect(title(row("court", "rise"))).toBe("Beta and the Gamma States drew together in the year before");
  expect(title(row("force", "rise", []))).toBe("Shows of force by Beta grew in the year before");
  expect(title(row("approach", "fall", ["BBB"], "AAA"))).toBe(
    "Alpha and Beta did less together than usual in the year before",
  );
  expect(title(row("force", "usual", []))).toBe("Nothing clearly grew in the year before");
});
