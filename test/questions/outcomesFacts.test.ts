import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "../../src/desk.ts";
import { targetsOf } from "../../src/forecast/targets.ts";
import { actsOf } from "../../src/measures/acts.ts";
import { wholeOf } from "../../src/measures/whole.ts";
import { calibrationOf, type Foretold } from "../../src/questions/outcomes/calibration.ts";
import { shortAnswer } from "../../src/questions/outcomes/gist.ts";
import type { GistFacts, Recorded } from "../../src/words/outcomes.ts";

/** The parts behind the findings of outcomes, each over facts made by hand. */
describe("how true such odds were", () => {
  /** `n` past forecasts at a chance, of which so many came true; each of a day of its own. */
  const past = (said: number, n: number, came: number, first = 0) =>
    Array.from({ length: n }, (_, i) => ({ issued: first + i, said, outcome: (i < came ? 1 : 0) as 0 | 1 }));
  const foretold = (...rows: ReturnType<typeof past>[]) =>
    [{ outcome: { id: "x" }, odds: rows.map((one) => ({ past: one })) }] as unknown as Foretold[];

  test("the lowest bin that came true as often as it said is the floor", () => {
    // 3 % came true in 8 of 40: too low. 25 % came true in 10 of 40: as said.
    expect(calibrationOf(foretold([...past(0.03, 40, 8), ...past(0.25, 40, 10, 40)]))!.floor).toBe(0.2);
    // 3 % came true in 1 of 40: as said.
    expect(calibrationOf(foretold([...past(0.03, 40, 1), ...past(0.25, 40, 10, 40)]))!.floor).toBe(0);
  });

  test("where none did, no odds get a word; where too few are past, nothing is told", () => {
    expect(calibrationOf(foretold(past(0.03, 40, 20)))!.floor).toBe(1);
    expect(calibrationOf(foretold(past(0.03, 19, 1)))).toBeNull();
  });

  test("what was said on one day for several horizons looks at one future, and counts once", () => {
    // 3 % came true in 8 of 120: too low, unless it is 2 of 30 days, told for four horizons each.
    const day = past(0.03, 30, 2);
    expect(calibrationOf(foretold(day, day, day, day))!.floor).toBe(0);
    expect(calibrationOf(foretold(past(0.03, 120, 8)))!.floor).toBe(1);
  });
});

describe("what a list shows to be whole", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk({ chronicle: "none" });
  });
  afterAll(() => desk.close());
  const TESTS = { source: ["PRK"], cameo: ["150"], issue: ["nuclear"] };

  test.each([
    [
      "nuclear tests",
      TESTS,
      "2025-09-04",
      { from: "2006-01-01", to: "2025-09-04", by: "CSIS Beyond Parallel and the CTBTO" },
    ],
    [
      "nuclear tests soon after the list ends",
      TESTS,
      "2026-07-15",
      { from: "2006-01-01", to: "2026-06-30", by: "CSIS Beyond Parallel and the CTBTO" },
    ],
    ["nuclear tests more than a year after the list ends", TESTS, "2027-07-15", null],
    ["nuclear tests before the first", TESTS, "2006-10-01", null],
    ["sanctions by anyone", { target: ["PRK"], cameo: ["163"] }, "2025-09-04", null],
    ["parades elsewhere", { source: ["RUS"], cameo: ["150"] }, "2025-09-04", null],
  ])("%s", async (_, filter, asOf, whole) => {
    const subject = await desk.subject({ a: "CHN", b: "PRK", asOf });
    expect(await wholeOf(actsOf(subject, filter), subject)).toEqual(whole);
  });
});

