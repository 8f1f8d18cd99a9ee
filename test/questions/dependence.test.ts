import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "../../src/desk.ts";
import type { Answer } from "../../src/questions/answer.ts";
import { dependence } from "../../src/questions/dependence.ts";
import type { PanelsFigure } from "../../src/questions/figures.ts";
import { PAIRS } from "../support/pairs.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const answers = new Map<string, Promise<Answer>>();
const ask = (a: string, b: string, asOf = "2025-09-04"): Promise<Answer> => {
  const key = [a, b, asOf].join("|");
  const answer = answers.get(key) ?? desk.subject({ a, b, asOf }).then(dependence.answer);
  answers.set(key, answer);
  return answer;
};
const of = (answer: Answer, name: string) =>
  answer.findings.find((finding) => finding.id === `dependence.${name}`)!;
const number = (answer: Answer, name: string, measure: string) =>
  of(answer, name).numbers.find((row) => row.name === measure)!;

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
    expect(number(answer, "asymmetry", "ratio").value).toBeCloseTo(653.6, 0);
  });

  test("customs and KOTRA stand apart: 2,180 against 2,641 million, a third of the peak of 2013", async () => {
    const answer = await ask("CHN", "PRK");
    expect(number(answer, "trade-total", "last").value).toBe(2180);
    expect(number(answer, "trade-total", "ofPeak").value).toBeCloseTo(2180 / 6544.7, 10);
    expect(of(answer, "trade-total").statement).toContain("$2,641 million by KOTRA");
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

  test("China voted eleven times for measures and vetoed once, and took 27 of its own, a third of them in 2017", async () => {
    const answer = await ask("CHN", "PRK");
    expect(number(answer, "shield", "for").value).toBe(11);
    expect(number(answer, "shield", "vetoes").value).toBe(1);
    expect(number(answer, "pressure", "measures").value).toBe(27);
    expect(number(answer, "pressure", "share").value).toBeCloseTo(9 / 27, 10);
  });

  test("half of the top contacts of five years are Russia's, 5 of 31 in the five before", async () => {
    const answer = await ask("CHN", "PRK");
    // CAMEO 040 and 042 to 046 of either side: 14 with Russia and 14 with China from 2020-09-05.
    expect(number(answer, "hedging", "share")).toMatchObject({ value: 0.5, n: 28 });
    expect(number(answer, "hedging", "before").value).toBeCloseTo(5 / 31, 10);
    expect(number(answer, "hedging", "change").low!).toBeGreaterThan(0);
    expect(number(answer, "hedging", "summitsThird").value).toBe(3);
    expect(number(answer, "hedging", "summitsPatron").value).toBe(1);
  });

  test("8 of 12 calls for restraint were followed by a show of force within 60 days", async () => {
    const answer = await ask("CHN", "PRK");
    expect(number(answer, "defiance", "share")).toMatchObject({ value: 8 / 12, n: 12 });
    expect(number(answer, "defiance", "share").p!).toBeGreaterThan(0.05);
  });

  test("supplies are told with their age, aid with its count", async () => {
    const answer = await ask("CHN", "PRK");
    expect(number(answer, "energy", "china_crude_to_dprkPeak").value).toBe(578);
    expect(number(answer, "food", "china_food_aid_to_dprkLast").value).toBe(531.42);
    expect(of(answer, "food").statement).toContain("19 years old");
    expect(number(answer, "aid", "acts").value).toBe(17);
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

test("a partner of whom hardly any trade is on record is not leaned on", async () => {
  // COW has no trade of the two Koreas after 1988 and none in it: a share of 0, which must not break the index.
  const { headline, findings } = await ask("KOR", "PRK");
  expect(headline).toContain("hardly any trade");
  expect(findings.find((finding) => finding.id === "dependence.concentration")).toBeDefined();
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
