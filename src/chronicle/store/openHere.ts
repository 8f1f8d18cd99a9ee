import { realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { ChanceryError } from "../../errors.ts";

/** Chronicle files that this process has open, by their real paths: how many read, and whether one writes. */
const here = new Map<string, { readers: number; writer: boolean }>();

/**
 * Marks a file as opened by this process; gives the function that marks it closed. The engine's lock holds other
 * processes off and not this one: a second opening here would pass unseen, let the writer change blocks that the
 * reader still reads, and by closing its file take the lock from the first.
 *
 * @throws ChanceryError "store" where this process reads what is to be written, or writes what is to be opened.
 */
export function openHere(path: string, write: boolean): () => void {
  const key = realPath(path);
  const found = here.get(key) ?? { readers: 0, writer: false };
  if (found.writer || (write && found.readers > 0)) {
    throw new ChanceryError(
      "store",
      `The chronicle "${path}" is being ${found.writer ? "written" : "read"} by this process.`,
      { hint: "Wait until that is done, and try again." },
    );
  }
  if (write) found.writer = true;
  else found.readers += 1;
  here.set(key, found);
  let closed = false;
  return () => {
    if (closed) return;
    closed = true;
    if (write) found.writer = false;
    else found.readers -= 1;
    if (!found.writer && found.readers === 0) here.delete(key);
  };
}

/** A file that is yet to be made lies in a folder that is there. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const folder = dirname(resolve(path));
    try {
      return join(realpathSync(folder), basename(path));
    } catch {
      return resolve(path);
    }
  }
}
