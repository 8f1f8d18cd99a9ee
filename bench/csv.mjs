/**
 * Our splitter of delimited text beside two well-kept libraries, behind one interface: what becomes of malformed text,
 * and how long a large file takes, by turns in one run.
 *
 *     node bench/csv.mjs FOLDER [megabytes]   FOLDER has node_modules with csv-parse and papaparse
 */
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { csvRecords } from "../dist/chronicle/csv.js";

const from = createRequire(join(resolve(process.argv[2]), "x.js"));
const csvParse = from("csv-parse");
const papa = from("papaparse");

/** Each gives records as { line, cells } or { line, fault }; `line` undefined where the library doesn't say. */
const SPLITTERS = {
  async *ours(chunks) {
    for await (const records of csvRecords(chunks)) yield* records;
  },
  async *"csv-parse"(chunks) {
    const skipped = [];
    const parser = csvParse.parse({
      info: true,
      bom: true,
      record_delimiter: ["\r\n", "\n"],
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: 1_048_576,
      on_skip: (error) => skipped.push({ line: error.lines, fault: error.code }),
    });
    const { Readable } = await import("node:stream");
    const source = Readable.from(chunks);
    source.pipe(parser);
    for await (const { record, info } of parser) yield { line: info.lines, cells: record };
    yield* skipped;
  },
  async *papaparse(chunks) {
    const { Readable } = await import("node:stream");
    const stream = papa.parse(papa.NODE_STREAM_INPUT, {
      delimiter: ",",
      newline: "\n",
      fastMode: false,
      skipEmptyLines: true,
    });
    Readable.from(chunks).pipe(stream);
    for await (const cells of stream) yield { line: undefined, cells };
  },
};

const CASES = {
  "an unclosed quote in line 2 of 1,000": `a,b\n"1,2\n${"3,4\n".repeat(998)}`,
  "a quote that meets another below": 'a,b\n"1,2\n3,"4"\n5,6\n',
  "text after a closing quote": 'a,b\n"1"x,2\n3,4\n5,6\n',
  "a quote within an unquoted cell": 'a,b\n5" gun,x\n3,4\n',
  "a NUL": "a,b\n1\0,2\n3,4\n",
  "line ends of two kinds": "a,b\r\n1,2\n3,4\r\n",
  "a line of two million characters": `a,b\n${"x".repeat(2_000_000)},1\n3,4\n`,
  "a mark, blank lines, no line end at the end": "\uFEFFa,b\n\n1,2\n\n3,4",
};

async function* inChunks(text, size = 65_536) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

for (const [name, text] of Object.entries(CASES)) {
  console.log(name);
  for (const [library, split] of Object.entries(SPLITTERS)) {
    const [good, bad] = [[], []];
    let threw = "";
    try {
      for await (const record of split(inChunks(text))) (record.fault ? bad : good).push(record);
    } catch (error) {
      threw = `; throws ${error.code ?? error.message}`;
    }
    const longest = Math.max(0, ...good.map(({ cells }) => cells.join(",").split("\n").length));
    console.log(
      `  ${library}: ${good.length} records, ${bad.length} told as faults; most lines in one record ${longest}${threw}`,
    );
  }
}

const size = Number(process.argv[3] ?? 200) * 1e6;
const folder = mkdtempSync(join(tmpdir(), "chancery-csv-"));
const files = {
  "no quotes": "2014-03-03,France,Mali,042,a visit to the north of the country,A paper\n",
  quotes: '2014-03-03,France,"Mali, the north",042,"a ""visit"" to the north",A paper\n',
};
for (const [name, line] of Object.entries(files)) {
  const file = join(folder, "rows.csv");
  const block = line.repeat(10_000);
  writeFileSync(file, "date,from,to,code,text,paper\n");
  for (let written = 0; written < size; written += block.length) writeFileSync(file, block, { flag: "a" });
  const times = Object.fromEntries(Object.keys(SPLITTERS).map((library) => [library, []]));
  const counts = {};
  for (let round = 0; round < 2; round += 1) {
    for (const [library, split] of Object.entries(SPLITTERS)) {
      const began = performance.now();
      let records = 0;
      for await (const _ of split(createReadStream(file, { encoding: "utf8", highWaterMark: 262_144 })))
        records += 1;
      times[library].push((performance.now() - began) / 1000);
      counts[library] = records;
    }
  }
  const best = Object.fromEntries(
    Object.entries(times).map(([library, list]) => [library, Math.min(...list)]),
  );
  for (const library of Object.keys(SPLITTERS)) {
    console.log(
      `${name}, ${size / 1e6} MB: ${library} ${counts[library]} records, ${best[library].toFixed(1)} s, ${(best[library] / best.ours).toFixed(1)} times ours`,
    );
  }
}
rmSync(folder, { recursive: true, force: true });
