import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { BUILT_IN_CASE } from "../../src/casebook.ts";
import { editionOfData } from "../../src/server/desk/edition.ts";
import { prepare, readPrepared, withPrepared } from "../../src/server/desk/prepared.ts";
import type { DeskService } from "../../src/server/desk/service.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-prepared-"));
afterAll(() => rmSync(folder, { recursive: true }));

const BUILT = new URL("../../dist/", import.meta.url);
const CAN = existsSync(new URL("prepared.json", BUILT));
if (!CAN) console.warn("The test of prepared answers is skipped: they are not built (npm run build).");

const ALONE = { chronicle: "none" };
const START = JSON.stringify(["start"]);

/** A file of prepared answers, of which the first says what it is. */
function prepared(edition = editionOfData(), name = "prepared.json"): URL {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ edition, answers: { [START]: "prepared" } }));
  return pathToFileURL(path);
}

/** A desk that says of itself when it was begun. */
function desk(begun: string[]): () => Promise<DeskService> {
  return async () => {
    begun.push("begun");
    return {
      chronicle: undefined,
      answer: async (name: string) => `asked ${name}`,
      close: async () => {
        begun.push("closed");
      },
    } as unknown as DeskService;
  };
}

describe.skipIf(!CAN)("what the build prepared", () => {
  test("is byte for byte what the built desk answers", { timeout: 60_000 }, async () => {
    const { openService } = await import(fileURLToPath(new URL("server/desk/service.js", BUILT)));
    const service: DeskService = openService(ALONE);
    const held = JSON.parse(readFileSync(new URL("prepared.json", BUILT), "utf8"));
    expect(await prepare(service), "npm run build makes it anew").toEqual(held);
    await service.close();
  });
});

describe("prepared answers are left aside", () => {
  const read = (file: URL, of: Parameters<typeof readPrepared>[0] = ALONE) => readPrepared(of, file);

  test("where casebook or models are of another edition", () => {
    expect(read(prepared())).toEqual({ [START]: "prepared" });
    expect(read(prepared("another"))).toBeUndefined();
  });

  test("where the code is newer than they are", () => {
    const file = prepared(undefined, "old.json");
    utimesSync(file, 0, 0);
    expect(read(file)).toBeUndefined();
  });

  test("where a chronicle is beside the casebook, or a name is chosen", () => {
    const chronicle = join(folder, "mine.duckdb");
    expect(read(prepared(), { chronicle })).toBeDefined();
    writeFileSync(chronicle, "");
    expect(read(prepared(), { chronicle })).toBeUndefined();
    expect(read(prepared(), { ...ALONE, labels: { TWN: "Chinese Taipei" } })).toBeUndefined();
  });

  test("where there are none", () => {
    expect(read(new URL("nowhere.json", pathToFileURL(`${folder}/`)))).toBeUndefined();
  });
});

describe("a desk with prepared answers", () => {
  test("hands them out before it is begun, and is begun for the rest", async () => {
    const begun: string[] = [];
    const service = withPrepared(readPrepared(ALONE, prepared()), ALONE, desk(begun));
    expect(await service.answer("start", {})).toBe("prepared");
    expect(begun).toEqual([]);
    expect(await service.answer("brief", BUILT_IN_CASE)).toBe("asked brief");
    await service.close();
    expect(begun).toEqual(["begun", "closed"]);
  });

  test("asks the desk for all once files were taken in", async () => {
    const chronicle = join(folder, "later.duckdb");
    const service = withPrepared(readPrepared({ chronicle }, prepared()), { chronicle }, desk([]));
    expect(await service.answer("start", {})).toBe("prepared");
    writeFileSync(chronicle, "");
    expect(await service.answer("start", {})).toBe("asked start");
    await service.close();
  });

  test("wakes the desk when the reader has the first page", async () => {
    const begun: string[] = [];
    const service = withPrepared(readPrepared(ALONE, prepared()), ALONE, desk(begun));
    await service.answer("start", {});
    await expect.poll(() => begun, { timeout: 3000 }).toEqual(["begun"]);
    await service.close();
  });
});

test("the edition changes with any file of the data", () => {
  const data = pathToFileURL(`${mkdtempSync(join(folder, "data-"))}/`);
  const editions = [
    ["a.csv", "1"],
    ["a.csv", "2"],
    ["b.csv", ""],
  ].map(([name, text]) => {
    writeFileSync(new URL(name!, data), text!);
    return editionOfData([data]);
  });
  expect(new Set(editions).size).toBe(3);
});
