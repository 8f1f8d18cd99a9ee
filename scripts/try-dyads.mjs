// Tries the weights that were fitted on a machine's reports (models/dyads) on the casebook, for each followed pair, as known at the
// start of each year: → models/dyads/casebook.json. What question 10 tells of it is read from there.
//
//   npm run try:dyads
import { readFileSync, writeFileSync } from "node:fs";
import { openDesk } from "../dist/desk.js";
import { trialOf } from "../dist/questions/outcomes/trial.js";

const [FIRST, LAST] = [2016, 2026];
const PAIRS = readFileSync(new URL("../casebook/coverage.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(",").slice(0, 2).sort());
const desk = await openDesk({ chronicle: "none" });
const trials = {};
const round = (value) => (typeof value === "number" ? Number(value.toPrecision(4)) : value);
for (const [a, b] of PAIRS) {
  const years = [];
  for (let year = FIRST; year <= LAST; year++) {
    const subject = await desk.subject({ a, b, asOf: `${year - 1}-12-31`, datasets: ["casebook"] });
    const rows = await trialOf(subject);
    const rounded = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, one]) => [key, round(one)])),
    );
    if (rounded.length > 0) years.push({ known: `${year}-01-01`, rows: rounded });
  }
  if (years.length > 0) trials[`${a} ${b}`] = years;
}
await desk.close();
writeFileSync(new URL("../models/dyads/casebook.json", import.meta.url), `${JSON.stringify(trials)}\n`);
console.log(`${Object.keys(trials).length} pairs`);
