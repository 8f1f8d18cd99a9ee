import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Brief } from "../../src/brief/brief.ts";
import { checkBrief } from "../../src/brief/check.ts";
import { composeBrief } from "../../src/brief/compose.ts";
import { glanceWords } from "../../src/brief/figures/glance.ts";
import { likelihoodText, measureText } from "../../src/brief/render/numbers.ts";
import { type Desk, openDesk } from "../../src/desk.ts";
import { expectGolden } from "../support/golden.ts";
import { PAIRS } from "../support/pairs.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

/** Enough of a digest of the filters to see that they changed. */
function digestOf(filters: unknown[]): string {
  if (filters.length === 0) return "no events";
  return `${filters.length}: ${createHash("sha256").update(JSON.stringify(filters)).digest("hex").slice(0, 8)}`;
}

/** What a brief says, a line a sentence, so that a change of meaning reads as a diff. */
function digest(brief: Brief): string {
  const lines = [
    brief.title,
    `focal: ${brief.subject.focal?.id ?? "none"}`,
    `news: ${brief.front.title}`,
    ...brief.front.bottomLine.map((one) => `bottom line: ${one.text}`),
    ...brief.front.judgements.map(
      ({ question, statement, likelihood, confidence }) =>
        `judgement: ${question}: ${statement} [${likelihood ? `${likelihoodText(likelihood)}, ` : ""}confidence ${confidence.level}]`,
    ),
    ...brief.front.watch.map(({ kind, text }) => `watch: ${kind}: ${text}`),
    ...brief.answers.flatMap((answer) => [
      "",
      `# ${answer.title}`,
      ...answer.short.map((one) => `short: ${one.text} [${one.findings.join(", ")}]`),
      `glance: ${answer.glance ? glanceWords(answer.glance) : "none"}`,
      answer.headline,
      ...answer.findings.flatMap((finding, at) => [
        `${at < answer.body ? "-" : "annex:"} ${finding.id}${finding.thin ? " (thin)" : ""}${finding.noEffect ? " (no effect)" : ""}: ${finding.statement}`,
        `    ${finding.numbers.map((measure) => `${measure.name} ${measureText(measure)}`).join("; ")}`,
        `    evidence: ${finding.evidence.map((piece) => piece.id).join(", ")} of ${finding.evidenceCount}`,
        `    confidence: ${finding.confidence.level}: ${finding.confidence.why}`,
        `    query: ${finding.query.words} [${digestOf(finding.query.events)}]`,
      ]),
      ...[answer.figure, ...answer.moreFigures].map((figure) =>
        figure ? `figure: ${figure.title}: ${figure.caption}` : "no figure",
      ),
      `confidence: ${answer.confidence.level}: ${answer.confidence.why}`,
      ...answer.alternatives.map((other) => `alternative: ${other}`),
      ...answer.wouldChange.map((change) => `would change it: ${change}`),
      `method: ${answer.method}`,
      ...answer.gaps.map((gap) => `gap: ${gap}`),
    ]),
    "",
    ...(brief.changes?.items ?? []).map((item) => `changed: ${item.statement}`),
  ];
  return `${lines.join("\n")}\n`;
}

test.each(PAIRS)("the brief on %s and %s says what it said, and meets the standard", async (a, b) => {
  const brief = await composeBrief(desk, { a, b, asOf: "2025-09-04", since: "2024-09-04" });
  expect(checkBrief(brief)).toEqual([]);
  expectGolden(`briefs/${a}-${b}.txt`.toLowerCase(), digest(brief));
});
