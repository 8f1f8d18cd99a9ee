import { expect, it, test } from "vitest";
import type { Brief } from "../../src/brief/brief.ts";
import { checkBrief } from "../../src/brief/check.ts";
import type { Shortfall } from "../../src/brief/shortfall.ts";
import type { Answer, Finding } from "../../src/questions/answer.ts";
import { answer, LIKELY, measure, sampleBrief } from "./sampleBrief.ts";

it("a good brief falls short of nothing", () => {
  expect(checkBrief(sampleBrief())).toEqual([]);
});

const history = (brief: Brief): Answer => brief.answers[0]!;
const phases = (brief: Brief): Finding => history(brief).findings[0]!;
const visit = (brief: Brief): Finding => brief.answers[1]!.findings[0]!;
const PHASES = "answers.history.findings.history.phases";
const VISIT = "answers.outcomes.findings.outcomes.visit-90";

type Case = [what: string, standard: Shortfall["standard"], where: string, spoil: (brief: Brief) => unknown];

const CASES: Case[] = [
  ["no source", 1, "sources", (b) => Object.assign(b, { sources: [] })],
  [
    "a source without a citation",
    1,
    "sources.casebook",
    (b) => Object.assign(b.sources[0]!, { citation: "" }),
  ],
  ["a source without terms", 1, "sources.casebook", (b) => Object.assign(b.sources[0]!, { terms: "" })],
  ["no span of days", 1, "coverage", (b) => Object.assign(b, { coverage: [] })],
  [
    "evidence without a publisher",
    1,
    PHASES,
    (b) => Object.assign(phases(b).evidence[0]!, { publisher: "" }),
  ],
  [
    "an answer's confidence without a reason",
    2,
    "answers.history",
    (b) => Object.assign(history(b).confidence, { why: "" }),
  ],
  [
    "a finding's confidence without a reason",
    2,
    PHASES,
    (b) => Object.assign(phases(b).confidence, { why: "" }),
  ],
  [
    "a judgement's confidence without a reason",
    2,
    "front.judgements.0",
    (b) => Object.assign(b.front.judgements[0]!.confidence, { why: "" }),
  ],
  [
    "the wrong word for a chance",
    2,
    VISIT,
    (b) => Object.assign(visit(b).likelihood!, { term: "very likely" }),
  ],
  [
    "the wrong word in a judgement",
    2,
    "front.judgements.0",
    (b) => Object.assign(b.front.judgements[0]!.likelihood!, { term: "unlikely" }),
  ],
  ["no word for a chance", 2, VISIT, (b) => Object.assign(visit(b).likelihood!, { term: "" })],
  ["a chance above one", 2, VISIT, (b) => Object.assign(visit(b).likelihood!, { probability: 1.2 })],
  [
    "a chance that is no number",
    2,
    VISIT,
    (b) => Object.assign(visit(b).likelihood!, { probability: Number.NaN }),
  ],
  ["a chance outside its interval", 2, VISIT, (b) => Object.assign(visit(b).likelihood!, { low: 0.7 })],
  [
    "an interval upside down",
    2,
    PHASES,
    (b) => Object.assign(phases(b), { numbers: [measure({ low: 9, high: 3, level: 0.9 })] }),
  ],
  [
    "an interval without its level",
    2,
    PHASES,
    (b) => Object.assign(phases(b), { numbers: [measure({ low: 3, high: 19 })] }),
  ],
  [
    "a bound without its level",
    2,
    PHASES,
    (b) => Object.assign(phases(b), { numbers: [measure({ high: 19 })] }),
  ],
  [
    "a bound that is not finite",
    2,
    PHASES,
    (b) =>
      Object.assign(phases(b), {
        numbers: [measure({ low: 3, high: Number.POSITIVE_INFINITY, level: 0.9 })],
      }),
  ],
  ["a chance told as information", 3, VISIT, (b) => Object.assign(visit(b), { nature: "information" })],
  ["no other reading", 4, "answers.history", (b) => Object.assign(history(b), { alternatives: [] })],
  ["no headline", 5, "answers.history", (b) => Object.assign(history(b), { headline: "" })],
  [
    "nothing that would change it",
    5,
    "answers.history",
    (b) => Object.assign(history(b), { wouldChange: [] }),
  ],
  [
    "six judgements",
    5,
    "front.judgements",
    (b) => Object.assign(b.front, { judgements: Array(6).fill(b.front.judgements[0]) }),
  ],
  ["an answer without a finding", 6, "answers.leader", (b) => b.answers.push(answer("leader", []))],
  ["an answer without a method", 6, "answers.history", (b) => Object.assign(history(b), { method: "" })],
  ["a finding that says nothing", 6, PHASES, (b) => Object.assign(phases(b), { statement: "" })],
  ["a finding without a number", 6, PHASES, (b) => Object.assign(phases(b), { numbers: [] })],
  ["a number that is none", 6, PHASES, (b) => Object.assign(phases(b).numbers[0]!, { value: Number.NaN })],
  ["a finding without evidence", 6, PHASES, (b) => Object.assign(phases(b), { evidence: [] })],
  ["fewer pieces counted than listed", 6, PHASES, (b) => Object.assign(phases(b), { evidenceCount: 0 })],
  [
    "a finding without its query",
    6,
    PHASES,
    (b) => Object.assign(phases(b), { query: { words: "", events: [] } }),
  ],
  [
    "evidence from after the as-of date",
    6,
    PHASES,
    (b) => Object.assign(phases(b).evidence[0]!, { date: "2025-09-05" }),
  ],
  [
    "a judgement on nothing",
    6,
    "front.judgements.0",
    (b) => Object.assign(b.front.judgements[0]!, { findings: [] }),
  ],
  [
    "a judgement on a finding that is not there",
    6,
    "front.judgements.0",
    (b) => Object.assign(b.front.judgements[0]!, { findings: ["x.y"] }),
  ],
  ["one id for two findings", 6, "findings", (b) => history(b).findings.push({ ...phases(b) })],
  [
    "one id for two figures",
    6,
    "figures",
    (b) => Object.assign(history(b), { moreFigures: [history(b).figure!, history(b).figure!].slice(1) }),
  ],
  ["no word on what changed", 7, "changes", (b) => Object.assign(b, { changes: null })],
  [
    "changes since a day that is not earlier",
    7,
    "changes",
    (b) => Object.assign(b.changes!, { since: b.subject.asOf }),
  ],
  [
    "a chance that nothing can settle",
    8,
    VISIT,
    (b) => Object.assign(visit(b).likelihood!, { resolves: { ...LIKELY.resolves, settledBy: "" } }),
  ],
  [
    "reasons that do not add up",
    2,
    VISIT,
    (b) => Object.assign(visit(b).likelihood!, { reasons: LIKELY.reasons.slice(1) }),
  ],
  ["odds without a track record", 8, "answers.outcomes", (b) => b.answers[1]!.findings.pop()],
  ["no figure", 9, "answers.history", (b) => Object.assign(history(b), { figure: null })],
  [
    "a figure without its words",
    9,
    "answers.history.figure.history.figure",
    (b) => Object.assign(history(b).figure!, { alt: "" }),
  ],
  [
    "another figure without a caption",
    9,
    "answers.history.figure.more",
    (b) => history(b).moreFigures.push({ ...history(b).figure!, id: "more", caption: "" }),
  ],
];

test.each(CASES)("%s misses standard %i, and no other", (_, standard, where, spoil) => {
  const brief = sampleBrief();
  spoil(brief);
  expect(checkBrief(brief).map((one) => [one.standard, one.where])).toEqual([[standard, where]]);
});

it("a thin finding may stand without evidence, and an open interval with its level", () => {
  const brief = sampleBrief();
  Object.assign(phases(brief), { thin: true, evidence: [], evidenceCount: 0 });
  phases(brief).numbers = [measure({ low: 3, level: 0.9 })];
  expect(checkBrief(brief)).toEqual([]);
});

it("a brief without the outcomes needs no track record, and one without judgements may be thin", () => {
  const brief = sampleBrief();
  brief.answers.pop();
  Object.assign(brief.front, { judgements: [], watch: [] });
  expect(checkBrief(brief)).toEqual([]);
});

it("all shortfalls are told, not the first alone", () => {
  const brief = sampleBrief();
  brief.sources = [];
  visit(brief).likelihood = { ...LIKELY, term: "unlikely", resolves: { ...LIKELY.resolves, label: "" } };
  expect(
    checkBrief(brief)
      .map((one) => one.standard)
      .sort(),
  ).toEqual([1, 2, 8]);
});