describe("targets", () => {
  const roles = {
    a: "AAA",
    b: "BBB",
    greater: "AAA",
    lesser: "BBB",
    rival: "CCC" as string | null,
    missiles: ["BBB"],
    nuclear: ["BBB"],
    parades: ["BBB"],
    council: ["BBB"],
    summits: { pair: ["one"], rival: [] as string[] },
    rounds: ["many"],
  };
  const ids = (over: Partial<typeof roles> = {}) =>
    targetsOf({ ...roles, ...over }, (code) => code).map(({ id }) => id);

  test("are those that there is something of", () => {
    expect(ids().sort()).toEqual(
      [
        ...["contacts", "support", "economic", "military", "agreement", "criticism", "summit", "rival-talks"],
        ...["missiles-lesser", "nuclear-lesser", "parade-lesser", "council-lesser"],
        ...["force-greater", "force-lesser", "sanctions-greater", "sanctions-lesser"],
      ].sort(),
    );
    const bare = ids({
      rival: null,
      missiles: [],
      nuclear: [],
      parades: [],
      council: [],
      summits: { pair: [], rival: [] },
    });
    expect(bare.filter((id) => /missiles|nuclear|parade|council|summit|rival/.test(id))).toEqual([]);
    expect(ids({ summits: { pair: [], rival: ["two"] } })).toContain("rival-summit");
  });

  test("each names its threshold and who settles it; what is split off is no other show of force", () => {
    const targets = targetsOf(roles, (code) => code);
    for (const { rule, settledBy } of targets) {
      expect(rule).toContain("at least one ");
      expect(settledBy.length).toBeGreaterThan(10);
    }
    const force = targets.filter(({ id }) => id.startsWith("force-"));
    expect(force.map(({ filter }) => filter.not?.length ?? 0)).toEqual([0, 3]);
    expect(targets.find(({ id }) => id === "rival-talks")!.filter.not).toEqual([{ id: ["many"] }]);
  });

  test("only what a list may show to be whole may bear odds", () => {
    const listed = targetsOf(roles, (code) => code).filter((target) => target.listed);
    expect(listed.map(({ id }) => id)).toEqual([
      "summit",
      "missiles-lesser",
      "nuclear-lesser",
      "parade-lesser",
      "council-lesser",
    ]);
    expect(listed.map(({ listed: of }) => of!.states)).toEqual([
      ["AAA", "BBB"],
      ["BBB"],
      ["BBB"],
      ["BBB"],
      ["BBB"],
    ]);
  });
});

describe("in short", () => {
  const LAST = { date: "2019-10-05", precision: "day" as const };
  const recorded = (id: string, over: Partial<Recorded> = {}): Recorded => ({
    id,
    label: `A ${id} between Alpha and Beta`,
    share: 0.6,
    stretch: 90,
    n: 9,
    last: LAST,
    thin: null,
    ...over,
  });
  const odds = (id: string, probability: number, term: "very likely" | null, floor = 0.1) => ({
    id,
    label: `A ${id} of Beta`,
    probability,
    term,
    floor,
    last: LAST,
  });
  const facts: GistFacts = {
    first: "Alpha",
    second: "Beta",
    due: "2025-12-03",
    days: 90,
    foreseen: [
      odds("missiles-lesser", 0.9, "very likely"),
      odds("summit", 0.03, null),
      odds("nuclear-lesser", 0.05, null),
    ],
    recorded: [recorded("contacts")],
    unseen: null,
    single: null,
    talks: recorded("rival-talks"),
    came: { since: LAST, meeting: true, days: 0, covered: 0, classes: 1, came: [], last: null, unseen: null },
    calendar: null,
    ended: null,
  };
  const ids = (over: Partial<GistFacts>) =>
    shortAnswer({ ...facts, ...over }).map(({ findings }) =>
      findings.map((id) => id.slice("outcomes.".length)).join(),
    );

  test("odds, the gravest of what is rare, talks, and that the rest is partly on record", () => {
    expect(ids({})).toEqual(["missiles-lesser", "nuclear-lesser", "rival-talks", "contacts"]);
  });

  test("what came of a meeting leads, once days have passed", () => {
    const came = {
      ...facts.came,
      days: 60,
      covered: 60,
      came: [{ id: "contacts", label: "A visit", days: [LAST] }],
    };
    expect(ids({ came })[0]).toBe("came");
    expect(ids({ came: { ...came, covered: 13 } })[0]).toBe("missiles-lesser");
    expect(ids({ came: { ...came, meeting: false } })[0]).toBe("missiles-lesser");
  });

  test("a round date is told, another is not", () => {
    const first = {
      what: "founding of Beta",
      from: "2025-10-10",
      to: "2025-10-10",
      precision: "day" as const,
      years: 80,
      round: true,
      both: false,
    };
    const calendar = { days: 90, to: "2025-12-03", n: 1, told: [first], first };
    expect(ids({ calendar })).toContain("calendar");
    expect(ids({ calendar: { ...calendar, first: { ...first, round: false } } })).not.toContain("calendar");
  });

  test("without odds the reason comes first, and how often the record tells of the most told", () => {
    const often = [
      recorded("contacts", { share: 0.1 }),
      recorded("support", { share: 0.4 }),
      recorded("force", { share: 0.9, thin: "few" }),
    ];
    expect(ids({ foreseen: [], talks: null, recorded: often })).toEqual(["contacts", "support"]);
    expect(ids({ foreseen: [odds("summit", 0.2, null, 0.4)], talks: null })).toEqual(["summit", "summit"]);
    expect(ids({ foreseen: [], ended: "2026-10-08" })[0]).toBe("came");
  });

  test("of two whom the record does not follow, the reason and what single acts there are", () => {
    const unseen = { id: "unseen", why: "nobody looks" };
    const blind = { foreseen: [], recorded: [], talks: null, unseen };
    expect(ids({ ...blind, single: recorded("sanctions-greater") })).toEqual(["unseen", "sanctions-greater"]);
    expect(ids(blind)).toEqual(["unseen", "unseen"]);
  });
});
