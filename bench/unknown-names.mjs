// What names that mean nobody cost a reader: rows a second with a new unknown name each, beside rows of one known name.
// Run: npm run bench:names [-- ROWS]
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readerFor } from "../dist/chronicle/readers/index.js";

const rows = Number(process.argv[2] ?? 20_000);
const folder = mkdtempSync(join(tmpdir(), "chancery-bench-"));
const columns = { date: "d", source: "s", target: "t", cameo: "c" };

async function seconds(name, source) {
  const file = join(folder, `${name}.csv`);
  const lines = Array.from({ length: rows }, (_, index) => `2020-01-01,${source(index)},CHN,042\n`);
  writeFileSync(file, `d,s,t,c\n${lines.join("")}`);
  const start = performance.now();
  let read = 0;
  for await (const batch of readerFor("csv", { dataset: "bench", columns }).rows(file)) read += batch.length;
  if (read !== rows) throw new Error(`${read} of ${rows} rows came back`);
  return (performance.now() - start) / 1000;
}

await seconds("warm", () => "Japan");
const known = await seconds("known", () => "Japan");
const unknown = await seconds("unknown", (index) => `Unknown town of ${index * 7919}`);
rmSync(folder, { recursive: true });
console.log(`${rows} rows of one known name       ${known.toFixed(2)} s`);
console.log(
  `${rows} rows of as many unknown ones ${unknown.toFixed(2)} s, ${(unknown / known).toFixed(1)} times as long`,
);
