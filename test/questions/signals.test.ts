import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays, dayNumber } from "../../src/dates.ts";
import { type Desk, openDesk } from "../../src/desk.ts";
import type { Finding, Found } from "../../src/questions/answer.ts";
import { signals } from "../../src/questions/signals.ts";
import { exposedBy, paceAt } from "../support/exposed.ts";
import { PAIRS } from "../support/pairs.ts";
import { isHostile, type Row, rowsOf } from "../support/rows.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const answers = new Map<string, Promise<Found>>();
const ask = (a: string, b: string, asOf = "2025-09-04"): Promise<Found> => {
  const key = [a, b, asOf].join("|");
  const answer = answers.get(key) ?? desk.subject({ a, b, asOf }).then((subject) => signals.answer(subject));
  answers.set(key, answer);
  return answer;
};
const of = (findings: readonly Finding[], name: string) =>
  findings.find((finding) => finding.id === `signals.${name}`)!;
const value = (finding: Finding, name: string) =>
  finding.numbers.find((measure) => measure.name === name)!.value;

describe("China and North Korea as of 4 September 2025", () => {
  test("China answered each of six nuclear tests: 12 words of conflict in 30 days after, none before", async () => {
    const tests = of((await ask("CHN", "PRK")).findings, "nuclear-test-PRK");
    expect([value(tests, "members"), value(tests, "episodes")]).toEqual([6, 6]);
    const words = tests.numbers.find((measure) => measure.name === "CHN-words")!;
    const days = ["2006-10-09", "2009-05-25", "2013-02-12", "2016-01-06", "2016-09-09", "2017-09-03"];
    const spoken = days.map(
      (day) =>
        rowsOf(
          "2025-09-04",
          (row) =>
            row.source === "CHN" &&
            row.target === "PRK" &&
            row.kind === "act" &&
            row.aim === "other" &&
            row.precision === "day" &&
            /^(09|1[0-3])/.test(row.event_type) &&
            row.date >= day &&
            row.date < addDays(day, 30),
        ).length,
    );
    expect(spoken.reduce((sum, n) => sum + n)).toBe(12);
    // Each at the density that the record has about the middle of its window; none before.
    const mean = spoken.reduce((sum, n, i) => sum + n / paceAt(addDays(days[i]!, 15), "2025-09-04"), 0) / 6;
    expect(words.value).toBeCloseTo(mean, 6);
    expect(words.p!).toBeLessThan(0.01);
    // The test of 12 February 2013 was answered on its day, as was every other.
    expect(value(tests, "delay")).toBe(0);
  });

  test("the picture of the body has words after nuclear tests as the one clear rise; the study is the plot", async () => {
    const { figure, moreFigures } = await ask("CHN", "PRK");
    const rows = figure!.data.kind === "beforeAfter" ? figure!.data.rows : [];
    const clear = rows.filter(({ change }) => change === "rise" || change === "fall");
    expect(clear.map(({ group, label, change }) => [group, label, change])).toEqual([
      ["Nuclear tests, North Korea", "Others: words", "rise"],
    ]);
    const plot = moreFigures.find(({ id }) => id === "signals-effects")!;
    const effects = plot.data.kind === "effects" ? plot.data.rows : [];
    expect(effects.length).toBe(rows.length);
    for (const [i, row] of rows.entries()) {
      expect([row.group, row.label, row.n]).toEqual([effects[i]!.group, effects[i]!.label, effects[i]!.n]);
      expect(row.after - row.before).toBeCloseTo(effects[i]!.effect!, 4);
    }
  });

  test("the parades are drawn with their guests; one without guests on record bears no words", async () => {
    const { moreFigures } = await ask("CHN", "PRK");
    const figure = moreFigures.find(({ id }) => id === "signals-parades")!;
    const labels = figure.data.kind === "timeline" ? figure.data.marks.map(({ label }) => label) : [];
    expect(labels.filter((label) => label === "").length).toBe(15);
    expect(labels.filter((label) => label !== "").every((label) => /\d{4}: \p{L}/u.test(label))).toBe(true);
  });

  test("parades of both; leaders of both and a third power at three", async () => {
    const { findings } = await ask("CHN", "PRK");
    for (const host of ["CHN", "PRK"]) {
      const parades = rowsOf(
        "2025-09-04",
        (row) => row.source === host && row.event_type === "150" && row.issue === "parade",
      );
      expect(value(of(findings, `parade-${host}`), "members")).toBe(parades.length);
    }
    // None on National Day from 1960 to 1983.
    expect(value(of(findings, "parade-CHN"), "members")).toBe(17);
    const unity = of(findings, "unity");
    expect(value(unity, "threefold")).toBe(3);
    expect(value(unity, "years-between")).toBeCloseTo(65.92, 2);
  });

  test("16 states and organisations stood there on 3 September 2025, Kim and Putin first", async () => {
    const attendance = of((await ask("CHN", "PRK")).findings, "attendance");
    expect([value(attendance, "states"), value(attendance, "leaders")]).toEqual([16, 2]);
    expect(attendance.statement).toContain("Kim Jong Un (North Korea), Vladimir Putin (Russia)");
  });

  test("one northern exercise is too few, and told so with its count", async () => {
    const exercise = of((await ask("CHN", "PRK")).findings, "joint-exercise-PRK");
    expect(exercise.thin).toBe(true);
    expect(exercise.statement).toMatch(/^Too few cases.*1 act/);
  });
});

