import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { ChanceryError } from "../errors.ts";
import { systemReason } from "../systemReason.ts";

/** Does something with a file; throws ChanceryError "io" in words where the system would not. */
export async function onDisk<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new ChanceryError("io", `${path} can't be kept: ${systemReason(error)}.`, {
      hint: "What was fetched before stays; make room or mend the folder, and say the same again.",
      cause: error,
    });
  }
}

/** Bytes of a file; undefined where there is none. */
export async function sizeOf(path: string): Promise<number | undefined> {
  return onDisk(path, async () => {
    try {
      return (await stat(path)).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw error;
    }
  });
}

/** The MD5 of a file, as the lists of the source write it. It tells a fault from a whole file; it is no proof of where a file is from. */
export async function md5Of(path: string): Promise<string> {
  return onDisk(path, async () => {
    const hash = createHash("md5");
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    return hash.digest("hex");
  });
}
