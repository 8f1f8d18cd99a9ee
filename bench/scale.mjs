// What the ten questions cost on a dense pair of a large chronicle, against the raw engine on the same rows.
// Rows are the real ICEWS day of shared/samples, told again on days drawn over ten years.
// Run: npm run bench:scale [-- ROWS …]      default 100000 1000000
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SAMPLES = fileURLToPath(new URL("../../shared/samples/icews", import.meta.url));
const [FIRST_DAY, DAYS] = [Date.UTC(2015, 0, 1), 3652];
const PAIR = ["USA", "PRK"];
const AS_OF = "2024-12-31";

if (process.argv[2] === "--ask") await askAll(process.argv[3]);
else {
  if (!existsSync(SAMPLES)) {
    console.log("skipped: the real ICEWS day is not beside the project (shared/samples/icews)");
    process.exit(0);
  }
  const sizes = process.argv.slice(2).map(Number);
  for (const rows of sizes.length ? sizes : [100_000, 1_000_000]) await measure(rows);
}

async function measure(rows) {
  const { openDuckDb } = await import("../dist/chronicle/store/duckdb.js");
  const { icewsReader } = await import("../dist/chronicle/readers/icews/icews.js");
  const folder = mkdtempSync(join(tmpdir(), "chancery-scale-"));
  const path = join(folder, "chronicle.duckdb");
  const file = join(folder, "events.tab");
  generate(file, rows);
  const chronicle = await openDuckDb({ path, write: true });
  const start = performance.now();
  await chronicle.load({ dataset: "icews", name: "events.tab" }, icewsReader.rows(file));
  const took = (performance.now() - start) / 1000;
  await chronicle.close();
  console.log(`\n${rows.toLocaleString("en-US")} rows, taken in within ${took.toFixed(1)} s`);
  // A process of its own, so that its memory is that of the questions alone.
  const asked = spawnSync(process.execPath, [fileURLToPath(import.meta.url), "--ask", path], {
    encoding: "utf8",
  });
  console.log(asked.status === 0 ? asked.stdout.trimEnd() : asked.stderr);
  rmSync(folder, { recursive: true });
}

/** The real rows over and over, each with an id of its own and a day drawn from ten years by a fixed seed. */
function generate(file, rows) {
  const [name] = readdirSync(SAMPLES).filter((entry) => entry.endsWith(".tab"));
  const [header, ...real] = readFileSync(join(SAMPLES, name), "utf8").trimEnd().split("\n");
  let state = 20_250_904;
  const draw = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const lines = [header];
  for (let i = 0; i < rows; i++) {
    const cells = real[i % real.length].split("\t");
    cells[0] = String(i + 1);
    cells[1] = new Date(FIRST_DAY + Math.floor(draw() * DAYS) * 86_400_000).toISOString().slice(0, 10);
    lines.push(cells.join("\t"));
  }
  writeFileSync(file, `${lines.join("\n")}\n`);
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
