import { Buffer } from "node:buffer";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ingest } from "../../../src/chronicle/ingest.ts";
import type { ReadRow } from "../../../src/chronicle/reader.ts";
import { openDuckDb } from "../../../src/chronicle/store/duckdb.ts";
import { ChanceryError } from "../../../src/errors.ts";
import { folder, readAll } from "./folder.ts";
import { FORMATS_UNDER_TEST, type Format } from "./formats.ts";

/** What a quirk makes of rows 1, 2 and 3: the bytes, and the reasons of the faults that must be told. */
interface Quirk {
  name: string;
  bytes(format: Format, text: (rows: string[][]) => string): string | Uint8Array;
  rows: number;
  faults: string[];
  only?: (format: Format) => boolean;
}

const three = (format: Format) => [format.row(1), format.row(2), format.row(3)];

/** Row 2 with one cell after the other touched. */
function touched(format: Format, touch: (cells: string[]) => string[]): string[][] {
  return [format.row(1), touch(format.row(2)), format.row(3)];
}

const QUIRKS: Quirk[] = [
  { name: "no quirk", rows: 3, faults: [], bytes: (format, text) => text(three(format)) },
  { name: "a byte order mark", rows: 3, faults: [], bytes: (format, text) => `\uFEFF${text(three(format))}` },
  {
    name: "CRLF",
    rows: 3,
    faults: [],
    bytes: (format, text) => text(three(format)).replaceAll("\n", "\r\n"),
  },
  {
    name: "no line end at the end",
    rows: 3,
    faults: [],
    bytes: (format, text) => text(three(format)).trimEnd(),
  },
  { name: "blank lines", rows: 3, faults: [], bytes: (format, text) => `${text(three(format))}\n\r\n\n` },
  {
    name: "a header only",
    rows: 0,
    faults: [],
    only: (format) => format.header !== "",
    bytes: (_, text) => text([]),
  },
  {
    name: "a missing column",
    rows: 3,
    faults: ["wrong column count"],
    bytes: (format, text) => text(touched(format, (cells) => cells.slice(0, 3))),
  },
  {
    name: "an extra column",
    rows: 3,
    faults: ["wrong column count"],
    bytes: (format, text) => text(touched(format, (cells) => [...cells, "more ".repeat(200)])),
  },
  {
    name: "a quote that is never closed",
    rows: 3,
    faults: ["unclosed quote"],
    only: (format) => format.quotes,
    bytes: (format, text) => text(touched(format, ([first, ...rest]) => [`"${first}`, ...rest])),
  },
  {
    name: "text after a closing quote",
    rows: 3,
    faults: ["broken quote"],
    only: (format) => format.quotes,
    bytes: (format, text) => text(touched(format, ([first, ...rest]) => [`"${first}"x`, ...rest])),
  },
  {
    name: "a NUL byte",
    rows: 3,
    faults: ["NUL byte"],
    bytes: (format, text) => text(touched(format, ([first, ...rest]) => [`${first}\0`, ...rest])),
  },
  {
    name: "a byte of Latin-1 in a file of UTF-8",
    rows: 3,
    faults: ["not UTF-8"],
    // The broken byte stands beside a cell of good letters, in the one row that must be told.
    bytes: (format, text) => {
      const [before, after] = text(touched(format, ([first, ...rest]) => [`éèüöçñ§${first}`, ...rest])).split(
        "§",
      ) as [string, string];
      return Buffer.concat([Buffer.from(before), Buffer.from([0xe9]), Buffer.from(after)]);
    },
  },
  {
    name: "UTF-16 with its mark",
    rows: 3,
    faults: [],
    bytes: (format, text) => Buffer.from(`\uFEFF${text(three(format))}`, "utf16le"),
  },
  {
    name: "UTF-16 with its mark, the other way round",
    rows: 3,
    faults: [],
    bytes: (format, text) => Buffer.from(`\uFEFF${text(three(format))}`, "utf16le").swap16(),
  },
  {
    name: "a field of two million characters",
    rows: 3,
    faults: ["line too long"],
    bytes: (format, text) => text(touched(format, (cells) => [...cells.slice(0, -1), "x".repeat(2_000_000)])),
  },
];

