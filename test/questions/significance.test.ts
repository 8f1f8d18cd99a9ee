import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "../../src/desk.ts";
import type { Finding, Found } from "../../src/questions/answer.ts";
import { significance } from "../../src/questions/significance.ts";
import { number } from "../../src/words/en/forms.ts";
import { exposedBy } from "../support/exposed.ts";
import { PAIRS } from "../support/pairs.ts";
import { between, isHostile, listed, type Row } from "../support/rows.ts";
import { eventsOf, over, toldTwice } from "../support/thin.ts";

/** Earlier talks of the two men with an account that says whether the nuclear question was named, and at which one was. */
const NUCLEAR = { known: 5, named: 5 };

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const answers = new Map<string, Promise<Found>>();
const ask = (a: string, b: string, asOf = "2025-09-04", event?: string): Promise<Found> => {
  const key = [a, b, asOf, event].join("|");
  const answer =
    answers.get(key) ??
    desk.subject({ a, b, asOf, options: { event } }).then((subject) => significance.answer(subject));
  answers.set(key, answer);
  return answer;
};
const of = (findings: readonly Finding[], name: string) =>
  findings.find((finding) => finding.id === `significance.${name}`)!;
const value = (finding: Finding, name: string) =>
  finding.numbers.find((measure) => measure.name === name)!.value;

describe("the meeting of 4 September 2025", () => {
  test("is the sixth of the two men, five of 2018 and 2019 before it", async () => {
    const { findings, headline } = await ask("CHN", "PRK");
    const rank = of(findings, "reference-class");
    expect(value(rank, "rank-leader-pair")).toBe(6);
    // Since 2000 all that the list names; before, what the casebook found.
    const since2000 = listed("leader_meetings", "2000-01-01", "2025-09-04");
    expect(since2000).toHaveLength(16);
    expect(value(rank, "rank-leaders")).toBeGreaterThan(since2000.length + 20);
    for (const day of ["25 March 2018", "7 May 2018", "19 June 2018", "7 January 2019", "20 June 2019"])
      expect(rank.statement).toContain(day);
    expect(headline).toContain("sixth");
  });

  test("came 2,268 days after the last, three intervals of the class being longer", async () => {
    const interval = of((await ask("CHN", "PRK")).findings, "interval");
    expect(value(interval, "days-since-last")).toBe(2268);
    // 1961–75 (the month of 1970 cannot be placed), 1982–2000 (nor 1989), 2011–18.
    expect(value(interval, "longer-intervals")).toBe(3);
  });

  test("China was host to five of the six", async () => {
    const level = of((await ask("CHN", "PRK")).findings, "level");
    expect([value(level, "hosted-CHN"), value(level, "hosted-PRK")]).toEqual([5, 1]);
  });

  test("no leader of a third power stood by since Khrushchev on 1 October 1959", async () => {
    const company = of((await ask("CHN", "PRK")).findings, "company");
    expect(value(company, "years-since-company")).toBeCloseTo(65.93, 2);
    expect(value(company, "earlier-with-leaders")).toBe(2);
    expect(company.statement).toContain("Nikita Khrushchev");
  });

  test("conflict with the United States in 24 months against the 24 before, to the day before the talks", async () => {
    const tension = of((await ask("CHN", "PRK")).findings, "tension");
    const hostile = (row: Row) =>
      (between("CHN", "USA")(row) || between("PRK", "USA")(row)) && isHostile(row);
    const now = exposedBy(hostile, "2023-09-04", "2025-09-03");
    const before = exposedBy(hostile, "2021-09-04", "2023-09-03");
    const ratio = tension.numbers.find((measure) => measure.name === "USA-ratio")!;
    expect(ratio.n).toBe(now.n + before.n);
    expect(ratio.value).toBeCloseTo(now.distinct / now.exposure / (before.distinct / before.exposure), 10);
    // More rows than before, and yet a smaller part of a record that grew faster.
    expect(now.n).toBeGreaterThan(before.n);
    expect(ratio.high!).toBeLessThan(1);
    expect(tension.changes!.find(({ name }) => name === "USA-ratio")).toMatchObject({
      direction: "fall",
      basis: "record",
      now,
      before,
    });
    expect(tension.statement).toContain(
      `${now.n} acts in the 24 months before, ${before.n} in the 24 before these; ${number(ratio.value)} times as large a part of the record`,
    );
  });

  test("a record that tells each act of the 24 months twice tells of no more tension", async () => {
    const subject = await desk.subject({ a: "CHN", b: "PRK", asOf: "2025-09-04" });
    const stretch = { from: "2023-09-04", to: "2025-09-03" };
    const twice = over(subject, toldTwice(await eventsOf(subject), stretch));
    const once = of((await ask("CHN", "PRK")).findings, "tension");
    const doubled = of((await significance.answer(twice)).findings, "tension");
    for (const name of ["USA-ratio", "west-ratio"])
      expect(value(doubled, name)).toBeCloseTo(value(once, name), 10);
    expect(value(doubled, "USA-rate")).toBeCloseTo(2 * value(once, "USA-rate"), 10);
    for (const name of ["USA-trend", "west-trend"])
      expect(Math.abs(value(doubled, name) - value(once, name))).toBeLessThan(0.01);
  });

  test("the five meetings of the two men are too few to test, so the states' leaders stand in", async () => {
    const { findings } = await ask("CHN", "PRK");
    expect(of(findings, "same-leaders").thin).toBe(true);
    expect(of(findings, "force").query.words).toContain("meetings between leaders of China and North Korea");
    expect(of(findings, "force").numbers.map((measure) => measure.name)).toContain("PRK-90");
  });

  test("nothing is told of what followed on the day itself; seven acts by the end of the year", async () => {
    expect(of((await ask("CHN", "PRK")).findings, "follow-up").thin).toBe(true);
    const later = of((await ask("CHN", "PRK", "2025-12-31")).findings, "follow-up");
    expect([value(later, "days-elapsed"), value(later, "acts")]).toEqual([90, 7]);
  });
});

