/**
 * Breaks small files in every way at hand and runs them through the readers and, one in twenty, into a chronicle:
 * each must be read with every line accounted for, or be refused with words. What fails is kept in a folder.
 *
 *     npm run fuzz -- --n 200000 --seed 1 [--reader csv|icews|icews14|gdelt|casebook] [--only K] [--out DIR]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { fuzz } from "./fuzz/run.mjs";

/** A thread that is silent for so long hangs. */
const HANGS = 30_000;
const READERS = ["csv", "icews", "icews14", "gdelt", "casebook"];

if (isMainThread) await main();
else await work();

async function work() {
  const [{ readerFor }, { parseCsv }, { dialectOf }, { textChunks }, { ingest }, { openDuckDb }] =
    await Promise.all([
      import("../dist/chronicle/readers/index.js"),
      import("../dist/chronicle/csv.js"),
      import("../dist/chronicle/readers/csv/dialect.js"),
      import("../dist/chronicle/readers/bytes/textFile.js"),
      import("../dist/chronicle/ingest.js"),
      import("../dist/chronicle/store/duckdb.js"),
    ]);
  const counts = await fuzz(
    { readerFor, parseCsv, dialectOf, textChunks, ingest, openDuckDb },
    {
      ...workerData,
      onBegin: (n, format, input) => parentPort.postMessage({ begin: { n, format, input } }),
      onFailure: (failure) => parentPort.postMessage({ failure }),
    },
  );
  parentPort.postMessage({ counts });
}

async function main() {
  const { values } = parseArgs({
    options: {
      n: { type: "string", default: "200000" },
      seed: { type: "string", default: "1" },
      reader: { type: "string" },
      only: { type: "string" },
      out: { type: "string", default: "fuzz-failures" },
    },
  });
  const readers = values.reader ? [values.reader] : READERS;
  if (!READERS.includes(readers[0])) throw new Error(`--reader is one of ${READERS.join(", ")}`);
  const seed = whole(values.seed, "--seed");
  const only = values.only === undefined ? undefined : whole(values.only, "--only");
  const [start, end] = only === undefined ? [0, whole(values.n, "--n")] : [only, only + 1];
  const folder = mkdtempSync(join(tmpdir(), "chancery-fuzz-"));
  const total = { inputs: 0, refused: 0, rows: 0, events: 0, faults: 0, takenIn: 0, pieces: 0, failures: 0 };
  const keep = ({ n, format, input, why }) => {
    const path = join(values.out, `${seed}-${n}-${input.name}`);
    mkdirSync(values.out, { recursive: true });
    writeFileSync(path, input.bytes);
    const again = `npm run fuzz -- --seed ${seed}${values.reader ? ` --reader ${values.reader}` : ""} --only ${n}`;
    console.error(
      `FAILED ${format} ${n} (${input.done.join(", ")}): ${why}\n  kept as ${path}; again: ${again}\n`,
    );
  };
  const began = performance.now();
  // A chronicle of its own for each thousand, so that it stays small; as many at a time as there are cores.
  let next = start;
  const thread = async () => {
    while (next < end) {
      const from = next;
      next = Math.min(end, from + 1000);
      await thousand({ seed, from, to: next, folder, readers }, total, keep);
      if (process.stderr.isTTY) process.stderr.write(`\r${total.inputs} of ${end - start} inputs`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, thread));
  if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
  rmSync(folder, { recursive: true, force: true });
  const { inputs, refused, rows, events, faults, takenIn, pieces, failures } = total;
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `${inputs} inputs (seed ${seed}), ${failures} failed: ${inputs - refused} read, ${refused} refused in words; ${rows} rows: ${events} events, ${faults} in quarantine; ${takenIn} taken into a chronicle, ${pieces} pieces by its engine; ${seconds} s`,
  );
  if (failures) process.exitCode = 1;
}

/** Runs a part, and goes on behind an input that it hung at. */
async function thousand({ from, to, ...data }, total, keep) {
  for (let at = from; at < to; ) {
    const stuck = await part({ ...data, from: at, to }, total, keep);
    at = stuck === undefined ? to : stuck + 1;
  }
}

/** Runs a part in a thread; gives the number of the input that it hung at, if it did. */
function part(data, total, keep) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: data });
    let current;
    let timer;
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        await worker.terminate();
        if (!current) return reject(new Error("the thread never began"));
        total.inputs += current.n - data.from + 1;
        total.failures += 1;
        keep({
          ...current,
          input: { ...current.input, bytes: Buffer.from(current.input.bytes) },
          why: `it hangs: no end after ${HANGS} ms`,
        });
        resolve(current.n);
      }, HANGS);
    };
    watch();
    worker.on("message", ({ begin, failure, counts }) => {
      watch();
      if (begin) current = begin;
      if (failure) keep({ ...failure, input: { ...failure.input, bytes: Buffer.from(failure.input.bytes) } });
      if (!counts) return;
      for (const key of Object.keys(total)) total[key] += counts[key];
      clearTimeout(timer);
      resolve(undefined);
    });
    worker.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}

function whole(text, flag) {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Error(`${flag} is a whole number`);
}
