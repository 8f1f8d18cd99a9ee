import { describe, expect, it, test } from "vitest";
import { actsOf } from "../../src/measures/acts.ts";
import type { YearPath } from "../../src/measures/trade.ts";
import type { Finding } from "../../src/questions/answer.ts";
import { asymmetryFinding } from "../../src/questions/dependence/asymmetry.ts";
import { balanceFinding } from "../../src/questions/dependence/balance.ts";
import { bounds, concentrationFinding, knownShares } from "../../src/questions/dependence/concentration.ts";
import { courseOf, sanctionsTradeFinding } from "../../src/questions/dependence/sanctionsTrade.ts";
import { shareFinding } from "../../src/questions/dependence/shares.ts";
import { type Sides, sidesOf } from "../../src/questions/dependence/sides.ts";
import { totalFinding, turnsOf, yearsMissing } from "../../src/questions/dependence/totals.ts";
import { politicalFinding, wayOf } from "../../src/questions/dependence/votes.ts";
import type { Subject } from "../../src/questions/subject.ts";
import type { Value } from "../../src/record/values.ts";

/** The facts of trade and votes over a record of a few values, made by hand and counted by hand. */

type Years = Readonly<Record<number, number>>;

let line = 0;
const value = (year: number, amount: number, unit = "usd-million"): Value => ({
  period: `${year}`,
  known: `${year}-12-31`,
  value: amount,
  unit,
  source: "hand",
  file: "series.csv",
  line: ++line,
  url: "",
  publisher: "",
  note: "",
});
const valuesOf = (years: Years, unit?: string) =>
  Object.entries(years).map(([year, amount]) => value(Number(year), amount, unit));
const path = (basis: string, years: Years): YearPath => ({
  basis,
  unit: "million US dollars",
  caveat: "",
  points: valuesOf(years).map((one) => ({ year: Number(one.period), value: one.value, of: [one] })),
});

/** A record with series by role and partner ("exports CHN PRK") and measures by state ("un_ideal_point CHN"). */
function recordOf(series: Record<string, Years> = {}, state: Record<string, Years> = {}): Subject {
  const found = (rows: Record<string, Years>, key: string) =>
    Object.entries(rows).filter(([name]) => name.startsWith(key));
  return {
    a: "CHN",
    b: "PRK",
    asOf: "2025-09-04",
    name: (code: string) => ({ CHN: "China", PRK: "North Korea", RUS: "Russia" })[code] ?? code,
    events: { datasets: ["hand"], strongest: async () => [] },
    record: {
      seriesAs: (role: string, of: string, partner = "") =>
        found(series, `${role} ${of} ${partner}`).map(([name, years]) => ({
          partner: name.split(" ")[2],
          basis: "customs",
          caveat: "",
          values: valuesOf(years, role === "trade-share" ? "percent" : undefined),
        })),
      state: (code: string, measure: string) =>
        found(state, `${measure} ${code}`).flatMap(([, years]) => valuesOf(years)),
      dyad: (x: string, y: string, measure: string) =>
        found(state, `${measure} ${x} ${y}`).flatMap(([, years]) => valuesOf(years)),
      notes: () => [],
    },
  } as unknown as Subject;
}

const NONE: readonly YearPath[] = [];
const sidesWith = (shares: YearPath[], back: YearPath[] = []): Sides => ({
  client: "PRK",
  patron: "CHN",
  shares,
  back,
  why: { by: "order" },
});
const amount = (finding: Finding | null, name: string) =>
  finding?.numbers.find((one) => one.name === name)?.value;

describe("who depends on whom", () => {
  it("is told by the larger share in the last year of both", () => {
    const subject = recordOf({
      "trade-share CHN PRK": { 2009: 3, 2010: 1 },
      "trade-share PRK CHN": { 2009: 2, 2010: 60, 2011: 70 },
    });
    expect(sidesOf(subject)).toMatchObject({
      client: "PRK",
      patron: "CHN",
      why: { by: "trade", year: 2010, own: 0.6, other: 0.01 },
    });
  });

  it("by power where trade is nought in every year, and by the order of asking without either", () => {
    const trade = { "trade-share CHN PRK": { 2010: 0 }, "trade-share PRK CHN": { 2010: 0 } };
    const powers = { "cinc CHN": { 2016: 0.01 }, "cinc PRK": { 2016: 0.2 } };
    expect(sidesOf(recordOf(trade, powers))).toMatchObject({ client: "CHN", why: { by: "power" } });
    expect(sidesOf(recordOf(trade))).toMatchObject({ client: "PRK", why: { by: "order" } });
  });
});