test("before the first nuclear test there is no finding about such tests", async () => {
  expect(of((await ask("CHN", "PRK", "2006-10-08")).findings, "nuclear-test-PRK")).toBeUndefined();
});

test("the answer to exercises against a side counts its tests, which have no addressee", async () => {
  const { findings } = await ask("CHN", "PRK");
  const against = of(findings, "exercise-toward-PRK");
  expect(against.query.words).toContain("shows of force to nobody");
  const days = (rows: readonly { date: string }[]) => rows.map((row) => dayNumber(row.date));
  const exercises = days(
    rowsOf(
      "2025-09-04",
      (row) =>
        row.target === "PRK" &&
        row.issue === "exercise" &&
        /^15/.test(row.event_type) &&
        row.precision === "day",
    ),
  );
  const quiet = exercises.filter((day, i) => i === 0 || day - exercises[i - 1]! > 30);
  const deeds = against.numbers.find((measure) => measure.name === "deeds-30")!;
  // A mean over episodes, each of which opens after thirty quiet days.
  expect(deeds.n).toBeLessThanOrEqual(quiet.length);
  expect(deeds.value).toBeGreaterThan(0);
});

test("what came after the latest parade is held against the rest of the record in the same days", async () => {
  const after = of((await ask("RUS", "PRK", "2023-12-31")).findings, "after-latest");
  // The parade of 8 September 2023, 90 days from it and the 90 before.
  const outside = (row: Row) =>
    row.kind === "act" &&
    row.aim === "other" &&
    row.precision === "day" &&
    ["RUS", "PRK"].includes(row.target) &&
    !["", "RUS", "PRK"].includes(row.source) &&
    isHostile(row);
  const now = exposedBy(outside, "2023-09-08", "2023-12-06");
  const before = exposedBy(outside, "2023-06-10", "2023-09-07");
  expect([value(after, "conflict-after"), value(after, "conflict-before")]).toEqual([now.n, before.n]);
  expect(value(after, "ratio")).toBeCloseTo(
    now.distinct / now.exposure / (before.distinct / before.exposure),
    10,
  );
  expect(after.changes).toMatchObject([{ name: "ratio", direction: "level", now, before }]);
});

test.each(PAIRS)("%s and %s: every finding has a number and evidence no later than the day", async (a, b) => {
  const { findings, alternatives, wouldChange } = await ask(a, b);
  expect(findings.length).toBeGreaterThan(1);
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
