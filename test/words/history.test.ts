import { describe, expect, test } from "vitest";
import * as say from "../../src/words/en/history.ts";
import type { PhaseFacts } from "../../src/words/history.ts";

/** Sentences from facts alone: no desk, no record. The cases that the built-in pair does not reach. */
const NAMES: Readonly<Record<string, string>> = {
  AAA: "the Alpha Republic",
  BBB: "Beta",
  CCC: "Gamma",
};
const name = (code: string) => NAMES[code]!;
const two = { first: "AAA", second: "BBB" };
const share = (estimate: number) => ({ estimate, low: estimate / 2, high: estimate * 1.5 });
const phase = (over: Partial<PhaseFacts> = {}): PhaseFacts => ({
  from: "2010-01-01",
  to: "2014-12-31",
  last: false,
  grain: "year",
  n: 20,
  conflict: share(0.5),
  weight: share(0.2),
  ...over,
});

test("a phase is named by its share of conflict, and silent without an act", () => {
  const words = [null, share(0.05), share(0.2), share(0.5), share(0.9)].map(say.character);
  expect(words).toEqual(["silent", "cooperative", "mostly cooperative", "divided", "conflictual"]);
});

test("the first phase began with the record, not with a break", () => {
  const now = phase({ last: true, weight: null });
  expect(
    say.current.statement({ ...two, now, opened: null, before: null, recent: null, asOf: "2014-12-31" }),
  ).toBe(
    "The current phase has run since the first act on record in 2010: 50 % of 20 acts are conflict (90 % interval 25 % to 75 %).",
  );
});

test("a phase without an act says so, and gives no share", () => {
  const now = phase({ last: true, n: 0, conflict: null });
  const told = say.current.statement({
    ...two,
    now,
    opened: null,
    before: null,
    recent: null,
    asOf: "2014-12-31",
  });
  expect(told).toContain("no act is on record; the tie is 20 %");
});

test("what happens now is told against the rest of the phase, and a break that is not firm is less sure", () => {
  const now = phase({ last: true, weight: null });
  const told = say.current.statement({
    ...two,
    now,
    opened: { low: "2009-01-01", high: "2011-01-01", firm: false },
    before: null,
    recent: {
      from: "2014-01-01",
      n: 8,
      conflict: share(0),
      rest: share(0.6),
      difference: { estimate: -0.6, low: -0.8, high: -0.3 },
    },
    asOf: "2014-12-31",
  });
  expect(told).toContain("(90 % interval 2009 to 2011; less sure, since half a year of data can undo it)");
  expect(told).toContain(
    "But of 8 acts since 2014 began 0 % are conflict, against 60 % in the phase before that (−60 points, 90 % interval −80 to −30)",
  );
});

test("of a few acts no share is told", () => {
  const few = (n: number, estimate: number) =>
    say.current.statement({
      ...two,
      now: phase({ last: true, n, conflict: share(estimate), weight: null }),
      opened: null,
      before: null,
      recent: null,
      asOf: "2014-12-31",
    });
  expect(few(2, 1)).toMatch(/: the record has two acts, both quarrels\.$/);
  expect(few(3, 1 / 3)).toContain("three acts, one of them a quarrel");
  expect(few(4, 0)).toContain("four acts, none of them a quarrel");
  expect(few(1, 1)).toContain("one act, a quarrel");
  expect(few(5, 1)).toContain("100 % of 5 acts are conflict");
});

test("turns: each relation with whose foe it was, and the latest three pacts", () => {
  const on = { date: "1992-08-24", precision: "day" as const };
  const pact = (year: string) => ({ side: "BBB", members: ["CCC"], year });
  expect(
    say.turns.statement(
      {
        ...two,
        own: { date: "1949-10-06", precision: "day" },
        openings: [{ side: "AAA", third: "CCC", other: "BBB", on }],
        pacts: [pact("1951")],
      },
      name,
    ),
  ).toBe(
    "The two took up relations on 6 October 1949. The Alpha Republic took up relations with Gamma, which had fought a war against Beta (24 August 1992): an act toward a third that changed the ground of the tie. Beside the tie stands 1 defence pact with others: Beta has one with Gamma (1951).",
  );
  const many = { ...two, own: null, openings: [], pacts: ["1951", "1961", "1986", "2024"].map(pact) };
  expect(say.turns.statement(many, name)).toMatch(
    /^Beside the tie stand 4 defence pacts .* most lately these: /,
  );
  expect(say.turns.statement(many, name)).not.toContain("1951");
});

