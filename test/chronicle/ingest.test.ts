import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ingest } from "../../src/chronicle/ingest.ts";
import { FORMATS, readerFor } from "../../src/chronicle/readers/index.ts";
import { openDuckDb } from "../../src/chronicle/store/duckdb.ts";
import { folder } from "./readers/folder.ts";

const HEADER = "Day,From,To,Act";
const mine = () =>
  readerFor("csv", { dataset: "mine", columns: { date: "Day", source: "From", target: "To", cameo: "Act" } });

describe("taking files in", () => {
  it("adds up the summaries of all files, reasons in order", async () => {
    const path = folder({
      "a.csv": `${HEADER}\n2025-01-01,CHN,PRK,042\n2025-01-32,CHN,PRK,042\n`,
      "b.csv": `${HEADER}\n2025-01-01,CHN,PRK,042\n2025-01-02,CHN,PRK,042\n2025-01-02,CHN,PRK,999\n2025-02-30,CHN,PRK,042\n`,
      "note.md": "not data",
    });
    const chronicle = await openDuckDb();
    const summary = await ingest(chronicle, mine(), [path]);
    expect(summary).toEqual({
      read: 6,
      added: 2,
      known: 1,
      quarantined: { "bad date": 2, "unknown CAMEO code": 1 },
    });
    expect(Object.keys(summary.quarantined)).toEqual(["bad date", "unknown CAMEO code"]);
    expect(await chronicle.view("2026-01-01", ["mine"]).quarantined()).toEqual([
      { dataset: "mine", reason: "bad date", rows: 2 },
      { dataset: "mine", reason: "unknown CAMEO code", rows: 1 },
    ]);
    await chronicle.close();
  });

  it("tells the bytes of all files first, then how many are done, up to the last", async () => {
    const path = folder({ "a.csv": `${HEADER}\n2025-01-01,CHN,PRK,042\n`, "b.csv": `${HEADER}\n` });
    const chronicle = await openDuckDb();
    const told: [number, string][] = [];
    let bytes = 0;
    await ingest(chronicle, mine(), [join(path, "a.csv"), join(path, "b.csv")], {
      onStart: (total) => {
        bytes = total;
      },
      onProgress: (done, file) => told.push([done, file]),
    });
    await chronicle.close();
    expect(bytes).toBe(2 * (HEADER.length + 1) + "2025-01-01,CHN,PRK,042\n".length);
    expect(told).toEqual([
      [bytes - HEADER.length - 1, join(path, "a.csv")],
      [bytes, join(path, "b.csv")],
    ]);
  });

  it("keeps the files before one that can't be read, and nothing of that one", async () => {
    const path = folder({
      "a.csv": `${HEADER}\n2025-01-01,CHN,PRK,042\n`,
      "b.csv": "Day,From\n2025-01-01,CHN\n",
    });
    const chronicle = await openDuckDb();
    await expect(ingest(chronicle, mine(), [path])).rejects.toThrow(/b\.csv.*"To", "Act"/);
    expect(await chronicle.datasets("2026-01-01")).toMatchObject([{ dataset: "mine", events: 1 }]);
    await chronicle.close();
  });

  it("takes in nothing where one path of several is wrong", async () => {
    const path = folder({ "a.csv": `${HEADER}\n2025-01-01,CHN,PRK,042\n` });
    const chronicle = await openDuckDb();
    await expect(ingest(chronicle, mine(), [path, join(path, "gone.csv")])).rejects.toThrow(/no file at/);
    await expect(ingest(chronicle, mine(), [])).rejects.toThrow(/no file to take in/);
    expect(await chronicle.datasets("2026-01-01")).toEqual([]);
    await chronicle.close();
  });

  it("calls it a fault of ours where a store loses rows", async () => {
    const path = folder({ "a.csv": `${HEADER}\n2025-01-01,CHN,PRK,042\n` });
    const losing = { load: async () => ({ read: 2, added: 1, known: 0, quarantined: {} }) };
    const chronicle = { ...losing, view: notAsked, datasets: notAsked, close: notAsked };
    await expect(ingest(chronicle, mine(), [path])).rejects.toThrow(/rows were lost: 2 read, 1 added/);
  });
});

describe("the formats", () => {
  it("are known by name, each with a line for the help", () => {
    expect(FORMATS.map((one) => one.format)).toEqual(["icews", "icews14", "casebook", "csv"]);
    expect(FORMATS.every((one) => one.describes.length > 20)).toBe(true);
    expect(readerFor("icews").dataset).toBe("icews");
  });

  it("refuses a format that is not known, and options that a format can't take", () => {
    expect(() => readerFor("gdelt9")).toThrow(/"gdelt9" is not a format/);
    expect(() => readerFor("icews", { dataset: "mine" })).toThrow(/fixed/);
    expect(() => readerFor("icews", { dataset: undefined })).not.toThrow();
  });
});

function notAsked(): never {
  throw new Error("not asked for here");
}
