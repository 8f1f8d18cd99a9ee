import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { ChanceryError } from "../errors.ts";
import type { Chronicle } from "./chronicle.ts";
import type { IngestSummary, Reader } from "./reader.ts";

export interface IngestOptions {
  /** Told once, before the first file: bytes on disk of all files. */
  onStart?: (bytes: number) => void;
  /** Told as files are read: bytes done of that total, and the file at hand. */
  onProgress?: (bytes: number, file: string) => void;
}

/**
 * Takes in the files that the paths name, in their order, each as a whole or not at all, and sums up.
 * Taking a file in again adds nothing.
 *
 * @throws ChanceryError where a path names nothing to read, or a file as a whole can't be read; the files before it stay.
 */
export async function ingest(
  chronicle: Chronicle,
  reader: Reader,
  paths: readonly string[],
  options: IngestOptions = {},
): Promise<IngestSummary> {
  if (paths.length === 0) {
    throw new ChanceryError("usage", "There is no file to take in.", {
      hint: "Name one or more files or folders.",
    });
  }
  const files: string[] = [];
  for (const path of paths) files.push(...(await reader.files(path)));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  options.onStart?.(sizes.reduce((sum, size) => sum + size, 0));

  const total: IngestSummary = { read: 0, added: 0, known: 0, quarantined: {} };
  let before = 0;
  for (const [index, file] of files.entries()) {
    const rows = reader.rows(file, (done) => options.onProgress?.(before + done, file));
    addUp(total, await chronicle.load({ dataset: reader.dataset, name: basename(file) }, rows));
    before += sizes[index]!;
  }
  return checked(total);
}

function addUp(total: IngestSummary, part: IngestSummary): void {
  total.read += part.read;
  total.added += part.added;
  total.known += part.known;
  for (const [reason, rows] of Object.entries(part.quarantined)) {
    total.quarantined[reason] = (total.quarantined[reason] ?? 0) + rows;
  }
}

/** Reasons by name, and the promise of every summary: nothing is lost. */
function checked(total: IngestSummary): IngestSummary {
  const reasons = Object.entries(total.quarantined).sort(([a], [b]) => (a < b ? -1 : 1));
  const refused = reasons.reduce((sum, [, rows]) => sum + rows, 0);
  if (total.read !== total.added + total.known + refused) {
    throw new Error(
      `rows were lost: ${total.read} read, ${total.added} added, ${total.known} known, ${refused} refused`,
    );
  }
  return { ...total, quarantined: Object.fromEntries(reasons) };
}
