// What the ten questions, a whole brief and a pair's monthly series cost on a large chronicle, beside the raw engine on the same rows.
// Rows are real ones of shared/samples, told again over ten years.
// Run: npm run bench:scale [-- ROWS …] [--source gdelt|icews] [--pair USA,PRK]      default 100000 1000000 of icews
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { madeChronicle } from "./made/chronicle.mjs";
import { expectSamples } from "./made/events.mjs";

const AS_OF = "2024-12-31";
const OTHER_DAY = "2024-10-31";
const HERE = fileURLToPath(import.meta.url);
const CHANCERY = fileURLToPath(new URL("../bin/chancery", import.meta.url));

if (process.argv[2] === "--ask") await askAll(...process.argv.slice(3));
else {
  expectSamples();
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      source: { type: "string", default: "icews" },
      pair: { type: "string", default: "USA,PRK" },
    },
  });
  const sizes = positionals.map(Number);
  for (const rows of sizes.length ? sizes : [100_000, 1_000_000])
    await measure(rows, values.source, values.pair);
}

async function measure(rows, source, pair) {
  const { path, folder, seconds, bytes } = await madeChronicle(rows, source);
  console.log(
    `\n${rows.toLocaleString("en-US")} rows of ${source}: taken in within ${seconds.toFixed(1)} s, ${(bytes / 1e6).toFixed(0)} MB`,
  );
  // Processes of their own, so that their memory is that of the questions alone.
  const asked = spawnSync(process.execPath, [HERE, "--ask", path, source, pair], { encoding: "utf8" });
  console.log(asked.status === 0 ? asked.stdout.trimEnd() : asked.stderr);
  const start = performance.now();
  const brief = spawnSync(
    process.execPath,
    [CHANCERY, "brief", ...pair.split(","), "--as-of", AS_OF, "--chronicle", path, "--out", folder],
    { encoding: "utf8" },
  );
  console.log(
    brief.status === 0
      ? `  chancery brief, from the prompt to the files    ${((performance.now() - start) / 1000).toFixed(2).padStart(6)} s`
      : brief.stderr,
  );
  rmSync(folder, { recursive: true });
}

async function askAll(path, dataset, between) {
  const { openDesk } = await import("../dist/desk.js");
  const { QUESTIONS } = await import("../dist/questions/all.js");
  const pair = between.split(",");
  const start = performance.now();
  const desk = await openDesk({ chronicle: path });
  const opened = (performance.now() - start) / 1000;
  for (const [name, asOf] of [
    ["cold", AS_OF],
    ["another day", OTHER_DAY],
    ["the same again", AS_OF],
  ]) {
    const seconds = await tenQuestions(desk, QUESTIONS, pair, asOf);
    console.log(
      `  the ten questions, ${name.padEnd(28)} ${(seconds + (name === "cold" ? opened : 0)).toFixed(2).padStart(6)} s`,
    );
  }
  const memory = process.resourceUsage().maxRSS / 1024;
  await desk.close();
  const [ours, raw] = [await ourSeries(path, dataset, pair), await rawSeries(path, pair)];
  console.log(
    `  the pair's monthly series                       ${ours.toFixed(0).padStart(6)} ms, ${(ours / raw).toFixed(1)} times a query written by hand (${raw.toFixed(0)} ms)`,
  );
  console.log(`  at most ${memory.toFixed(0)} MB`);
}

/** All at once, as a brief asks them. */
async function tenQuestions(desk, questions, [a, b], asOf) {
  const start = performance.now();
  const subject = await desk.subject({ a, b, asOf });
  await Promise.all(questions.map((question) => question.answer(subject)));
  return (performance.now() - start) / 1000;
}

/** The median of nine, each as of a day of its own, so that none is known from before. */
async function ourSeries(path, dataset, pair) {
  const { openDuckDb } = await import("../dist/chronicle/store/duckdb.js");
  const chronicle = await openDuckDb({ path });
  const times = [];
  for (let day = 10; day < 19; day++) {
    const start = performance.now();
    await chronicle.view(`2024-12-${day}`, [dataset]).counts({ between: pair }, ["month"]);
    times.push(performance.now() - start);
  }
  await chronicle.close();
  return median(times);
}

/** The same in the engine's own words: events, reports and intensity by month. */
async function rawSeries(path, [a, b]) {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(path, { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  const times = [];
  for (let day = 10; day < 19; day++) {
    const start = performance.now();
    await connection.runAndReadAll(
      `SELECT date_trunc('month', date), count(*), sum(reports), sum(goldstein) FROM events
       WHERE known <= DATE '2024-12-${day}' AND ((source = '${a}' AND target = '${b}') OR (source = '${b}' AND target = '${a}'))
       GROUP BY 1 ORDER BY 1`,
    );
    times.push(performance.now() - start);
  }
  connection.closeSync();
  instance.closeSync();
  return median(times);
}

function median(times) {
  return times.sort((x, y) => x - y)[Math.floor(times.length / 2)];
}
