import { afterAll, describe, expect, test } from "vitest";
import type { ChronicleEvent } from "../../src/chronicle/event.ts";
import { addDays, type Precision } from "../../src/dates.ts";
import { openDesk } from "../../src/desk.ts";
import type { Finding } from "../../src/questions/answer.ts";
import { aidFinding } from "../../src/questions/dependence/aid.ts";
import { alternativesFinding, tradePartners } from "../../src/questions/dependence/alternatives.ts";
import { contactsOf } from "../../src/questions/dependence/contacts.ts";
import { defianceFinding } from "../../src/questions/dependence/defiance.ts";
import { contactsFigure } from "../../src/questions/dependence/figures.ts";
import { hedgePath, hedgingFinding } from "../../src/questions/dependence/hedging.ts";
import { pressureFinding } from "../../src/questions/dependence/pressure.ts";
import { shieldFinding } from "../../src/questions/dependence/shield.ts";
import type { Sides } from "../../src/questions/dependence/sides.ts";
import { supplyFinding } from "../../src/questions/dependence/supplies.ts";
import { madeAct } from "../support/madeAct.ts";
import { over } from "../support/thin.ts";

/** The facts of what the two did over a record of a few acts, made by hand and counted by hand. */

const DAY = "2025-09-04";
const desk = await openDesk({ chronicle: "none" });
const subject = await desk.subject({ a: "CHN", b: "PRK", asOf: DAY });
afterAll(() => desk.close());

const SIDES: Sides = { client: "PRK", patron: "CHN", shares: [], back: [], why: { by: "order" } };

interface Parts {
  kind?: ChronicleEvent["kind"];
  issue?: string;
  precision?: Precision;
  what?: string;
}

/** An act of one state toward another, or toward nobody. */
function act(
  date: string,
  cameo: string,
  source: string,
  to: string | null,
  { kind = "act", issue = "diplomacy", precision = "day", what = "An act." }: Parts = {},
): ChronicleEvent {
  return madeAct({ date, cameo, source, target: to, kind, issue, precision, what });
}
const amount = (finding: Finding | null, name: string) =>
  finding?.numbers.find((one) => one.name === name)?.value;

describe("aid", () => {
  const given = [
    act("2010-01-05", "073", "CHN", "PRK"),
    act("2019-06-01", "070", "CHN", "PRK", { precision: "month" }),
    act("2020-01-05", "071", "RUS", "PRK"),
    act("2021-01-05", "074", "KOR", "PRK"),
  ];
  // Arms, asylum, and what the client itself gives.
  const others = [
    act("2022-01-05", "072", "CHN", "PRK"),
    act("2022-02-05", "075", "CHN", "PRK"),
    act("2022-03-05", "070", "PRK", "CHN"),
  ];

  test("two of four acts are the patron's; arms, asylum and the client's own are none", async () => {
    const finding = await aidFinding(SIDES, over(subject, [...given, ...others]));
    expect(amount(finding, "acts")).toBe(2);
    expect(amount(finding, "share")).toBe(0.5);
    expect(amount(finding, "since")).toBe(6);
    expect(finding.statement).toMatch(
      /^2 of the 4 acts of aid to North Korea on record are China's \(50 %, .*\), the latest of June 2019\./,
    );
  });

  test("none of three is no sign that it gave none; two are too few", async () => {
    const three = [...given.slice(2), act("2023-01-05", "070", "USA", "PRK")];
    const none = await aidFinding(SIDES, over(subject, three));
    expect(none).toMatchObject({ thin: true });
    expect(none.statement).toMatch(/^None of the 3 acts .* That need not mean that it gave none\./);
    const few = await aidFinding(SIDES, over(subject, given.slice(0, 2)));
    expect(few.statement).toBe(
      "Too few cases: 2 acts of aid to North Korea are on record, the latest of China in June 2019.",
    );
  });
});

describe("votes in the Security Council", () => {
  const veto = (date: string, what: string, to: string | null = null) =>
    act(date, "129", "CHN", to, { kind: "vote", what });
  const votes = [
    act("2006-10-14", "163", "CHN", "PRK", { kind: "vote" }),
    act("2017-12-22", "163", "CHN", "PRK", { kind: "vote" }),
    act("2018-01-01", "163", "USA", "PRK", { kind: "vote" }),
    act("2018-02-01", "163", "CHN", "PRK"),
    veto("2022-05-26", "China vetoed a draft that would have tightened sanctions on North Korea."),
    veto("2019-09-19", "China vetoed a draft on Syria."),
    veto("2023-01-05", "China vetoed North Korea's own draft.", "PRK"),
  ];

  test("two for measures and one veto: another's vote, an act, another's draft and the client's own count for none", async () => {
    const finding = await shieldFinding(SIDES, over(subject, votes));
    expect(["for", "vetoes", "sinceFor", "sinceVeto"].map((name) => amount(finding, name))).toEqual([
      2, 1, 8, 3,
    ]);
    expect(finding!.statement).toBe(
      "In the Security Council China voted twice for measures against North Korea, the last time in 2017, and vetoed 1 draft, the last in 2022.",
    );
    expect(await shieldFinding(SIDES, over(subject, votes.slice(2, 4)))).toBeNull();
  });
});

