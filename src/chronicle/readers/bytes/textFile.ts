import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { ChanceryError } from "../../../errors.ts";
import type { ReadOptions } from "../../reader.ts";
import { decoded } from "./encoding.ts";
import { KIND_BYTES, refuseOtherKinds } from "./fileKind.ts";
import { plainBytes } from "./unpack.ts";
import { zipBytes, zipMembers, zipPathOf, zipSize } from "./zip.ts";

/**
 * The text of a file, chunk by chunk; what is gzip, or lies in a zip archive ("day.zip/rows.csv"), is unpacked on the
 * way. `onBytes` is told each piece as it comes from the disk. Which encodings are read: {@link decoded}.
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

/** The bytes of a file as {@link textChunks} has them before it decodes them. Throws as that does. */
export async function* fileBytes(
  file: string,
  onBytes?: (piece: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  try {
    yield* byteChunks(file, onBytes);
  } catch (cause) {
    throw readError(file, cause);
  }
}

/** So much text tells how a file is written. */
const HEAD_TEXT = 65_536;

/** How the text of a file begins, unpacked and decoded. Throws as {@link textChunks}. */
export async function headText(file: string, encoding?: string): Promise<string> {
  let text = "";
  for await (const chunk of textChunks(file, { encoding })) {
    text += chunk;
    if (text.length >= HEAD_TEXT) break;
  }
  return text;
}

async function* byteChunks(
  file: string,
  onBytes: ((piece: Uint8Array) => void) | undefined,
): AsyncGenerator<Uint8Array> {
  const inZip = await zipPathOf(file);
  const name = basename(file);
  let head: Uint8Array | undefined = new Uint8Array();
  for await (const piece of plainBytes(inZip ? zipBytes(inZip, onBytes) : diskBytes(file, onBytes), name)) {
    if (head) {
      head = head.length ? Buffer.concat([head, piece]) : piece;
      if (head.length < KIND_BYTES) continue;
      refuseOtherKinds(head, name);
      yield head;
      head = undefined;
    } else yield piece;
  }
  if (head) {
    refuseOtherKinds(head, name);
    yield head;
  }
}

async function* diskBytes(
  file: string,
  onBytes: ((piece: Uint8Array) => void) | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const piece of createReadStream(file, { highWaterMark: 262_144 }) as AsyncIterable<Buffer>) {
    onBytes?.(piece);
    yield piece;
  }
}

/**
 * Bytes on disk of a file, packed where it is packed.
 *
 * @throws ChanceryError "io" where there is none, "bad-input" where it lies in an archive and can't be read from it.
 */
export async function fileSize(file: string): Promise<number> {
  try {
    const inZip = await zipPathOf(file);
    return inZip ? await zipSize(inZip) : (await stat(file)).size;
  } catch (cause) {
    throw readError(file, cause);
  }
}

/** Whether there is a file at a path, in an archive or not. */
export async function fileExists(file: string): Promise<boolean> {
  return fileSize(file).then(
    () => true,
    () => false,
  );
}

/**
 * The files that a path names: itself, or where it is a folder or a zip archive the files in it that `wanted` takes
 * (by the last part of the name, in capitals or small letters), sorted. An archive in a folder counts as a folder.
 *
 * @throws ChanceryError "io" where there is nothing at the path, "no-data" where the folder or archive holds none,
 * "bad-input" where an archive is broken or holds another archive.
 */
export async function filesAt(
  path: string,
  wanted: (name: string) => boolean,
  kind: string,
): Promise<string[]> {
  try {
    if (await zipPathOf(path)) return [path];
    const found = await stat(path);
    if (!found.isDirectory() && !found.isFile()) throw streamError(path);
    if (!found.isDirectory() && !isZip(path)) return [path];
    const takes = (name: string) => wanted(basename(name)) || wanted(basename(name).toLowerCase());
    const files = found.isDirectory() ? await inFolder(path, takes) : await inArchive(path, takes);
    if (files.length > 0) return files;
    throw new ChanceryError(
      "no-data",
      `The ${found.isDirectory() ? "folder" : "archive"} "${path}" holds no ${kind}.`,
      {
        hint: found.isDirectory() ? await hintOf(path) : "Name the file itself, or another folder.",
      },
    );
  } catch (cause) {
    throw readError(path, cause);
  }
}

/** What a folder without tables holds instead, where that tells what to do. */
async function hintOf(path: string): Promise<string> {
  const within = await readdir(path, { withFileTypes: true });
  const book = within.find(({ name }) => /\.(?:xlsx?|xlsm|xlsb|ods|numbers)$/i.test(name));
  if (book) return `"${book.name}" is a workbook: save its sheet as CSV in UTF-8, and name that.`;
  const folder = within.find((one) => one.isDirectory());
  return folder
    ? `Folders within are not looked into: name "${join(path, folder.name)}", or the file itself.`
    : "Name the file itself, or another folder.";
}

function streamError(path: string): ChanceryError {
  return new ChanceryError("io", `"${path}" is not a file on disk.`, {
    hint: "A file is looked at before it is read, so it must be there to be read twice: save it first, then name it.",
  });
}

/** Whether a file is by its ending one of delimited text, packed or not. */
export const endsAsTable = (name: string): boolean => /\.(?:csv|tsv|tab|txt)(?:\.gz)?$/i.test(name);

const isZip = (name: string) => /\.zip$/i.test(name);

async function inFolder(path: string, takes: (name: string) => boolean): Promise<string[]> {
  const files: string[] = [];
  for (const name of (await readdir(path)).sort()) {
    if (takes(name)) files.push(join(path, name));
    else if (isZip(name) && !name.startsWith(".")) files.push(...(await inArchive(join(path, name), takes)));
  }
  return files;
}

async function inArchive(path: string, takes: (name: string) => boolean): Promise<string[]> {
  const members = (await zipMembers(path)).filter((name) => takes(name) || isZip(name)).sort();
  // Whatever can't be read is told before the first of them is taken in.
  for (const member of members) await zipSize({ archive: path, member });
  return members.map((member) => `${path}/${member}`);
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
