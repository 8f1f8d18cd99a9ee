import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dayNumber } from "../../src/dates.ts";
import { type Desk, openDesk } from "../../src/desk.ts";
import type { Found } from "../../src/questions/answer.ts";
import { dependence } from "../../src/questions/dependence.ts";
import type { PanelsFigure } from "../../src/questions/figures.ts";
import { PAIRS } from "../support/pairs.ts";
import { between, type Row, rowsOf } from "../support/rows.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const answers = new Map<string, Promise<Found>>();
const ask = (a: string, b: string, asOf = "2025-09-04"): Promise<Found> => {
  const key = [a, b, asOf].join("|");
  const answer = answers.get(key) ?? desk.subject({ a, b, asOf }).then(dependence.answer);
  answers.set(key, answer);
  return answer;
};
const of = (answer: Found, name: string) =>
  answer.findings.find((finding) => finding.id === `dependence.${name}`)!;
const number = (answer: Found, name: string, measure: string) =>
  of(answer, name).numbers.find((row) => row.name === measure)!;

const DAY = "2025-09-04";

describe("North Korea and China on 4 September 2025", () => {
  test("98 % of the North's trade in 2024 by KOTRA, 98.3 in 2023, 42.8 in 2003; COW has 82.4 for 2014", async () => {
    const answer = await ask("CHN", "PRK");
    expect(number(answer, "trade-share", "share").value).toBeCloseTo(0.98, 10);
    expect(number(answer, "trade-share", "age").value).toBe(2025 - 2024);
    expect(number(answer, "trade-share", "peak").value).toBeCloseTo(0.983, 10);
    expect(number(answer, "trade-share", "first").value).toBeCloseTo(0.428, 10);
    // (3,883 + 2,845) million over exports and imports of 8,166 million.
    expect(number(answer, "trade-share", "beside").value).toBeCloseTo(0.8238, 4);
    expect(number(answer, "trade-share", "trend").low!).toBeGreaterThan(0);
  });

  test("the need is lopsided: 82.4 % one way, 0.13 % the other", async () => {
    const answer = await ask("CHN", "PRK");
    expect(number(answer, "asymmetry", "patron").value).toBeCloseTo(6728 / (2_818_427 + 2_519_305), 5);
    expect(number(answer, "asymmetry", "later").value).toBeCloseTo(0.98, 10);
    expect(number(answer, "asymmetry", "age").value).toBe(2025 - 2014);
    // Two flows and four totals, each once, and the later share.
    const { evidence, evidenceCount, statement } = of(answer, "asymmetry");
    expect([evidence.length, evidenceCount]).toEqual([7, 7]);
    expect(new Set(evidence.map(({ id }) => id)).size).toBe(7);
    // The ratio of the shares is that of the totals: no measure of need.
    expect(statement).not.toContain("times");
  });

  test("customs and KOTRA stand apart: 2,180 against 2,641 million, a third of the peak of 2013", async () => {
    const answer = await ask("CHN", "PRK");
    expect(number(answer, "trade-total", "last").value).toBe(2180);
    expect(number(answer, "trade-total", "ofPeak").value).toBeCloseTo(2180 / 6544.7, 10);
    expect(of(answer, "trade-total").statement).toContain("$2.64 billion by KOTRA");
    expect(number(answer, "balance", "ratio").value).toBeCloseTo(2299.05 / 341.82, 10);
  });

  test("trade grew after the sanctions of 2006 and 2009 and fell after those of 2013, 2016 and 2017", async () => {
    const answer = await ask("CHN", "PRK");
    const growth = (year: number) => number(answer, "sanctions-trade", `after${year}`).value;
    // The square root of trade two years later over trade in the year, Chinese customs.
    expect(growth(2006)).toBeCloseTo(28.19, 2);
    expect(growth(2009)).toBeCloseTo(44.91, 2);
    expect(growth(2013)).toBeCloseTo(-8.24, 2);
    expect(growth(2016)).toBeCloseTo(-34.44, 2);
    expect(growth(2017)).toBeCloseTo(-24.92, 2);
    expect(of(answer, "sanctions-trade").statement).toContain(
      "grew after the first two and fell after the last three",
    );
  });

  test("China voted eleven times for measures and vetoed once, and took twelve measures of its own, eleven of them sanctions", async () => {
    const answer = await ask("CHN", "PRK");
    expect(number(answer, "shield", "for").value).toBe(11);
    expect(number(answer, "shield", "vetoes").value).toBe(1);
    const own = rowsOf(DAY, between("CHN", "PRK")).filter(
      (row) => row.source === "CHN" && /^(161|162|163|166|172)/.test(row.event_type),
    );
    const { history } = await import("../../src/questions/history.ts");
    const told = await history.answer(await desk.subject({ a: "CHN", b: "PRK", asOf: DAY }));
    const sanctions = told.findings.find(({ id }) => id === "history.sanctions")!;
    expect(own).toHaveLength(12);
    expect(number(answer, "pressure", "sanctions").value).toBe(11);
    expect(sanctions.numbers.find(({ name }) => name === "own")!.value).toBe(11);
    // No arrests and returns of refugees, nor the year for which customs showed no oil.
    expect(own.filter(({ issue }) => issue === "defectors")).toEqual([]);
    expect(own.map(({ date }) => date)).not.toContain("2014-01-01");
    const of2017 = own.filter((row) => row.date.startsWith("2017"));
    expect(number(answer, "pressure", "measures").value).toBe(own.length);
    expect(number(answer, "pressure", "share").value).toBeCloseTo(of2017.length / own.length, 10);
    expect(of2017.length / own.length).toBeGreaterThan(0.3);
  });

  test("half of the top contacts of five years are Russia's, far more than in the five before", async () => {
    const answer = await ask("CHN", "PRK");
    const contacts = (other: string, from: string, to: string) =>
      rowsOf("2025-09-04", between("PRK", other)).filter(
        (row) => /^04[02-6]/.test(row.event_type) && row.date >= from && row.date <= to,
      ).length;
    const shareOf = (from: string, to: string) => {
      const [russia, china] = [contacts("RUS", from, to), contacts("CHN", from, to)];
      return { value: russia / (russia + china), n: russia + china };
    };
    expect(number(answer, "hedging", "share")).toMatchObject(shareOf("2020-09-05", "2025-09-04"));
    expect(number(answer, "hedging", "before").value).toBeCloseTo(
      shareOf("2015-09-05", "2020-09-04").value,
      10,
    );
    expect(number(answer, "hedging", "change").low!).toBeGreaterThan(0);
    expect(number(answer, "hedging", "summitsThird").value).toBe(3);
    expect(number(answer, "hedging", "summitsPatron").value).toBe(1);
  });

  test("of the calls for restraint so many were followed by a show of force within 60 days", async () => {
    const answer = await ask("CHN", "PRK");
    const ABOUT = ["nuclear", "missile", "satellite", "exercise", "inter-korean", "war", "military-presence"];
    const days = (rows: readonly Row[]) => rows.map((row) => dayNumber(row.date));
    const calls = days(
      rowsOf(DAY, between("CHN", "PRK")).filter(
        (row) =>
          row.source === "CHN" &&
          row.precision === "day" &&
          /^(020|021|022|024|025|027|028|11|12|13)/.test(row.event_type) &&
          ABOUT.includes(row.issue),
      ),
    );
    const shows = days(
      rowsOf(
        DAY,
        (row) =>
          row.source === "PRK" &&
          row.kind === "act" &&
          row.precision === "day" &&
          /^(15|18|19|20)/.test(row.event_type) &&
          row.issue !== "parade",
      ),
    );
    // A call within 60 days of the one before is of its episode.
    const alone = calls.filter((day, i) => i === 0 || day - calls[i - 1]! > 0);
    const { value, n } = number(answer, "defiance", "share");
    expect(n).toBeLessThanOrEqual(alone.length);
    const followed = alone.filter((day) => shows.some((show) => show > day && show <= day + 60));
    expect(value * n!).toBeCloseTo(Math.round(value * n!), 8);
    expect(value * n!).toBeLessThanOrEqual(followed.length);
    expect(number(answer, "defiance", "share").p!).toBeGreaterThan(0.05);
  });

  test("supplies are told with their age, aid with its count", async () => {
    const answer = await ask("CHN", "PRK");
    expect(number(answer, "energy", "china_crude_to_dprkPeak").value).toBe(578);
    expect(number(answer, "food", "china_food_aid_to_dprkLast").value).toBe(531.42);
    expect(number(answer, "energy", "since").value).toBe(2025 - 2013);
    expect(number(answer, "food", "since").value).toBe(2025 - 2006);
    // Customs stopped showing crude oil in 2014: no zero.
    expect(number(answer, "energy", "china_crude_to_dprkLast").value).toBe(578);
    expect(of(answer, "energy").statement).toContain("For 2014 the source shows no crude oil");
    const aid = rowsOf("2025-09-04", between("CHN", "PRK")).filter(
      (row) => row.source === "CHN" && /^07[0134]/.test(row.event_type),
    );
    expect(number(answer, "aid", "acts").value).toBe(aid.length);
  });

  test("one point a year is drawn, a missing one as null, sanctions as marks", async () => {
    const { panels, marks } = (await ask("CHN", "PRK")).figure!.data as PanelsFigure;
    expect(panels).toHaveLength(3);
    const share = new Map(panels[0]!.points.map((point) => [point.date.slice(0, 4), point.value]));
    expect(share.get("2015")).toBeNull();
    expect(share.get("2024")).toBeCloseTo(98, 10);
    expect(marks.map((mark) => mark.date.slice(0, 4))).toEqual(
      expect.arrayContaining(["2006", "2009", "2013", "2016", "2017"]),
    );
  });
});