describe.each(FORMATS_UNDER_TEST.map((format) => [format.reader.format, format] as const))(
  "reading %s",
  (_, format) => {
    const text = (rows: string[][]) =>
      [...(format.header ? [format.header] : []), ...rows.map((cells) => cells.join(format.delimiter))]
        .map((line) => `${line}\n`)
        .join("");
    const placed = (content: string | Uint8Array, file = format.file) =>
      folder({ ...format.beside, [file]: content });

    it.each(QUIRKS.filter((quirk) => quirk.only?.(format) ?? true))(
      "takes $name",
      async ({ bytes, rows, faults }) => {
        const path = placed(bytes(format, text));
        const read = await readAll(format.reader, join(path, format.file));
        expect(read.faults.map((fault) => fault.reason)).toEqual(faults);
        expect(read.events.length + read.faults.length).toBe(rows);
        const first = format.header ? 2 : 1;
        for (const fault of read.faults) {
          expect(fault).toMatchObject({ file: format.file, line: first + 1 });
          expect(fault.raw.length).toBeLessThanOrEqual(500);
          expect(fault.detail).not.toBe("");
        }
        expect(new Set(read.events.map((event) => event.id)).size).toBe(rows - faults.length);
      },
    );

    it.each(format.spoilt)("tells what is wrong with column %i as %j", async (column, value, reason) => {
      const spoil = (cells: string[]) => cells.map((cell, index) => (index === column ? value : cell));
      const read = await readAll(format.reader, join(placed(text(touched(format, spoil))), format.file));
      expect(read.faults.map((fault) => fault.reason)).toEqual([reason]);
      expect(read.events).toHaveLength(2);
    });

    it("reads a gzipped file as the plain one", async () => {
      const packed = placed(gzipSync(text(three(format))), `${format.file}.gz`);
      const plain = await readAll(format.reader, join(placed(text(three(format))), format.file));
      const events = (await readAll(format.reader, join(packed, `${format.file}.gz`))).events;
      expect(events.map(({ id, cameo }) => [id, cameo])).toEqual(
        plain.events.map(({ id, cameo }) => [id, cameo]),
      );
    });

    it("refuses what is no file of its kind in words, not in faults", async () => {
      const broken = gzipSync(text(three(format))).subarray(0, 40);
      const path = folder({
        ...format.beside,
        [format.file]: "",
        [`${format.file}.gz`]: broken,
        "sub/other.bin": "",
      });
      const refused = (name: string) =>
        readAll(format.reader, join(path, name)).catch((error: unknown) => error);
      const [empty, gone, bare, cut] = await Promise.all([
        refused(format.file),
        refused("gone.csv"),
        refused("sub"),
        refused(`${format.file}.gz`),
      ]);
      for (const error of [empty, gone, bare, cut]) expect(error).toBeInstanceOf(ChanceryError);
      expect(String(empty)).toMatch(/empty/);
      expect(String(gone)).toMatch(/no file at/);
      expect(String(bare)).toMatch(/holds no/);
      expect(String(cut)).toMatch(/not whole or not gzip/);
      if (!format.header) return;
      const other = folder({ [format.file]: "one,two\n1,2\n" });
      const strange = await readAll(format.reader, join(other, format.file)).catch((error: unknown) => error);
      expect(strange).toBeInstanceOf(ChanceryError);
      expect(`${strange} ${(strange as ChanceryError).hint}`).toMatch(/"one/);
    });

    it("refuses rows outside the days that are taken, and loses none", async () => {
      const rows: ReadRow[] = [];
      const file = join(placed(text(three(format))), format.file);
      const days = { from: "1600-01-01", to: "1999-12-31" };
      for await (const batch of format.reader.rows(file, { days })) rows.push(...batch);
      const reasons = rows.map((row) => ("fault" in row ? row.fault.reason : row.event.date));
      expect(reasons).toEqual(Array(3).fill("date out of range"));
      expect(rows[0]).toMatchObject({
        fault: { detail: expect.stringMatching(/not from 1600-01-01 to 1999/) },
      });
    });

    it("names the encoding or the line ends that it can't read", async () => {
      const written = text(three(format));
      const refusal = async (bytes: string | Uint8Array) => {
        const error = await readAll(format.reader, join(placed(bytes), format.file)).catch((e: unknown) => e);
        expect(error).toBeInstanceOf(ChanceryError);
        return `${(error as ChanceryError).message} ${(error as ChanceryError).hint}`;
      };
      const plain = Buffer.from(written, "utf16le");
      const place = `${format.file}: `;
      expect(await refusal(plain)).toContain(`${place}the file is written in UTF-16LE, not in UTF-8.`);
      expect(await refusal(Buffer.from(plain).swap16())).toMatch(/UTF-16BE.*iconv -f UTF-16BE -t UTF-8/);
      const wide = Buffer.concat(
        [...`\uFEFF${written}`].map((c) => Buffer.from([c.charCodeAt(0), c.charCodeAt(0) >> 8, 0, 0])),
      );
      expect(await refusal(wide)).toContain("UTF-32");
      expect(await refusal(written.replaceAll("\n", "\r"))).toMatch(/carriage return alone.*tr '\\r' '\\n'/);
    });

    it("loses nothing on the way into the chronicle, however often a file comes", async () => {
      const spoilt = format.spoilt.map(([column, value], index) =>
        format.row(index + 10).map((cell, at) => (at === column ? value : cell)),
      );
      const file = join(placed(text([...three(format), format.row(1), ...spoilt])), format.file);
      const chronicle = await openDuckDb();
      const first = await ingest(chronicle, format.reader, [file]);
      const again = await ingest(chronicle, format.reader, [file]);
      await chronicle.close();
      const duplicates = first.quarantined["duplicate id"] ?? 0;
      expect(first).toMatchObject({ read: 4 + spoilt.length, added: 3 });
      expect(first.known + duplicates).toBe(1);
      expect(again).toEqual({ ...first, added: 0, known: first.known + 3 });
      const reasons = Object.keys(first.quarantined).filter((reason) => reason !== "duplicate id");
      expect(reasons).toEqual([...new Set(format.spoilt.map(([, , reason]) => reason))].sort());
    });
  },
);
