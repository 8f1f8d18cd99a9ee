// What looking through a large chronicle costs: bins of a timeline, facets, a page from deep inside, a search for words;
// each beside the same asked of the raw engine by hand, in the same run. What is kept of an answer is not used, but where
// the line says "again".
// Run: npm run bench:browse [-- ROWS | FILE]      default 1000000
import { existsSync, rmSync } from "node:fs";
import { madeChronicle } from "./made/chronicle.mjs";
import { expectSamples } from "./made/events.mjs";

const { DuckDBInstance } = await import("@duckdb/node-api");
const { openDuckDb } = await import("../dist/chronicle/store/duckdb.js");
const { pageOf } = await import("../dist/chronicle/browse.js");
const { timelineOf } = await import("../dist/chronicle/timeline.js");
const { FACETS } = await import("../dist/chronicle/facets.js");

const [given = "1000000"] = process.argv.slice(2);
const DATASET = "icews";
const WORD = "military";
const RUNS = 7;

if (existsSync(given)) await measure(given);
else {
  expectSamples();
  const { path, folder } = await madeChronicle(Number(given));
  await measure(path);
  rmSync(folder, { recursive: true });
}

async function measure(path) {
  const chronicle = await openDuckDb({ path });
  // Each run sees the chronicle as of another day, so that no answer of an earlier one serves it.
  let day = 0;
  const view = () => chronicle.view(`2${String(100 + day++).padStart(3, "0")}-01-01`, [DATASET]);
  const held = chronicle.view("2999-12-31", [DATASET]);
  const { total } = await pageOf(held, {}, { offset: 0, limit: 1, order: "latest" });
  const deep = Math.floor(total / 2);
  const found = await pageOf(held, { text: WORD }, { offset: 0, limit: 1, order: "latest" });
  console.log(
    `${total.toLocaleString("en-US")} rows, ${found.total.toLocaleString("en-US")} with "${WORD}"; median of ${RUNS}`,
  );
  const raw = await rawEngine(path);
  const inHalf = await raw.dayAt(deep);

  const byDay = "SELECT date::VARCHAR, precision, quad, count(*) FROM events";
  const sets = `SELECT ${FACETS.join(", ")}, count(*) FROM events`;
  const grouping = `GROUP BY GROUPING SETS (${FACETS.join(", ")})`;
  const word = `(summary ILIKE '%${WORD}%' OR source_name ILIKE '%${WORD}%' OR target_name ILIKE '%${WORD}%')`;
  const pageSql = `SELECT * FROM events WHERE date = '${inHalf}' ORDER BY id DESC LIMIT 100`;

  await line(
    "bins",
    () => timelineOf(view(), {}),
    () => raw.ask(`${byDay} GROUP BY date, precision, quad`),
  );
  await line(
    "facets",
    () => view().countsEach({}, FACETS),
    () => raw.ask(`${sets} ${grouping}`),
  );
  let at = deep;
  const next = () => {
    at += 100;
    return at;
  };
  await line(
    "a page deep inside, again",
    () => pageOf(held, {}, { offset: next(), limit: 100, order: "latest" }),
    () => raw.ask(pageSql),
  );
  await line(
    "bins of a word",
    () => timelineOf(view(), { text: WORD }),
    () => raw.ask(`${byDay} WHERE ${word} GROUP BY date, precision, quad`),
  );
  await line(
    "facets of a word",
    () => view().countsEach({ text: WORD }, FACETS),
    () => raw.ask(`${sets} WHERE ${word} ${grouping}`),
  );
  at = 0;
  await line(
    "a page of a word, again",
    () => pageOf(held, { text: WORD }, { offset: next(), limit: 100, order: "latest" }),
    () => raw.ask(`SELECT * FROM events WHERE ${word} ORDER BY date DESC, id DESC LIMIT 100`),
  );
  await raw.close();
  await chronicle.close();
}

/** Both by turns, so that what else the machine does falls on the two alike. */
async function line(name, ours, theirs) {
  const times = { ours: [], theirs: [] };
  for (let run = 0; run < RUNS + 1; run++)
    for (const [key, ask] of [
      ["ours", ours],
      ["theirs", theirs],
    ]) {
      const start = performance.now();
      await ask();
      // The first is to warm up.
      if (run > 0) times[key].push(performance.now() - start);
    }
  const [mine, engine] = [times.ours, times.theirs].map((list) => list.sort((x, y) => x - y)[RUNS >> 1]);
  console.log(
    `  ${name.padEnd(26)} ${mine.toFixed(0).padStart(5)} ms, ${(mine / engine).toFixed(1).padStart(4)} times the raw engine (${engine.toFixed(0)} ms)`,
  );
}

async function rawEngine(path) {
  const instance = await DuckDBInstance.create(path, { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  const ask = async (sql) => (await connection.runAndReadAll(sql)).getRows();
  return {
    ask,
    dayAt: async (place) =>
      String(
        (await ask(`SELECT date::VARCHAR FROM events ORDER BY date DESC LIMIT 1 OFFSET ${place}`))[0][0],
      ),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
