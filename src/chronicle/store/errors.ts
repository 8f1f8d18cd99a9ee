import { DuckDBInstance } from "@duckdb/node-api";
import { ChanceryError } from "../../errors.ts";

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
  return new ChanceryError("store", `The chronicle${at} could not be opened or written: ${message}.`, {
    hint: "Check that the file is a chronicle and that its folder can be written, or name another with --chronicle.",
    cause,
  });
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
