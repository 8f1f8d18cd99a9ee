// The odds of dyads on ICEWS14: chances that a state does something of a class to another within 7 or 30 days, scored
// against climatology (the pair's own long-run rate) and persistence (whether the window before held one). Fitted on
// windows that close before --from; the pairs are those with at least five events by then; the last issue day is --to
// or the last whose window ends within the data.
//
//   npm run bench:odds -- --data DIR --from DAY --to DAY [--json] [--ablate]
//
// DAY is 0 to 364 or YYYY-MM-DD. --ablate fits once more without each feature in turn, which takes a while.
import { parseArgs } from "node:util";
import { dyadBacktest } from "../dist/forecast/dyads/backtest.js";
import { DYAD_FEATURES } from "../dist/forecast/dyads/features.js";
import { fitDyads, HORIZONS } from "../dist/forecast/dyads/fit.js";
import { dayOf, icews14Dyads } from "./icews14-dyads.mjs";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    from: { type: "string", default: "244" },
    to: { type: "string", default: "303" },
    json: { type: "boolean", default: false },
    ablate: { type: "boolean", default: false },
  },
});
if (!values.data) throw new Error("Name the folder of ICEWS14: --data DIR");
const [from, to] = [dayOf(values.from), dayOf(values.to)];
const { history } = await icews14Dyads(values.data);

function measure(features) {
  const model = fitDyads(history, from, features);
  return Object.fromEntries(
    HORIZONS.map((horizon) => [horizon, dyadBacktest(history, model, { from, to, horizon }, features)]),
  );
}

const start = performance.now();
const scores = measure(DYAD_FEATURES);
const percent = (share) => `${(100 * share).toFixed(2)} %`.padStart(9);
// In JSON, byClass is the skill of each class, and classes holds all its scores.
const told = ({ byClass, ...score }) => ({
  ...score,
  byClass: Object.fromEntries(Object.entries(byClass).map(([quad, { skill }]) => [quad, skill])),
  classes: byClass,
});
if (values.json)
  console.log(
    JSON.stringify(Object.fromEntries(Object.entries(scores).map(([h, score]) => [h, told(score)])), null, 2),
  );
else
  for (const [horizon, { skill, ece, byClass, dyads, days }] of Object.entries(scores)) {
    console.log(
      `${horizon} days: ${dyads} pairs on ${days} days; skill ${percent(skill)}, calibration error ${ece.toFixed(4)}`,
    );
    for (const [quad, own] of Object.entries(byClass))
      console.log(
        `  ${quad.padEnd(22)} skill ${percent(own.skill)}   Brier ${own.brier.toFixed(4)}, climatology ${own.climatology.toFixed(4)}, persistence ${own.persistence.toFixed(4)}; happened ${percent(own.rate)}`,
      );
  }
if (!values.json) console.log(`fitted and scored in ${((performance.now() - start) / 1000).toFixed(0)} s`);

if (values.ablate) {
  console.log(`\nskill without …${" ".repeat(12)}${HORIZONS.map((h) => `${h} days`.padStart(10)).join("")}`);
  for (const { id } of DYAD_FEATURES) {
    const without = measure(DYAD_FEATURES.filter((feature) => feature.id !== id));
    console.log(`${id.padEnd(26)}${HORIZONS.map((h) => percent(without[h].skill).padStart(10)).join("")}`);
  }
}
