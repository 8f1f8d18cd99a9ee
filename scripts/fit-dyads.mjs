// Fits the odds of dyads on ICEWS14, days 0 to 333 (train.txt and valid.txt): → models/dyads/weights.json.
// Run: npm run fit:dyads -- --data DIR
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { FIRST, icews14Dyads } from "../bench/icews14-dyads.mjs";
import { dayFromNumber } from "../dist/dates.js";
import { dyadBacktest } from "../dist/forecast/dyads/backtest.js";
import { fitDyads, HORIZONS } from "../dist/forecast/dyads/fit.js";
import { writtenDyadModel } from "../dist/forecast/dyads/model.js";

/** The last two months of the year are kept for scoring: nothing of day 334 or later is learnt from. */
const BEFORE = FIRST + 334;

const { data } = parseArgs({ options: { data: { type: "string" } } }).values;
if (!data) throw new Error("Name the folder of ICEWS14: --data DIR");
const { history, files, bytes } = await icews14Dyads(data, ["train.txt", "valid.txt"]);
/** What is told beside the odds: how weights that never saw the two months before did in them. */
const HELD = BEFORE - 60;
const held = fitDyads(history, HELD);
const scores = HORIZONS.flatMap((horizon) => {
  const { byClass, dyads, days } = dyadBacktest(history, held, { from: HELD, to: BEFORE - horizon, horizon });
  return Object.entries(byClass).map(([quad, { skill }]) => ({ horizon, quad, skill, n: dyads * days }));
});
const until = dayFromNumber(BEFORE - 1);
const text = writtenDyadModel({ ...fitDyads(history, BEFORE), until, scores });
writeFileSync(new URL("../models/dyads/weights.json", import.meta.url), text);
files.forEach((file, place) => {
  console.log(`${basename(file)}  sha256 ${createHash("sha256").update(bytes[place]).digest("hex")}`);
});
console.log(`${history.dyads.length} dyads, ${(text.length / 1000).toFixed(0)} kB written.`);
