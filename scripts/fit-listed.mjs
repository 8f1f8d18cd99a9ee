// Fits the odds on acts that a public list shows to be held whole (src/forecast/listed) on the built-in casebook, for each
// year on what was over and known by the end of the year before, and writes models/listed/weights.json. Says how the
// forecasts of each year by the weights of its start would have done, and what each feature brings (--ablation).
//
//   npm run fit:listed [-- --ablation]
import { readFileSync, writeFileSync } from "node:fs";
import { dayNumber } from "../dist/dates.js";
import { openDesk } from "../dist/desk.js";
import { backtest, chosen, trackRecord } from "../dist/forecast/backtest.js";
import { FEATURES } from "../dist/forecast/listed/features.js";
import { fitYear } from "../dist/forecast/listed/fit.js";
import { listedForecasters } from "../dist/forecast/listed/forecasters.js";
import { asModel, HORIZONS } from "../dist/forecast/listed/model.js";
import { outcomeClasses } from "../dist/questions/outcomes/classes.js";
import { listedCase } from "../dist/questions/outcomes/listedCase.js";
import { brier, brierSkill, expectedCalibrationError, reliability } from "../dist/statistics/scores.js";

/** Raised with every change by which a forecast may come out otherwise; the ledger names it. */
const VERSION = "1";
/** The calendar is read from here on: before, no day is fitted on. */
const CALENDAR = "1975-01-01";
const FIRST_YEAR = 2001;
const LAST_YEAR = 2026;
const PAIRS = readFileSync(new URL("../casebook/coverage.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(",").slice(0, 2));

const desk = await openDesk({ chronicle: "none" });

/** Every case of every followed pair as known on a day, each once. */
async function casesOn(asOf) {
  const cases = new Map();
  for (const [a, b] of PAIRS) {
    const subject = await desk.subject({ a, b, asOf, datasets: ["casebook"] });
    for (const outcome of await outcomeClasses(subject)) {
      const key = outcome.listed && `${outcome.listed.kind} ${[...outcome.listed.states].sort()}`;
      if (!key || cases.has(key)) continue;
      const found = await listedCase(outcome, dayNumber(asOf), subject, new Map(), CALENDAR);
      if (found) cases.set(key, found);
    }
  }
  return [...cases.keys()].sort().map((key) => cases.get(key));
}

const round = (value) => Number(value.toPrecision(5));
const rounded = (value) =>
  typeof value === "number"
    ? round(value)
    : Array.isArray(value)
      ? value.map(rounded)
      : typeof value === "object"
        ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rounded(one)]))
        : value;

const known = new Map();
async function fitted(without) {
  const years = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const eve = `${year - 1}-12-31`;
    if (!known.has(eve)) known.set(eve, await casesOn(eve));
    years.push(rounded(fitYear(known.get(eve), years, `${year}-01-01`, without)));
    if (!without && process.stderr.isTTY) process.stderr.write(`\r${year}`);
  }
  return asModel(years, VERSION);
}
const model = await fitted();
writeFileSync(new URL("../models/listed/weights.json", import.meta.url), `${JSON.stringify(model)}\n`);
console.log(`models/listed/weights.json: ${model.years.length} years, horizons ${HORIZONS.join(", ")}`);

// How they would have done: each quarter's forecasts by the weights of its day.
const LAST = "2026-04-30";
const all = [];
const forecasters = listedForecasters(model);
const last = await casesOn(LAST);
for (const of of last) {
  for (const horizon of HORIZONS) {
    const past = backtest(forecasters, of, horizon);
    const record = trackRecord(past, horizon);
    all.push(...past);
    const skill = record
      ? `${record.skill.toFixed(3)} [${record.low.toFixed(3)}, ${record.high.toFixed(3)}]`
      : "too few";
    console.log(
      `${of.kind} ${of.states.join("-")} ${horizon} days: n ${past.length}, came ${past.filter((row) => row.outcome).length}, skill ${skill}, given now: ${chosen(past)}`,
    );
  }
}
for (const [what, of] of [
  ["the model", (row) => row.probability],
  ["the usual rate", (row) => row.usual],
  ["as given", (row) => row.said],
  ["the long run", (row) => row.base],
]) {
  const said = all.map(of);
  const came = all.map((row) => row.outcome);
  console.log(
    `\n${what}: Brier ${brier(said, came).toFixed(4)}, skill over the long run ${brierSkill(
      said,
      came,
      all.map((row) => row.base),
    )?.toFixed(3)}, over persistence ${brierSkill(
      said,
      came,
      all.map((row) => row.persistence),
    )?.toFixed(3)}, ECE ${expectedCalibrationError(said, came, 10).toFixed(4)}`,
  );
  for (const bin of reliability(said, came, 10))
    console.log(
      `  said ${bin.meanForecast.toFixed(3)}, came true ${bin.frequency.toFixed(3)} of ${bin.count}`,
    );
}

if (process.argv.includes("--ablation")) {
  console.log("\nWithout one of the features, skill of the model over the long run:");
  for (const { id, name } of FEATURES) {
    const less = listedForecasters(await fitted(id));
    const past = last.flatMap((of) => HORIZONS.flatMap((horizon) => backtest(less, of, horizon)));
    const skill = brierSkill(
      past.map((row) => row.probability),
      past.map((row) => row.outcome),
      past.map((row) => row.base),
    );
    console.log(`  ${id} (${name}): ${skill.toFixed(3)}`);
  }
}
await desk.close();