test("a year's share is not known before the year is over", async () => {
  expect(number(await ask("CHN", "PRK", "2024-12-30"), "trade-share", "age").value).toBe(2024 - 2023);
  expect(number(await ask("CHN", "PRK", "2024-12-31"), "trade-share", "age").value).toBe(2024 - 2024);
});

test("the dependent side is found whichever is named first", async () => {
  const [one, other] = [await ask("CHN", "PRK"), await ask("PRK", "CHN")];
  expect(of(other, "trade-share").statement).toBe(of(one, "trade-share").statement);
});

test("what one partner has caps what another can have: Russia at most 2 % in 2024", async () => {
  const answer = await ask("RUS", "PRK");
  expect(number(answer, "trade-share", "age").value).toBe(2025 - 2014);
  expect(number(answer, "trade-share", "atMost").value).toBeCloseTo(0.02, 10);
});

test("a veto of the client's own draft shields nobody", async () => {
  // China's only votes toward the United States are against its drafts.
  expect(of(await ask("CHN", "USA"), "shield")).toBeUndefined();
});

test("nought in every year is trade that is not counted, as between the Koreas, and no trade that was none", async () => {
  const { headline, findings } = await ask("KOR", "PRK");
  expect(headline).toContain("too little trade");
  expect(findings.find((finding) => finding.id === "dependence.trade-share")).toMatchObject({ thin: true });
});

