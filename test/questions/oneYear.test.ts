import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Desk } from "../../src/desk.ts";
import { outsiders } from "../../src/questions/outsiders.ts";
import { signals } from "../../src/questions/signals.ts";
import { significance } from "../../src/questions/significance.ts";
import { icews14Desk, NO_ICEWS14 } from "../support/icews14.ts";

const QUESTIONS = [significance, outsiders, signals];
const PAIRS = [
  ["RUS", "UKR"],
  ["ISR", "PSE"],
  ["USA", "IRN"],
] as const;

// The benchmark is not part of the project: without it there is no year of daily events to ask about.
describe.skipIf(NO_ICEWS14)("a year of daily events, without issues and persons", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await icews14Desk();
  }, 120_000);
  afterAll(() => desk.close());

  test.each(PAIRS)("%s and %s are answered, thin where it is thin", async (a, b) => {
    const subject = await desk.subject({ a, b, asOf: "2014-11-30" });
    for (const question of QUESTIONS) {
      const { findings, headline } = await question.answer(subject);
      expect(headline).not.toMatch(/NaN|undefined|Infinity/);
      for (const finding of findings) {
        expect(
          finding.numbers.every(({ value }) => Number.isFinite(value)),
          finding.id,
        ).toBe(true);
        expect(finding.evidence.length > 0 || finding.id === "signals.none", finding.id).toBe(true);
        expect(finding.statement).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
  });

  test("what is not covered is not compared with", async () => {
    const subject = await desk.subject({ a: "RUS", b: "UKR", asOf: "2014-11-30" });
    const west = (await outsiders.answer(subject)).findings.find(({ id }) => id === "outsiders.west")!;
    expect(west.statement).toContain("the 11 of the last 24 months that the data cover");
    expect(west.numbers.some(({ name }) => name === "change" || name.endsWith("-before"))).toBe(false);
  });

  test("windows are short where the record is: half a year does not fit on both sides", async () => {
    const subject = await desk.subject({ a: "USA", b: "IRN", asOf: "2014-11-30" });
    const force = (await significance.answer(subject)).findings.find(({ id }) => id === "significance.force");
    expect(force!.query.words).toContain("windows of 7, 14 and 30 days");
  });
});
