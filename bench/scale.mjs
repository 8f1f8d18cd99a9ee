// What the ten questions cost on a dense pair of a large chronicle, against the raw engine on the same rows.
// Rows are the real ICEWS day of shared/samples, told again over ten years.
// Run: npm run bench:scale [-- ROWS …]      default 100000 1000000
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { madeChronicle } from "./made/chronicle.mjs";
import { expectSamples } from "./made/events.mjs";

const PAIR = ["USA", "PRK"];
const AS_OF = "2024-12-31";

if (process.argv[2] === "--ask") await askAll(process.argv[3]);
else {
  expectSamples();
  const sizes = process.argv.slice(2).map(Number);
  for (const rows of sizes.length ? sizes : [100_000, 1_000_000]) await measure(rows);
}

async function measure(rows) {
  const { path, folder, seconds } = await madeChronicle(rows);
  console.log(`\n${rows.toLocaleString("en-US")} rows, taken in within ${seconds.toFixed(1)} s`);
  // A process of its own, so that its memory is that of the questions alone.
  const asked = spawnSync(process.execPath, [fileURLToPath(import.meta.url), "--ask", path], {
    encoding: "utf8",
  });
  console.log(asked.status === 0 ? asked.stdout.trimEnd() : asked.stderr);
  rmSync(folder, { recursive: true });
}

async function askAll(path) {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const { openDesk } = await import("../dist/desk.js");
  const { QUESTIONS } = await import("../dist/questions/all.js");
  const desk = await openDesk({ chronicle: path });
  const subject = await desk.subject({ a: PAIR[0], b: PAIR[1], asOf: AS_OF });
  const between = await subject.events.counts({ between: PAIR }, []);
  console.log(`${PAIR.join(" and ")}: ${between[0].n.toLocaleString("en-US")} rows between the two`);
  // All at once, as a brief asks them; each line says when its answer was there.
  const start = performance.now();
  const since = () => `${((performance.now() - start) / 1000).toFixed(2).padStart(6)} s`;
  await Promise.all(
    QUESTIONS.map(async (question) => {
      await question.answer(subject);
      console.log(`  ${question.id.padEnd(14)} ${since()}`);
    }),
  );
  const sum = performance.now() - start;
  const memory = process.resourceUsage().maxRSS / 1024;
  await desk.close();
  const raw = await rawCount(DuckDBInstance, path);
  console.log(
    `  all ten        ${(sum / 1000).toFixed(2).padStart(6)} s, ${Math.round(sum / raw)} times one count by month of the raw engine (${raw.toFixed(0)} ms); at most ${memory.toFixed(0)} MB`,
  );
}

/** The median of nine: one grouped count over the same file, without Chancery. */
async function rawCount(DuckDBInstance, path) {
  const instance = await DuckDBInstance.create(path, { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  const times = [];
  for (let i = 0; i < 9; i++) {
    const start = performance.now();
    await connection.runAndReadAll(
      "SELECT strftime(date, '%Y-%m'), count(*) FROM events WHERE source = 'USA' AND target = 'PRK' GROUP BY 1",
    );
    times.push(performance.now() - start);
  }
  connection.closeSync();
  instance.closeSync();
  return times.sort((x, y) => x - y)[4];
}