describe("the share", () => {
  const shares = [
    path("customs", { 2001: 0.2, 2002: 0.5, 2004: 0.4 }),
    path("COW", { 2001: 0.1, 2002: 0.45, 2003: 0.35 }),
  ];
  const subject = recordOf({ "trade-share PRK RUS": { 2010: 90 }, "trade-share PRK CHN": { 2004: 40 } });
  const finding = shareFinding(
    sidesWith(shares),
    [path("customs", { 2004: 80, 2006: 900, 2007: 950 })],
    subject,
  );

  it("is told with its peak, its trend and what is known later", () => {
    expect(finding.numbers.map(({ name, value: told }) => [name, Number(told.toFixed(4))])).toEqual([
      ["share", 0.4],
      ["age", 21],
      ["peak", 0.5],
      ["first", 0.2],
      // The slopes are 30, 6.67 and −5 points a year.
      ["trend", 6.6667],
      ["atMost", 0.1],
      ["single", 950],
      ["singleAge", 18],
      ["beside", 0.35],
    ]);
    // Three values of the one, three of the other, one of trade alone; four of them are shown, and the trade.
    expect([finding.evidence.length, finding.evidenceCount]).toEqual([5, 7]);
    expect(finding.statement).toMatch(
      /^China had 40 % of North Korea's trade in 2004, the last year with a full figure on record \(customs\), the highest was 50 % in 2002; in 2001 it was 20 %\. /,
    );
    // The first basis has nothing for 2003 to hold beside.
    expect(finding.statement).toMatch(
      /COW gives 35 % for 2003\. In 2010 it can have been 10 % at most, since Russia had the rest\. Of later trade the record has the value alone, the last \$950 million in 2007\.$/,
    );
  });

  it("is too little of two years", () => {
    const few = shareFinding(sidesWith([path("customs", { 2001: 0.2, 2002: 0.5 })]), NONE, recordOf());
    expect(few).toMatchObject({ thin: true });
    expect(few.statement).toContain("for 2 years");
    expect(few.evidence).toHaveLength(2);
  });
});

describe("both shares", () => {
  const [own, back] = [path("customs", { 2001: 0.2, 2004: 0.4 }), path("customs", { 2000: 0.1, 2001: 0.05 })];

  it("are of the last year of both, with the later share and the trade over the product", () => {
    const finding = asymmetryFinding(
      sidesWith([own], [back]),
      [path("customs", { 2001: 50, 2002: 60, 2003: 70 })],
      recordOf({}, { "gdp_usd CHN": { 2001: 5e9, 2002: 6e10 } }),
    );
    expect(amount(finding, "client")).toBe(0.2);
    expect(amount(finding, "patron")).toBe(0.05);
    expect(amount(finding, "age")).toBe(24);
    expect(amount(finding, "later")).toBe(0.4);
    // 60 million over 60 billion.
    expect(amount(finding, "gdp")).toBeCloseTo(0.001, 12);
    expect(finding.evidence).toHaveLength(3);
  });

  it("are none of unlike bases", () => {
    const finding = asymmetryFinding(sidesWith([own], [{ ...back, basis: "COW" }]), NONE, recordOf());
    expect(finding).toMatchObject({ thin: true });
    expect(finding.statement).toContain("no year with the trade shares of both North Korea and China");
  });
});

