import { existsSync, mkdtempSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
// @ts-expect-error: plain JavaScript, which the fuzzer shares
import { zip } from "../../../scripts/fuzz/zip.mjs";
import type { TablePiece } from "../../../src/chronicle/codedTable.ts";
import { type IngestOptions, type IngestReport, ingest } from "../../../src/chronicle/ingest.ts";
import type { Reader } from "../../../src/chronicle/reader.ts";
import { readerFor } from "../../../src/chronicle/readers/index.ts";
import type { TablePiecesOptions } from "../../../src/chronicle/readers/tablePieces.ts";
import { openDuckDb } from "../../../src/chronicle/store/duckdb.ts";
import { folder } from "../readers/folder.ts";
import { FORMATS_UNDER_TEST } from "../readers/formats.ts";

const SAMPLES = "../shared/samples";
if (!existsSync(SAMPLES)) console.warn("Tests with real rows are skipped: ../shared is absent.");

interface Way {
  /** Told each piece that the engine reads, and how many of its lines the row reader was asked for. */
  onPiece?: (piece: TablePiece, asked: () => number) => void;
  size?: number;
}

/** The reader for whom any file is large. */
function inPieces(reader: Reader, { onPiece, size }: Way = {}): Reader {
  return {
    ...reader,
    async pieces(file, options) {
      const pieces = await reader.pieces!(file, { ...options, large: 0, size } as TablePiecesOptions);
      return pieces && watched(pieces, onPiece);
    },
  };
}

async function* watched(pieces: AsyncIterable<TablePiece>, onPiece: Way["onPiece"]) {
  for await (const piece of pieces) {
    let asked = 0;
    const row = (line: number) => {
      asked += 1;
      return piece.row(line);
    };
    yield { ...piece, row };
    onPiece?.(piece, () => asked);
  }
}

const byRow = (reader: Reader): Reader => ({ ...reader, pieces: undefined });

/** Takes files in, one after the other, and gives the reports and all that the chronicle then holds. */
async function taken(reader: Reader, files: readonly string[], options: IngestOptions = {}) {
  const path = join(mkdtempSync(join(tmpdir(), "chancery-pieces-")), "chronicle.duckdb");
  const chronicle = await openDuckDb({ path, write: true });
  const reports: IngestReport[] = [];
  for (const file of files) reports.push(await ingest(chronicle, reader, [file], options));
  await chronicle.close();
  const instance = await DuckDBInstance.create(path, { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  const tables: Record<string, unknown> = {};
  for (const table of ["events", "set_aside", "quarantine", "files"]) {
    const rows = await connection.runAndReadAll(`FROM ${table} ORDER BY ALL`);
    tables[table] = rows.getRowsJson();
  }
  connection.closeSync();
  instance.closeSync();
  return { reports, tables };
}

/** Takes files in both ways, expects the same of both, and says what the engine left to the row reader. */
async function both(format: string, files: readonly string[], options: IngestOptions = {}, size?: number) {
  const reader = readerFor(format);
  const counts = { pieces: 0, lines: 0, asked: 0 };
  const onPiece: Way["onPiece"] = ({ lines }, asked) => {
    counts.pieces += 1;
    counts.lines += lines;
    counts.asked += asked();
  };
  const engine = await taken(inPieces(reader, { onPiece, size }), files, options);
  expect(engine).toEqual(await taken(byRow(reader), files, options));
  return { ...counts, reports: engine.reports };
}

const formatOf = (name: string) => FORMATS_UNDER_TEST.find(({ reader }) => reader.format === name)!;

/** A good row with a number of its own. */
const rowOf = (format: string, n: number): string[] =>
  formatOf(format)
    .row(1 + (n % 28))
    .map((cell, column) => (column === 0 ? String(1000 + n) : cell));

/** A file of the format with these rows. */
function fileOf(format: string, rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.join("\t"));
  return join(folder({ "rows.tsv": `${textOf(format, lines)}\n` }), "rows.tsv");
}

function textOf(format: string, lines: readonly string[]): string {
  const { header } = formatOf(format);
  return [...(header ? [header] : []), ...lines].join("\n");
}

/** What stands in cells that nobody foresaw. */
const ODD = [
  ...[
    "",
    " ",
    "  x ",
    "x",
    "é",
    "日本",
    "\u00a0x",
    "x\u2003",
    "\ufffd",
    "\ufeff",
    "\ufeff042",
    "\ufeffUSA",
    '"',
    '"x"',
    "'",
    '""',
    "\\0",
    "\\N",
    "NULL",
    "NA",
  ],
  ...[
    "0",
    "-1",
    "007",
    "1.5",
    "1e5",
    "-2.5E-05",
    "inf",
    "NaN",
    "1_000",
    "+1",
    "99999999999999999999",
    "20150301",
  ],
  ...["20150231", "2015-03-01", "2015-02-31", "1/4/2017", "CHN", "190", "13y", "http://a.org/x y"],
  ...[
    "HTTPS://WWW.Ex.org:80/p?q",
    "http://u:p@www2.ex.org#f",
    "http://é.org/",
    "http://",
    "BBC",
    "Xi Jinping",
  ],
];

describe.each(["gdelt", "icews"])("%s, read by the engine", (format) => {
  const row = (n: number) => rowOf(format, n);

  it("is what the row reader makes of it, whatever stands in a cell", async () => {
    const width = row(1).length;
    const rows = Array.from({ length: width }, (_, column) =>
      ODD.map((odd, at) => row(1 + column * ODD.length + at).map((cell, i) => (i === column ? odd : cell))),
    ).flat();
    const { pieces, lines, asked } = await both(format, [fileOf(format, rows)], {}, 60_000);
    expect(pieces).toBeGreaterThan(1);
    expect(lines).toBe(rows.length);
    // The engine reads most by itself, and leaves what is odd.
    expect(asked).toBeGreaterThan(50);
    expect(asked).toBeLessThan(rows.length / 2);
  });

  it("is so of lines that are short, long, blank, cut or broken, and of ends of lines of both kinds", async () => {
    const lines = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => row(n).join("\t"));
    lines[1] += "\t";
    lines[2] += "\tx";
    lines[3] = lines[3]!.split("\t").slice(0, -1).join("\t");
    lines[4] = "x";
    lines[5] = "";
    lines[6] += "\r";
    lines[7] = lines[7]!.replace("\t", "\t\r");
    lines[8] = lines[8]!.replace("\t", "\t\0");
    lines[9] = "\r";
    lines[10] = `\uFEFF${lines[10]}`;
    const text = textOf(format, lines);
    const blank = formatOf(format).header ? "" : "\n";
    const bytes = [
      ...[
        text,
        `\uFEFF${text}\n`,
        `\uFEFF\uFEFF${blank}${text}\n`,
        `\uFEFF\uFEFF${blank}\uFEFF${text}\n`,
        text.replaceAll("\n", "\r\n"),
        `${text}\n\n`,
      ].map((one) => Buffer.from(one)),
      // A stray byte in the last row.
      Buffer.concat([
        Buffer.from(`${text}\n${row(20).slice(0, -1).join("\t")}\t`),
        Buffer.from([0x62, 0xff, 0x0a]),
      ]),
    ];
    const names = bytes.map((_, at) => `${at}.tsv`);
    const path = folder(Object.fromEntries(names.map((name, at) => [name, bytes[at]!])));
    const files = names.map((name) => join(path, name));
    const { pieces, reports } = await both(format, files, { encoding: "utf-8" });
    expect(pieces).toBe(files.length);
    expect(new Set(reports.map(({ read }) => read)).size).toBeGreaterThan(1);
  });

  it("tells who was not yet, or no more, on the day of a row", async () => {
    // South Sudan began on 9 July 2011.
    const days = ["2011-07-08", "2011-07-09", "2011-07-10", "2010-01-01", "2015-01-01"];
    const rows = Array.from({ length: 40 }, (_, n) => {
      const day = days[n % days.length]!;
      return row(n + 1).map((cell, column) => {
        if (column === 1) return format === "gdelt" ? day.replaceAll("-", "") : day;
        if (format === "gdelt") return column === 5 || column === 7 ? "SSD" : cell;
        return column === 2 || column === 4 ? "South Sudan" : cell;
      });
    });
    const { reports, asked } = await both(format, [fileOf(format, rows)]);
    expect(asked).toBe(0);
    expect(reports[0]!.outOfTime).toMatchObject([{ code: "SSD", before: 16, after: 0 }]);
  });

  it("tells what is held, what differs and what comes twice in one file, across pieces", async () => {
    const rows = Array.from({ length: 300 }, (_, n) => row(n + 1));
    const other = rows.map((cells, n) =>
      n % 7 === 0 ? row(n + 2).map((cell, i) => (i === 0 ? cells[0]! : cell)) : cells,
    );
    const twice = [...other.slice(0, 100), ...rows.slice(50, 200), ...other.slice(250)];
    const files = [fileOf(format, rows), fileOf(format, twice), fileOf(format, twice)];
    const { reports, pieces } = await both(format, files, {}, 8000);
    expect(pieces).toBeGreaterThan(9);
    expect(reports[0]).toMatchObject({ read: 300, added: 300 });
    expect(reports[1]!.added).toBe(0);
    expect(reports[1]!.differing).toBeGreaterThan(20);
    expect(reports[2]).toMatchObject({ known: reports[1]!.known, differing: reports[1]!.differing });
  });

  it("keeps the rows of whom was asked for, and says how many it passed over", async () => {
    const rows = Array.from({ length: 60 }, (_, n) => row(n + 1));
    const { reports } = await both(format, [fileOf(format, rows)], { kept: ["PRK", "FRA"] }, 8000);
    const [report] = reports;
    expect(report!.read + report!.leftOut!).toBe(60);
    expect(report!.added).toBeGreaterThan(0);
    const none = await both(format, [fileOf(format, rows)], { kept: ["ISL"] });
    expect(none.reports[0]).toMatchObject({ read: 0, leftOut: 60 });
  });

  it("refuses rows outside the days, with the words of the row reader", async () => {
    const rows = Array.from({ length: 30 }, (_, n) => row(n + 1));
    const days = { from: "2030-01-01", to: "2030-12-31" };
    const { reports } = await both(format, [fileOf(format, rows)], { days });
    expect(reports[0]!.quarantined).toEqual({ "date out of range": 30 });
  });

  it("lies in an archive as well", async () => {
    const rows = Array.from({ length: 30 }, (_, n) => row(n + 1).join("\t"));
    const content = textOf(format, rows);
    const name = format === "icews" ? "rows.tab" : "rows.CSV";
    const path = folder({ "rows.zip": zip([{ name, content }]) });
    const { pieces, reports } = await both(format, [join(path, "rows.zip")]);
    expect(pieces).toBe(1);
    expect(reports[0]!.added).toBe(30);
  });
});

it("GDELT 1.0 has rows with a link and without in one file", async () => {
  const rows = Array.from({ length: 40 }, (_, n) => rowOf("gdelt1", n).slice(0, n % 3 === 0 ? 57 : 58));
  const { asked, reports } = await both("gdelt1", [fileOf("gdelt1", rows)], {}, 4000);
  expect(asked).toBe(0);
  expect(reports[0]).toMatchObject({ read: 40, added: 40 });
});

it("pieces that a killed process left long ago go with the next file, those of today stay, and none of its own", async () => {
  const made = () => mkdtempSync(join(tmpdir(), "chancery-piece-"));
  const [old, today] = [made(), made()];
  const yesterday = new Date(Date.now() - 2 * 86_400_000);
  utimesSync(old, yesterday, yesterday);
  let own = "";
  const onPiece = ({ path }: TablePiece) => {
    own = path;
    expect(existsSync(own)).toBe(true);
  };
  await taken(inPieces(readerFor("gdelt"), { onPiece }), [fileOf("gdelt", [rowOf("gdelt", 1)])]);
  expect([old, today, own].map((one) => existsSync(one))).toEqual([false, true, false]);
  expect(own).not.toBe("");
  rmSync(today, { recursive: true });
});

describe("a file that shows late to be none for the engine", () => {
  const row = (n: number) => rowOf("gdelt", n);
  const ascii = Array.from({ length: 300 }, (_, n) =>
    row(n + 1)
      .map((cell) => cell.replaceAll(/[^ -~]/g, "e"))
      .join("\t"),
  );

  it("is read row by row from its beginning, in the encoding that it is in", async () => {
    // Windows-1251, after more than what is looked at first.
    const cyrillic = Buffer.from("cff5e5edfcffed2c20d1e5e2e5f0ede0ff20caeef0e5ff", "hex");
    const last = ascii
      .slice(0, 50)
      .flatMap((line) => [
        Buffer.from(line.slice(0, line.lastIndexOf("\t") + 1)),
        cyrillic,
        Buffer.from("\n"),
      ]);
    const bytes = Buffer.concat([Buffer.from(`${ascii.join("\n")}\n`), ...last]);
    const file = join(folder({ "late.tsv": bytes }), "late.tsv");
    const reader = readerFor("gdelt");
    let engine = 0;
    const onPiece = () => {
      engine += 1;
    };
    const found = await taken(inPieces(reader, { onPiece, size: 50_000 }), [file]);
    expect(engine).toBeGreaterThan(0);
    expect(found).toEqual(await taken(byRow(reader), [file]));
    expect(found.reports[0]).toMatchObject({ read: 350, added: 300, unpaired: { events: 350 } });
    expect(found.reports[0]!.notes.join()).toMatch(/bytes are not UTF-8/);
  });

  it("that is in UTF-16, or has a line longer than a piece, too", async () => {
    const text = `${ascii.slice(0, 5).join("\n")}\n`;
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    const path = folder({ "a.tsv": utf16, "b.tsv": `${text}${"x".repeat(5000)}\n${text}` });
    expect((await both("gdelt", [join(path, "a.tsv")])).reports[0]!.added).toBe(5);
    expect((await both("gdelt", [join(path, "b.tsv")], {}, 4000)).reports[0]!.read).toBe(11);
  });
});

describe.skipIf(!existsSync(SAMPLES))("real rows, read by the engine", () => {
  it.each([
    ["gdelt", "gdelt/v2-events.tsv"],
    ["gdelt1", "gdelt/v1-events.tsv"],
    ["icews", "icews/events.2018-06-01.tab"],
  ])("of %s are what the row reader makes of them", async (format, name) => {
    const { lines, asked, reports } = await both(format, [join(SAMPLES, name)], {}, 100_000);
    expect(lines).toBeGreaterThan(99);
    expect(asked).toBeLessThan(lines / 50);
    expect(reports[0]!.added).toBe(reports[0]!.read);
  });
});
