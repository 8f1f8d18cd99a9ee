import { afterAll, describe, expect, it, test } from "vitest";
import type { ChronicleEvent } from "../../src/chronicle/event.ts";
import { openDesk } from "../../src/desk.ts";
import { actsBetween, actsOf } from "../../src/measures/acts.ts";
import { sanctionsAgainst } from "../../src/measures/sanctions.ts";
import { tradeTotals } from "../../src/measures/trade.ts";
import { balanceFacts } from "../../src/questions/implications/balance.ts";
import { bufferFacts } from "../../src/questions/implications/buffer.ts";
import { closenessOf, dealingsOf } from "../../src/questions/implications/closeness.ts";
import { phasesFacts } from "../../src/questions/implications/closePhases.ts";
import { campsOf } from "../../src/questions/implications/coalitions.ts";
import { conductFacts, readConducts } from "../../src/questions/implications/conduct.ts";
import { conductsOf } from "../../src/questions/implications/conducts.ts";
import { contributionFacts } from "../../src/questions/implications/contribution.ts";
import { capabilityFigure, networkFigure } from "../../src/questions/implications/figures.ts";
import { readMilitary } from "../../src/questions/implications/militaryRead.ts";
import { pastOf, wouldChangeOf } from "../../src/questions/implications/outline.ts";
import { positionsFinding } from "../../src/questions/implications/positions.ts";
import { strainFacts } from "../../src/questions/implications/strain.ts";
import { tradeClosenessFinding } from "../../src/questions/implications/trade.ts";
import { triadsFacts } from "../../src/questions/implications/triadFindings.ts";
import { signedTies } from "../../src/questions/implications/triads.ts";
import type { Subject } from "../../src/questions/subject.ts";
import type { RecordView } from "../../src/record/record.ts";
import type { Treaty } from "../../src/record/treaties.ts";
import type { Value } from "../../src/record/values.ts";
import { madeAct } from "../support/madeAct.ts";
import { over } from "../support/thin.ts";

/** The facts behind implications' findings, over records of a few values and acts made and counted by hand. */
const DAY = "2025-09-04";

const desk = await openDesk({ chronicle: "none" });
const whole = await desk.subject({ a: "CHN", b: "PRK", asOf: DAY });
afterAll(() => desk.close());

/** What a hand-made record holds; of all else it has nothing. */
interface Held {
  /** Values by "CHN|cinc" and year. */
  state?: Record<string, Record<number, number>>;
  treaties?: [members: string[], signed: string][];
  /** Trade of the two by year in million dollars, and its part in the client's in per cent. */
  trade?: Record<number, number>;
  share?: Record<number, number>;
}

const valuesOf = (rows: Record<number, number> = {}): Value[] =>
  Object.entries(rows).map(
    ([period, value], i): Value => ({
      period,
      known: `${period}-12-31`,
      value,
      unit: "usd-million",
      source: "hand",
      file: "hand.csv",
      line: i + 2,
      url: "",
      publisher: "",
      note: "",
    }),
  );

/** The same subject over a record and acts made by hand. */
function withRecord({ state = {}, treaties = [], trade, share }: Held, acts: ChronicleEvent[] = []): Subject {
  const held = treaties.map(
    ([members, signed], i): Treaty => ({
      name: `Treaty of ${signed}`,
      signed,
      ended: "",
      members,
      types: ["defense"],
      inForce: signed,
      source: "hand",
      note: "",
      line: i + 2,
    }),
  );
  const series = { "trade-total": trade, "trade-share": share } as Record<string, typeof trade>;
  const record: Partial<RecordView> = {
    asOf: DAY,
    state: (code, measure) => valuesOf(state[`${code}|${measure}`]),
    dyad: () => [],
    notes: () => [],
    defenceBlocs: () => [],
    completeness: () => [],
    treaties: (...members) => held.filter((one) => members.every((code) => one.members.includes(code))),
    seriesAs: (role, actor) =>
      series[role] && (actor === "PRK" || role === "trade-total") && actor !== "CHN"
        ? [{ label: role, basis: "customs", caveat: "", values: valuesOf(series[role]) } as never]
        : [],
  };
  return over({ ...whole, record: record as RecordView }, acts);
}