test("four measures of the patron, three of them sanctions: no arrest, nor trade that merely shrank", async () => {
  const acts = [
    act("2003-03-01", "162", "CHN", "PRK"),
    act("2017-02-18", "163", "CHN", "PRK"),
    act("2017-09-28", "172", "CHN", "PRK"),
    act("2017-12-05", "160", "CHN", "PRK", { issue: "sanctions" }),
    act("2014-01-01", "160", "CHN", "PRK", { issue: "trade" }),
    act("2018-01-01", "173", "CHN", "PRK"),
    act("2019-01-01", "163", "PRK", "CHN"),
  ];
  const finding = await pressureFinding(SIDES, over(subject, acts));
  expect(amount(finding, "measures")).toBe(4);
  // 160 on sanctions is a measure and no sanction.
  expect(amount(finding, "sanctions")).toBe(2);
  expect(amount(finding, "share")).toBe(0.75);
  expect(amount(finding, "quiet")).toBe(8);
  expect(finding.statement).toContain("most in 2017 (3); the latest is of 2017");
  expect(await pressureFinding(SIDES, over(subject, acts.slice(4)))).toMatchObject({ thin: true });
});

test("energy: a series to its last value, and the acts on it", async () => {
  const acts = [
    act("2013-03-01", "070", "CHN", "PRK", { issue: "energy" }),
    act("2017-11-01", "163", "PRK", "CHN", { issue: "energy", precision: "month" }),
    act("2018-11-01", "163", "RUS", "PRK", { issue: "energy" }),
    act("2018-11-01", "163", "CHN", "PRK", { issue: "food" }),
  ];
  const series = {
    series: "oil",
    role: "energy-sold",
    label: "crude oil sold",
    basis: "customs",
    caveat: "",
    values: [2012, 2013, 2014].map((year, i) => ({
      period: `${year}`,
      known: `${year}-12-31`,
      value: [600, 578, 0][i]!,
      unit: "tonnes-thousand",
      source: "hand",
      file: "series.csv",
      line: year,
      url: "",
      publisher: "",
      note: "",
    })),
  };
  const record = {
    seriesAs: (role: string) => (role === "energy-sold" ? [series] : []),
  } as unknown as typeof subject.record;
  const finding = await supplyFinding("energy", SIDES, { ...over(subject, acts), record });
  expect(["oilPeak", "oilLast", "acts", "since", "years"].map((name) => amount(finding, name))).toEqual([
    600, 578, 2, 12, 2,
  ]);
  // Two values, one blank year, two acts.
  expect(finding.evidenceCount).toBe(5);
  expect(finding.statement).toMatch(/2 acts between them concern energy, the latest of November 2017\.$/);
});

