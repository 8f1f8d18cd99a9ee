// How well `chancery ask` tells which of the ten is meant: cross-validated within the first seven hundred wordings, with
// the table of what is taken for what; how often it finds the actors that are meant; and what understanding costs.
// Run: npm run bench:ask [-- FOLDS]
import { loadLeaders } from "../dist/actors/leaders.js";
import { loadActors } from "../dist/actors/registry.js";
import { readBank } from "../dist/ask/bank.js";
import { classify } from "../dist/ask/classifier.js";
import { fitWeights } from "../dist/ask/fit.js";
import { loadPhrases } from "../dist/ask/phrases.js";
import { understand } from "../dist/ask/understand.js";
import { loadWeights } from "../dist/ask/weights.js";

const folds = Number(process.argv[2] ?? 10);
const start = performance.now();
const lexicon = { actors: loadActors(), leaders: loadLeaders(), phrases: loadPhrases() };
const weights = loadWeights();
understand("What divides China and the US?", lexicon, weights, "2025-09-04");
const first = performance.now() - start;

const [bank, more] = [readBank("bank", lexicon), readBank("more", lexicon)];
const held = Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
  const fitted = fitWeights([...bank.filter((_, at) => at % folds !== fold), ...more]);
  return bank
    .filter((_, at) => at % folds === fold)
    .map((one) => ({ one, found: classify(fitted, one.terms) }));
});
const within = (n) =>
  held.filter(({ one, found }) => found.slice(0, n).some(({ kind }) => kind === one.kind)).length;
const share = (n, of) => `${((100 * n) / of).toFixed(1)} %`;
console.log(`${bank.length} wordings in ${folds} folds, ${more.length} more always learnt from`);
console.log(
  `  first guess right ${share(within(1), held.length)}, within two ${share(within(2), held.length)}`,
);

const kinds = [...new Set(bank.map(({ kind }) => kind))];
const taken = (kind, as) => held.filter(({ one, found }) => one.kind === kind && found[0].kind === as).length;
console.log(
  `\nmeant, taken for …  ${[...kinds, "none"].map((kind) => kind.slice(0, 6).padStart(7)).join("")}`,
);
for (const kind of kinds)
  console.log(
    `${kind.padEnd(20)}${[...kinds, "none"].map((as) => String(taken(kind, as) || "·").padStart(7)).join("")}`,
  );

const start2 = performance.now();
const whole = bank.map((one) => ({ one, meant: understand(one.sentence, lexicon, weights, "2026-06-01") }));
const each = (performance.now() - start2) / bank.length;
const named = whole.filter(({ one, meant }) => {
  const all = [...meant.sides, ...meant.others, ...meant.observers];
  return one.actors.every((code) => all.includes(code));
}).length;
console.log(`\nall actors that are meant are found in ${share(named, bank.length)} of the ${bank.length}`);
console.log(
  `understanding takes ${first.toFixed(0)} ms the first time, names loaded, then ${each.toFixed(1)} ms`,
);