/** An act of one state toward another, by its CAMEO code. */
function act(
  date: string,
  source: string,
  target: string,
  cameo: string,
  issue = "diplomacy",
): ChronicleEvent {
  return madeAct({ date, cameo, source, target, issue, goldstein: Number(cameo.slice(0, 2)) <= 8 ? 4 : -4 });
}
const times = (n: number, make: (i: number) => ChronicleEvent) =>
  Array.from({ length: n }, (_, i) => make(i));
const ROLES = { patron: "CHN", client: "PRK", rival: "USA", third: "RUS" };

describe("the balance", () => {
  const cinc = (now: number, then: number) => ({ 2002: then, 2022: now });
  const STATE = {
    "CHN|cinc": cinc(0.2, 0.1),
    "PRK|cinc": cinc(0.01, 0.01),
    "USA|cinc": cinc(0.15, 0.15),
    "JPN|cinc": cinc(0.05, 0.05),
    "RUS|cinc": cinc(0.04, 0.04),
  };

  it("sets the camp without the client, with it and with the third power against the rival and its ally", () => {
    const subject = withRecord({ state: STATE, treaties: [[["JPN", "USA"], "1960-01-19"]] });
    const facts = balanceFacts(campsOf(ROLES, subject), subject)!;
    expect(facts).toMatchObject({ bond: "free", year: "2022", own: ["CHN"], against: ["USA", "JPN"] });
    // 20 of 40, 21 of 41, 25 of 45; twenty years before 11 of 31.
    expect(facts.near.apart).toBeCloseTo(0.5, 10);
    expect(facts.near.together).toBeCloseTo(21 / 41, 10);
    expect(facts.near.withThird).toBeCloseTo(25 / 45, 10);
    expect(facts.gain).toBeCloseTo(100 * (21 / 41 - 0.5), 10);
    expect(facts.thirdGain).toBeCloseTo(100 * (25 / 45 - 21 / 41), 10);
    expect(facts.drift!.points).toBeCloseTo(100 * (21 / 41 - 11 / 31), 10);
    expect(facts.wide).toBeNull();
  });

  it("knows an ally, the ally of the rival, and rivals", () => {
    const bond = (treaties: Held["treaties"], rival = "USA") => {
      const subject = withRecord({ state: STATE, treaties: treaties! });
      return balanceFacts(campsOf({ ...ROLES, rival }, subject), subject)!;
    };
    expect(bond([[["CHN", "PRK"], "1961-07-11"]]).bond).toBe("allied");
    expect(bond([[["PRK", "USA"], "1961-07-11"]]).bond).toBe("rival-ally");
    const rivals = bond([], "PRK");
    expect(rivals).toMatchObject({ bond: "rivals", thirdGain: null });
    // 20 of 21, and with the third power on the client's side 20 of 25.
    expect(rivals.near.apart).toBeCloseTo(20 / 21, 10);
    expect(rivals.near.withThird).toBeCloseTo(0.8, 10);
  });

  it("can't be told where a main power has no index", () => {
    const { "RUS|cinc": _, ...rest } = STATE;
    const subject = withRecord({ state: rest });
    expect(balanceFacts(campsOf(ROLES, subject), subject)).toBeNull();
  });

  it("is drawn for years in which all of a camp have a value", () => {
    const state = { ...STATE, "JPN|cinc": { 2022: 0.05 } };
    const subject = withRecord({ state, treaties: [[["JPN", "USA"], "1960-01-19"]] });
    const figure = capabilityFigure(campsOf(ROLES, subject), subject)!;
    expect(figure.caption).toContain("to 2022. The United States' allies are those of 2025-09-04");
    expect(figure.alt).toBe(
      "China: 10 per cent in 2002, 20 in 2022; North Korea: 1 per cent in 2002, 1 in 2022; the United States and allies: 20 per cent in 2022, 20 in 2022; Russia: 4 per cent in 2002, 4 in 2022",
    );
    expect(capabilityFigure(campsOf(ROLES, withRecord({})), withRecord({}))).toBeNull();
  });
});

