import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { unborne } from "../../src/brief/front/borne.ts";
import { type Desk, openDesk } from "../../src/desk.ts";
import { QUESTIONS } from "../../src/questions/all.ts";
import type { Answer, Finding, Measure } from "../../src/questions/answer.ts";
import { JARGON, quantitiesIn, wordsIn } from "../../src/words/en/plain.ts";
import { isPlain, readingGrade, sentencesIn } from "../../src/words/en/readingGrade.ts";
import { answerOn } from "../support/answers.ts";
import { ASKED } from "../support/pairs.ts";

/**
 * The short answer: two to four sentences for a reader of a newspaper, at most 90 words and three quantities, each
 * sentence borne by findings of the same answer, no number that these do not hold, at a reading grade of 12 at most (of
 * thirty words or more: of fewer none is told).
 */

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

/** What is wrong with the short answer; none where it keeps the rules. */
function faults({ short, findings, body }: Answer): string[] {
  const text = short.map((one) => one.text).join(" ");
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const unheld = short.flatMap(({ text: said, findings: ids }) => {
    const own = ids.flatMap((id) => byId.get(id) ?? []);
    return [
      ...ids.filter((id) => !byId.has(id)).map((id) => `${id} is no finding: ${said}`),
      ...unborne(said, own).map((what) => `"${what}" stands in none of its findings: ${said}`),
      ...(/^[A-Z].*[.?!]$/.test(said) ? [] : [`is no sentence: ${said}`]),
    ];
  });
  const jargon = text.match(JARGON)?.[0];
  return [
    ...unheld,
    // Without events one line may be all that the record has to say.
    ...(sentencesIn(text) >= (body === 0 ? 1 : 2) && sentencesIn(text) <= 4
      ? []
      : [`${sentencesIn(text)} sentences`]),
    ...(isPlain(text) ? [] : [`reads at grade ${readingGrade(text).toFixed(1)}: ${text}`]),
    ...(wordsIn(text) <= 90 ? [] : [`${wordsIn(text)} words: ${text}`]),
    ...(quantitiesIn(text).length <= 3 ? [] : [`${quantitiesIn(text).length} quantities: ${text}`]),
    ...(jargon ? [`says "${jargon}": ${text}`] : []),
  ];
}

describe("in short", () => {
  const CASES = QUESTIONS.flatMap((question) => ASKED.map((asked) => ({ question, id: question.id, asked })));
  test.each(CASES)("$id of $asked", async ({ question, asked }) => {
    const answer = await answerOn(desk, question, asked);
    expect(faults(answer)).toEqual([]);
    const [first] = answer.findings;
    expect(first?.noEffect === true && answer.findings.some((one) => !one.noEffect && !one.thin)).toBe(false);
  });
});

describe("the rules can be broken", () => {
  const numbers: Measure[] = [{ name: "share", label: "share in 2024", value: 0.9801, unit: "share" }];
  const finding = {
    id: "a.b",
    statement: "It was 98 % in 2024.",
    numbers,
    evidence: [],
  } as unknown as Finding;
  const of = (...texts: string[]) =>
    faults({
      short: texts.map((text) => ({ text, findings: ["a.b"] })),
      findings: [finding],
    } as unknown as Answer);
  const SECOND = "That is nearly all.";

  it("keeps a true one", () => {
    expect(of("It was 98 % in 2024.", SECOND)).toEqual([]);
  });

  test.each([
    ["It was 97 % in 2024.", /"97 %" stands in none/],
    ["It was 98 % in 2023.", /"2023" stands in none/],
    ["It was so three times.", /"three" stands in none/],
    ["The Goldstein score rose.", /says "Goldstein"/],
    ["it rose", /is no sentence/],
    [`It was 98 % in 2024${" after denuclearisation considerations".repeat(15)}.`, /reads at grade/],
  ])("%s", (text, fault) => {
    expect(of(text, SECOND).join("\n")).toMatch(fault);
  });

  it("counts sentences and words", () => {
    expect(of(SECOND)).toEqual(["1 sentences"]);
    expect(of(`${"It rose so far ".repeat(30)}.`, SECOND).join()).toMatch(/125 words|124 words/);
  });
});
