/**
 * How fast files of events are taken in, as a ratio to the raw engine beneath and to pandas, by turns in one run; each in a process of its
 * own, so that its memory is its own. Rows are the real ones of shared/samples, over and over (made/events.mjs).
 *
 *     npm run bench:ingest [-- --rows N --rounds N --sources gdelt,icews --file FILE --python PYTHON]      default 1,000,000 rows, 3 rounds
 *
 * The engine: DuckDB's read_csv into a stored table of the file's own columns, nothing else done. pandas: read_csv in chunks of 100,000
 * rows, which are dropped; skipped where PYTHON (default python3) has none.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { expectSamples, makeEvents } from "./made/events.mjs";

const HERE = fileURLToPath(import.meta.url);
const FOLDER = fileURLToPath(new URL(".", import.meta.url));

const WAYS = {
  async chancery(source, file, folder) {
    const [{ openDuckDb }, { readerFor }, { ingest }] = await Promise.all([
      import("../dist/chronicle/store/duckdb.js"),
      import("../dist/chronicle/readers/index.js"),
      import("../dist/chronicle/ingest.js"),
    ]);
    const path = join(folder, "chronicle.duckdb");
    const start = performance.now();
    const chronicle = await openDuckDb({ path, write: true });
    const { read } = await ingest(chronicle, readerFor(source), [file]);
    await chronicle.close();
    return { seconds: (performance.now() - start) / 1000, rows: read, stored: statSync(path).size };
  },
  async "row by row"(source, file, folder) {
    const [{ openDuckDb }, { readerFor }, { ingest }] = await Promise.all([
      import("../dist/chronicle/store/duckdb.js"),
      import("../dist/chronicle/readers/index.js"),
      import("../dist/chronicle/ingest.js"),
    ]);
    const start = performance.now();
    const chronicle = await openDuckDb({ path: join(folder, "chronicle.duckdb"), write: true });
    const { read } = await ingest(chronicle, { ...readerFor(source), pieces: undefined }, [file]);
    await chronicle.close();
    return { seconds: (performance.now() - start) / 1000, rows: read };
  },
  async engine(source, file, folder) {
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const path = join(folder, "table.duckdb");
    const start = performance.now();
    const instance = await DuckDBInstance.create(path, { memory_limit: "1GB" });
    const connection = await instance.connect();
    const header = source === "icews";
    await connection.run(
      `CREATE TABLE events AS SELECT * FROM read_csv('${file}', delim = '\t', quote = '', header = ${header}, all_varchar = true)`,
    );
    await connection.run("CHECKPOINT");
    const counted = await connection.runAndReadAll("SELECT count(*)::INTEGER FROM events");
    const rows = counted.getRows()[0][0];
    connection.closeSync();
    instance.closeSync();
    return { seconds: (performance.now() - start) / 1000, rows, stored: statSync(path).size };
  },
  pandas(source, file, _folder, python) {
    const code = `
import sys, time, json, resource, pandas
start = time.time(); rows = 0
for chunk in pandas.read_csv(sys.argv[1], sep="\\t", quoting=3, dtype=str, header=${source === "icews" ? 0 : "None"}, chunksize=100000):
    rows += len(chunk)
print(json.dumps({"seconds": time.time() - start, "rows": rows, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))`;
    const told = spawnSync(python, ["-c", code, file], { encoding: "utf8" });
    return told.status === 0 ? JSON.parse(told.stdout) : undefined;
  },
};

if (process.argv[2] === "--one") await one(...process.argv.slice(3));
else await main();

/** One way in this process; tells the parent what it took. */
async function one(way, source, file, folder) {
  const took = await WAYS[way](source, file, folder);
  console.log(JSON.stringify({ ...took, memory: process.resourceUsage().maxRSS / 1024 }));
}

async function main() {
  const { values } = parseArgs({
    options: {
      rows: { type: "string", default: "1000000" },
      rounds: { type: "string", default: "3" },
      sources: { type: "string", default: "gdelt,icews" },
      ways: { type: "string", default: "engine,chancery,pandas" },
      file: { type: "string" },
      python: { type: "string", default: "python3" },
    },
  });
  if (!values.file) expectSamples();
  for (const source of values.sources.split(",")) {
    const folder = mkdtempSync(join(tmpdir(), "chancery-ingest-"));
    const file = values.file ?? join(folder, source === "icews" ? "events.tab" : "events.export.CSV");
    if (!existsSync(file)) await makeEvents(source, Number(values.rows), file);
    const ways = values.ways.split(",");
    const took = new Map(ways.map((way) => [way, []]));
    for (let round = 0; round < Number(values.rounds); round++)
      for (const way of ways) took.get(way).push(measured(way, source, file, values.python));
    tell(source, file, took);
    rmSync(folder, { recursive: true });
  }
}

function measured(way, source, file, python) {
  if (way === "pandas") return WAYS.pandas(source, file, "", python);
  const folder = mkdtempSync(join(tmpdir(), "chancery-ingest-run-"));
  const run = spawnSync(process.execPath, [HERE, "--one", way, source, file, folder], {
    encoding: "utf8",
    cwd: FOLDER,
  });
  rmSync(folder, { recursive: true });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

function tell(source, file, took) {
  const size = statSync(file).size;
  const median = (list) => [...list].sort((x, y) => x - y)[Math.floor(list.length / 2)];
  const secondsOf = (way) => median(took.get(way).map(({ seconds }) => seconds));
  console.log(`\n${source}: ${(size / 1e6).toFixed(0)} MB`);
  for (const [way, runs] of took) {
    if (runs[0] === undefined) {
      console.log(`  ${way.padEnd(12)} skipped: it is not on this machine`);
      continue;
    }
    const [{ rows, stored }, seconds] = [runs[0], secondsOf(way)];
    const memory = Math.max(...runs.map((run) => run.memory));
    const times = runs.map((run) => run.seconds.toFixed(1)).join(" ");
    console.log(
      `  ${way.padEnd(12)} ${seconds.toFixed(1).padStart(7)} s (${times})  ${Math.round(rows / seconds)
        .toLocaleString("en-US")
        .padStart(
          9,
        )} rows/s  at most ${memory.toFixed(0)} MB${stored ? `, ${(stored / 1e6).toFixed(0)} MB stored` : ""}`,
    );
  }
  for (const way of ["engine", "pandas"]) {
    if (!took.get(way)?.[0] || !took.get("chancery")) continue;
    console.log(
      `  chancery takes in ${(secondsOf(way) / secondsOf("chancery")).toFixed(2)} times as many rows a second as ${way}`,
    );
  }
}
