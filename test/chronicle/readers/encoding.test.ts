import { Buffer } from "node:buffer";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ingest } from "../../../src/chronicle/ingest.ts";
import { decoded } from "../../../src/chronicle/readers/bytes/encoding.ts";
import { openDuckDb } from "../../../src/chronicle/store/duckdb.ts";
import { ChanceryError } from "../../../src/errors.ts";
import { folder } from "./folder.ts";
import { FORMATS_UNDER_TEST } from "./formats.ts";

const HEADER = "Date,From,To,Code\n";

async function read(bytes: Uint8Array, { encoding, size = 7 }: { encoding?: string; size?: number } = {}) {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const notes: string[] = [];
  let text = "";
  for await (const part of decoded(pieces(), "rows.csv", { encoding, onNote: (note) => notes.push(note) })) {
    text += part;
  }
  return { text, notes };
}

const latin = (text: string) => Buffer.from(`${HEADER}${text}`, "latin1");
const refusal = async (bytes: Uint8Array, encoding?: string) => {
  const error = await read(bytes, { encoding }).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(ChanceryError);
  return error as ChanceryError;
};

describe("the encoding of a file", () => {
  it("reads Windows-1252 that is beyond doubt, and says so", async () => {
    const { text, notes } = await read(
      latin("2014-03-03,C\u00f4te d\x92Ivoire,Mali,040\n2014-03-04,Cura\u00e7ao,France,040\n"),
    );
    expect(text).toContain("Côte d’Ivoire,Mali");
    expect(text).toContain("Curaçao,France");
    expect(notes).toEqual(["rows.csv is read as Windows-1252: its bytes are not UTF-8."]);
  });

  it.each([
    ["Cura\u00e7ao", "Curaçao"],
    ["S\u00e3o Tom\u00e9 and Pr\u00edncipe", "São Tomé and Príncipe"],
    ["M\u00e9xico", "México"],
    ["R\u00e9union", "Réunion"],
    ["T\u00fcrkiye", "Türkiye"],
    ["Russia\x92s fleet", "Russia’s fleet"],
  ])("takes a name that it knows for proof, in a file of one row: %s", async (written, meant) => {
    const { text, notes } = await read(latin(`2014-03-03,${written},Mali,040\n`));
    expect(text).toContain(meant);
    expect(notes).toEqual(["rows.csv is read as Windows-1252: its bytes are not UTF-8."]);
  });

  it.each([
    ["Windows-1251", [0xd0, 0xee, 0xf1, 0xf1, 0xe8, 0xff], "Россия"],
    [
      "GBK",
      [0xd6, 0xd0, 0xb9, 0xfa, 0x2c, 0xc3, 0xc0, 0xb9, 0xfa, 0x2c, 0xb6, 0xed, 0xc2, 0xde, 0xcb, 0xb9],
      "中国,美国,俄罗斯",
    ],
    [
      "EUC-KR",
      [0xb4, 0xeb, 0xc7, 0xd1, 0xb9, 0xce, 0xb1, 0xb9, 0x2c, 0xb7, 0xaf, 0xbd, 0xc3, 0xbe, 0xc6],
      "대한민국,러시아",
    ],
  ])("reads %s that is beyond doubt", async (name, bytes, expected) => {
    const { text, notes } = await read(Buffer.concat([Buffer.from(HEADER), Buffer.from(bytes)]));
    expect(text).toBe(`${HEADER}${expected}`);
    expect(notes).toEqual([`rows.csv is read as ${name}: its bytes are not UTF-8.`]);
  });

  it("refuses what could be one or the other, with the likely names and the way out", async () => {
    const error = await refusal(latin("2014-03-03,x\u00e9\u00f8\u00b6,Mali,040\n"));
    expect(error.code).toBe("bad-input");
    expect(error.message).toMatch(
      /^rows\.csv: the file is not UTF-8, and which encoding it is in can't be told/,
    );
    expect(error.hint).toMatch(/--encoding .*--encoding utf-8/);
  });

  it("guesses nothing that reads as words of no language", async () => {
    // "Müller" as DOS wrote it, marks strewn about, and bytes of chance.
    for (const text of ["M\x81ller", "\xffx\xfex\xfd", "\xb6x\xa4\xa7x\xd7"]) {
      expect((await refusal(latin(`2014-03-03,${text},Mali,040\n`))).message).toMatch(
        /can't be told for sure/,
      );
    }
  });

  it("reads what is declared, by any label", async () => {
    expect((await read(latin("Bogot\u00e1"), { encoding: "latin1" })).text).toContain("Bogotá");
    expect((await read(Buffer.from("a,b\n", "utf16le"), { encoding: "utf-16le" })).text).toBe("a,b\n");
    expect((await read(latin("Bogot\u00e1"), { encoding: "utf-8" })).text).toContain("Bogot\uFFFD");
    const error = await refusal(latin(""), "latin-99");
    expect(error).toMatchObject({ code: "usage", hint: expect.stringContaining("windows-1252") });
  });

  it("lets a byte order mark stand above what is declared", async () => {
    expect((await read(Buffer.from("\uFEFFé,b\n"), { encoding: "windows-1252" })).text).toBe("é,b\n");
  });

  it("keeps a file of UTF-8 with a stray byte UTF-8, however far down", async () => {
    const rows = "2014-03-03,Côte d’Ivoire,Mali,040\n".repeat(50);
    const bytes = Buffer.concat([Buffer.from(rows), Buffer.from([0xe9, 10]), Buffer.from(rows)]);
    const { text, notes } = await read(bytes, { size: 1000 });
    expect(text).toBe(`${rows}\uFFFD\n${rows}`);
    expect(notes).toEqual([]);
  });

  it("waits for the first letter beyond ASCII, and gives the same text in whatever pieces", async () => {
    const plain = "2014-03-03,France,Mali,040\n".repeat(3000);
    const bytes = Buffer.from(`${plain}2014-03-04,Cura\u00e7ao,C\u00f4te d\x92Ivoire,040\n`, "latin1");
    const texts = await Promise.all([11, 4096, 1e6].map(async (size) => (await read(bytes, { size })).text));
    expect(new Set(texts)).toEqual(new Set([`${plain}2014-03-04,Curaçao,Côte d’Ivoire,040\n`]));
  });
});

