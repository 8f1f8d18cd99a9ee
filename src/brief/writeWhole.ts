import { closeSync, lstatSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { ChanceryError } from "../errors.ts";
import { systemReason } from "../systemReason.ts";

const HINT = "Name a folder that you may write with --out DIR.";

/**
 * Writes a file whole: under a name beside it, then moved into place. A link that was laid at either
 * name is replaced and never followed. Where it fails, nothing of it stays.
 *
 * @throws ChanceryError "io" that names the path and says why.
 */
export function writeWhole(path: string, content: string): string {
  const part = `${path}.${process.pid}.part`;
  let begun = false;
  try {
    rmSync(part, { force: true });
    // "wx" makes a new file or fails: it opens nothing that was laid there in the meantime.
    const file = openSync(part, "wx");
    begun = true;
    try {
      writeFileSync(file, content);
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
  } catch (cause) {
    if (begun) rmSync(part, { force: true });
    throw unwritten(path, systemReason(cause), cause);
  }
  return path;
}

/**
 * Makes a folder and those above it where they are missing.
 *
 * @throws ChanceryError "io" that names the path and says why.
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (cause) {
    const taken = (cause as NodeJS.ErrnoException).code === "EEXIST";
    throw unwritten(
      path,
      taken ? "a file or link lies where a folder is needed" : systemReason(cause),
      cause,
    );
  }
}

/**
 * Makes a folder of our own within another. One that is a link is refused: it may have been laid there to
 * have files written elsewhere.
 *
 * @throws ChanceryError "io" that names the path and says why.
 */
export function makeOwnFolder(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw unwritten(path, "it is a link to another place, where a folder of pictures is needed");
  }
  makeFolder(path);
}

function unwritten(path: string, reason: string, cause?: unknown): ChanceryError {
  return new ChanceryError("io", `"${path}" could not be written: ${reason}.`, { hint: HINT, cause });
}
