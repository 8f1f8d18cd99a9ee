import { ChanceryError, type Place } from "../../errors.ts";
import { isUnaltered, LEDGER_ENTRY, type LedgerEntry } from "./entry.ts";

/** The entries of a ledger in the order in which they were written, and the lines that a crash left torn. */
export interface LedgerLines {
  entries: LedgerEntry[];
  /** Numbers of lines that are no whole JSON, the first being 1. */
  torn: number[];
}

/**
 * Reads the text of a ledger. A line that is no whole JSON was torn by a crash and is passed over, to be told; what is
 * whole and not what was written is never taken.
 *
 * @throws ChanceryError "bad-input" with file and line where an entry has another form, or was altered.
 */
export function readLines(text: string, file: string): LedgerLines {
  const found: LedgerLines = { entries: [], torn: [] };
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    const place = { file, line: index + 1 };
    const value = parsed(line);
    if (value === undefined) {
      if (!isTorn(line)) throw noEntry("it is no JSON", place);
      found.torn.push(place.line);
      return;
    }
    const entry = LEDGER_ENTRY.safeParse(value);
    if (!entry.success) {
      const [issue] = entry.error.issues;
      throw noEntry(issue!.message, {
        ...place,
        ...(issue!.path.length ? { field: issue!.path.join(".") } : {}),
      });
    }
    if (!isUnaltered(entry.data)) {
      throw new ChanceryError("bad-input", `the entry ${entry.data.id} was altered after it was written.`, {
        place,
        hint: "A forecast once written is never changed: bring back the line from a copy of the ledger.",
      });
    }
    found.entries.push(entry.data);
  });
  return found;
}

/** Entries as the text that is appended: a line each. */
export function writeLines(entries: readonly LedgerEntry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const BEGINNING = '{"kind":';

/** Whether a line may be the beginning of an entry that was cut off, zeros included that a lost page leaves. */
function isTorn(line: string): boolean {
  const rest = line.replaceAll("\0", "");
  return rest.startsWith(BEGINNING) || BEGINNING.startsWith(rest);
}

function noEntry(why: string, place: Place): ChanceryError {
  return new ChanceryError("bad-input", `this is no entry of a ledger: ${why}.`, {
    place,
    hint: "Bring back the line as it was written, from a copy of the ledger, or name another file.",
  });
}