describe("what the client would bring", () => {
  const of = (state: Held["state"]) => {
    const subject = withRecord({ state: state! });
    return contributionFacts(campsOf(ROLES, subject), subject);
  };

  it("is its part in the last year that both have", () => {
    expect(
      of({
        "CHN|nmc_milper": { 2010: 3000, 2016: 2000 },
        "PRK|nmc_milper": { 2010: 1000, 2012: 1200 },
        "CHN|nuclear_warheads": { 2024: 450 },
        "PRK|nuclear_warheads": { 2024: 50 },
      }),
    ).toEqual({
      patron: "CHN",
      client: "PRK",
      assets: [
        { id: "nmc_milper", year: "2010", share: 0.25 },
        { id: "nuclear_warheads", year: "2024", share: 0.1 },
      ],
      ends: { most: "nmc_milper", least: "nuclear_warheads" },
    });
  });

  it("has no most and least where there is one, and is none without a measure of both", () => {
    const warheads = { "CHN|nuclear_warheads": { 2024: 0 }, "PRK|nuclear_warheads": { 2024: 0 } };
    const soldiers = { "CHN|nmc_milper": { 2010: 3 }, "PRK|nmc_milper": { 2010: 1 } };
    expect(of({ ...warheads, ...soldiers })).toMatchObject({ assets: [{ share: 0.25 }], ends: null });
    expect(of(warheads)).toBeNull();
    expect(of({ "CHN|nmc_milper": { 2010: 3 }, "PRK|nmc_milper": { 2011: 1 } })).toBeNull();
  });
});

test("positions: distances, and a trend that is told from none", () => {
  const years = Array.from({ length: 20 }, (_, i) => 2005 + i);
  const path = (value: (i: number) => number) => Object.fromEntries(years.map((year, i) => [year, value(i)]));
  const subject = withRecord({
    state: {
      // China stays, North Korea goes a tenth away from it each year, the United States come toward it by as much.
      "CHN|un_ideal_point": path(() => 0),
      "PRK|un_ideal_point": path((i) => -i / 10),
      "USA|un_ideal_point": path((i) => 4 - i / 10),
    },
  });
  const finding = positionsFinding(campsOf(ROLES, subject), subject)!;
  const value = (name: string) => finding.numbers.find((one) => one.name === name)!.value;
  expect(value("patronRivalDistance")).toBeCloseTo(2.1, 10);
  expect(value("patronRivalTrend")).toBeCloseTo(-0.1, 10);
  expect(value("clientRivalDistance")).toBeCloseTo(4, 10);
  expect(value("clientRivalTrend")).toBeCloseTo(0, 10);
  expect(value("pairDistance")).toBeCloseTo(1.9, 10);
  expect(value("pairTrend")).toBeCloseTo(0.1, 10);
  expect(finding.evidenceCount).toBe(60);
  expect(finding.statement).toMatch(/^In the General Assembly of 2024, .* over 20 years: /);
  expect(finding.statement).toMatch(/stand 2\.1 apart and are drawing closer .*; North Korea/);
  expect(finding.statement).toContain("stand 4 apart and are neither closer nor further than before");
  expect(finding.statement).toContain("stand 1.9 apart and are moving apart");
  expect(positionsFinding(campsOf(ROLES, withRecord({})), withRecord({}))).toBeNull();
});

describe("trade under sanctions", () => {
  const TRADE = { 2012: 80, 2013: 100, 2014: 160, 2015: 121, 2016: 100, 2017: 60, 2018: 81, 2024: 120 };
  const ACTS = ["2013-03-07", "2013-12-01", "2016-03-02", "2023-05-01"].map((day) =>
    act(day, "USA", "PRK", "163", "sanctions"),
  );
  const of = async (held: Held, acts = ACTS) => {
    const subject = withRecord(held, acts);
    const path = tradeTotals(subject.record, "CHN", "PRK")[0];
    const { acts: sanctions } = await sanctionsAgainst("PRK", subject);
    return bufferFacts(path, sanctions, campsOf(ROLES, subject), subject);
  };

  it("is held against the years with sanctions, each once", async () => {
    const facts = await of({ trade: TRADE, share: { 2012: 50, 2013: 60, 2018: 95 } });
    expect(facts.years).toEqual([2013, 2016, 2023]);
    // 100 to 121 in two years is a tenth a year; 100 to 81 a tenth less; nothing is on record for 2025.
    expect(facts.rounds.map(({ year, growth }) => [year, Number(growth.toFixed(9))])).toEqual([
      [2013, 10],
      [2016, -10],
    ]);
    expect(facts.trade).toEqual({
      basis: "customs",
      last: { year: 2024, value: 120 },
      peak: { year: 2014, value: 160 },
      trough: { year: 2017, value: 60 },
      withShare: { year: 2018, value: 81 },
    });
    expect(facts.share).toEqual({ first: { year: 2013, value: 0.6 }, last: { year: 2018, value: 0.95 } });
    expect(facts.old).toBe(false);
  });

  it("has no course of two years, and no lowest where the last is the lowest", async () => {
    expect((await of({ trade: { 2013: 1, 2014: 2 } })).trade).toBeNull();
    const facts = await of({ trade: { 2013: 9, 2014: 10, 2015: 8 } }, []);
    expect(facts).toMatchObject({ years: [], rounds: [], share: null, old: true });
    expect(facts.trade).toMatchObject({ trough: null, withShare: null });
  });
});

