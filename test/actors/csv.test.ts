import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/actors/csv.ts";

function file(text: string): URL {
  const path = join(mkdtempSync(join(tmpdir(), "chancery-")), "rows.csv");
  writeFileSync(path, text);
  return pathToFileURL(path);
}

describe("readCsv", () => {
  it.each([
    [
      "plain",
      "a,b\n1,2\n3,\n",
      [
        { a: "1", b: "2" },
        { a: "3", b: "" },
      ],
    ],
    [
      "quoted",
      'a,b\n"1,5","say ""hi"""\n3,\n',
      [
        { a: "1,5", b: 'say "hi"' },
        { a: "3", b: "" },
      ],
    ],
    ["without a last line break", 'a,b\n1,"2"', [{ a: "1", b: "2" }]],
    ["ending in an empty field", 'a,b\n"1",', [{ a: "1", b: "" }]],
    ["with a byte order mark and CRLF", "\uFEFFa,b\r\n1,2\r\n", [{ a: "1", b: "2" }]],
    ["with breaks inside quotes", 'a,b\n"1\n2",3\n', [{ a: "1\n2", b: "3" }]],
  ])("reads a file %s", (_, text, rows) => {
    expect(readCsv(file(text))).toEqual(rows);
  });

  it("says where a row is too short, a quote is open or the file is missing", () => {
    expect(() => readCsv(file("a,b\n1,2\n3\n"))).toThrow(/rows\.csv, line 3: 1 fields/);
    expect(() => readCsv(file('a,b\n1,"2\n'))).toThrow(/unclosed quote/);
    expect(() => readCsv(new URL("missing.csv", file("a\n")))).toThrow(
      expect.objectContaining({ code: "io" }),
    );
  });
});