describe("the value", () => {
  const totals = [
    path("customs", { 2000: 100, 2001: 400, 2003: 100, 2004: 200 }),
    path("COW", { 2002: 350, 2003: 90 }),
  ];

  it("goes from its peak to its trough to now, the nearest earlier year of another basis beside it", () => {
    const finding = totalFinding(sidesWith([]), totals, recordOf());
    expect(finding.numbers.map(({ name, value: told }) => [name, told])).toEqual([
      ["last", 200],
      ["age", 21],
      ["peak", 400],
      ["ofPeak", 0.5],
      ["trough", 100],
    ]);
    expect(finding.statement).toBe(
      "Trade between North Korea and China came to $200 million in 2004 (customs). After the peak of $400 million in 2001 it fell to $100 million in 2003 (25 %) and has come back to 50 % of the peak. Years missing: 2002.",
    );
    expect([finding.evidence.length, finding.evidenceCount]).toEqual([3, 6]);
  });

  it("sets beside it what another basis has of the same year, else of a later one", () => {
    const of = (other: Years) =>
      totalFinding(sidesWith([]), [totals[0]!, path("COW", other)], recordOf()).statement;
    expect(of({ 2004: 250, 2005: 300 })).toContain("(customs), $250 million by COW.");
    expect(of({ 2003: 90, 2006: 300 })).toContain("(customs), $300 million in 2006 by COW.");
  });

  it("has no trough where the last is the highest", () => {
    const { points } = path("customs", { 2000: 100, 2001: 90, 2002: 120 });
    expect(turnsOf(points)).toEqual({ peak: points[2], trough: null });
    expect(yearsMissing([2000, 2003, 2004])).toEqual([2001, 2002]);
  });

  it("is too little of two years", () => {
    expect(totalFinding(sidesWith([]), [path("customs", { 2000: 1, 2001: 2 })], recordOf())).toMatchObject({
      thin: true,
    });
  });
});

test("bought against sold: the last year with both, 300 against 100", () => {
  const subject = recordOf({
    "exports CHN PRK": { 2002: 250, 2003: 300, 2004: 500 },
    "imports CHN PRK": { 2002: 300, 2003: 100 },
  });
  const finding = balanceFinding(sidesWith([]), subject);
  expect(["bought", "sold", "deficit", "ratio"].map((name) => amount(finding, name))).toEqual([
    300, 100, 200, 3,
  ]);
  expect([finding!.evidence.length, finding!.evidenceCount]).toEqual([2, 4]);
  expect(balanceFinding(sidesWith([]), recordOf({ "exports CHN PRK": { 2003: 300 } }))).toBeNull();
});

describe("concentration", () => {
  it("lies between a rest spread thin and a rest of one", () => {
    const { low, high } = bounds([0.5, 0.3]);
    expect(low).toBeCloseTo(0.34, 12);
    expect(high).toBeCloseTo(0.38, 12);
    expect(bounds([])).toEqual({ low: 0, high: 1 });
    // Two halves of a little more than the whole.
    expect(bounds([0.6, 0.6])).toEqual({ low: 0.5, high: 0.5 });
  });

  it("names partners of the last year by size, and none of a trifle", () => {
    const partners = [
      { code: "RUS", paths: [path("customs", { 2004: 0.0004 })] },
      { code: "CHN", paths: [path("customs", { 2004: 0.5 }), path("COW", { 2004: 0.9 })] },
      { code: "KOR", paths: [path("customs", { 2003: 0.4 })] },
      { code: "JPN", paths: [path("customs", { 2004: 0.3 })] },
    ];
    expect(knownShares(partners, 2004, "customs").map(({ code }) => code)).toEqual(["CHN", "JPN", "RUS"]);
    const sides = sidesWith([path("customs", { 2001: 0.2, 2004: 0.5 })]);
    const finding = concentrationFinding(sides, partners, recordOf());
    expect(amount(finding, "least")).toBeCloseTo(0.34, 6);
    // 0.2² + 0.8².
    expect(amount(finding, "firstMost")).toBeCloseTo(0.68, 12);
    expect(finding!.statement).toMatch(/partners on record for 2004: China 50 % and JPN 30 %\.$/);
  });
});

