import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { ChanceryError } from "../../../errors.ts";
import { bombError, isBomb, unpacked } from "./unpack.ts";

/** A file in an archive. */
export interface ZipPath {
  archive: string;
  /** Its name in there, with the folders it lies in. */
  member: string;
}

/** What a path such as "day.zip/rows.csv" names; undefined where no archive lies on it. */
export async function zipPathOf(path: string): Promise<ZipPath | undefined> {
  for (const found of path.matchAll(/\.zip[/\\]/gi)) {
    const archive = path.slice(0, found.index + 4);
    const isFile = await stat(archive).then(
      (one) => one.isFile(),
      () => false,
    );
    if (isFile) return { archive, member: path.slice(found.index + 5).replaceAll("\\", "/") };
  }
  return undefined;
}

/**
 * The names of the files in an archive, hidden ones and those that a Mac adds apart.
 *
 * @throws ChanceryError "bad-input" where the archive is broken, or where a name leads out of it or stands twice.
 */
export async function zipMembers(archive: string): Promise<string[]> {
  return withArchive(archive, async (_, entries) => [...entries.keys()]);
}

/**
 * The packed size of a file in an archive, in bytes.
 *
 * @throws ChanceryError as {@link zipBytes}.
 */
export async function zipSize({ archive, member }: ZipPath): Promise<number> {
  return withArchive(archive, async (_, entries) => readable(entries, archive, member).compressedSize);
}

/**
 * The bytes of a file in an archive; `onBytes` is told the packed pieces.
 *
 * @throws ChanceryError "io" where the archive holds no such file, "bad-input" where it is encrypted, a link, an archive
 * itself, packed in a way that is not read, broken, or grows beyond measure.
 */
export async function* zipBytes(
  { archive, member }: ZipPath,
  onBytes: ((piece: Uint8Array) => void) | undefined,
): AsyncGenerator<Uint8Array> {
  const zip = await open(archive);
  try {
    const entry = readable(await entriesOf(zip, archive), archive, member);
    const name = placeOf(archive, member);
    const packed = told(await streamOf(zip, entry, archive), onBytes);
    const plain = entry.compressionMethod === 8 ? unpacked(packed, createInflateRaw(), name) : packed;
    let [size, sum] = [0, 0];
    for await (const piece of plain) {
      size += piece.length;
      sum = crc32(piece, sum);
      if (size > entry.uncompressedSize) throw broken(archive, member, "it is longer than the archive says");
      yield piece;
    }
    if (size !== entry.uncompressedSize) throw broken(archive, member, "it is shorter than the archive says");
    if (sum !== entry.crc32)
      throw broken(archive, member, "its checksum is not the one that the archive gives");
  } catch (cause) {
    if (cause instanceof ChanceryError) throw cause;
    throw broken(archive, member, (cause as Error).message, cause);
  } finally {
    zip.close();
  }
}

async function* told(
  bytes: AsyncIterable<Uint8Array>,
  onBytes: ((piece: Uint8Array) => void) | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    onBytes?.(piece);
    yield piece;
  }
}

async function withArchive<T>(
  archive: string,
  use: (zip: ZipFile, entries: ReadonlyMap<string, Entry>) => Promise<T>,
): Promise<T> {
  const zip = await open(archive);
  try {
    return await use(zip, await entriesOf(zip, archive));
  } finally {
    zip.close();
  }
}

function open(archive: string): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true, decodeStrings: true };
  return new Promise((resolve, reject) => {
    yauzl.open(archive, options, (error, zip) => {
      if (!error) resolve(zip);
      else reject("errno" in error ? error : broken(archive, undefined, error.message, error));
    });
  });
}

/** Files by name, folders and hidden files apart. */
function entriesOf(zip: ZipFile, archive: string): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on("error", (error: Error) => reject(broken(archive, undefined, error.message, error)));
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      const { fileName } = entry;
      if (entries.has(fileName)) return reject(broken(archive, fileName, "two files have this name"));
      const hidden = fileName.split("/").some((part) => part.startsWith(".") || part === "__MACOSX");
      if (!fileName.endsWith("/") && !hidden) entries.set(fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function streamOf(zip: ZipFile, entry: Entry, archive: string): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, { decodeFileData: false }, (error, stream) => {
      if (!error) resolve(stream);
      else reject(broken(archive, entry.fileName, error.message, error));
    });
  });
}

const LINK = 0o120000;
const KIND = 0o170000;

function readable(entries: ReadonlyMap<string, Entry>, archive: string, member: string): Entry {
  const entry = entries.get(member);
  if (!entry) throw new ChanceryError("io", `There is no "${member}" in "${archive}".`);
  if (/\.zip$/i.test(member)) throw broken(archive, member, "it is an archive within the archive");
  if (entry.isEncrypted()) throw broken(archive, member, "it is locked by a password");
  if (((entry.externalFileAttributes >>> 16) & KIND) === LINK) throw broken(archive, member, "it is a link");
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    throw broken(archive, member, `it is packed by method ${entry.compressionMethod}; 0 and 8 are read`);
  }
  if (isBomb(entry.compressedSize, entry.uncompressedSize)) throw bombError(placeOf(archive, member));
  return entry;
}

function placeOf(archive: string, member: string | undefined): string {
  return member === undefined ? basename(archive) : `${basename(archive)}/${member}`;
}

function broken(archive: string, member: string | undefined, why: string, cause?: unknown): ChanceryError {
  const what = member === undefined ? "the archive" : "the file in the archive";
  return new ChanceryError("bad-input", `${what} can't be unpacked: ${why}.`, {
    place: { file: placeOf(archive, member) },
    hint: "Fetch it again, or unpack it and name the files. Nothing of it was taken in.",
    cause,
  });
}