test("trade in close and in other years: mean growth of either by hand", async () => {
  // Four years with kind acts into which trade doubles, four with hostile ones into which it halves.
  const close = [2015, 2017, 2019, 2021];
  const trade: Record<number, number> = { 2014: 100 };
  for (let year = 2015; year <= 2022; year++)
    trade[year] = trade[year - 1]! * (close.includes(year) ? 2 : 0.5);
  const acts = Object.keys(trade)
    .slice(1)
    .flatMap((year) =>
      times(3, (i) =>
        act(`${year}-0${i + 1}-10`, "CHN", "PRK", close.includes(Number(year)) ? "042" : "111"),
      ),
    );
  const subject = withRecord({ trade }, acts);
  const own = actsOf(subject, actsBetween("CHN", "PRK"));
  const of = async (quiet: Set<number>) =>
    tradeClosenessFinding(
      tradeTotals(subject.record, "CHN", "PRK")[0],
      own,
      await own.dated(),
      campsOf(ROLES, subject),
      quiet,
      subject,
    );
  const finding = await of(new Set());
  const number = (name: string) => finding.numbers.find((one) => one.name === name)!;
  expect(number("close")).toMatchObject({ n: 4 });
  expect(number("close").value).toBeCloseTo(100, 10);
  expect(number("other").value).toBeCloseTo(-50, 10);
  expect(number("difference").value).toBeCloseTo(100 * 2 * Math.log(2), 10);
  expect(finding.evidenceCount).toBe(8);
  // Without one of the quiet years there are three close ones, too few.
  expect(await of(new Set([2015]))).toMatchObject({ thin: true, evidenceCount: 7 });
});

