// Fits the ranking of who does what to whom (src/forecast/ranking) on ICEWS14, days 0 to 333 (train.txt and valid.txt), and
// writes models/ranking/weights.json. Then reads it again and says what rounding did to the scores of the last day.
//
//   npm run fit:ranking -- --data DIR
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { cameoByName } from "../dist/chronicle/cameo.js";
import { addDays } from "../dist/dates.js";
import { FEATURE_GROUPS } from "../dist/forecast/ranking/features/all.js";
import { fitRanker } from "../dist/forecast/ranking/fit.js";
import { icews14Names, icews14Stream } from "../dist/forecast/ranking/icews14Files.js";
import { queriesOf } from "../dist/forecast/ranking/queries.js";
import { rankerOf, rankingModel, readRanking } from "../dist/forecast/ranking/shipped.js";

/** Raised with every change by which a ranking may come out otherwise. */
const VERSION = "1";
const FIRST_DAY = "2014-01-01";
/** Days before this only fill the counts, as in bench/forecast.mjs; from `UNTIL` on nothing is learnt. */
const [FROM, UNTIL] = [40, 334];
const SEED = 1;

const { data } = parseArgs({ options: { data: { type: "string" } } }).values;
if (!data) throw new Error("Name the folder of ICEWS14: --data DIR");
const splits = ["train", "valid"];
const read = icews14Stream(data, splits);
const stream = {
  ...read,
  acts: read.acts.map((name) => cameoByName(name).code),
  sectors: read.sectors.map((name) => name.replaceAll("_", " ")),
};

const ranker = fitRanker(stream, { groups: FEATURE_GROUPS, from: FROM, until: UNTIL, seed: SEED });
const model = rankingModel(ranker, stream.acts, { version: VERSION, from: addDays(FIRST_DAY, UNTIL) });
const text = `${JSON.stringify(model, null, 1)}\n`;
writeFileSync(new URL("../models/ranking/weights.json", import.meta.url), text);

for (const name of icews14Names(splits)) {
  console.log(
    `sha256 ${createHash("sha256")
      .update(readFileSync(join(data, name)))
      .digest("hex")}  ${name}`,
  );
}
console.log(
  `${Object.keys(model.acts).length} acts, ${Object.keys(model.sectors).length} sectors, ${(text.length / 1000).toFixed(0)} kB`,
);
const again = rankerOf(readRanking(text), stream);
let most = 0;
for (const query of queriesOf(stream, UNTIL - 1)) {
  const [was, is] = [ranker, again].map((one) =>
    Float64Array.from(one.score({ ...query, day: UNTIL }).scores),
  );
  was.forEach((score, o) => {
    most = Math.max(most, Math.abs(score - is[o]));
  });
}
console.log(`a score differs by rounding by at most ${most.toExponential(1)}`);
