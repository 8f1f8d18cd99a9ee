// A large chronicle to measure on: events of ICEWS, as many as asked for, over ten years.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeEvents } from "./events.mjs";

/** Makes a chronicle of so many rows in a folder of its own; gives both and the seconds that the taking in took. */
export async function madeChronicle(rows) {
  const [{ openDuckDb }, { readerFor }, { ingest }] = await Promise.all([
    import("../../dist/chronicle/store/duckdb.js"),
    import("../../dist/chronicle/readers/index.js"),
    import("../../dist/chronicle/ingest.js"),
  ]);
  const folder = mkdtempSync(join(tmpdir(), "chancery-scale-"));
  const path = join(folder, "chronicle.duckdb");
  const file = join(folder, "events.tab");
  await makeEvents("icews", rows, file, { first: "2015-01-01", last: "2024-12-30" });
  const chronicle = await openDuckDb({ path, write: true });
  const start = performance.now();
  await ingest(chronicle, readerFor("icews"), [file]);
  const seconds = (performance.now() - start) / 1000;
  await chronicle.close();
  return { path, folder, seconds };
}
