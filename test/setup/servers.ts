import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Servers that are begun once for all files of a worker, which may be ended at any moment: each is noted as a file that is
 * called as its process (browser/workbench/served.ts), and ended here when all tests are.
 */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "chancery-servers-"));
  process.env.CHANCERY_TEST_SERVERS = folder;
  return () => {
    for (const name of readdirSync(folder)) {
      try {
        process.kill(Number(name), "SIGTERM");
      } catch {
        // It has ended by itself.
      }
    }
    rmSync(folder, { recursive: true, force: true });
  };
}
