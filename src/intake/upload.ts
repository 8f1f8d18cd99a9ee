import { randomUUID } from "node:crypto";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { ChanceryError } from "../errors.ts";
import { plainText } from "../plainText.ts";
import { systemReason } from "../systemReason.ts";
import { sizeText } from "../words/en/sizes.ts";
import type { Names } from "./names.ts";

/** A file that came from elsewhere, on disk under a name of ours. */
export interface Upload {
  path: string;
  /** What the user calls it, made plain and without folders. */
  name: string;
  bytes: number;
}

export interface UploadLimits {
  /** So many bytes may a file have, as it is sent. */
  maxBytes: number;
  signal?: AbortSignal;
}

/** A file as it is sent: its bytes as they come, and the name that is claimed for it. */
export interface Sent {
  name: string;
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Endings that a file keeps, since they say how it is to be unpacked and read. */
const ENDINGS = /(?:\.(?:csv|tsv|tab|txt))?\.gz$|\.(?:csv|tsv|tab|txt|zip)$/i;
const LONGEST_NAME = 120;

/** Folders that are there now; what the process leaves behind when it ends is removed as well. */
const folders = new Set<string>();
process.on("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/**
 * Writes what is sent to files in a private folder, does the work, and removes them whatever happens. `names` goes
 * into the choice, so that evidence and errors call the files as the user does.
 *
 * @throws ChanceryError as {@link takeUpload}, and whatever the work throws.
 */
export async function withUploads<T>(
  sent: Iterable<Sent> | AsyncIterable<Sent>,
  limits: UploadLimits,
  work: (uploads: readonly Upload[], names: Names) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "chancery-upload-"));
  folders.add(folder);
  try {
    const uploads: Upload[] = [];
    for await (const { name, bytes } of sent) uploads.push(await takeUpload(folder, bytes, name, limits));
    return await work(uploads, namesOf(uploads));
  } finally {
    rmSync(folder, { recursive: true, force: true });
    folders.delete(folder);
  }
}

/** What the user calls the files. */
function namesOf(uploads: readonly Upload[]): Names {
  return Object.fromEntries(uploads.map(({ path, name }) => [path, name]));
}

/**
 * Writes what is sent to a file of the folder, under a random name with the ending of the given one; none of the
 * rest of that name reaches the disk. Nothing is left of a file that is refused.
 *
 * @throws ChanceryError "bad-input" where the name ends as no table or archive does or the file is too large, "stopped"
 * where the signal is given, "io" where it breaks off or can't be written.
 */
async function takeUpload(
  folder: string,
  bytes: Sent["bytes"],
  given: string,
  { maxBytes, signal }: UploadLimits,
): Promise<Upload> {
  const name = displayName(given);
  const [ending] = ENDINGS.exec(name) ?? [];
  if (!ending) {
    throw new ChanceryError(
      "bad-input",
      `"${name}" is no file that can be taken in, by the ending of its name.`,
      {
        hint: "Files end in .csv, .tsv, .tab or .txt, may be packed as .gz, or are in a .zip.",
      },
    );
  }
  const path = join(folder, `${randomUUID()}${ending.toLowerCase()}`);
  let written = 0;
  async function* limited() {
    for await (const piece of bytes) {
      written += piece.length;
      if (written > maxBytes) throw tooLarge(name, maxBytes);
      yield piece;
    }
  }
  try {
    await pipeline(limited, createWriteStream(path, { flags: "wx", mode: 0o600 }), { signal });
  } catch (cause) {
    rmSync(path, { force: true });
    if (cause instanceof ChanceryError) throw cause;
    if (signal?.aborted)
      throw new ChanceryError("stopped", `Stopped: nothing of "${name}" was kept.`, { cause });
    throw new ChanceryError("io", `"${name}" did not arrive whole: ${systemReason(cause as Error)}.`, {
      hint: "Send it again. Nothing was taken in.",
      cause,
    });
  }
  return { path, name, bytes: written };
}

/** A name as it can be shown and kept: plain text on one line, no folders, not too long; its ending stays. */
export function displayName(given: string): string {
  const last = plainText(given).split(/[/\\]/).at(-1)!.replace(/\s+/g, " ").trim();
  if (last.length <= LONGEST_NAME) return last === "" ? "upload" : last;
  const [ending = ""] = ENDINGS.exec(last) ?? [];
  return `${[...last].slice(0, LONGEST_NAME - ending.length - 1).join("")}…${ending}`;
}

/** The error for a file that has, or claims, more than the largest size. */
export function tooLarge(name: string, maxBytes: number): ChanceryError {
  return new ChanceryError(
    "bad-input",
    `"${name}" is larger than ${sizeText(maxBytes)}, the most that can be sent.`,
    {
      hint: "Pack it as .gz or .zip, part it, or take it in on the command line: chancery ingest.",
    },
  );
}
