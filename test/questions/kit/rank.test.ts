import { expect, it } from "vitest";
import type { Finding } from "../../../src/questions/answer.ts";
import { inRank, type Relevance } from "../../../src/questions/kit/rank.ts";
import { evidence, finding } from "../../brief/sampleBrief.ts";

const AS_OF = "2025-09-04";
const of = (level: "low" | "moderate" | "high", date: string, wish: Partial<Finding> = {}) => ({
  confidence: { level, why: "so" },
  evidence: [evidence({ date })],
  ...wish,
});
const order = (findings: Finding[], relevance: Relevance = {}) => {
  const { findings: ranked, body } = inRank(findings, relevance, AS_OF);
  return [ranked.map(({ id }) => id.replace("history.", "")).join(" "), body];
};

it("evidence × relevance × novelty, the order kept among equals", () => {
  const findings = [
    finding("history.a", of("high", "1961-07-11")), // 1 × 2/3 × 2/3
    finding("history.b", of("low", "2025-09-04")), // 0.6 × 2/3
    finding("history.c", of("low", "2025-09-03")),
    finding("history.phase-1949", of("moderate", "1961-07-11")), // 0.8 × 3/3 × 2/3
    finding("history.d", of("low", "2024-09-04")), // a year old to the day: 0.6 × 2/3 × 2/3
  ];
  expect(order(findings, { a: 2, b: 2, c: 2, d: 2, "phase-": 3 })).toEqual(["phase-1949 a b c d", 5]);
});

it("what stands behind the question is the annex, whatever its strength, unless it is all there is", () => {
  const behind = finding("history.behind", of("high", AS_OF));
  expect(order([behind, finding("history.bears", of("low", "1961-07-11"))], { bears: 2 })).toEqual([
    "bears behind",
    1,
  ]);
  expect(order([behind])).toEqual(["behind", 1]);
});

it("what is thin comes last, and stands in the body only where nothing else does", () => {
  const thin = finding("history.thin", of("high", AS_OF, { thin: true }));
  expect(order([thin, finding("history.a", of("low", "1961-07-11"))], { thin: 3 })).toEqual(["a thin", 1]);
  expect(order([thin])).toEqual(["thin", 1]);
});

it("what found no effect weighs half and never comes first where something else can", () => {
  const none = finding("history.none", of("high", AS_OF, { noEffect: true })); // 1/2
  const weak = finding("history.weak", of("low", "1961-07-11")); // 0.6 × 2/3 × 2/3
  const better = finding("history.better", of("high", AS_OF)); // 2/3
  const relevance = { none: 3, weak: 2, better: 2 } as const;
  expect(order([none, weak], relevance)).toEqual(["weak none", 2]);
  expect(order([none, weak, better], relevance)).toEqual(["better none weak", 3]);
  // Nor where what can only stands behind the question.
  expect(order([none, weak], { none: 2 })).toEqual(["weak none", 2]);
  expect(order([none])).toEqual(["none", 1]);
});

it("a body has six", () => {
  const many = Array.from({ length: 8 }, (_, i) => finding(`history.x-${i}`));
  expect(order(many, { "x-": 2 })).toEqual(["x-0 x-1 x-2 x-3 x-4 x-5 x-6 x-7", 6]);
});
