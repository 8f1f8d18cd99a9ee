import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CsvRecord, csvRecords, parseCsv } from "../../src/chronicle/csv.ts";

const cells = (text: string, options = {}) =>
  parseCsv(text, options).map((record) => record.fault?.reason ?? record.cells);

async function inChunks(text: string, size: number): Promise<CsvRecord[]> {
  async function* chunks() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const records: CsvRecord[] = [];
  for await (const batch of csvRecords(chunks())) records.push(...batch);
  return records;
}

describe("splitting delimited text", () => {
  it.each<[string, string, unknown[]]>([
    [
      "plain cells",
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "no line end at the end",
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "CRLF",
      'a,b\r\n1,"2"\r\n',
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["a byte order mark", "\uFEFFa,b\n", [["a", "b"]]],
    [
      "quoted delimiters, quotes and line ends",
      'a,b\n"1,5","say ""so""\nthen"\n',
      [
        ["a", "b"],
        ["1,5", 'say "so"\nthen'],
      ],
    ],
    [
      "empty and empty quoted cells",
      'a,b,c\n,"",\n',
      [
        ["a", "b", "c"],
        ["", "", ""],
      ],
    ],
    [
      "a quote inside an unquoted cell",
      'a,b\n5" gun,x\n',
      [
        ["a", "b"],
        ['5" gun', "x"],
      ],
    ],
    [
      "blank lines",
      "a,b\n\n\r\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "an unclosed quote, at its own line only",
      'a,b\n"1,2\n3,4\n5,6\n',
      [["a", "b"], "unclosed quote", ["3", "4"], ["5", "6"]],
    ],
    [
      "an unclosed quote that meets a quote below",
      'a,b\n"1,2\n3,"4"\n',
      [["a", "b"], "unclosed quote", ["3", "4"]],
    ],
    [
      "a stray quote with a partner below",
      'a,b\n"1,2\n3",4\n5,6\n',
      [
        ["a", "b"],
        ["1,2\n3", "4"],
        ["5", "6"],
      ],
    ],
    [
      "a stray quote whose partner makes other columns",
      'a,b,c\n"1,2\n3",4\n',
      [["a", "b", "c"], "unclosed quote", ['3"', "4"]],
    ],
    ["text after a closing quote", 'a,b\n"1"x,2\n3,4\n', [["a", "b"], "broken quote", ["3", "4"]]],
    ["a NUL byte", "a,b\n1\0,2\n3,4\n", [["a", "b"], "NUL byte", ["3", "4"]]],
    ["bytes that were not UTF-8", "a,b\n\uFFFD,2\n", [["a", "b"], "not UTF-8"]],
    ["nothing", "", []],
  ])("reads %s", (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  it("takes quotes as letters where the format has none", () => {
    expect(cells('a\tb\n"1\t2"\n', { delimiter: "\t", quotes: false })).toEqual([
      ["a", "b"],
      ['"1', '2"'],
    ]);
  });

  it("tells the line of each record, counting the lines inside quotes", () => {
    const lines = parseCsv('a,b\n"1\n1",2\n\n3,4\n').map((record) => record.line);
    expect(lines).toEqual([1, 2, 5]);
  });

  it("closes the look-ahead of an open quote after 100 lines", () => {
    const body = Array.from({ length: 150 }, (_, i) => `${i},x`).join("\n");
    const records = parseCsv(`a,b\n"open,x\n${body}\n"`);
    expect(records.filter((record) => record.fault)).toHaveLength(2);
    expect(records).toHaveLength(1 + 1 + 150 + 1);
  });

  it("tells a line of two million characters as one fault and reads on", async () => {
    const records = await inChunks(`a,b\n${"x".repeat(2_000_000)},1\n3,4\n`, 65_536);
    expect(records.map((record) => record.fault?.reason ?? record.cells)).toEqual([
      ["a", "b"],
      "line too long",
      ["3", "4"],
    ]);
    expect(records.map((record) => record.line)).toEqual([1, 2, 3]);
  });

  const anyText = fc.string({ unit: fc.constantFrom("a", "b", ",", '"', "\n", "\r\n", "é"), maxLength: 60 });

  it("gives the same records however the text is cut into chunks", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.integer({ min: 1, max: 9 }), async (text, size) => {
        expect(await inChunks(text, size)).toEqual(parseCsv(text));
      }),
    );
  });

  it("loses no line: each line of the text that is not blank lies in exactly one record", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const kept = parseCsv(text).flatMap(({ line, raw }) =>
          raw.split("\n").map((part, offset) => [line + offset, part.replace(/\r$/, "")] as const),
        );
        const held = text.split("\n").map((part, index) => [index + 1, part.replace(/\r$/, "")] as const);
        const solid = (list: (readonly [number, string])[]) => list.filter(([, part]) => part !== "");
        expect(solid(kept)).toEqual(solid(held));
      }),
    );
  });

  it("reads back what was written by the rules", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", " ", "ü"), maxLength: 8 });
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(","))
          .join("\r\n");
        expect(cells(text)).toEqual(rows);
      }),
    );
  });
});
