// A large chronicle to measure on: the real ICEWS day of shared/samples, told again on days drawn over ten years.
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SAMPLES = fileURLToPath(new URL("../../shared/samples/icews", import.meta.url));
const [FIRST_DAY, DAYS] = [Date.UTC(2015, 0, 1), 3652];

/** Ends the process with a line where the real day is not beside the project. */
export function expectSamples() {
  if (existsSync(SAMPLES)) return;
  console.log("skipped: the real ICEWS day is not beside the project (shared/samples/icews)");
  process.exit(0);
}

/** Makes a chronicle of so many rows in a folder of its own; gives both and the seconds that the taking in took. */
export async function madeChronicle(rows) {
  const { openDuckDb } = await import("../dist/chronicle/store/duckdb.js");
  const { icewsReader } = await import("../dist/chronicle/readers/icews/icews.js");
  const folder = mkdtempSync(join(tmpdir(), "chancery-scale-"));
  const path = join(folder, "chronicle.duckdb");
  const file = join(folder, "events.tab");
  generate(file, rows);
  const chronicle = await openDuckDb({ path, write: true });
  const start = performance.now();
  await chronicle.load({ dataset: "icews", name: "events.tab" }, icewsReader.rows(file));
  const seconds = (performance.now() - start) / 1000;
  await chronicle.close();
  return { path, folder, seconds };
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
