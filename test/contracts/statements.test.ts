import { expect, test } from "vitest";
import { composeBrief } from "../../src/brief/compose.ts";
import { loadStatements, weighStatements } from "../../src/brief/statements.ts";
import { CASEBOOK } from "../../src/casebook.ts";
import { openDesk } from "../../src/desk.ts";

const list = loadStatements(new URL("statements.json", CASEBOOK));

test("there are 45 statements, each once, over all ten questions", () => {
  expect(new Set(list.map((statement) => statement.id)).size).toBe(45);
  expect(new Set(list.map((statement) => statement.question)).size).toBe(10);
});

test.each(["2025-09-04", "2025-12-31"])(
  "as of %s each statement is reached by a finding or an honest reason",
  async (asOf) => {
    const desk = await openDesk({ chronicle: "none" });
    try {
      const { answers } = await composeBrief(desk, { a: "CHN", b: "PRK", asOf });
      const results = weighStatements(list, answers);
      for (const { statement, findings, verdict, why } of results) {
        expect(findings.length > 0 || statement.reason, `${statement.id} is reached by nothing`).toBeTruthy();
        expect(why.length, `${statement.id} has no reason`).toBeGreaterThan(10);
        expect(verdict === "cannot tell" || findings.length > 0, statement.id).toBe(true);
      }
      // A test that names a number which no finding has could never speak.
      const numbers = new Set(
        answers.flatMap((answer) =>
          answer.findings.flatMap((finding) =>
            finding.numbers.map((measure) => `${finding.id} ${measure.name}`),
          ),
        ),
      );
      const dead = list
        .flatMap((statement) => statement.tests.map((one) => `${one.finding} ${one.number}`))
        .filter((one) => !numbers.has(one));
      expect(dead).toEqual([]);
      expect(results.filter(({ verdict }) => verdict !== "cannot tell").length).toBeGreaterThan(20);
    } finally {
      await desk.close();
    }
  },
);