describe("trade after sanctions", () => {
  it("is told by the order of growth and fall", () => {
    expect(courseOf([2001], [])).toBe("grew");
    expect(courseOf([], [2001])).toBe("fell");
    expect(courseOf([2001, 2003], [2006])).toBe("grew-first");
    expect(courseOf([2006], [2001, 2003])).toBe("fell-first");
    expect(courseOf([2001, 2006], [2003])).toBe("mixed");
  });

  // A tenth more a year to 2005, a tenth less from then on.
  const grown = Object.fromEntries(
    Array.from({ length: 10 }, (_, i) => [2000 + i, 100 * 1.1 ** Math.min(i, 5) * 0.9 ** Math.max(0, i - 5)]),
  );
  const subject = recordOf();
  const sanctions = (...years: number[]) => ({
    acts: actsOf(subject, {}),
    by: "anyone" as const,
    rows: years.map((year) => ({
      date: `${year}-03-01`,
      precision: "day" as const,
      n: year === 2001 ? 2 : 1,
      reports: 1,
      goldstein: -5,
      source: "UNO",
    })),
  });

  it("holds the years with sanctions against the others: 2001, 2003 and 2006 against five", async () => {
    const finding = await sanctionsTradeFinding(
      sidesWith([]),
      [path("customs", grown)],
      sanctions(2001, 2003, 2006),
      subject,
    );
    expect(amount(finding, "after2001")).toBeCloseTo(10, 8);
    expect(amount(finding, "after2006")).toBeCloseTo(-10, 8);
    expect(amount(finding, "grew")).toBe(2);
    expect(finding.numbers.find(({ name }) => name === "others")!.n).toBe(5);
    // The mean of two logarithms of 1.1 and one of 0.9.
    expect(amount(finding, "after")).toBeCloseTo(100 * ((1.1 * 1.1 * 0.9) ** (1 / 3) - 1), 8);
    expect(finding.statement).toContain("2001 +10 %, 2003 +10 % and 2006 −10 % a year. It grew after the");
    expect(finding.statement).toContain(
      "grew after the first two and fell after the last one; the mean, +3 %",
    );
    // Four acts of sanctions, eight years with growth.
    expect(finding.evidenceCount).toBe(12);
    expect(finding).toMatchObject({ noEffect: true });
  });

  it("leaves out years without trade two years later", async () => {
    const few = await sanctionsTradeFinding(
      sidesWith([]),
      [path("customs", grown)],
      sanctions(2001, 2003, 2008),
      subject,
    );
    expect(few).toMatchObject({ thin: true });
    expect(few.statement).toContain("3 years with sanctions on North Korea, 2 of them with trade");
  });
});

describe("votes", () => {
  const eight = (at: (i: number) => number): Years =>
    Object.fromEntries(Array.from({ length: 8 }, (_, i) => [2001 + i, at(i)]));
  const points = {
    "un_ideal_point PRK": eight(() => -1),
    // Half a point off at first, a twentieth nearer each year.
    "un_ideal_point CHN": eight((i) => -0.5 - 0.05 * i),
    "un_ideal_point USA": { 2003: 2.5, 2008: 2 },
    "un_vote_agreement PRK CHN": { 2003: 0.9 },
  };

  it("are told by their distance, a twentieth closer a year, and that to the rival", () => {
    const finding = politicalFinding(sidesWith([]), "USA", recordOf({}, points));
    expect(amount(finding, "distance")).toBeCloseTo(0.15, 12);
    expect(amount(finding, "rivalDistance")).toBe(3);
    expect(amount(finding, "ratio")).toBeCloseTo(20, 8);
    expect(amount(finding, "trend")).toBeCloseTo(-0.05, 12);
    expect(finding.statement).toContain("Over 8 years the two are drawing closer: −0.05 a year");
    // Eight years of both, the rival's last and the agreement.
    expect([finding.evidence.length, finding.evidenceCount]).toEqual([4, 18]);
  });

  it("move where the whole interval does", () => {
    expect(wayOf({ low: 0.01, high: 0.2 })).toBe("apart");
    expect(wayOf({ low: -0.2, high: -0.01 })).toBe("closer");
    expect(wayOf({ low: -0.1, high: 0.2 })).toBe("neither");
  });

  it("of one side alone are none", () => {
    const { "un_ideal_point CHN": _own, ...rest } = points;
    expect(politicalFinding(sidesWith([]), "USA", recordOf({}, rest))).toMatchObject({ thin: true });
  });
});
