import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { AskedUpdate } from "../../src/chronicle/chronicle.ts";
import type { IntakeOptions } from "../../src/intake/options.ts";
import { takeIn } from "../../src/intake/takeIn.ts";
import { update } from "../../src/intake/update.ts";
import { type Mark, type Moment, marksIn } from "./moments.ts";

const CHILD = fileURLToPath(new URL("./child.mjs", import.meta.url));

/** A new empty folder. */
export const folder = () => mkdtempSync(join(tmpdir(), "chancery-durability-"));

/** What a process does to a chronicle, as child.mjs is told. */
export type Work =
  | {
      kind: "ingest";
      path: string;
      format: string;
      files: readonly string[];
      options: IntakeOptions;
      /** The process lets the engine read its files in pieces of so many bytes. */
      pieces?: number;
    }
  | { kind: "update"; path: string; base: string; asked: Omit<AskedUpdate, "source"> };

/** Does the work in a process of its own. */
export async function child(
  work: Work,
  kill?: Omit<Moment, "told">,
): Promise<{ marks: Mark[]; err: string; killed: boolean }> {
  const started = spawn(process.execPath, [CHILD, JSON.stringify({ work, kill })], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, err, [, signal]] = await Promise.all([
    text(started.stdout),
    text(started.stderr),
    once(started, "exit"),
  ]);
  return { marks: marksIn(out), err, killed: signal === "SIGKILL" };
}

/** The same work to its end, in this process. */
export async function toTheEnd(work: Work): Promise<void> {
  if (work.kind === "update") await update(work.path, { base: work.base, asked: work.asked, env: {} });
  else await takeIn(work.path, { format: work.format, paths: [...work.files] }, work.options);
}
