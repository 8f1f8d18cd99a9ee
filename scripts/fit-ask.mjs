// Fits the classifier of `chancery ask` on the bank of wordings: models/ask/*.tsv → models/ask/weights.json.
import { writeFileSync } from "node:fs";
import { loadLeaders } from "../dist/actors/leaders.js";
import { loadActors } from "../dist/actors/registry.js";
import { readBank } from "../dist/ask/bank.js";
import { fitWeights } from "../dist/ask/fit.js";
import { loadPhrases } from "../dist/ask/phrases.js";
import { writtenWeights } from "../dist/ask/weights.js";

const lexicon = { actors: loadActors(), leaders: loadLeaders(), phrases: loadPhrases() };
const bank = ["bank", "more"].flatMap((file) => readBank(file, lexicon));
const weights = fitWeights(bank);
writeFileSync(new URL("../models/ask/weights.json", import.meta.url), writtenWeights(weights));
process.stdout.write(
  `Fitted on ${bank.length} wordings of ${weights.kinds.length} kinds: ${Object.keys(weights.terms).length} terms.\n`,
);
