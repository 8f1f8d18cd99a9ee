import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { unborne } from "../../src/brief/front/borne.ts";
import { type Desk, openDesk } from "../../src/desk.ts";
import { QUESTIONS } from "../../src/questions/all.ts";
import type { Answer, Finding, Glance, Measure, Sentence } from "../../src/questions/answer.ts";
import { JARGON, quantitiesIn, wordsIn } from "../../src/words/en/plain.ts";
import { answerOn } from "../support/answers.ts";
import { ASKED } from "../support/pairs.ts";

/**
 * What an answer gives to the first page: a judgement, a clause of the headline, a small picture. Each is borne by
 * findings of the answer, and short enough to be read at once.
 */

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const MOST = { judgement: 32, news: 20, label: 8 } as const;

/** What a text says that its findings do not hold. */
function unheld({ text, findings: ids }: Sentence, findings: readonly Finding[]): string[] {
  const own = findings.filter(({ id }) => ids.includes(id));
  const jargon = text.match(JARGON)?.[0];
  return [
    ...ids.filter((id) => !own.some((one) => one.id === id)).map((id) => `${id} is no finding: ${text}`),
    ...unborne(text, own).map((what) => `"${what}" stands in none of its findings: ${text}`),
    ...(jargon ? [`says "${jargon}": ${text}`] : []),
  ];
}

function tooMany(text: string, most: number): string[] {
  return wordsIn(text) <= most ? [] : [`${wordsIn(text)} words: ${text}`];
}

function ofJudgement(said: Sentence, { findings, short }: Answer): string[] {
  const { text } = said;
  return [
    ...unheld(said, findings),
    ...tooMany(text, MOST.judgement),
    ...(quantitiesIn(text).length <= 1 ? [] : [`${quantitiesIn(text).length} quantities: ${text}`]),
    ...(/^[A-Z][^.?!]*\.$/.test(text) ? [] : [`is no sentence: ${text}`]),
    ...(short.some((one) => one.text === text) ? [`stands in the short answer: ${text}`] : []),
  ];
}

function ofNews(said: Sentence, { findings }: Answer): string[] {
  return [
    ...unheld(said, findings),
    ...tooMany(said.text, MOST.news),
    ...(/[.?!:]$/.test(said.text) ? [`is no clause: ${said.text}`] : []),
  ];
}

/** The numbers that are drawn. */
function drawn(glance: Glance): number[] {
  switch (glance.kind) {
    case "line":
      return glance.points.flatMap(({ value }) => value ?? []);
    case "bars":
      return glance.bars.map(({ value }) => value);
    case "dots":
      return [glance.filled, glance.of];
    default:
      return [glance.value];
  }
}

function ofGlance(glance: Glance, { findings }: Answer): string[] {
  const own = findings.filter(({ id }) => glance.findings.includes(id));
  const isSaid = (drawn: number, statement: string) =>
    quantitiesIn(statement).some(({ value, within }) => Math.abs(value - drawn) <= within + 1e-9);
  const isHeld = (drawn: number) =>
    own.some(
      ({ numbers, statement }) =>
        numbers.some(({ value, n }) => value === drawn || n === drawn) || isSaid(drawn, statement),
    );
  return [
    ...unheld({ text: glance.label, findings: glance.findings }, findings),
    ...tooMany(glance.label, MOST.label),
    ...(glance.kind === "line" && glance.unit === "count" ? ["draws a course of counts"] : []),
    ...(glance.kind === "dots" && glance.filled > glance.of ? ["fills more dots than there are"] : []),
    ...drawn(glance)
      .filter((value) => !isHeld(value))
      .map((value) => `draws ${value}, which none of its findings holds: ${glance.label}`),
  ];
}

function faults(answer: Answer): string[] {
  const { judgement, news, glance } = answer;
  return [
    ...(judgement ? ofJudgement(judgement, answer) : []),
    ...(news ? ofNews(news, answer) : []),
    ...(glance ? ofGlance(glance, answer) : []),
  ];
}

describe("on the first page", () => {
  const CASES = QUESTIONS.flatMap((question) => ASKED.map((asked) => ({ question, id: question.id, asked })));
  test.each(CASES)("$id of $asked", async ({ question, asked }) => {
    expect(faults(await answerOn(desk, question, asked))).toEqual([]);
  });

  test.each(QUESTIONS.map((question) => ({ question, id: question.id })))(
    "$id says what it can of the built-in case",
    async ({ question, id }) => {
      const answer = await answerOn(desk, question, ASKED[0]!);
      expect([answer.judgement !== undefined, answer.glance !== undefined]).toEqual([true, true]);
      expect(answer.news !== undefined).toBe(id === "history" || id === "significance");
    },
  );
});

describe("the rules can be broken", () => {
  const numbers: Measure[] = [{ name: "share", label: "share in 2024", value: 0.9801, unit: "share" }];
  const finding = { id: "a.b", statement: "It was 98 % in 2024.", numbers, evidence: [] };
  const of = (given: Partial<Answer>) =>
    faults({ short: [], findings: [finding], ...given } as unknown as Answer).join("\n");
  const sentence = (text: string) => ({ text, findings: ["a.b"] as string[] });
  const share = (value: number, label = "98 % of it") =>
    of({ glance: { kind: "share", label, findings: ["a.b"], value } });

  it("keeps what is borne", () => {
    expect(of({ judgement: sentence("It was 98 % in 2024."), news: sentence("nearly all of it") })).toBe("");
    expect(share(0.9801)).toBe("");
  });

  test.each([
    ["It was 97 % in 2024.", /"97 %" stands in none/],
    ["It was so in 2023.", /"2023" stands in none/],
    ["It was 98 % and again 98 %.", /2 quantities/],
    [`It rose ${"so far ".repeat(16)}.`, /34 words/],
    ["It rose. It fell.", /is no sentence/],
    ["The dyad rose.", /says "dyad"/],
  ])("%s", (text, fault) => {
    expect(of({ judgement: sentence(text) })).toMatch(fault);
  });

  it("of a judgement that is said already, a headline with a stop, a picture of other numbers", () => {
    const said = sentence("It is so.");
    expect(of({ judgement: said, short: [said] })).toMatch(/stands in the short answer/);
    expect(of({ news: said })).toMatch(/is no clause/);
    expect(of({ judgement: { text: "It is so.", findings: ["a.c"] } })).toMatch(/a.c is no finding/);
    expect(share(0.97)).toMatch(/draws 0.97/);
    expect(share(0.9801, "it is more than eight words long by one")).toMatch(/9 words/);
    expect(
      of({
        glance: {
          kind: "bars",
          unit: "share",
          label: "it",
          findings: ["a.b"],
          bars: [{ name: "x", value: 2 }],
        },
      }),
    ).toMatch(/draws 2/);
  });
});
