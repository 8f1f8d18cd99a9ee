import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A casebook folder that holds nothing but these files. */
export function emptyRecord(files: Record<string, string> = {}): { url: URL } {
  const folder = mkdtempSync(join(tmpdir(), "chancery-record-"));
  mkdirSync(join(folder, "record"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return { url: pathToFileURL(`${folder}/`) };
}