describe("visits and meetings", () => {
  const window = { from: "2020-09-05", to: DAY };
  const before = { from: "2015-09-05", to: "2020-09-04" };
  const met = (other: string, days: number, from = window.from) =>
    Array.from({ length: days }, (_, i) => act(addDays(from, 30 * i), "042", "PRK", other));
  const visits = [
    ...met("CHN", 6),
    ...met("RUS", 12),
    ...met("VNM", 2),
    ...met("UNO", 3),
    ...met("CHN", 9, before.from),
    ...met("RUS", 3, before.from),
    // A talk by telephone is no visit.
    act("2021-01-05", "041", "PRK", "CHN"),
  ];
  const asked = over(subject, visits);

  test("20 with states, six of them with the patron; then Russia and Vietnam", async () => {
    const contacts = await contactsOf("PRK", window, asked);
    const finding = await alternativesFinding(SIDES, contacts, [], window, asked);
    expect(amount(finding, "contacts")).toBe(20);
    expect(amount(finding, "patronShare")).toBe(0.3);
    expect(amount(finding, "partners")).toBe(3);
    expect(finding.statement).toContain("30 % were with China");
    expect(finding.statement).toMatch(/next come Russia \(12\) and Vietnam \(2\)\.$/);
    const figure = contactsFigure(SIDES, contacts, window, true, asked)!;
    expect(figure.alt).toBe("Russia 12 (60 %), China 6 (30 %), Vietnam 2 (10 %)");
    expect(figure.title).toBe("On record since 2020, North Korea met Russia most often");
  });

  test("12 of 18 with Russia after three of 12", async () => {
    const contacts = await contactsOf("PRK", window, asked);
    const [withPatron, withThird] = await Promise.all([
      contacts.with(["CHN"]).dated(),
      contacts.with(["RUS"]).dated(),
    ]);
    const path = hedgePath([before, window], withPatron, withThird);
    expect(path.map(({ third, patron, n }) => [third, patron, n])).toEqual([
      [3, 9, 12],
      [12, 6, 18],
    ]);
    const finding = await hedgingFinding(SIDES, "RUS", path, contacts, asked);
    expect(amount(finding, "share")).toBeCloseTo(12 / 18, 12);
    expect(amount(finding, "before")).toBe(0.25);
    expect(amount(finding, "change")).toBeCloseTo(100 * (12 / 18 - 0.25), 8);
    expect(finding.evidenceCount).toBe(18);
    expect(finding.statement).toContain("That leans toward Russia");
  });

  test("trade partners are those of the last year that has another", () => {
    const path = (shares: Record<number, number>) => ({
      basis: "COW",
      unit: "share",
      caveat: "",
      points: Object.entries(shares).map(([year, value]) => ({ year: Number(year), value, of: [] })),
    });
    const sides = { ...SIDES, shares: [path({ 2012: 0.6, 2013: 0.7 })] };
    const partners = [
      { code: "CHN", paths: [path({ 2012: 0.6, 2013: 0.7 })] },
      { code: "RUS", paths: [path({ 2012: 0.1, 2013: 0 })] },
      { code: "KOR", paths: [path({ 2012: 0.2 })] },
    ];
    expect(tradePartners(sides, partners)).toEqual({
      year: 2012,
      basis: "COW",
      rows: [
        { code: "KOR", share: 0.2 },
        { code: "RUS", share: 0.1 },
      ],
    });
  });
});

describe("calls for restraint", () => {
  const arms = { issue: "missile" };
  const calls = [0, 1, 2, 3, 4, 5].map((i) => addDays("2016-01-10", 150 * i));
  const acts = [
    ...calls.map((day) => act(day, "020", "CHN", "PRK", { issue: "nuclear" })),
    // Known to the month; an invitation; about fish.
    act("2016-04-01", "020", "CHN", "PRK", { issue: "nuclear", precision: "month" }),
    act("2016-04-20", "026", "CHN", "PRK", { issue: "nuclear" }),
    act("2016-04-22", "020", "CHN", "PRK", { issue: "fishery" }),
    // After 5 and 60 days; too late; of the same day; a parade.
    act(addDays(calls[0]!, 5), "150", "PRK", null, arms),
    act(addDays(calls[1]!, 60), "150", "PRK", null, arms),
    act(addDays(calls[2]!, 61), "150", "PRK", null, arms),
    act(calls[3]!, "150", "PRK", null, arms),
    act(addDays(calls[4]!, 5), "150", "PRK", null, { issue: "parade" }),
  ];

  test("two of six were followed within 60 days", async () => {
    const asked = over(subject, acts);
    const finding = await defianceFinding(SIDES, await asked.events.coverage(), asked);
    expect(amount(finding, "calls")).toBe(6);
    expect(amount(finding, "share")).toBeCloseTo(2 / 6, 12);
    expect(amount(finding, "leftOut")).toBe(1);
    expect(finding.statement).toMatch(/^2 of China's 6 calls for restraint were followed within 60 days/);
    // After no other day was there any.
    expect(finding.statement).toMatch(/after other days of the same years it was 0 % \(p 0\.001\)\.$/);
    expect(finding.noEffect).toBeUndefined();
  });

  test("all six were, as was every other day: nothing that can be told", async () => {
    const shows = Array.from({ length: 75 }, (_, i) =>
      act(addDays("2014-12-01", 30 * i), "150", "PRK", null, arms),
    );
    const asked = over(subject, [...acts.slice(0, 6), ...shows]);
    const finding = await defianceFinding(SIDES, await asked.events.coverage(), asked);
    expect([amount(finding, "share"), amount(finding, "placebo")]).toEqual([1, 1]);
    expect(finding).toMatchObject({ noEffect: true });
    expect(finding.statement).toMatch(/so it cannot be told whether the calls are heeded\.$/);
  });

  test("four are too few", async () => {
    const asked = over(subject, acts.slice(0, 4));
    const finding = await defianceFinding(SIDES, await asked.events.coverage(), asked);
    expect(finding).toMatchObject({ thin: true });
    expect(finding.statement).toContain("4 calls for restraint with a day and 60 covered days after it");
  });
});