describe("ties around the two", () => {
  const day = (i: number) => `2024-0${(i % 9) + 1}-11`;
  const ACTS = [
    ...times(3, (i) => act(day(i), "CHN", "PRK", "042")),
    // Russia is friendly with both, the United States hostile to both, South Korea friendly with China alone.
    ...times(4, (i) => act(day(i), "RUS", "PRK", "042")),
    ...times(4, (i) => act(day(i), "CHN", "RUS", "042")),
    ...times(5, (i) => act(day(i), "USA", "PRK", "111")),
    ...times(5, (i) => act(day(i), "CHN", "USA", "111")),
    ...times(3, (i) => act(day(i), "CHN", "KOR", "042")),
    ...times(3, (i) => act(day(i), "PRK", "KOR", "111")),
    // Two acts are no tie, nor are those of long ago.
    ...times(2, (i) => act(day(i), "RUS", "USA", "111")),
    ...times(9, (i) => act(`2015-0${i + 1}-11`, "RUS", "KOR", "111")),
  ];
  const subject = withRecord({}, ACTS);

  it("are seven with a sign of ten, and close three triads, of which one is not balanced", async () => {
    const facts = triadsFacts(await signedTies(subject), subject);
    expect(facts).toMatchObject({ signed: 7, ties: 10, triads: 3, balanced: 2, years: 5 });
    expect([...facts.actors].sort()).toEqual(["CHN", "KOR", "PRK", "RUS", "USA"]);
    expect(facts.unbalanced.map((members) => [...members].sort())).toEqual([["CHN", "KOR", "PRK"]]);
    expect(facts.chance!.expected).toBeGreaterThan(0);
    expect(facts.chance!.expected).toBeLessThan(1);
  });

  it("strain South Korea if the two draw closer, and Russia if they fall out", async () => {
    const { stronger, weaker } = strainFacts(await signedTies(subject), true, subject);
    expect(stronger).toMatchObject({
      looked: 3,
      between: [{ code: "KOR", friendOf: "CHN", foeOf: "PRK" }],
      friends: [],
      foes: [],
    });
    expect(weaker).toMatchObject({ friends: ["RUS"], foes: ["USA"], between: [] });
  });

  it("are drawn with who stands how to whom, the strained ones marked", async () => {
    const figure = networkFigure(await signedTies(subject), subject);
    const { edges, strained } = figure.data as Extract<typeof figure.data, { kind: "network" }>;
    // The tie of Russia and the United States is drawn, without a sign; that of Russia and South Korea is not.
    expect(edges.length).toBe(8);
    expect(strained).toEqual([
      {
        members: ["CHN", "PRK", "KOR"],
        why: "friendly with China, 3 acts, hostile with North Korea, 3 acts",
      },
    ]);
    expect(figure.alt).toMatch(/Strained: South Korea\.$/);
  });

  it("of a treaty and no acts are friendly", async () => {
    const allied = withRecord({ treaties: [[["KOR", "USA"], "1953-10-01"]] }, ACTS);
    const facts = triadsFacts(await signedTies(allied), allied);
    // KOR–USA closes two more: with China (friend, foe) and with North Korea (foe, foe).
    expect(facts).toMatchObject({ signed: 8, triads: 5, balanced: 3 });
  });

  it("close no triad where there are none", async () => {
    const alone = withRecord({}, ACTS.slice(0, 3));
    expect(triadsFacts(await signedTies(alone), alone)).toMatchObject({ triads: 0, chance: null });
  });
});

