import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "../../src/desk.ts";
import type { Finding } from "../../src/questions/answer.ts";
import { concernIndex } from "../../src/questions/outsiders/concern.ts";
import { outsiders } from "../../src/questions/outsiders.ts";
import type { QuestionOptions } from "../../src/questions/subject.ts";
import { PAIRS } from "../support/pairs.ts";
import { isHostile, rowsOf } from "../support/rows.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const ask = async (a: string, b: string, asOf = "2025-09-04", options: QuestionOptions = {}) =>
  outsiders.answer(await desk.subject({ a, b, asOf, options }));
const of = (findings: readonly Finding[], name: string) =>
  findings.find((finding) => finding.id === `outsiders.${name}`)!;
const value = (finding: Finding, name: string) =>
  finding.numbers.find((measure) => measure.name === name)!.value;

/** What an observer did toward either of the pair between two days. */
const toward = (observer: string, from: string, to: string) =>
  rowsOf(
    to,
    (row) =>
      row.kind === "act" &&
      row.aim === "other" &&
      row.source === observer &&
      ["CHN", "PRK"].includes(row.target) &&
      row.date >= from,
  );

describe("China and North Korea as of 4 September 2025", () => {
  test("the United States: acts of 24 months and the share of conflict in them, against the 24 before", async () => {
    const usa = of((await ask("CHN", "PRK")).findings, "USA");
    const now = toward("USA", "2023-09-05", "2025-09-04");
    const before = toward("USA", "2021-09-05", "2023-09-04");
    expect([value(usa, "acts"), value(usa, "acts-before")]).toEqual([now.length, before.length]);
    expect(value(usa, "conflict-share")).toBeCloseTo(now.filter(isHostile).length / now.length, 10);
    expect(value(usa, "conflict-share-before")).toBeCloseTo(
      before.filter(isHostile).length / before.length,
      10,
    );
  });

  test("Russia is calm: no act of conflict among some thirty", async () => {
    const { findings, headline } = await ask("CHN", "PRK");
    const russia = toward("RUS", "2023-09-05", "2025-09-04");
    expect(russia.filter(isHostile)).toEqual([]);
    expect([value(of(findings, "RUS"), "acts"), value(of(findings, "calm"), "RUS")]).toEqual([
      russia.length,
      0,
    ]);
    expect(headline).toContain("Russia is calm");
  });

  test("the ranking is in order, with intervals that hold their index", async () => {
    const { numbers } = of((await ask("CHN", "PRK")).findings, "ranking");
    const values = numbers.map((measure) => measure.value);
    expect([...values].sort((x, y) => y - x)).toEqual(values);
    for (const { value: index, low, high } of numbers) {
      if (low !== undefined) expect(low).toBeLessThanOrEqual(index);
      if (high !== undefined) expect(high).toBeGreaterThanOrEqual(index);
    }
  });

  test("the shares of the matters add up to one", async () => {
    const issues = of((await ask("CHN", "PRK")).findings, "issues");
    expect(issues.numbers.reduce((sum, measure) => sum + measure.value, 0)).toBeCloseTo(1, 10);
  });

  test("observers that are asked for are the ones followed", async () => {
    const { findings } = await ask("CHN", "PRK", "2025-09-04", { observers: ["Japan", "EUU"] });
    expect(
      of(findings, "ranking")
        .numbers.map((measure) => measure.name)
        .sort(),
    ).toEqual(["EUU", "JPN"]);
  });

  test("one of the pair cannot observe it, and an unknown name is told", async () => {
    await expect(ask("CHN", "PRK", "2025-09-04", { observers: ["China"] })).rejects.toThrow(
      /one of the pair/,
    );
    await expect(ask("CHN", "PRK", "2025-09-04", { observers: ["Chinna"] })).rejects.toThrow(/known as/);
  });
});

test("the index is 0 without conflict, the rate where all is conflict, and falls with friendly acts", () => {
  expect(concernIndex(0, 7, 24)).toBe(0);
  expect(concernIndex(12, 12, 24)).toBe(0.5);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 50 }), (conflict, friendly) => {
      expect(concernIndex(conflict, conflict + friendly + 1, 24)).toBeLessThan(
        concernIndex(conflict, conflict + friendly, 24),
      );
    }),
  );
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
