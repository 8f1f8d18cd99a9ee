import { Buffer } from "node:buffer";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
// @ts-expect-error: plain JavaScript, which the fuzzer shares
import { zip } from "../../../scripts/fuzz/zip.mjs";
import { ingest } from "../../../src/chronicle/ingest.ts";
import { fileSize, filesAt, textChunks } from "../../../src/chronicle/readers/bytes/textFile.ts";
import { csvReader } from "../../../src/chronicle/readers/csv/csv.ts";
import { icews14Reader } from "../../../src/chronicle/readers/icews/icews14.ts";
import { openDuckDb } from "../../../src/chronicle/store/duckdb.ts";
import { ChanceryError } from "../../../src/errors.ts";
import { folder, readAll } from "./folder.ts";

const ROWS = "Date,From,To,Code\n2014-03-03,France,Mali,040\n";
const reader = csvReader({
  dataset: "mine",
  columns: { date: "Date", source: "From", target: "To", cameo: "Code" },
});
const csvFiles = (path: string) => filesAt(path, (name) => /\.csv(\.gz)?$/.test(name), "file named .csv");

async function textOf(file: string): Promise<string> {
  let text = "";
  for await (const chunk of textChunks(file)) text += chunk;
  return text;
}

async function refusal(path: string): Promise<ChanceryError> {
  const error = await readAll(reader, path).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(ChanceryError);
  return error as ChanceryError;
}

describe("gzip", () => {
  it("is known by its bytes, whatever the name, and may have several members", async () => {
    const bytes = Buffer.concat([gzipSync(ROWS), gzipSync("2014-03-04,Mali,France,040\n")]);
    const path = folder({ "a.csv": bytes, "b.CSV.GZ": bytes });
    for (const name of ["a.csv", "b.CSV.GZ"])
      expect(await textOf(join(path, name))).toBe(`${ROWS}2014-03-04,Mali,France,040\n`);
    expect(await csvFiles(path)).toEqual([join(path, "a.csv"), join(path, "b.CSV.GZ")]);
  });

  it("is refused where it grows beyond measure, is cut or is none", async () => {
    const path = folder({
      "a.csv.gz": gzipSync(Buffer.alloc(120_000_000, 65)),
      "b.csv.gz": gzipSync(ROWS).subarray(0, 40),
      "c.csv.gz": ROWS,
    });
    await expect(textOf(join(path, "a.csv.gz"))).rejects.toThrow(/^a\.csv\.gz: .*more than 200 times/);
    for (const name of ["b.csv.gz", "c.csv.gz"])
      expect((await refusal(join(path, name))).message).toBe(
        `${name}: the file is not whole or not gzip, and can't be unpacked.`,
      );
  });
});