describe("close and distant times", () => {
  /** Quarters of 2020 to mid-2025, the first ten with visits, the others with criticism: four a quarter. */
  const QUARTERS = Array.from({ length: 22 }, (_, i) => [2020 + Math.floor(i / 4), 1 + 3 * (i % 4)] as const);
  const dayIn = ([year, month]: readonly [number, number], d: number) =>
    `${year}-${String(month).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
  const PAIR = QUARTERS.flatMap((quarter, i) =>
    times(4, (d) => act(dayIn(quarter, d + 1), "CHN", "PRK", i < 10 ? "042" : "111")),
  );
  /** One launch in each quarter of close times, three in each other. */
  const FORCE = QUARTERS.flatMap((quarter, i) =>
    times(i < 10 ? 1 : 3, (d) => act(dayIn(quarter, 20 + d), "PRK", "KOR", "150", "missile-test")),
  );
  const subject = withRecord({}, [...PAIR, ...FORCE]);
  const read = async () => {
    const [pair, dealings, coverage] = await Promise.all([
      actsOf(subject, actsBetween("CHN", "PRK")).dated(),
      dealingsOf(subject).dated(),
      subject.events.coverage(),
    ]);
    return closenessOf(pair, dealings, coverage, DAY)!;
  };

  it("are ten and ten quarters, and two with too few acts before them", async () => {
    const closeness = await read();
    // Twelve months hold 4 and 8 acts in the first two quarters, fewer than ten. Their mean is +4 in the eight that
    // follow, then +2, 0, −2, and −4 in the last nine: the median of these twenty is −1.
    const facts = phasesFacts(closeness, [], subject);
    expect(closeness.median).toBe(-1);
    expect(facts).toMatchObject({ grain: "quarter", from: "2020-01-01", cells: 22, close: 10, quiet: 2 });
    expect(facts.longest).toEqual({ from: "2020-07-01", to: "2022-12-31" });
    expect(facts.longestQuiet).toEqual({ from: "2020-01-01", to: "2020-06-30" });
    expect(facts.now).toBe("distant");
    expect(pastOf(closeness, [])).toMatchObject({ phases: 1, cells: 22, compared: 0, firm: 0 });
    expect(pastOf(null, [])).toBeNull();
  });

  it("are compared by what was done in either, a year", async () => {
    const closeness = await read();
    const conducts = conductsOf(campsOf(ROLES, subject), subject);
    const reads = await readConducts(conducts, closeness, subject);
    const force = conductFacts(reads.find(({ conduct }) => conduct.kind.id === "client-force")!, closeness);
    // Close: eight quarters of one launch and two of three; distant: ten of three; all else is even, four acts a quarter.
    expect(force).toMatchObject({ closeCells: 10, otherCells: 10, inClose: 14, inOther: 30, inQuiet: 2 });
    expect(force.close).toBeCloseTo((4 * 14) / 10, 10);
    expect(force.other).toBeCloseTo(4 * 3, 10);
    expect(force.kind).toEqual({ ...ROLES, id: "client-force" });
    expect(reads.map(({ contrast }) => contrast.events)).toEqual([44, 0, 0, 0, 0, 0, 0]);
  });
});

test("conduct: between rivals only what they do not do to each other", () => {
  const ids = (roles: typeof ROLES | (Omit<typeof ROLES, "third"> & { third: null })) =>
    conductsOf(campsOf(roles, withRecord({})), whole).map(({ kind }) => kind.id);
  expect(ids(ROLES)).toEqual([
    "client-force",
    "client-hostile",
    "toward-client",
    "sanctions",
    "talks",
    "rivals",
    "third",
  ]);
  expect(ids({ ...ROLES, rival: "PRK" })).toEqual(["client-force", "sanctions", "third"]);
  expect(ids({ ...ROLES, third: null })).not.toContain("third");
});

test("arms and forces: words and deeds of two stretches, the treaty, and the same with the third power", async () => {
  const subject = withRecord(
    {
      treaties: [
        [["CHN", "PRK"], "1961-07-11"],
        [["PRK", "RUS"], "2024-06-19"],
      ],
    },
    [
      act("2012-05-01", "CHN", "PRK", "072", "arms-transfer"),
      act("2018-05-01", "CHN", "PRK", "042", "alliance"),
      ...times(2, (i) => act(`2022-05-0${i + 1}`, "PRK", "CHN", "042", "alliance")),
      act("2023-05-01", "CHN", "PRK", "062", "exercise"),
      // Neither trade nor a quarrel over the alliance is one.
      act("2023-06-01", "CHN", "PRK", "061", "trade"),
      act("2023-06-02", "CHN", "PRK", "111", "alliance"),
      ...times(3, (i) => act(`2024-05-0${i + 1}`, "RUS", "PRK", "072", "arms-transfer")),
      act("2024-07-01", "RUS", "CHN", "042", "war"),
    ],
  );
  const { facts, withThird, lately, earlier } = await readMilitary(
    campsOf(ROLES, subject),
    await subject.events.coverage(),
    true,
    subject,
  );
  expect([lately, earlier]).toEqual([
    { from: "2020-09-05", to: DAY },
    { from: "2015-09-05", to: "2020-09-04" },
  ]);
  expect(facts).toMatchObject({ months: 60, before: 1, followed: true });
  expect(facts.own).toEqual({ x: "CHN", y: "PRK", treaty: 1961, deeds: 1, lastDeed: 2023, acts: 3 });
  expect(facts.beside).toEqual({ x: "PRK", y: "RUS", treaty: 2024, deeds: 3, lastDeed: 2024, acts: 3 });
  expect(withThird.map(({ of, n }) => [of, n])).toEqual([
    ["PRK", 3],
    ["CHN", 1],
  ]);
});

test("what would change the answer: twice the present rate, or a treaty", () => {
  const camps = campsOf(ROLES, withRecord({}));
  const military = {
    id: "implications.military",
    numbers: [{ name: "rate", label: "", value: 1.2, unit: "acts a year" }],
  } as never;
  expect(wouldChangeOf(camps, [military], whole).slice(0, 2)).toEqual([
    "A defence treaty between China and North Korea.",
    "More than 3 acts of cooperation on arms and forces of China and North Korea in a year (now 1.2), or a joint exercise.",
  ]);
  const bound = campsOf(ROLES, withRecord({ treaties: [[["CHN", "PRK"], "1961-07-11"]] }));
  expect(wouldChangeOf(bound, [], whole)).toEqual([
    "A change of the treaty of 1961: an end, a new text, or a joint command.",
    "Joint exercises of China and North Korea.",
    "A treaty or exercise that joins Russia to the two.",
    "Capability figures after those that are held, above all on arms.",
  ]);
});