describe("what was said on 4 September 2025, and left out", () => {
  // Counted by hand in casebook/readouts.csv over the five earlier talks of Xi and Kim.
  test("economic cooperation by China's account only; nobody names the nuclear question, which earlier accounts did", async () => {
    const told = of((await ask("CHN", "PRK")).findings, "readouts");
    expect([value(told, "said-economic-cooperation"), value(told, "said-friendship-unchanging")]).toEqual([
      1, 2,
    ]);
    expect([value(told, "said-denuclearisation"), value(told, "said-agreement-signed")]).toEqual([0, 0]);
    const before = told.numbers.find(({ name }) => name === "earlier-denuclearisation")!;
    expect([before.value, before.n]).toEqual([NUCLEAR.named, NUCLEAR.known]);
    expect(told.evidence[0]).toMatchObject({ kind: "record", date: "2025-09-04" });
    expect(told.evidence[0]!.what).toContain("leaves out the nuclear question");
  });

  test("no account is known before the day of the talks, and none of a pair without one", async () => {
    expect(of((await ask("CHN", "PRK", "2025-09-03")).findings, "readouts")).toBeUndefined();
    expect(of((await ask("JPN", "CHN")).findings, "readouts")).toBeUndefined();
  });
});

test("without an event in the last 30 days the latest meeting stands in, and the answer says so", async () => {
  const { findings } = await ask("CHN", "PRK", "2025-12-31");
  const rank = of(findings, "reference-class");
  expect(rank.statement).toContain("no event between the two in the last 30 days");
  expect(value(rank, "rank-leader-pair")).toBe(6);
});

test("the first meeting of the two men has none before it", async () => {
  const rank = of((await ask("CHN", "PRK", "2018-03-28")).findings, "reference-class");
  expect(value(rank, "rank-leader-pair")).toBe(1);
  expect(rank.statement).toContain("There is none before it.");
});

test("a meeting on third ground is not given to either host", async () => {
  const { findings } = await ask("RUS", "PRK", "2025-09-04");
  const level = of(findings, "level");
  expect(value(level, "third-ground")).toBe(1);
  expect(level.statement).toContain("China");
});

test("an event that is no meeting is set among acts like it", async () => {
  const { findings } = await ask("CHN", "USA", "2025-02-10", "20250204-CHN-USA-163");
  const rank = of(findings, "reference-class");
  expect(rank.statement).toContain("sanction");
  expect(of(findings, "company")).toBeUndefined();
});

test.each(PAIRS)("%s and %s: every finding has a number and evidence no later than the day", async (a, b) => {
  const { findings, alternatives, wouldChange } = await ask(a, b);
  expect(findings.length).toBeGreaterThan(4);
  for (const finding of findings) {
    expect(finding.numbers.length, finding.id).toBeGreaterThan(0);
    expect(
      finding.numbers.every((measure) => Number.isFinite(measure.value)),
      finding.id,
    ).toBe(true);
    expect(finding.evidence.length, finding.id).toBeGreaterThan(0);
    expect(finding.evidence.every((piece) => piece.date <= "2025-09-04")).toBe(true);
    expect(/NaN|undefined|Infinity/.test(finding.statement), finding.statement).toBe(false);
  }
  expect(Math.min(alternatives.length, wouldChange.length)).toBeGreaterThanOrEqual(2);
});
