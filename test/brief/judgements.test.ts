import { expect, it } from "vitest";
import { keyJudgements } from "../../src/brief/judgements.ts";
import type { Finding } from "../../src/questions/answer.ts";
import { answer, finding, LIKELY } from "./sampleBrief.ts";

const chance = (id: string, probability: number, wish: Partial<Finding> = {}) =>
  finding(id, { nature: "judgement", likelihood: { ...LIKELY, probability }, ...wish });
const bases = (findings: Finding[]) =>
  keyJudgements([answer("outcomes", findings)]).flatMap((judgement) => judgement.basis);

it("a judgement is a finding with a chance, word for word, and rests on it", () => {
  const one = chance("outcomes.visit-90", 0.8, { statement: "A visit will come." });
  expect(keyJudgements([answer("outcomes", [finding("outcomes.acts"), one])])).toEqual([
    {
      statement: "A visit will come.",
      likelihood: one.likelihood,
      confidence: one.confidence,
      basis: ["outcomes.visit-90"],
      question: "outcomes",
    },
  ]);
});

it("there are five at most, in the order of the brief", () => {
  const ids = ["a", "b", "c", "d", "e", "f", "g"];
  const chosen = bases(ids.map((id, index) => chance(`outcomes.${id}`, 0.6 + index / 20)));
  expect(chosen).toHaveLength(5);
  expect(chosen).toEqual([...chosen].sort());
});

it("one stands for its matter, over whatever horizon", () => {
  const chosen = bases([
    chance("outcomes.visit-30", 0.3),
    chance("outcomes.visit-90", 0.7),
    chance("outcomes.visit-365", 0.95),
    chance("outcomes.test-90", 0.4),
  ]);
  expect(chosen.map((id) => id.replace(/-\d+$/, ""))).toEqual(["outcomes.visit", "outcomes.test"]);
});

it("a thin finding is never a judgement", () => {
  expect(bases([chance("outcomes.visit-90", 0.99, { thin: true })])).toEqual([]);
});

it("no chance, no judgement", () => {
  expect(bases([finding("outcomes.acts")])).toEqual([]);
  expect(keyJudgements([])).toEqual([]);
});

it("the same findings give the same judgements", () => {
  const findings = ["a", "b", "c", "d", "e", "f"].map((id) => chance(`outcomes.${id}`, 0.7));
  expect(bases(findings)).toEqual(bases(findings));
});
