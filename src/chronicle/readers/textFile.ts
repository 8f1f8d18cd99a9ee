import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { Transform } from "node:stream";
import { createGunzip } from "node:zlib";
import { ChanceryError } from "../../errors.ts";
import type { ReadOptions } from "../reader.ts";
import { decoded } from "./encoding.ts";

/**
 * The text of a file, chunk by chunk; a name that ends in ".gz" is unpacked on the way. `onBytes` is told
 * each piece as it comes from the disk. Which encodings are read: {@link decoded}.
 *
 * @throws ChanceryError "io" where the file is missing, a folder or not readable, "bad-input" where it can't
 * be unpacked or is in an encoding that is not read.
 */
export async function* textChunks(
  file: string,
  options: Pick<ReadOptions, "onBytes" | "encoding" | "onNote"> = {},
): AsyncGenerator<string> {
  try {
    yield* decoded(byteChunks(file, options.onBytes), basename(file), options);
  } catch (cause) {
    throw readError(file, cause);
  }
}

async function* byteChunks(
  file: string,
  onBytes: ((piece: Uint8Array) => void) | undefined,
): AsyncGenerator<Buffer> {
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      onBytes?.(chunk);
      next(null, chunk);
    },
  });
  const source = createReadStream(file, { highWaterMark: 262_144 });
  const last = file.endsWith(".gz") ? counted.pipe(createGunzip()) : counted;
  source.on("error", (error) => last.destroy(error));
  source.pipe(counted);
  try {
    yield* last as AsyncIterable<Buffer>;
  } finally {
    source.destroy();
  }
}

/**
 * The files that a path names: itself, or where it is a folder the files in it that `wanted` takes, by name.
 *
 * @throws ChanceryError "io" where there is nothing at the path, "no-data" where the folder holds none.
 */
export async function filesAt(
  path: string,
  wanted: (name: string) => boolean,
  kind: string,
): Promise<string[]> {
  const found = await stat(path).catch((cause: unknown) => {
    throw readError(path, cause);
  });
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path)).filter(wanted).sort();
  if (names.length === 0) {
    throw new ChanceryError("no-data", `The folder "${path}" holds no ${kind}.`, {
      hint: "Name the file itself, or another folder.",
    });
  }
  return names.map((name) => join(path, name));
}

function readError(file: string, cause: unknown): ChanceryError {
  if (cause instanceof ChanceryError) return cause;
  const code = (cause as NodeJS.ErrnoException).code ?? "";
  if (code === "ENOENT") return new ChanceryError("io", `There is no file at "${file}".`, { cause });
  if (code === "EISDIR") return new ChanceryError("io", `"${file}" is a folder, not a file.`, { cause });
  if (code === "EACCES") return new ChanceryError("io", `"${file}" may not be read by this user.`, { cause });
  if (code.startsWith("Z_")) {
    return new ChanceryError("bad-input", "the file is not whole or not gzip, and can't be unpacked.", {
      place: { file: basename(file) },
      hint: "Fetch it again. Nothing of it was taken in.",
      cause,
    });
  }
  return new ChanceryError("io", `"${file}" could not be read (${code || String(cause)}).`, { cause });
}
