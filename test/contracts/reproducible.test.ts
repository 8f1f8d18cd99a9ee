import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { composeBrief } from "../../src/brief/compose.ts";
import { BRIEF_FORMATS, writeBrief } from "../../src/brief/write.ts";
import { openDesk } from "../../src/desk.ts";

/** Every file of a brief, by its path, written by a desk of its own. */
async function written(): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), "chancery-brief-"));
  const desk = await openDesk({ chronicle: "none" });
  try {
    writeBrief(
      await composeBrief(desk, { a: "CHN", b: "PRK", asOf: "2025-09-04", since: "2024-09-04" }),
      folder,
      BRIEF_FORMATS,
    );
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    return new Map(files.map((file) => [file.name, readFileSync(join(file.parentPath, file.name), "utf8")]));
  } finally {
    await desk.close();
    rmSync(folder, { recursive: true });
  }
}

test("the same input gives the same bytes", async () => {
  const [first, second] = [await written(), await written()];
  expect([...second.keys()].sort()).toEqual([...first.keys()].sort());
  expect(first.size).toBeGreaterThan(10);
  for (const [name, content] of first) expect(second.get(name) === content, `${name} differs`).toBe(true);
});
