import { afterAll, beforeAll, expect, test } from "vitest";
import { type Desk, openDesk } from "../../src/desk.ts";
import { QUESTIONS } from "../../src/questions/all.ts";
import type { Finding } from "../../src/questions/answer.ts";
import { rowsBehind } from "../../src/questions/rowsBehind.ts";
import type { Subject } from "../../src/questions/subject.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

/** More rows than any finding of the casebook stands on. */
const ALL = 100_000;

/** Events shown as evidence that the finding's own query does not bring back. */
async function notBehind(finding: Finding, subject: Subject): Promise<string[]> {
  const shown = finding.evidence.filter((piece) => piece.kind === "event").map(({ id }) => id);
  if (shown.length === 0) return [];
  const { rows } = await rowsBehind(finding, subject, ALL);
  const held = new Set(rows.map(({ id }) => id));
  return shown.filter((id) => !held.has(id));
}

const PAIRS = ["CHN-PRK 2025-09-04", "RUS-PRK 2024-06-30", "CHN-USA 2026-06-30", "KOR-PRK 1999-12-31"];

test.each(PAIRS)("no sentence without a query that brings back its evidence: %s", async (named) => {
  const [a, b, asOf] = named.split(/[- ]/, 2).concat(named.slice(8)) as [string, string, string];
  const subject = await desk.subject({ a, b, asOf });
  const lost: string[] = [];
  for (const question of QUESTIONS)
    for (const finding of (await question.answer(subject)).findings) {
      expect(finding.query.words, finding.id).not.toBe("");
      const missing = await notBehind(finding, subject);
      if (missing.length > 0) lost.push(`${finding.id}: ${missing.join(", ")}`);
    }
  expect(lost).toEqual([]);
});

test("the rows behind a finding come the latest first, however often they are asked for", async () => {
  const subject = await desk.subject({ a: "CHN", b: "PRK", asOf: "2025-09-04" });
  const finding = { query: { words: "", events: [{ between: ["CHN", "PRK"] }] } } as unknown as Finding;
  const ask = async () =>
    (await rowsBehind(finding, subject, 50)).rows.map(({ date, id }) => `${date} ${id}`);
  const first = await ask();
  const days = first.map((row) => row.slice(0, 10));
  expect(days).toEqual(days.toSorted().toReversed());
  expect(await ask()).toEqual(first);
});
