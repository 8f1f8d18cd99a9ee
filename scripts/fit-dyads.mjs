// Fits the odds of dyads on ICEWS14, days 0 to 333 (train.txt and valid.txt): → models/dyads/weights.json.
// Run: npm run fit:dyads -- --data DIR
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { FIRST, icews14Dyads } from "../bench/icews14-dyads.mjs";
import { fitDyads } from "../dist/forecast/dyads/fit.js";
import { writtenDyadModel } from "../dist/forecast/dyads/model.js";

/** The last two months of the year are kept for scoring: nothing of day 334 or later is learnt from. */
const BEFORE = FIRST + 334;

const { data } = parseArgs({ options: { data: { type: "string" } } }).values;
if (!data) throw new Error("Name the folder of ICEWS14: --data DIR");
const { history, files, bytes } = await icews14Dyads(data, ["train.txt", "valid.txt"]);
const text = writtenDyadModel(fitDyads(history, BEFORE));
writeFileSync(new URL("../models/dyads/weights.json", import.meta.url), text);
files.forEach((file, place) => {
  console.log(`${basename(file)}  sha256 ${createHash("sha256").update(bytes[place]).digest("hex")}`);
});
console.log(`${history.dyads.length} dyads, ${(text.length / 1000).toFixed(0)} kB written.`);
