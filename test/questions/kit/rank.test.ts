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
    finding("history.a", of("high", "1961-07-11")), // 1 × 1/3 × 2/3
    finding("history.b", of("low", "2025-09-04")), // 0.6 × 1/3
    finding("history.c", of("low", "2025-09-03")),
    finding("history.phase-1949", of("moderate", "1961-07-11")), // 0.8 × 2/3 × 2/3
    finding("history.d", of("low", "2024-09-04")), // a year old to the day: 0.6 × 1 × 2/3
  ];
  expect(order(findings, { d: 3, "phase-": 2 })).toEqual(["d phase-1949 a b c", 5]);
});

it("what is thin comes last, and stands in the body only where nothing else does", () => {
  const thin = finding("history.thin", of("high", AS_OF, { thin: true }));
  expect(order([thin, finding("history.a", of("low", "1961-07-11"))], { thin: 3 })).toEqual(["a thin", 1]);
  expect(order([thin])).toEqual(["thin", 1]);
});

it("what found no effect weighs half and never comes first where something else can", () => {
  const none = finding("history.none", of("high", AS_OF, { noEffect: true }));
  const weak = finding("history.weak", of("low", "1961-07-11"));
  const better = finding("history.better", of("moderate", AS_OF));
  expect(order([none, weak], { none: 3 })).toEqual(["weak none", 2]);
  expect(order([none, weak, better], { none: 3 })).toEqual(["better none weak", 3]);
  expect(order([none])).toEqual(["none", 1]);
});

it("a body has six", () => {
  const many = Array.from({ length: 8 }, (_, i) => finding(`history.${i}`));
  expect(order(many)).toEqual(["0 1 2 3 4 5 6 7", 6]);
});
