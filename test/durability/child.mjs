// A process that does one piece of work on a chronicle and may be killed in it: see killed.test.ts.
import { existsSync, watch, writeSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { inPieces } from "./inPieces.mjs";

const { work, kill } = JSON.parse(process.argv[2]);
// One alone, since there are many of these processes.
const { takeIn } = work.kind === "ingest" ? await import("../../dist/intake/takeIn.js") : {};
const { update } = work.kind === "update" ? await import("../../dist/intake/update.js") : {};
/** How many marks were passed; the thread that kills waits for it. */
const passed = new Int32Array(new SharedArrayBuffer(4));

/** Tells on the way where the work is, and when, in milliseconds. */
function mark(name) {
  writeSync(1, `${performance.now()} ${name}\n`);
  Atomics.add(passed, 0, 1);
  Atomics.notify(passed, 0);
}

/** A thread that ends the process so many milliseconds after a mark, whatever the engine does just then. */
async function killer({ mark, after }) {
  const code = `
    const { workerData: { passed, mark, after }, parentPort } = require("node:worker_threads");
    parentPort.postMessage("there");
    for (let n = Atomics.load(passed, 0); n <= mark; n = Atomics.load(passed, 0)) Atomics.wait(passed, 0, n);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, after);
    process.kill(process.pid, "SIGKILL");`;
  const thread = new Worker(code, { eval: true, workerData: { passed, mark, after } });
  await new Promise((resolve) => thread.once("message", resolve));
  thread.unref();
}

if (kill) await killer(kill);
mark("begun");
if (work.kind === "ingest") {
  if (work.pieces) {
    const { readerFor } = await import("../../dist/chronicle/readers/index.js");
    inPieces(readerFor(work.format), work.pieces, () => mark("piece"));
  }
  let reading;
  await takeIn(work.path, { format: work.format, paths: work.files }, work.options, {
    onStart: () => mark("open"),
    onProgress: (_, file) => {
      if (file !== reading) mark("reading");
      reading = file;
    },
    onFile: () => mark("in"),
  });
} else {
  let fetched = 0;
  let watcher;
  // A file that was taken in goes from the folder of downloads.
  const watched = () =>
    watch(`${work.path}.downloads`, (_, name) => {
      if (name?.endsWith(".zip") && !existsSync(`${work.path}.downloads/${name}`)) mark("in");
    });
  await update(work.path, {
    ...{ base: work.base, asked: work.asked, env: {} },
    onPlan: () => mark("planned"),
    onProgress: ({ files }) => {
      watcher ??= watched();
      for (; fetched < files; fetched++) mark("fetched");
    },
  });
  watcher.close();
}
mark("done");
