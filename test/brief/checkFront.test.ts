import { expect, it, test } from "vitest";
import type { Brief, Front } from "../../src/brief/brief.ts";
import { checkFront } from "../../src/brief/front/checkFront.ts";
import { QUESTION_IDS } from "../../src/questions/ids.ts";
import { READING } from "../../src/words/en/readingGrade.ts";
import { answer, finding, LIKELY, measure, sampleBrief } from "./sampleBrief.ts";

/** A brief in which all ten were asked, each with a judgement, and five of these stand on the first page. */
function wholeBrief(): Brief {
  const brief = sampleBrief();
  brief.answers = QUESTION_IDS.map((question) => {
    const id = `${question}.one`;
    const text = `Take this from ${question}.`;
    return answer(question, [finding(id)], { judgement: { text, findings: [id] } });
  });
  brief.answers.push(...sampleBrief().answers);
  brief.front.judgements = QUESTION_IDS.slice(0, 5).map((question) => ({
    question,
    statement: `Take this from ${question}.`,
    confidence: { level: "low", why: "few cases" },
    findings: [`${question}.one`],
  }));
  return brief;
}

const told = (spoil: (front: Front, brief: Brief) => unknown, brief = wholeBrief()) => {
  spoil(brief.front, brief);
  return checkFront(brief).map(({ standard, where, what }) => `${standard} ${where} ${what}`);
};

it("a good page falls short of nothing", () => {
  expect(told(() => {})).toEqual([]);
  expect(told(() => {}, sampleBrief())).toEqual([]);
});

const LONG = `${"The ministers of both countries considered possibilities of ".repeat(5)}it.`;
const SHORT = "front.short.0.sentences.0";
const sentence = (front: Front) => front.short[0]!.sentences[0]!;

test.each<[what: string, shortfall: string, spoil: (front: Front, brief: Brief) => unknown]>([
  [
    "a quantity in the title",
    '6 front.title its findings do not hold "six"',
    (f) => Object.assign(f, { title: "Xi and Kim meet after six years" }),
  ],
  ["a title on nothing", "6 front.title rests on no finding", (f) => Object.assign(f, { titleFindings: [] })],
  [
    "a year in the bottom line",
    '6 front.bottomLine.0 its findings do not hold "2019"',
    (f) => Object.assign(f.bottomLine[0]!, { text: "They had not met since 2019." }),
  ],
  [
    "a bottom line on what is not there",
    "6 front.bottomLine.0 rests on a finding that the brief does not hold",
    (f) => Object.assign(f.bottomLine[0]!, { findings: ["x.y"] }),
  ],
  [
    "a quantity in a judgement",
    '6 front.judgements.1 its findings do not hold "twice"',
    (f) => Object.assign(f.judgements[1]!, { statement: "It acted twice." }),
  ],
  [
    "odds that no finding bears",
    '6 front.watch.1 its findings do not hold "61 %"',
    (f) => Object.assign(f.watch[1]!, { text: "A visit by 3 December 2025: likely, 61 %." }),
  ],
  [
    "a year beside the day ahead",
    '6 front.watch.0 its findings do not hold "1945"',
    (f) => Object.assign(f.watch[0]!, { text: "10 October 2025: the feast of 1945." }),
  ],
  [
    "a quantity of a short answer",
    `6 ${SHORT} its findings do not hold "13"`,
    (f) => {
      sentence(f).text = "They acted 13 times.";
    },
  ],
  [
    "a quantity under a picture",
    '6 front.short.0.glance its findings do not hold "14"',
    (f) => Object.assign(f.short[0]!.glance!, { label: "14 acts" }),
  ],
  [
    "a word of the trade",
    `5 ${SHORT} says "median"`,
    (f) => Object.assign(sentence(f), { text: "The median rose." }),
  ],
  [
    "the wrong word for a chance in a judgement",
    '2 front.judgements.0 "unlikely" is not the word for 0.6',
    (f) => Object.assign(f.judgements[0]!, { likelihood: { ...LIKELY, term: "unlikely" } }),
  ],
  [
    "the wrong word for a chance to watch",
    '2 front.watch.1 "unlikely" is not the word for 0.6',
    (f) => Object.assign(f.watch[1]!, { likelihood: { ...LIKELY, term: "unlikely" } }),
  ],
  [
    "confidence without a reason",
    "2 front.judgements.0 confidence has no reason",
    (f) => Object.assign(f.judgements[0]!.confidence, { why: "" }),
  ],
  ["four judgements", "5 front.judgements are 4 where 10 answers have one", (f) => f.judgements.pop()],
  ["six judgements", "5 front.judgements are more than five", (f) => f.judgements.push(f.judgements[0]!)],
  [
    "judgements from three questions",
    "5 front.judgements are from 3 questions",
    (f) => {
      for (const one of f.judgements.slice(3)) one.question = "history";
    },
  ],
  [
    "an answer that is too long",
    "5 front.short.0 has 95 words",
    (f) =>
      Object.assign(f.short[0]!, {
        sentences: Array(19).fill({ ...sentence(f), text: "They all met up there." }),
      }),
  ],
  [
    "an answer that is hard to read",
    "5 front.short.0 reads at grade 25.2",
    (f) => Object.assign(sentence(f), { text: LONG }),
  ],
  [
    "an opening that is hard to read",
    "5 front.bottomLine reads at grade 14.6",
    (f) => Object.assign(f.bottomLine[0]!, { text: LONG + LONG }),
  ],
  [
    "a page that is too long",
    "5 front has 1263 words",
    (f) => Object.assign(f, { audit: "so it is ".repeat(400) }),
  ],
])("%s", (_, shortfall, spoil) => {
  expect(told(spoil)).toEqual([shortfall]);
});

it("a title that names the pair alone needs no finding", () => {
  const title = "China and North Korea";
  expect(told((front) => Object.assign(front, { title, titleFindings: [] }))).toEqual([]);
});

it("the bounds and the days of odds are borne by the finding that gives them", () => {
  const odds = (front: Front) => {
    front.watch[1]!.text = "A visit by 2025: 40 % to 75 %.";
  };
  expect(told(odds)).toEqual([]);
  const later = { ...LIKELY, resolves: { ...LIKELY.resolves, to: "2026-03-03" } };
  const visit = finding("outcomes.visit-90", {
    nature: "judgement",
    likelihood: later,
    numbers: [measure()],
  });
  expect(
    told((front, brief) => {
      front.watch[1]!.text = "A visit by 3 March 2026: likely, 60 %.";
      brief.answers.at(-1)!.findings[0] = visit;
    }),
  ).toEqual([]);
});

it("fewer answers give fewer judgements: what the bottom line says, or what is thin, is none", () => {
  const fewer = (count: number) => (front: Front, brief: Brief) => {
    front.judgements = front.judgements.slice(0, count);
    for (const one of brief.answers.slice(5)) delete one.judgement;
    front.bottomLine = [brief.answers[4]!.judgement!];
    brief.answers[3]!.findings[0]!.thin = true;
  };
  expect(told(fewer(3))).toEqual([]);
  expect(told(fewer(2))).toEqual(["5 front.judgements are 2 where 3 answers have one"]);
});

it("a text of few words is not graded", () => {
  const hard = "Denuclearisation considerations necessitated multilateral deliberation.";
  expect(hard.split(" ").length).toBeLessThan(READING.from);
  expect(told((front) => Object.assign(sentence(front), { text: hard }))).toEqual([]);
});