describe("now", () => {
  const facts = {
    ...two,
    acts: 1,
    perYear: null,
    years: 5,
    base: 0,
    change: null,
    intensity: null,
    earlier: null,
    earlierActs: 0,
    days: { from: "2024-01-01", to: "2024-12-31", baseFrom: "2019-01-01" },
  };

  test("where nothing was on record before, no change is told", () => {
    expect(say.now.statement(facts)).toBe(
      "In the twelve months to the as-of date the record has 1 act between the two.",
    );
  });

  test.each([
    ["rise", "more than the growth of the record would have it"],
    ["fall", "less than the growth of the record would have it"],
    ["level", "neither clearly more nor clearly less than"],
  ] as const)("a %s is told against the record's growth", (direction, words) => {
    const exposed = { n: 9, distinct: 9, exposure: 100, days: 365 };
    const change = {
      ratio: 0.3,
      low: 0.2,
      high: 0.6,
      level: 0.9,
      basis: "record" as const,
      now: exposed,
      before: exposed,
      direction,
    };
    expect(say.now.statement({ ...facts, acts: 9, perYear: 10.6, change })).toContain(
      `the two appeared together ${words}`,
    );
  });

  test("one act bounds no mean", () => {
    const intensity = { estimate: 3.4, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
    expect(say.now.statement({ ...facts, intensity })).toContain("Goldstein's scale is +3.4.");
  });
});

test("alliance: no treaty, a bloc of both, and pacts with many are each told as they are", () => {
  const facts = { ...two, main: null, days: 0, blocs: [], ended: 1, endedPacts: [], asOf: "2020-01-01" };
  const none = { first: [], second: [] };
  expect(say.alliance.statement({ ...facts, others: none }, name)).toBe(
    "No treaty between them is in force on record; 1 earlier one ended. The Alpha Republic has no other defence pact on record; Beta has no other defence pact on record.",
  );
  const bloc = { name: "the League", signed: "1949-04-04", types: [], members: ["CCC", "X", "Y", "Z"] };
  const told = say.alliance.statement(
    { ...facts, blocs: ["the League"], others: { first: [bloc], second: [] } },
    name,
  );
  expect(told).toContain("Both belong to the League.");
  expect(told).toContain("1 other defence pact: the League (4 others, 1949)");
});

test("disputes: one alone, and the end of their record only where the day lies after it", () => {
  const facts = {
    ...two,
    n: 1,
    gravest: 2,
    wars: [],
    lastYear: "1969",
    recordEnds: null,
    asOf: "2000-01-01",
  };
  expect(say.disputes.statement(facts)).toBe(
    "The two had 1 militarised dispute with each other, the gravest at the level of a threat of force, the last in 1969.",
  );
  expect(say.disputes.statement({ ...facts, recordEnds: 2014 })).toContain(
    "The record of disputes ends in 2014.",
  );
});

test("leaders: one meeting has no gap; one in a third place is not given to a host", () => {
  const facts = {
    ...two,
    n: 1,
    hostedFirst: 0,
    hostedSecond: 0,
    last: { date: "2019-02-27", precision: "day" as const },
    longest: null,
    lastGap: null,
  };
  const told = say.leaders.statement(facts, name);
  expect(told).toContain("1 elsewhere or without a host on record, most lately on 27 February 2019.");
  expect(told).not.toContain("gap");
});

test("trade: the peak is told apart from the latest year only where it is another", () => {
  const at = (year: number, of: number) => ({ year, share: of });
  const facts = { ...two, latest: at(2020, 0.9), earliest: at(2000, 0.1), back: null, basis: "customs" };
  expect(say.trade.statement({ ...facts, peak: at(2020, 0.9) }, name)).toBe(
    "The Alpha Republic had 90 % of Beta's trade in 2020, against 10 % in 2000; its highest value on record.",
  );
  expect(say.trade.statement({ ...facts, peak: at(2010, 0.95) }, name)).toContain(
    "the peak was 95 % in 2010",
  );
});

test("partners: none of the contacts, a rank that is shared, and too few to rank", () => {
  const facts = { side: "AAA", partner: "BBB", since: "1950" };
  const next = { code: "CCC", share: 0.4, level: false };
  const standing = { n: 30, own: 0, rank: 9, partners: 8, share: share(0), next };
  expect(
    say.partners.statement(
      { ...facts, all: standing, current: { phase: phase(), n: 2, standing: null } },
      name,
    ),
  ).toBe(
    "Beta takes part in none of the 30 visits and meetings of the Alpha Republic on record since 1950; first is Gamma with 40 %. In the current phase there are too few to rank (2 contacts).",
  );
  const level = { ...standing, own: 12, rank: 1, share: share(0.4), next: { ...next, level: true } };
  expect(say.partners.statement({ ...facts, all: level, current: null }, name)).toMatch(
    /ranks first among its 8 partners, level with Gamma\.$/,
  );
});

test("sanctions: only what was done is listed", () => {
  const facts = {
    ...two,
    voter: "AAA",
    target: "BBB",
    votes: 0,
    lastVote: null,
    own: 1,
    vetoes: 0,
    lastVeto: null,
    back: 1,
  };
  expect(say.sanctions.statement(facts, name)).toBe(
    "The Alpha Republic took one sanction or restriction of its own; Beta took one such step against it.",
  );
});

test("quarrels: the four most frequent issues, one alone in the singular", () => {
  const issues: [string, number][] = [
    ["border", 3],
    ["trade", 2],
    ["nuclear", 1],
    ["fishing", 1],
    ["rights", 1],
  ];
  const told = say.quarrels.statement({ ...two, n: 8, issues, share: share(3 / 8), fromFirst: 5 }, name);
  expect(told).toContain("1 is over");
  expect(told.match(/ (is|are) over /g)).toHaveLength(4);
  expect(told).toContain("5 are the Alpha Republic's and 3 Beta's.");
});
