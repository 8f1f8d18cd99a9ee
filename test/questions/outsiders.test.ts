import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "../../src/desk.ts";
import type { Finding } from "../../src/questions/answer.ts";
import { concernIndex } from "../../src/questions/outsiders/concern.ts";
import { outsiders } from "../../src/questions/outsiders.ts";
import type { QuestionOptions } from "../../src/questions/subject.ts";
import { PAIRS } from "../support/pairs.ts";

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

describe("China and North Korea as of 4 September 2025", () => {
  test("the United States: 70 acts in 24 months, 49 of them conflict, against 43 and 32", async () => {
    const usa = of((await ask("CHN", "PRK")).findings, "USA");
    expect([value(usa, "acts"), value(usa, "acts-before")]).toEqual([70, 43]);
    expect(value(usa, "conflict-share")).toBeCloseTo(49 / 70, 10);
    expect(value(usa, "conflict-share-before")).toBeCloseTo(32 / 43, 10);
  });

  test("Russia is calm: no act of conflict in 31", async () => {
    const { findings, headline } = await ask("CHN", "PRK");
    expect([value(of(findings, "RUS"), "acts"), value(of(findings, "calm"), "RUS")]).toEqual([31, 0]);
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
