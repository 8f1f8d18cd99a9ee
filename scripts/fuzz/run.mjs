import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chance } from "./chance.mjs";
import { INPUTS } from "./inputs.mjs";
import { makeInput } from "./mutate.mjs";

/** One in so many inputs goes into a real chronicle too. */
const TAKEN_IN = 20;
/** An input is small: one that takes longer (milliseconds) is a failure. The first of a reader loads the names of actors too. */
const SLOW = 15_000;
const LAST_DAY = "9999-12-31";
/** Bytes of a piece for the engine, so that a small file has several. */
const PIECE = 1500;

/**
 * Runs inputs `from` to `to` of a seed through their readers.
 *
 * @param chancery what is tested: readerFor, parseCsv, dialectOf, textChunks, ingest, openDuckDb
 * @param options seed, from, to, folder (to write in), readers (names), onBegin(n, input), onFailure({ n, format, input, why })
 * @returns counts of inputs, refused files, rows, events, faults, inputs taken in, pieces that an engine read, failures
 */
export async function fuzz(chancery, { seed, from, to, folder, readers, onBegin, onFailure }) {
  const counts = { inputs: 0, refused: 0, rows: 0, events: 0, faults: 0, takenIn: 0, pieces: 0, failures: 0 };
  const chronicle = await chancery.openDuckDb();
  try {
    for (let n = from; n < to; n += 1) {
      const draw = chance(seed, n);
      const format = readers[n % readers.length];
      const input = makeInput(INPUTS[format], draw);
      onBegin?.(n, format, input);
      const began = performance.now();
      try {
        await check(
          chancery,
          format,
          input,
          join(folder, String(from)),
          n % (TAKEN_IN * readers.length) < readers.length ? chronicle : undefined,
          counts,
        );
        if (performance.now() - began > SLOW)
          throw new Error(`it took ${Math.round(performance.now() - began)} ms`);
      } catch (error) {
        counts.failures += 1;
        onFailure?.({ n, format, input, why: error.stack ?? String(error) });
      }
      counts.inputs += 1;
    }
  } finally {
    await chronicle.close();
  }
  return counts;
}

async function check(chancery, format, input, folder, chronicle, counts) {
  const { reader: make, beside } = INPUTS[format];
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(beside)) writeFileSync(join(folder, name), content);
  const path = join(folder, input.name);
  writeFileSync(path, input.bytes);
  const reader = make(chancery);
  const rows = await allRows(reader, path);
  if (rows.error) counts.refused += 1;
  else {
    counts.rows += rows.read.length;
    for (const row of rows.read) counts["event" in row ? "events" : "faults"] += 1;
    for (const file of rows.files)
      await checkLines(
        chancery,
        format,
        file,
        rows.read.filter((row) => row.file === file),
      );
  }
  if (chronicle) {
    counts.takenIn += 1;
    await checkTaking(chancery, chronicle, reader, path, rows, counts);
  }
}

/** All rows of a path, or the error that it is refused with, which must be one for people. */
async function allRows(reader, path) {
  const read = [];
  try {
    const files = await reader.files(path);
    for (const file of files)
      for await (const batch of reader.rows(file)) for (const row of batch) read.push({ ...row, file });
    return { read, files };
  } catch (error) {
    if (error.name !== "ChanceryError") throw error;
    const told = `${error.message} ${error.hint ?? ""}`;
    if (error.message.length < 10 || /undefined|\[object|NaN/.test(told))
      throw new Error(`a refusal without sense: ${told}`);
    return { error };
  }
}

/** Every line that is not blank lies in one record, and every record below the header is an event or a fault. */
async function checkLines(chancery, format, file, rows) {
  let text = "";
  for await (const chunk of chancery.textChunks(file)) text += chunk;
  const { delimiter, quotes, header, columns } = INPUTS[format];
  // The user's own tables are cut as they show; published ones as they always are.
  const cut = columns ? chancery.dialectOf(text, undefined, columns) : { delimiter, preamble: 0 };
  const records = chancery.parseCsv(text, { delimiter: cut.delimiter, quotes, skip: cut.preamble });
  const covered = new Set();
  for (const { line, raw } of records) {
    for (let at = line; at <= line + raw.split("\n").length - 1; at += 1) {
      if (covered.has(at)) throw new Error(`line ${at} lies in two records`);
      covered.add(at);
    }
  }
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  for (const [index, line] of lines.entries()) {
    // What stands above the header is counted in records, and blank lines are none.
    if (cut.preamble > 0 && index + 1 < (records[0]?.line ?? Number.POSITIVE_INFINITY)) continue;
    if (line !== "" && line !== "\r" && !covered.has(index + 1))
      throw new Error(`line ${index + 1} lies in no record`);
  }
  const due = records.slice(header ? 1 : 0).map((record) => record.line);
  const got = rows.map((row) => ("event" in row ? row.event.origin.line : row.fault.line));
  if (due.join() !== got.join())
    throw new Error(`records of lines ${due.slice(0, 50)} gave rows of lines ${got.slice(0, 50)}`);
  for (const row of rows) {
    if ("fault" in row && (!row.fault.reason || !row.fault.detail || row.fault.raw.length > 500))
      throw new Error(`a fault without sense: ${JSON.stringify(row.fault).slice(0, 300)}`);
  }
}

/** Taking it in: the same rows, all accounted for; and where it is refused, nothing is held that was not. */
async function checkTaking(chancery, chronicle, reader, path, rows, counts) {
  const take = (how) =>
    chancery.ingest(chronicle, { ...reader, ...how }, [path], { days: { from: "0001-01-01", to: LAST_DAY } });
  const held = async () => JSON.stringify([await chronicle.datasets(LAST_DAY), await chronicle.setAside()]);
  const before = await held();
  let summary;
  try {
    summary = await take({});
  } catch (error) {
    if (error.name !== "ChanceryError") throw error;
    if (!rows.error) throw new Error(`it was read, and is refused by the chronicle: ${error.message}`);
    // Files of an archive before the one that is refused stay; each format here has one.
    if ((await held()) !== before)
      throw new Error(`something of a refused file is held: ${before} → ${await held()}`);
    return;
  }
  if (rows.error) throw new Error(`it was refused (${rows.error.message}), and the chronicle took it in`);
  const refused = Object.values(summary.quarantined).reduce((sum, some) => sum + some, 0);
  const { read, added, known, differing } = summary;
  if (read !== rows.read.length)
    throw new Error(`${rows.read.length} rows were read, and ${read} reached the chronicle`);
  if (read !== added + known + differing + refused)
    throw new Error(`rows were lost: ${JSON.stringify(summary)}`);
  const again = await take({});
  if (again.added !== 0) throw new Error(`taken in again it added ${again.added}`);
  if (!reader.pieces) return;
  // Whatever the engine reads otherwise than the row reader would differ from what is held.
  const pieces = async (file, options) => {
    const cut = await reader.pieces(file, { ...options, large: 0, size: PIECE });
    return cut && counted(cut, counts);
  };
  const byEngine = await take({ pieces });
  if (JSON.stringify(byEngine) !== JSON.stringify(again))
    throw new Error(`the engine reads ${JSON.stringify(byEngine)}, the row reader ${JSON.stringify(again)}`);
}

async function* counted(pieces, counts) {
  for await (const piece of pieces) {
    counts.pieces += 1;
    yield piece;
  }
}
