import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { composeBrief } from "../../src/brief/compose.ts";
import { BRIEF_FORMATS, writeBrief } from "../../src/brief/write.ts";
import { openDesk } from "../../src/desk.ts";
import { chancery, compile } from "../cli/run.ts";

beforeAll(compile);

/** Every file of a brief, by its name, after `write` has filled a new folder. */
async function written(write: (folder: string) => Promise<unknown>): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), "chancery-brief-"));
  try {
    await write(folder);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    return new Map(files.map((file) => [file.name, readFileSync(join(file.parentPath, file.name), "utf8")]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Within this process, on one thread. */
async function here(folder: string): Promise<void> {
  const desk = await openDesk({ chronicle: "none" });
  try {
    const brief = await composeBrief(desk, { a: "CHN", b: "PRK", asOf: "2025-09-04", since: "2024-09-04" });
    writeBrief(brief, folder, BRIEF_FORMATS);
  } finally {
    await desk.close();
  }
}

/** As installed: a process of its own, which draws on a second thread. */
async function installed(folder: string): Promise<void> {
  const ran = await chancery(
    `brief CHN PRK --as-of 2025-09-04 --since 2024-09-04 --out ${folder}`.split(" "),
  );
  expect(ran).toMatchObject({ code: 0, err: "" });
}

test("the same input gives the same bytes", async () => {
  const [first, ...others] = [await written(here), await written(here), await written(installed)];
  expect(first.size).toBeGreaterThan(10);
  for (const other of others) {
    expect([...other.keys()].sort()).toEqual([...first.keys()].sort());
    for (const [name, content] of first) expect(other.get(name) === content, `${name} differs`).toBe(true);
  }
});