describe.each(FORMATS_UNDER_TEST.map((format) => [format.reader.format, format] as const))(
  "a file of %s that is taken in",
  (_, format) => {
    const rows = [1, 2].map((n) => format.row(n).join(format.delimiter));
    const text = [...(format.header ? [format.header] : []), ...rows].join("\n");
    const takeIn = async (bytes: Uint8Array, encoding?: string) => {
      const beside = Object.entries(format.beside).map(([name, content]) => [
        name,
        encoding ? Buffer.from(content, "utf16le") : content,
      ]);
      const path = folder({ ...Object.fromEntries(beside), [format.file]: bytes });
      const chronicle = await openDuckDb();
      const { notes, ...summary } = await ingest(chronicle, format.reader, [join(path, format.file)], {
        encoding,
      });
      await chronicle.close();
      return { summary, notes };
    };

    it("is read in the encoding that is declared", async () => {
      const { summary } = await takeIn(Buffer.from(text, "utf16le"), "utf-16le");
      expect(summary).toMatchObject({ read: 2, added: 2 });
    });

    it("says what it was taken for", async () => {
      const words = "Côte d\x92Ivoire, Curaçao";
      const { summary, notes } = await takeIn(Buffer.from(`${text}\n${words}\n`, "latin1"));
      expect(summary).toMatchObject({ read: 3, added: 2 });
      expect(notes).toEqual([`${format.file} is read as Windows-1252: its bytes are not UTF-8.`]);
    });
  },
);
