import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { type Desk, openDesk } from "../../src/desk.ts";
import { QUESTIONS } from "../../src/questions/all.ts";
import type { Answer, Finding } from "../../src/questions/answer.ts";
import { askQuestion } from "../../src/questions/askQuestion.ts";
import { quantitiesIn, wordsIn, yearsIn } from "../../src/words/en/plain.ts";
import { bears, saysYear } from "../support/borne.ts";

/** What these answers give to the first page: a judgement and a small picture, each borne by findings of the answer. */

const MINE = new Set(["outsiders", "leadup", "contention", "signals", "outcomes"]);
const ASKED: readonly (readonly [a: string, b: string, asOf: string])[] = [
  ["CHN", "PRK", "2025-09-04"],
  ["CHN", "PRK", "2018-06-12"],
  ["CHN", "PRK", "1994-07-01"],
  ["USA", "KOR", "2025-09-04"],
  ["RUS", "UKR", "2025-09-04"],
];
const JARGON =
  /goldstein|cameo|\bquad|triad|\brho\b|brier|placebo|\bcinc\b|interval|\bp 0|p-value|acts? of conflict|false discovery|confidence|log-odds|median|wilson|herfindahl|dyad|exposure|\bthe record’s\b|\bundefined\b|\bnull\b|\bNaN\b|\b1 [a-z]+s\b/i;

type First = Pick<Answer, "judgement" | "glance" | "findings">;

function faults({ judgement, glance, findings }: First): string[] {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const ids = [...(judgement?.findings ?? []), ...(glance?.findings ?? [])];
  const missing = ids.filter((id) => !byId.has(id)).map((id) => `${id} is no finding`);
  const text = judgement?.text ?? "";
  const own = judgement?.findings.flatMap((id) => byId.get(id) ?? []) ?? [];
  const drawn = glance?.findings.flatMap((id) => byId.get(id) ?? []) ?? [];
  const jargon = `${text} ${glance?.label ?? ""}`.match(JARGON)?.[0];
  return [
    ...missing,
    ...quantitiesIn(text)
      .filter((one) => !own.some((finding) => bears(one, finding)))
      .map((one) => `"${one.text}" stands in none: ${text}`),
    ...yearsIn(text)
      .filter((year) => !own.some((finding) => saysYear(year, finding)))
      .map((year) => `${year} stands in none: ${text}`),
    ...(text === "" || /^[A-Z].*\.$/.test(text) ? [] : [`is no sentence: ${text}`]),
    ...(wordsIn(text) <= 32 ? [] : [`${wordsIn(text)} words: ${text}`]),
    ...(quantitiesIn(text).length <= 1 ? [] : [`more than one quantity: ${text}`]),
    ...(jargon ? [`says "${jargon}"`] : []),
    ...(wordsIn(glance?.label ?? "") <= 8 ? [] : [`long label: ${glance?.label}`]),
    ...(glance?.kind === "bars" ? glance.bars : [])
      .filter(({ value }) => !drawn.some((finding) => holds(value, finding)))
      .map(({ name, value }) => `bar ${name} of ${value} stands in none`),
  ];
}

/** Whether a number of the finding is the one drawn, or its statement says it, rounded. */
const holds = (value: number, { numbers, statement }: Finding) =>
  numbers.some((one) => Math.abs(one.value - value) < 1e-9) ||
  quantitiesIn(statement).some((one) => Math.abs(one.value - value) <= one.within + 1e-9);

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

describe("on the first page", () => {
  const CASES = QUESTIONS.filter(({ id }) => MINE.has(id)).flatMap((question) =>
    ASKED.map((asked) => ({ question, id: question.id, asked })),
  );
  test.each(CASES)("$id of $asked", async ({ question, asked: [a, b, asOf] }) => {
    const answer = await askQuestion(question, await desk.subject({ a, b, asOf }));
    expect(faults(answer)).toEqual([]);
    if (a === "CHN" && asOf === "2025-09-04") {
      expect(answer.judgement).toBeDefined();
      expect(answer.glance).toBeDefined();
    }
  });
});

describe("the rules can be broken", () => {
  const finding = {
    id: "a.b",
    statement: "It was 98 % in 2024.",
    numbers: [{ name: "share", label: "share in 2024", value: 0.98, unit: "share" }],
    evidence: [],
  } as unknown as Finding;
  const of = (text: string, id = "a.b", value = 0.98, label = "Its share") =>
    faults({
      findings: [finding],
      judgement: { text, findings: [id] },
      glance: {
        kind: "bars",
        label,
        findings: ["a.b"],
        unit: "share",
        bars: [
          { name: "One", value },
          { name: "Two", value },
        ],
      },
    });

  it("keeps a true one", () => expect(of("It was 98 % in 2024.")).toEqual([]));
  it.each([
    [of("It was 97 % in 2024."), /"97 %" stands in none/],
    [of("It was 98 % in 2023."), /2023 stands in none/],
    [of("It was 98 %, or 98 %."), /more than one/],
    [of("it rose"), /is no sentence/],
    [of("The Brier score rose."), /says "Brier"/],
    [of("It rose.", "a.c"), /a\.c is no finding/],
    [of("It rose.", "a.b", 0.5), /bar One of 0\.5/],
    [of(`It rose${" so".repeat(32)}.`), /34 words/],
    [of("It rose.", "a.b", 0.98, "a b c d e f g h i"), /long label/],
  ])("%s", (found, fault) => expect(found.join("\n")).toMatch(fault));
});
