import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ChronicleEvent } from "../../../src/chronicle/event.ts";
import type { Fault, Reader } from "../../../src/chronicle/reader.ts";

/** A new folder with these files; gives its path. */
export function folder(files: Record<string, string | Uint8Array>): string {
  const path = mkdtempSync(join(tmpdir(), "chancery-readers-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

/** All that a reader makes of a path. */
export async function readAll(
  reader: Reader,
  path: string,
): Promise<{ events: ChronicleEvent[]; faults: Fault[] }> {
  const events: ChronicleEvent[] = [];
  const faults: Fault[] = [];
  for (const file of await reader.files(path)) {
    for await (const batch of reader.rows(file)) {
      for (const row of batch) {
        if ("event" in row) events.push(row.event);
        else faults.push(row.fault);
      }
    }
  }
  return { events, faults };
}
