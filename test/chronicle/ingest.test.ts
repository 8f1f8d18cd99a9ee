import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Chronicle } from "../../src/chronicle/chronicle.ts";
import { ingest } from "../../src/chronicle/ingest.ts";
import { FORMATS, readerFor } from "../../src/chronicle/readers/index.ts";
import { openDuckDb } from "../../src/chronicle/store/duckdb.ts";
import { addDays } from "../../src/dates.ts";
import { folder } from "./readers/folder.ts";

const HEADER = "Day,From,To,Act";
const mine = () =>
  readerFor("csv", { dataset: "mine", columns: { date: "Day", source: "From", target: "To", cameo: "Act" } });

const take = (chronicle: Chronicle, ...paths: string[]) => ingest(chronicle, mine(), paths);

describe("taking files in", () => {
  it("adds up the summaries of all files, reasons in order", async () => {
    const path = folder({
      "a.csv": `${HEADER}\n2025-01-01,CHN,PRK,042\n2025-01-32,CHN,PRK,042\n`,
      "b.csv": `${HEADER}\n2025-01-01,CHN,PRK,042\n2025-01-02,CHN,PRK,042\n2025-01-02,CHN,PRK,999\n2025-02-30,CHN,PRK,042\n`,
      "note.md": "not data",
    });
    const chronicle = await openDuckDb();
    const summary = await take(chronicle, path);
    expect(summary).toEqual({
      read: 6,
      added: 2,
      known: 1,
      differing: 0,
      differences: [],
      quarantined: { "bad date": 2, "unknown CAMEO code": 1 },
      unpaired: { events: 3, unaimed: 0, unknownSide: 0, inside: 0 },
      outOfTime: [],
      notes: [],
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
    const files = ["a.csv", "b.csv"].map((name) => join(path, name));
    await expect(take(chronicle, ...files)).rejects.toThrow(/b\.csv.*"To", "Act"/);
    expect(await chronicle.datasets("2026-01-01")).toMatchObject([{ dataset: "mine", events: 1 }]);
    await chronicle.close();
  });

  it("takes in nothing where one path of several is wrong", async () => {
    const path = folder({ "a.csv": `${HEADER}\n2025-01-01,CHN,PRK,042\n` });
    const chronicle = await openDuckDb();
    await expect(take(chronicle, path, join(path, "gone.csv"))).rejects.toThrow(/no file at/);
    await expect(take(chronicle)).rejects.toThrow(/no file to take in/);
    expect(await chronicle.datasets("2026-01-01")).toEqual([]);
    await chronicle.close();
  });

  it("calls it a fault of ours where a store loses rows", async () => {
    const path = folder({ "a.csv": `${HEADER}\n2025-01-01,CHN,PRK,042\n` });
    const losing = {
      load: async () => ({ read: 2, added: 1, known: 0, differing: 0, differences: [], quarantined: {} }),
    };
    const chronicle = {
      ...losing,
      view: notAsked,
      datasets: notAsked,
      askedBy: () => {
        throw new Error("not asked");
      },
      setAside: notAsked,
      files: notAsked,
      updates: notAsked,
      noteUpdate: notAsked,
      close: notAsked,
    };
    await expect(take(chronicle, path)).rejects.toThrow(/rows were lost: 2 read, 1 added/);
  });
});

describe("a file is known by what it holds", () => {
  const good = "2025-01-01,CHN,PRK,042";
  const refused = (chronicle: Chronicle) => chronicle.view("2026-01-01", ["mine"]).quarantined();

  it("so that two of one name keep their refused rows apart", async () => {
    const bad = `${HEADER}\n2025-01-32,CHN,PRK,042\n`;
    const path = folder({ "a/rows.csv": bad, "b/rows.csv": `${bad}2025-01-33,CHN,PRK,042\n` });
    const files = [join(path, "a/rows.csv"), join(path, "b/rows.csv")];
    const chronicle = await openDuckDb();
    for (const time of ["first", "again"]) {
      expect(await take(chronicle, ...files), time).toMatchObject({
        read: 3,
        quarantined: { "bad date": 3 },
      });
      expect(await refused(chronicle), time).toEqual([{ dataset: "mine", reason: "bad date", rows: 3 }]);
    }
    await chronicle.close();
  });

  it("so that one that was moved or renamed is the same", async () => {
    const text = `${HEADER}\n${good}\n2025-01-32,CHN,PRK,042\n`;
    const path = folder({ "rows.csv": text, "old/renamed.csv": text });
    const chronicle = await openDuckDb();
    await take(chronicle, join(path, "rows.csv"));
    const moved = await take(chronicle, join(path, "old/renamed.csv"));
    expect(moved).toMatchObject({ read: 2, added: 0, known: 1 });
    expect(await refused(chronicle)).toEqual([{ dataset: "mine", reason: "bad date", rows: 1 }]);
    await chronicle.close();
  });

  it("and one that has grown at its place refuses the same line once", async () => {
    const path = folder({ "rows.csv": `${HEADER}\n2025-01-32,CHN,PRK,042\n` });
    const file = join(path, "rows.csv");
    const chronicle = await openDuckDb();
    await take(chronicle, file);
    appendFileSync(file, `${good}\n2025-01-40,CHN,PRK,042\n`);
    expect(await take(chronicle, file)).toMatchObject({ read: 3, added: 1, quarantined: { "bad date": 2 } });
    expect(await refused(chronicle)).toEqual([{ dataset: "mine", reason: "bad date", rows: 2 }]);
    await chronicle.close();
  });
});

describe("days that can't be", () => {
  const rows = [
    "2102-05-03",
    "9999-12-31",
    "0000-01-01",
    "0214-03-01",
    "1599-12-31",
    "1600-01-01",
    "2014-04-01",
  ];
  const path = () =>
    folder({ "rows.csv": [HEADER, ...rows.map((date) => `${date},RUS,UKR,040`)].join("\n") });

  it("go to quarantine, and the last day held is the last of the others", async () => {
    const chronicle = await openDuckDb();
    const summary = await take(chronicle, path());
    expect(summary).toMatchObject({ read: 7, added: 2, quarantined: { "date out of range": 5 } });
    expect(await chronicle.datasets("2999-12-31")).toMatchObject([{ from: "1600-01-01", to: "2014-04-01" }]);
    await chronicle.close();
  });

  it("may be widened, and narrowed", async () => {
    const chronicle = await openDuckDb();
    const days = { from: "2014-01-01", to: "2200-01-01" };
    const summary = await ingest(chronicle, mine(), [path()], { days });
    expect(summary).toMatchObject({ added: 2, quarantined: { "date out of range": 5 } });
    expect(await chronicle.datasets("2999-12-31")).toMatchObject([{ from: "2014-04-01", to: "2102-05-03" }]);
    await chronicle.close();
  });

  it("begin the day after the day after tomorrow", async () => {
    const [soon, late] = [2, 3].map((days) => addDays(new Date().toISOString().slice(0, 10), days));
    const chronicle = await openDuckDb();
    const file = folder({ "rows.csv": `${HEADER}\n${soon},RUS,UKR,040\n${late},RUS,UKR,040\n` });
    expect(await take(chronicle, file)).toMatchObject({ added: 1, quarantined: { "date out of range": 1 } });
    await chronicle.close();
  });

  it("are not covered by a year that is not over", async () => {
    const today = new Date().toISOString().slice(0, 10);
    const file = folder({ "rows.csv": `${HEADER}\n${today.slice(0, 4)},RUS,UKR,040\n` });
    const chronicle = await openDuckDb();
    await take(chronicle, file);
    const [held] = await chronicle.datasets("2999-12-31");
    expect(held!.to <= addDays(today, 2)).toBe(true);
    await chronicle.close();
  });
});

describe("the formats", () => {
  it("are known by name, each with a line for the help", () => {
    expect(FORMATS.map((one) => one.format)).toEqual([
      "icews",
      "icews14",
      "icews18",
      "icews05-15",
      "gdelt",
      "gdelt-translated",
      "gdelt1",
      "casebook",
      "csv",
    ]);
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

describe("what of the rows can be used", () => {
  const report = async (...rows: string[]) => {
    const chronicle = await openDuckDb();
    const summary = await take(chronicle, folder({ "a.csv": [HEADER, ...rows, ""].join("\n") }));
    await chronicle.close();
    return summary;
  };

  it("is counted by why a row serves no pair, over the rows read as events", async () => {
    const { unpaired, outOfTime } = await report(
      "2025-01-01,CHN,PRK,042",
      "2025-01-01,CHN,PRK,042",
      "2025-01-01,CHN,UNO,042",
      "2025-01-01,CHN,HKG,042",
      "2025-01-01,CHN,,042",
      "2025-01-01,CHN,CHN,042",
      "2025-01-01,CHN,Atlantis,042",
      "2025-01-32,CHN,PRK,042",
    );
    expect(unpaired).toEqual({ events: 6, unaimed: 1, unknownSide: 0, inside: 1 });
    expect(outOfTime).toEqual([]);
  });

  it("names actors on days on which they were not, the most rows first, a row of both sides once", async () => {
    const { outOfTime } = await report(
      "1995-05-01,SSD,SDN,042",
      "1995-05-02,SDN,SSD,042",
      "2011-07-08,SSD,SSD,042",
      "2011-07-09,SSD,SDN,042",
      "2005-01-01,DDR,POL,042",
      "1990-10-02,DDR,POL,042",
      "1949-10-06,DDR,POL,042",
    );
    expect(outOfTime).toEqual([
      { code: "SSD", name: "South Sudan", before: 3, after: 0, from: "2011-07-09", to: "" },
      { code: "DDR", name: "East Germany", before: 1, after: 1, from: "1949-10-07", to: "1990-10-02" },
    ]);
  });

  it("keeps what each file's reader notes, each sentence once", async () => {
    const chronicle = await openDuckDb();
    const reader = mine();
    const noting: typeof reader = {
      ...reader,
      rows(file, options) {
        options?.onNote?.("The last column was passed over.");
        options?.onNote?.("The last column was passed over.");
        return reader.rows(file, options);
      },
    };
    const path = folder({ "a.csv": `${HEADER}\n`, "b.csv": `${HEADER}\n` });
    const files: string[][] = [];
    const { notes } = await ingest(chronicle, noting, [path], {
      onFile: (_, part) => files.push(part.notes),
    });
    await chronicle.close();
    const note = "The last column was passed over.";
    expect([notes, files]).toEqual([[note], [[note], [note]]]);
  });
});
