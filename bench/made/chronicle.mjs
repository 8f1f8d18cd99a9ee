// A large chronicle to measure on: events of a source, as many as asked for, over ten years.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeEvents } from "./events.mjs";

/** Makes a chronicle of so many rows in a folder of its own; gives both, the seconds that the taking in took, and the bytes on disk. */
export async function madeChronicle(rows, source = "icews") {
  const [{ openDuckDb }, { readerFor }, { ingest }] = await Promise.all([
    import("../../dist/chronicle/store/duckdb.js"),
    import("../../dist/chronicle/readers/index.js"),
    import("../../dist/chronicle/ingest.js"),
  ]);
  const folder = mkdtempSync(join(tmpdir(), "chancery-scale-"));
  const path = join(folder, "chronicle.duckdb");
  const file = join(folder, source === "icews" ? "events.tab" : "events.export.CSV");
  await makeEvents(source, rows, file, { first: "2015-03-01", last: "2024-12-30" });
  const chronicle = await openDuckDb({ path, write: true });
  const start = performance.now();
  await ingest(chronicle, readerFor(source), [file]);
  await chronicle.close();
  const seconds = (performance.now() - start) / 1000;
  rmSync(file);
  return { path, folder, seconds, bytes: statSync(path).size };
}
