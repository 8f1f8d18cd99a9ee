import { expect, it } from "vitest";
import { loadLeaders } from "../../src/actors/leaders.ts";
import { loadActors } from "../../src/actors/registry.ts";
import { readBank } from "../../src/ask/bank.ts";
import type { Weights } from "../../src/ask/classifier.ts";
import { fitWeights } from "../../src/ask/fit.ts";
import { loadPhrases } from "../../src/ask/phrases.ts";
import { loadWeights, writtenWeights } from "../../src/ask/weights.ts";
import { QUESTION_IDS } from "../../src/questions/ids.ts";

const LEXICON = { actors: loadActors(), leaders: loadLeaders(), phrases: loadPhrases() };
const bank = [...readBank("bank", LEXICON), ...readBank("more", LEXICON)];

it("the bank holds each of the ten alike, no wording twice", () => {
  for (const id of QUESTION_IDS) expect(bank.filter(({ kind }) => kind === id).length).toBeGreaterThan(150);
  const sentences = bank.map(({ sentence }) => sentence.toLowerCase());
  expect(sentences.length - new Set(sentences).size).toBe(0);
  expect([...new Set(bank.map(({ kind }) => kind))].sort()).toEqual([...QUESTION_IDS, "none"].sort());
});

it("the weights that ship are those that the bank gives (npm run fit:ask)", { timeout: 120_000 }, () => {
  const shipped = loadWeights();
  const fitted = JSON.parse(writtenWeights(fitWeights(bank))) as Weights;
  expect(fitted.kinds).toEqual(shipped.kinds);
  expect(Object.keys(fitted.terms).length).toBe(Object.keys(shipped.terms).length);
  // Machines may differ in the last place that is written.
  for (const [term, weights] of Object.entries(shipped.terms))
    for (const [at, weight] of weights.entries())
      if (Math.abs(fitted.terms[term]![at]! - weight) > 0.011) expect.fail(`${term}: run npm run fit:ask`);
});