describe("a zip archive", () => {
  it("is read like a folder, hidden files apart, also within one", async () => {
    const bytes = zip([
      { name: "b/rows.CSV", content: ROWS },
      { name: "a.csv", content: ROWS, method: 0 },
      { name: "c.csv.gz", content: gzipSync(ROWS) },
      { name: "b/" },
      { name: "readme.md", content: "x" },
      { name: "__MACOSX/a.csv", content: "x" },
      { name: "b/._a.csv", content: "x" },
    ]);
    const path = folder({ "day.zip": bytes, "z.csv": ROWS });
    const archive = join(path, "day.zip");
    const members = ["a.csv", "b/rows.CSV", "c.csv.gz"].map((name) => `${archive}/${name}`);
    expect(await csvFiles(archive)).toEqual(members);
    expect(await csvFiles(path)).toEqual([...members, join(path, "z.csv")]);
    expect(await csvFiles(members[1]!)).toEqual([members[1]]);
    for (const member of members) expect(await textOf(member)).toBe(ROWS);
    expect(await fileSize(members[0]!)).toBe(ROWS.length);
    expect((await readAll(reader, archive)).events).toHaveLength(3);
  });

  it("holds all that a reader needs beside a file", async () => {
    const path = folder({
      "icews14.zip": zip([
        { name: "d/entity2id.txt", content: "China\t0\nNorth_Korea\t1\n" },
        { name: "d/stat.txt", content: "7128\t230\t0\n" },
        { name: "d/relation2id.txt", content: "Make_a_visit\t0\n" },
        { name: "d/train.txt", content: "0\t0\t1\t24\t-1\n" },
      ]),
    });
    expect((await readAll(icews14Reader, join(path, "icews14.zip"))).events).toHaveLength(1);
  });

  it("says that it holds none of what is looked for", async () => {
    const path = folder({ "a.zip": zip([{ name: "x.md", content: "x" }]) });
    expect((await refusal(join(path, "a.zip"))).message).toMatch(
      /^The archive ".*a\.zip" holds no file named/,
    );
    expect(String(await textOf(join(path, "a.zip/x.csv")).catch(String))).toMatch(/There is no "x\.csv" in/);
  });

  const good = { name: "good.csv", content: ROWS };
  const lone = { name: "rows.csv", content: ROWS };
  it.each<[string, Buffer, RegExp]>([
    ["a name that climbs out", zip([good, { ...lone, name: "../rows.csv" }]), /^a\.zip: .*relative path/],
    ["an absolute name", zip([good, { ...lone, name: "/rows.csv" }]), /^a\.zip: .*absolute path/],
    ["a drive letter", zip([good, { ...lone, name: "C:/rows.csv" }]), /^a\.zip: .*absolute path/],
    ["a backslash", zip([good, { ...lone, name: "..\\rows.csv" }]), /^a\.zip: .*invalid characters/],
    ["a name that stands twice", zip([lone, lone]), /^a\.zip\/rows\.csv: .*two files have this name/],
    ["a file with a password", zip([good, { ...lone, flags: 1 }]), /^a\.zip\/rows\.csv: .*password/],
    ["a link", zip([good, { ...lone, attributes: 0o120777 }]), /^a\.zip\/rows\.csv: .*a link/],
    ["an archive within", zip([good, { name: "b.zip", content: zip([lone]) }]), /^a\.zip\/b\.zip: .*within/],
    ["another way of packing", zip([good, { ...lone, method: 12 }]), /^a\.zip\/rows\.csv: .*method 12/],
    [
      "what says that it grows beyond measure",
      zip([good, { ...lone, stated: 4_000_000_000 }]),
      /^a\.zip\/rows\.csv: .*more than 200 times/,
    ],
    [
      "what grows beyond measure",
      zip([{ name: "rows.csv", content: Buffer.alloc(120_000_000, 65) }]),
      /^a\.zip\/rows\.csv: .*more than 200 times/,
    ],
    ["a wrong checksum", zip([{ ...lone, crc: 17 }]), /^a\.zip\/rows\.csv: .*checksum/],
    ["a file longer than stated", zip([{ ...lone, stated: 20 }]), /^a\.zip\/rows\.csv: .*longer than/],
    ["a file shorter than stated", zip([{ ...lone, stated: 2000 }]), /^a\.zip\/rows\.csv: .*shorter than/],
    ["an archive that is cut", zip([lone]).subarray(0, 90), /^a\.zip: the archive can't be unpacked/],
    ["what is no archive", Buffer.from(ROWS), /^a\.zip: the archive can't be unpacked/],
    ["nothing", Buffer.alloc(0), /^a\.zip: the archive can't be unpacked/],
  ])("is refused for %s, and nothing of it is taken in", async (_, bytes, message) => {
    const path = join(folder({ "a.zip": bytes }), "a.zip");
    const chronicle = await openDuckDb();
    const error = await ingest(chronicle, reader, [path]).catch((cause: unknown) => cause);
    const held = await chronicle.datasets("2026-01-01");
    await chronicle.close();
    expect(error).toBeInstanceOf(ChanceryError);
    expect((error as ChanceryError).message).toMatch(message);
    expect(held).toEqual([]);
  });

  it("is told apart from a table by its bytes, under any name", async () => {
    const path = folder({ "book.csv": zip([lone]) });
    expect((await refusal(join(path, "book.csv"))).message).toMatch(
      /^book\.csv: .*zip archive or a workbook/,
    );
  });
});
