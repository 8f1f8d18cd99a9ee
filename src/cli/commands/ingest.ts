import { existsSync, rmSync } from "node:fs";
import { basename } from "node:path";
import { filesToRead, type IngestReport, ingest, refusedRows } from "../../chronicle/ingest.ts";
import type { Difference, IngestSummary } from "../../chronicle/reader.ts";
import { openDuckDb } from "../../chronicle/store/duckdb.ts";
import { defaultChroniclePath } from "../../desk.ts";
import { ChanceryError } from "../../errors.ts";
import { plainText } from "../../plainText.ts";
import { number, plural } from "../../words/en/forms.ts";
import { progressBar } from "../progress.ts";
import { terminal, wrap } from "../terminal.ts";
import { usableText } from "../usableText.ts";
import { choose, type IngestFlags, mapNeeded, readerOf, readingOf } from "./ingestChoice.ts";

export type { IngestFlags } from "./ingestChoice.ts";

/** `chancery ingest [FORMAT] PATH…`: takes files in, each as a whole or not at all, and sums up. */
export async function ingestFiles(
  format: string | undefined,
  named: readonly string[],
  flags: IngestFlags,
): Promise<void> {
  const chosen = await choose(format, named, flags);
  if (flags.plan) return (await import("./ingestPlan.ts")).planFiles(chosen, flags);
  const { paths } = chosen;
  if (chosen.proposal) throw mapNeeded(chosen, flags);
  const reader = readerOf(chosen.format, flags);
  const { days, encoding } = readingOf(flags);
  // Before a chronicle is made for them.
  const passedOver: string[] = [];
  const files = await filesToRead(reader, paths, { encoding, onNote: (note) => passedOver.push(note) });
  const path = flags.chronicle ?? defaultChroniclePath();
  const before = existsSync(path);
  const chronicle = await openDuckDb({ path, write: true });
  let bar = progressBar(terminal, 0, "MB");
  const parts: { file: string; summary: IngestReport }[] = [];
  try {
    const total = await ingest(chronicle, reader, files, {
      days,
      replace: flags.replace,
      encoding,
      onStart: (bytes) => {
        bar = progressBar(terminal, bytes / 1e6, "MB");
      },
      onProgress: (bytes, file) => bar.update(bytes / 1e6, basename(file)),
      onFile: (file, summary) => {
        parts.push({ file, summary });
        if (flags.json || files.length === 1) return;
        bar.finish();
        terminal.out(`${plainText(file)}: ${sentence(summary, flags.replace)}\n`);
        for (const note of summary.notes) say(note);
      },
    });
    bar.finish();
    const notes = [...passedOver, ...total.notes];
    if (flags.json) terminal.json({ ...total, notes, files: parts });
    else tell(total, path, flags.replace, files.length === 1 ? notes : passedOver);
    if (total.read > 0 && refusedRows(total) === total.read) throw allRefused(total);
  } finally {
    bar.finish();
    await chronicle.close();
    // A chronicle that was made for a first file which could not be read would only puzzle whoever finds it.
    if (!before && parts.length === 0) rmSync(path, { force: true });
  }
}

function tell(
  total: IngestReport,
  path: string,
  replace: boolean | undefined,
  notes: readonly string[],
): void {
  terminal.out(`${sentence(total, replace)}\n`);
  for (const [reason, rows] of Object.entries(total.quarantined))
    terminal.out(`  ${number(rows)} ${reason}\n`);
  for (const difference of total.differences.slice(0, DIFFERENCES_SHOWN))
    terminal.out(`  ${differs(difference)}\n`);
  if (total.differing > DIFFERENCES_SHOWN) {
    terminal.out(`  and ${number(total.differing - DIFFERENCES_SHOWN)} more that differ\n`);
  }
  if (total.differing > 0 && !replace)
    terminal.out("  What is held stands as first seen; --replace takes the new rows in its place.\n");
  for (const line of [...notes, ...usableText(total)]) say(line);
  terminal.out(`Chronicle: ${plainText(path)}\n`);
}

/** A sentence below the summary, as wide as the terminal. */
function say(text: string): void {
  terminal.out(`${wrap(text, terminal.width, "    ", "  ")}\n`);
}

const DIFFERENCES_SHOWN = 5;

/** "1,200 rows read: 1,100 added, 90 known already, 2 differing from what is held, 8 in quarantine." */
function sentence(summary: IngestSummary, replace: boolean | undefined): string {
  const { read, added, known, differing } = summary;
  const unlike = replace ? "differing and replaced" : "differing from what is held";
  return `${plural(read, "row")} read: ${number(added)} added, ${number(known)} known already, ${number(differing)} ${unlike}, ${number(refusedRows(summary))} in quarantine.`;
}

function differs({ id, file, line, fields }: Difference): string {
  return `${plainText(file)}, line ${line}: ${plainText(id)} differs in ${fields.join(", ")}`;
}

function allRefused({ read, quarantined }: IngestSummary): ChanceryError {
  const reasons = Object.keys(quarantined);
  return new ChanceryError("bad-input", `Every row was refused: ${reasons.join(", ")}.`, {
    hint: `${plural(read, "row")} went to quarantine with file, line and reason. Check the format, the columns that --map names and --date-format.`,
  });
}
