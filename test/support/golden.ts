import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

const GOLDEN = fileURLToPath(new URL("../golden/", import.meta.url));

/**
 * Holds `actual` to the file kept under test/golden. A difference is written beside it as
 * NAME.changed so that it can be read as a diff; UPDATE_GOLDEN=1 renews the kept file.
 */
export function expectGolden(name: string, actual: string): void {
  const path = join(GOLDEN, name);
  const changed = `${path}.changed`;
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  const kept = existsSync(path) ? readFileSync(path, "utf8") : "";
  if (kept === actual) {
    rmSync(changed, { force: true });
    return;
  }
  writeFileSync(changed, actual);
  expect.fail(
    `${name} changed; compare it with test/golden/${name}.changed, and renew it with UPDATE_GOLDEN=1.`,
  );
}
