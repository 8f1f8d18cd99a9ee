import { basename } from "node:path";
import { ingest } from "../../chronicle/ingest.ts";
import { readerFor } from "../../chronicle/readers/index.ts";
import { openDuckDb } from "../../chronicle/store/duckdb.ts";
import { defaultChroniclePath } from "../../desk.ts";
import { ChanceryError } from "../../errors.ts";
import { words } from "../desk.ts";
import { progressBar } from "../progress.ts";
import { terminal } from "../terminal.ts";

export interface IngestFlags {
  chronicle?: string;
  dataset?: string;
  map?: string;
  delimiter?: string;
  dateFormat?: string;
  json?: boolean;
}

/** `chancery ingest FORMAT PATH…`: takes files in, each as a whole or not at all, and sums up. */
export async function ingestFiles(
  format: string,
  paths: readonly string[],
  flags: IngestFlags,
): Promise<void> {
  const reader = readerFor(format, {
    dataset: flags.dataset,
    delimiter: flags.delimiter,
    dateFormat: flags.dateFormat,
    columns: columnsOf(flags.map),
  });
  const path = flags.chronicle ?? defaultChroniclePath();
  const chronicle = await openDuckDb({ path, write: true });
  let bar = progressBar(terminal, 0, "MB");
  try {
    const summary = await ingest(chronicle, reader, paths, {
      onStart: (bytes) => {
        bar = progressBar(terminal, bytes / 1e6, "MB");
      },
      onProgress: (bytes, file) => bar.update(bytes / 1e6, basename(file)),
    });
    bar.finish();
    if (flags.json) {
      terminal.out(`${JSON.stringify(summary)}\n`);
      return;
    }
    const refused = Object.values(summary.quarantined).reduce((sum, rows) => sum + rows, 0);
    const figure = (n: number) => n.toLocaleString("en-US");
    terminal.out(
      `${figure(summary.read)} rows read: ${figure(summary.added)} added, ${figure(summary.known)} known already, ${figure(refused)} in quarantine.\n`,
    );
    for (const [reason, rows] of Object.entries(summary.quarantined))
      terminal.out(`  ${figure(rows)} ${reason}\n`);
    terminal.out(`Chronicle: ${path}\n`);
  } finally {
    bar.finish();
    await chronicle.close();
  }
}

/** "date=Date,source=From" → { date: "Date", source: "From" }. */
function columnsOf(map: string | undefined): Record<string, string> | undefined {
  if (map === undefined) return undefined;
  return Object.fromEntries(
    words(map).map((part) => {
      const at = part.indexOf("=");
      if (at > 0 && at < part.length - 1) return [part.slice(0, at).trim(), part.slice(at + 1).trim()];
      throw new ChanceryError("usage", `--map has "${part}", which is not FIELD=COLUMN.`, {
        hint: "For example: --map date=Date,source=From,target=To,cameo=Code.",
      });
    }),
  );
}
