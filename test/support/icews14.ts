import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ingest } from "../../src/chronicle/ingest.ts";
import { readerFor } from "../../src/chronicle/readers/index.ts";
import { openDuckDb } from "../../src/chronicle/store/duckdb.ts";
import { type Desk, openDesk } from "../../src/desk.ts";

const BENCHMARK = fileURLToPath(new URL("../../../shared/icews14", import.meta.url));

/** The benchmark is not part of the project: without it there is no year of daily events to ask about. */
export const NO_ICEWS14 = !existsSync(BENCHMARK);

/** A desk with the benchmark in a chronicle file beside the casebook, as a user has it; closing it removes the file. */
export async function icews14Desk(): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), "chancery-icews14-"));
  const path = join(folder, "chronicle.duckdb");
  const chronicle = await openDuckDb({ path, write: true });
  await ingest(chronicle, readerFor("icews14", {}), [BENCHMARK]);
  await chronicle.close();
  const desk = await openDesk({ chronicle: path });
  return {
    ...desk,
    close: async () => {
      await desk.close();
      rmSync(folder, { recursive: true });
    },
  };
}
