import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { ChanceryError } from "../../errors.ts";
import { systemReason } from "../../systemReason.ts";
import type { LedgerEntry } from "./entry.ts";
import { type LedgerLines, readLines, writeLines } from "./lines.ts";
import { newEntries } from "./state.ts";

const HINT = "Name a file that you may read and write with --ledger FILE.";

/** So often an append is made again where another writer's torn line spoiled it. */
const ATTEMPTS = 3;

/**
 * The ledger at a path; without entries where no file lies there.
 *
 * @throws ChanceryError "io" where it can't be read, "bad-input" as {@link readLines} does.
 */
export function readLedger(path: string): LedgerLines {
  try {
    return readLines(readFileSync(path, "utf8"), path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return { entries: [], torn: [] };
    if (cause instanceof ChanceryError) throw cause;
    throw failed(path, "read", cause);
  }
}

/**
 * Appends what the ledger does not hold yet, and gives it. What stands in the file is never touched: all lines go to its
 * end in one write (O_APPEND), which another process can't come between, and are on the disk (fsync) before this
 * returns. Two that write the same at once may both write it: the state holds it once.
 *
 * @throws ChanceryError "io" where it can't be written, "bad-input" where what is held is no ledger.
 */
export function appendLedger<Entry extends LedgerEntry>(path: string, entries: readonly Entry[]): Entry[] {
  const added = newEntries(entries, readLedger(path).entries);
  if (added.length === 0) return added;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(path, "a+");
    try {
      append(file, writeLines(added));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    throw failed(path, "written", cause);
  }
  return added;
}

/**
 * Appends lines and looks that they stand there whole: where another writer died in the middle of a line between
 * the look at the end of the file and the write, the first of ours hangs on to its stump, and all are written again.
 */
function append(file: number, lines: string): void {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { size } = fstatSync(file);
    const begun = size === 0 || textOf(file, size - 1, 1) === "\n";
    const bytes = Buffer.from(begun ? lines : `\n${lines}`);
    if (writeSync(file, bytes) < bytes.length) throw new Error("the disk took only a part of it");
    const from = Math.max(0, size - 1);
    if (`\n${textOf(file, from, fstatSync(file).size - from)}`.includes(`\n${lines}`)) return;
  }
  throw new Error("the lines did not stand there whole");
}

function textOf(file: number, position: number, length: number): string {
  const bytes = Buffer.alloc(length);
  const read = readSync(file, bytes, 0, length, position);
  return bytes.toString("utf8", 0, read);
}

function failed(path: string, what: "read" | "written", cause: unknown): ChanceryError {
  return new ChanceryError("io", `The ledger "${path}" could not be ${what}: ${systemReason(cause)}.`, {
    cause,
    hint: HINT,
  });
}
