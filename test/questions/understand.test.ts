import { expect, test } from "vitest";
import { understand } from "../../src/questions/understand.ts";

test.each([
  ["How has Kim Jong Un changed?", "leader"],
  ["How did the tie between China and North Korea come to be what it is?", "history"],
  ["What led up to the meeting?", "leadup"],
  ["What divides China and the United States?", "contention"],
  ["How much does North Korea depend on China?", "dependence"],
  ["How do the neighbours see it?", "outsiders"],
  ["What is likely to happen next?", "outcomes"],
  ["What do parades and missile tests bring about?", "signals"],
  ["What follows if the tie grows stronger?", "implications"],
  ["What does the summit mean?", "significance"],
])("%s", (sentence, question) => {
  const found = understand(sentence);
  expect(found[0]!.question).toBe(question);
  expect(found[0]!.score).toBeGreaterThan(found[1]?.score ?? 0);
});

test("a sentence without a cue is not understood", () => {
  expect(understand("Tell me about bananas")).toEqual([]);
});
