import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { knownNames } from "../../../src/chronicle/readers/bytes/knownNames.ts";
import { csvReader } from "../../../src/chronicle/readers/csv/csv.ts";
import type { ChanceryError } from "../../../src/errors.ts";
import { folder } from "./folder.ts";

const reader = csvReader({ dataset: "mine", columns: { date: "Date", source: "From", cameo: "Code" } });

async function refusal(content: string | Uint8Array, name = "a.csv") {
  const path = `${folder({ [name]: content })}/${name}`;
  try {
    for await (const _ of reader.rows(path));
  } catch (error) {
    return `${(error as ChanceryError).message} ${(error as ChanceryError).hint}`;
  }
  throw new Error("it was read");
}

const tar = new Uint8Array(1024);
tar.set(Buffer.from("a.csv"));
tar.set(Buffer.from("ustar"), 257);

describe("a file that is no table says what it is", () => {
  it.each([
    ["a web page", "<!DOCTYPE html>\n<html><body>Not found</body></html>\n"],
    ["a web page", "\uFEFF\n<html lang='en'>\n"],
    ["XML", '<?xml version="1.0"?><a/>'],
    ["JSON", '[\n  {"Date": "2014-03-02"}]'],
    ["JSON", '{"Date": "2014-03-02"}\n{"Date": "2014-03-03"}\n'],
    ["a PDF", "%PDF-1.7\n"],
    ["Parquet", Buffer.concat([Buffer.from("PAR1"), Buffer.from([0x15, 0xd8, 0xe9])])],
    ["a workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ["an SQLite database", "SQLite format 3\0\0\0"],
    ["bzip2", "BZh91AY&SY"],
    ["git lfs pull", "version https://git-lfs.github.com/spec/v1\noid sha256:1\n"],
    ["a tar archive", tar],
    ["a tar archive", gzipSync(tar)],
  ])("%s", async (what, content) => {
    expect(await refusal(content)).toContain(what);
  });

  it("and a table is not taken for one", async () => {
    for (const text of [
      "{x},From,Date,Code\n",
      "<5,Date,From,Code\n",
      '"{",Date,From,Code\n',
      "[a],Date,From,Code\n",
    ]) {
      const rows = [];
      const path = `${folder({ "a.csv": `${text}1,2014-03-02,Russia,173\n` })}/a.csv`;
      for await (const batch of reader.rows(path)) rows.push(...batch);
      expect(rows.length, text).toBeLessThanOrEqual(1);
    }
  });
});

describe("what is no file of tables tells what to name instead", () => {
  it("a folder of workbooks, and one of folders", async () => {
    const hint = (text: RegExp) => ({ hint: expect.stringMatching(text) as string });
    await expect(reader.files(folder({ "book.xlsx": "PK" }))).rejects.toMatchObject(
      hint(/"book.xlsx" is a workbook/),
    );
    await expect(reader.files(folder({ "2014/a.csv": "x" }))).rejects.toMatchObject(hint(/name ".*2014"/));
  });

  it("a stream that can be read only once", async () => {
    await expect(reader.files("/dev/null")).rejects.toThrow(/not a file on disk/);
  });
});

describe("names that tell an encoding", () => {
  it("are whole cells, words of names, and names before a genitive; only as they are written", () => {
    expect([...new Set(knownNames("1,Curaçao,Russia’s fleet\n2,Tomé is away,x"))]).toEqual([
      "curaçao",
      "tomé",
      "Russia’s",
    ]);
    expect(knownNames("Curaçäo;Săo Tome;Mali;Russiaís;the envoy’s")).toEqual([]);
  });

  it("are found in a moment, however long a cell is", () => {
    const started = performance.now();
    expect(knownNames(`${"é".repeat(200_000)},Curaçao`)).toContain("curaçao");
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
