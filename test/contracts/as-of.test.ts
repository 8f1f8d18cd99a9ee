import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "../../src/desk.ts";
import { QUESTIONS } from "../../src/questions/all.ts";
import { askQuestion } from "../../src/questions/askQuestion.ts";
import { casebookWithAnotherFuture } from "../support/future.ts";

// As-of is law: whatever comes after the day may be otherwise, the answers stay the same to the byte.
describe.each(["2018-06-19", "2025-09-04"])("as of %s", (asOf) => {
  let real: Desk;
  let other: Desk;
  let folder: URL;

  beforeAll(async () => {
    folder = casebookWithAnotherFuture(asOf);
    real = await openDesk({ chronicle: "none" });
    other = await openDesk({ chronicle: "none", casebook: folder });
  });

  afterAll(async () => {
    await real.close();
    await other.close();
    rmSync(folder, { recursive: true });
  });

  test("the two futures do differ, so that the test can fail", async () => {
    const last = "2026-12-31";
    const filter = { between: ["CHN", "PRK"] as const };
    const [n, m] = await Promise.all(
      [real, other].map(
        async (desk) => (await desk.chronicle.view(last, ["casebook"]).counts(filter, []))[0]!.n,
      ),
    );
    expect(m).toBeGreaterThan(n! + 90);
  });

  test.each(QUESTIONS.map((question) => [question.id, question] as const))(
    "%s does not see the future",
    async (_id, question) => {
      for (const [a, b] of [
        ["CHN", "PRK"],
        ["CHN", "USA"],
      ] as const) {
        const answers = await Promise.all(
          [real, other].map(async (desk) => question.answer(await desk.subject({ a, b, asOf }))),
        );
        expect(answers[1]).toEqual(answers[0]);
        const dates = answers[0]!.findings.flatMap((finding) => finding.evidence).map((piece) => piece.date);
        expect(dates.filter((date) => date > asOf)).toEqual([]);
      }
    },
  );

  test.each(QUESTIONS.map((question) => [question.id, question] as const))(
    "%s of pairs without events does not see it either",
    async (_id, question) => {
      for (const [a, b] of WITHOUT_EVENTS) {
        const answers = await Promise.all(
          [real, other].map(async (desk) => askQuestion(question, await desk.subject({ a, b, asOf }))),
        );
        expect(answers[1]).toEqual(answers[0]);
        const dates = answers[0]!.findings.flatMap((finding) => finding.evidence).map((piece) => piece.date);
        expect(dates.filter((date) => date > asOf)).toEqual([]);
      }
    },
  );
});

/** Together they touch every table of the record of the world. */
const WITHOUT_EVENTS = [
  ["IND", "PAK"],
  ["USA", "ISR"],
  ["FRA", "DEU"],
  ["COD", "RWA"],
] as const;
