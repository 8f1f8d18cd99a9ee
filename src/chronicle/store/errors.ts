import { statSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { ChanceryError } from "../../errors.ts";
import { type Reason, reasonOf } from "./reasons.ts";

/** A failure of the engine in words for people; `write` says whether the file at `path` was opened to be written. */
export async function storeError(
  cause: unknown,
  path: string | undefined,
  write: boolean,
): Promise<ChanceryError> {
  if (cause instanceof ChanceryError) return cause;
  const message = cause instanceof Error ? cause.message.split("\n")[0]! : String(cause);
  const at = path ? ` "${path}"` : "";
  if (/could not set lock|conflicting lock/i.test(message)) {
    // Readers shut out a writer, and a writer shuts out all: whoever lets us read is only reading.
    const read = write && path !== undefined && (await canBeRead(path));
    const process = /\(PID (\d+)\)/.exec(message)?.[1];
    const until = process ? `Wait until process ${process} has finished` : "Wait until it has finished";
    return new ChanceryError(
      "store",
      `The chronicle${at} is being ${read ? "read" : "written"} by another process.`,
      {
        hint: `${until}${read ? ": a brief takes seconds" : ""}, or name another file with --chronicle.`,
        cause,
      },
    );
  }
  const reason = reasonOf(cause instanceof Error ? cause.message : message);
  if (reason) return reasoned(reason, path, write, cause);
  if (path && isEmpty(path)) {
    return new ChanceryError("store", `"${path}" is no chronicle: it is empty.`, {
      hint: "Take it away, or name another file with --chronicle.",
      cause,
    });
  }
  return new ChanceryError("store", `The chronicle${at} could not be opened or written: ${message}.`, {
    hint: "Check that the file is a chronicle and that its folder can be written, or name another with --chronicle.",
    cause,
  });
}

/** The failure where its reason is known, and what to do about it. */
function reasoned(
  { kind, words }: Reason,
  path: string | undefined,
  write: boolean,
  cause: unknown,
): ChanceryError {
  const at = path ? ` "${path}"` : "";
  const error = (message: string, hint: string) => new ChanceryError("store", message, { hint, cause });
  switch (kind) {
    case "full":
      return error(
        `The chronicle${at} could not be written: ${words}.`,
        "What was in it stays. Make room and say the same again, or name another file with --chronicle.",
      );
    case "denied":
      return error(
        `The chronicle${at} can't be ${write ? "written" : "read"}: ${write ? words : words.replace("written", "read")}.`,
        "Let this user have the file and its folder, or name another with --chronicle.",
      );
    case "damaged changes":
      return error(
        `The chronicle${at} can't be opened: ${words}.`,
        `Put a copy of it in its place, or move "${path ?? "the file"}.wal" away: without it the chronicle is as it was before, and the files that came last can be taken in again.`,
      );
    case "damaged":
      return error(
        `The chronicle${at} can't be read: ${words}.`,
        "Put a copy of it in its place, or name another file with --chronicle and take the files in again.",
      );
  }
}

function isEmpty(path: string): boolean {
  try {
    return statSync(path).size === 0;
  } catch {
    return false;
  }
}

async function canBeRead(path: string): Promise<boolean> {
  try {
    const instance = await DuckDBInstance.create(path, { access_mode: "READ_ONLY" });
    instance.closeSync();
    return true;
  } catch {
    return false;
  }
}