test("a partner of whom hardly any trade is on record is not leaned on", async () => {
  const { headline, short } = await ask("RUS", "PRK");
  expect(headline).toContain("hardly any trade");
  expect(short[0]!.text).toContain("2 % at most in 2024, since China had the rest");
});

test("an effect that is not told from chance is marked, and is not in the headline", async () => {
  const answer = await ask("CHN", "PRK");
  expect(of(answer, "defiance").noEffect).toBe(true);
  expect(of(answer, "sanctions-trade").noEffect).toBe(true);
  expect(answer.headline).not.toContain("calls");
});

test("where the record holds a pair in headlines only, no share of contacts is told", async () => {
  const answer = await ask("USA", "KOR");
  expect(of(answer, "hedging")).toMatchObject({ thin: true });
  expect(of(answer, "alternatives")).toMatchObject({ thin: true });
  expect(answer.moreFigures.at(-1)!.title).toMatch(/^Whom South Korea has met since 2020/);
});

test("the turn to Russia is held against what else the record has of each tie", async () => {
  const answer = await ask("CHN", "PRK");
  const held = (other: string, from: string, to: string) => {
    const acts = rowsOf(DAY, between("PRK", other)).filter((row) => row.date >= from && row.date <= to);
    const once = (rows: readonly Row[]) =>
      new Set(rows.map((row) => [row.date, row.source, row.target, row.event_type].join())).size;
    const met = acts.filter((row) => /^04[02-6]/.test(row.event_type));
    return once(met) / (once(acts) - once(met));
  };
  const change = (other: string) => held(other, "2020-09-05", DAY) / held(other, "2015-09-05", "2020-09-04");
  const turn = number(answer, "hedging", "turn");
  expect(turn.value).toBeCloseTo(change("RUS") / change("CHN"), 1);
  expect(turn.low!).toBeLessThan(1);
  expect(of(answer, "hedging").statement).toContain(
    "cannot be told from a record that reads more of the one",
  );
});

test("without data on a matter the finding says so, with the count", async () => {
  const answer = await ask("USA", "KOR");
  expect(of(answer, "energy")).toMatchObject({ thin: true });
  expect(of(answer, "energy").statement).toContain("no series and 0 acts");
  expect(of(answer, "trade-share").confidence.level).toBe("low");
});

test.each(PAIRS)("%s and %s: finite numbers, no half sentences", async (a, b) => {
  const answer = await ask(a, b, "2025-12-31");
  expect(answer.figure).not.toBeNull();
  for (const finding of answer.findings) {
    expect(finding.numbers.length).toBeGreaterThan(0);
    expect(finding.statement).not.toMatch(/NaN|undefined|Infinity|∞/);
    expect(finding.evidence.every((piece) => piece.date <= "2025-12-31")).toBe(true);
  }
});
