import { existsSync, rmSync } from "node:fs";
import type { AskedUpdate, Chronicle } from "../chronicle/chronicle.ts";
import { type IngestReport, ingest, refusedRows } from "../chronicle/ingest.ts";
import type { Reader } from "../chronicle/reader.ts";
import { filesAt } from "../chronicle/readers/bytes/textFile.ts";
import { gdeltReader, gdeltTranslatedReader } from "../chronicle/readers/gdelt/gdelt.ts";
import { openDuckDb } from "../chronicle/store/duckdb.ts";
import { ChanceryError } from "../errors.ts";
import {
  type FetchedFile,
  fetchGdelt,
  freeBytes,
  type GdeltOptions,
  type GdeltPlan,
  planGdelt,
} from "../fetch/gdelt/fetch.ts";
import { dayOf } from "../fetch/gdelt/slots.ts";
import type { Progress } from "../fetch/progress.ts";
import { sizeText } from "../words/en/sizes.ts";

/** The source that is fetched. */
export const GDELT = "gdelt";

export interface UpdateOptions extends GdeltOptions {
  /** What is asked anew; without it, all that was asked before is brought up to date. */
  asked?: Omit<AskedUpdate, "source">;
  /** Says what would be fetched, and fetches nothing. */
  planOnly?: boolean;
  /** Told once for each span that was asked for, before it is fetched. */
  onPlan?: (asked: AskedUpdate, plan: GdeltPlan) => void;
  onProgress?: (progress: Progress, file: string) => void;
}

/** A file that did not come in, and why, as the end of a sentence. */
export interface Refused {
  name: string;
  why: string;
}

/** What came of an update, over all spans. */
export interface UpdateReport {
  /** Files that were taken in. */
  files: number;
  read: number;
  added: number;
  known: number;
  differing: number;
  quarantined: number;
  /** Rows of others than the actors asked for. */
  leftOut: number;
  /** Files that the source lists and does not have. */
  missing: string[];
  refused: Refused[];
  /** Files that could not be reached this time. */
  unreached: Refused[];
}

/**
 * Brings files of GDELT 2.0 into the chronicle at the path, which is made where there is none: what is asked, and without that all that
 * was asked before. What is asked is written down first, each file is taken in whole or not at all, and which are held tells what is
 * missing: so an update that was broken off goes on where it was, and nothing is counted twice.
 *
 * @throws ChanceryError "usage" where nothing was asked before, "io" where the source is out of reach or there is no room, "stopped" where
 * the signal is given (files before stay), "store" where the chronicle can't be written.
 */
export async function update(path: string, options: UpdateOptions = {}): Promise<UpdateReport> {
  if (!options.asked && !existsSync(path)) throw nothingAsked();
  const chronicle = await openDuckDb({ path, write: true });
  const report = emptyReport();
  try {
    const asked = options.asked ? [{ source: GDELT, ...options.asked }] : await chronicle.updates();
    if (asked.length === 0) throw nothingAsked();
    for (const one of asked) {
      const plan = await planOf(chronicle, one, options);
      options.onPlan?.(one, plan);
      if (options.planOnly) continue;
      const folder = `${path}.downloads`;
      await expectRoom(plan, folder);
      await chronicle.noteUpdate(one);
      await fetchInto(chronicle, one, plan, folder, options, report);
      // What could not be reached stays in parts, to go on from.
      if (report.unreached.length === 0) rmSync(folder, { recursive: true, force: true });
    }
    return report;
  } finally {
    await chronicle.close({ keepEmpty: false });
  }
}

async function planOf(chronicle: Chronicle, asked: AskedUpdate, options: UpdateOptions): Promise<GdeltPlan> {
  const held = new Set<string>();
  for (const { dataset } of [gdeltReader, gdeltTranslatedReader]) {
    for (const { name, kept } of await chronicle.files(dataset))
      if (kept === null || (asked.kept?.every((code) => kept.includes(code)) ?? false)) held.add(name);
  }
  const { since, until, translations } = asked;
  return planGdelt({
    ...options,
    since,
    until: until ?? undefined,
    translations,
    has: (name) => held.has(name),
  });
}

async function fetchInto(
  chronicle: Chronicle,
  asked: AskedUpdate,
  plan: GdeltPlan,
  folder: string,
  options: UpdateOptions,
  report: UpdateReport,
): Promise<void> {
  let at = "";
  const onProgress = (progress: Progress) => options.onProgress?.(progress, at);
  for await (const file of fetchGdelt(plan, { ...options, folder, onProgress })) {
    at = file.name;
    await settled(chronicle, asked, file, options.signal, report);
  }
}

async function settled(
  chronicle: Chronicle,
  asked: AskedUpdate,
  file: FetchedFile,
  signal: AbortSignal | undefined,
  report: UpdateReport,
): Promise<void> {
  if (file.state === "missing") report.missing.push(file.name);
  else if (file.state === "refused") report.refused.push({ name: file.name, why: file.why });
  else if (file.state === "unreached") report.unreached.push({ name: file.name, why: file.why });
  else {
    try {
      addUp(report, await takeIn(chronicle, asked, file, file.path, signal));
      report.files += 1;
    } catch (error) {
      // What can't be read as a whole is told, and the next quarter of an hour goes on.
      if (!(error instanceof ChanceryError) || (error.code !== "bad-input" && error.code !== "no-data"))
        throw error;
      report.refused.push({ name: file.name, why: error.message.replace(/\.$/, "") });
    }
    rmSync(file.path, { force: true });
  }
}

function takeIn(
  chronicle: Chronicle,
  { kept }: AskedUpdate,
  { name, moment, stream }: FetchedFile,
  path: string,
  signal: AbortSignal | undefined,
): Promise<IngestReport> {
  const day = dayOf(moment);
  const reader = stream === "translated" ? gdeltTranslatedReader : gdeltReader;
  // The name is the list's; what the file within is called does not matter.
  const files: Reader["files"] = (archive) => filesAt(archive, () => true, "file of GDELT events");
  return ingest(chronicle, { ...reader, files }, [path], {
    signal,
    // A stray byte costs its row, and nobody is there to be asked.
    encoding: "utf-8",
    kept: kept ?? undefined,
    called: () => name,
    covers: () => ({ from: day, to: day }),
  });
}

async function expectRoom({ bytes, files }: GdeltPlan, folder: string): Promise<void> {
  const largest = files.reduce((most, file) => Math.max(most, file.bytes), 0);
  const free = await freeBytes(folder);
  // Files go as they are taken in; a row takes no more in the chronicle than in the file that is packed, which unpacked is eight times as large.
  const needed = bytes + 8 * largest;
  if (free === undefined || free >= needed) return;
  throw new ChanceryError(
    "io",
    `There is not enough room at "${folder}": about ${sizeText(needed)} are needed, ${sizeText(free)} are free.`,
    { hint: "Make room, ask for a shorter span, or name a chronicle elsewhere with --chronicle." },
  );
}

function addUp(report: UpdateReport, part: IngestReport): void {
  report.read += part.read;
  report.added += part.added;
  report.known += part.known;
  report.differing += part.differing;
  report.quarantined += refusedRows(part);
  report.leftOut += part.leftOut ?? 0;
}

function emptyReport(): UpdateReport {
  const none = { files: 0, read: 0, added: 0, known: 0, differing: 0, quarantined: 0, leftOut: 0 };
  return { ...none, missing: [], refused: [], unreached: [] };
}

function nothingAsked(): ChanceryError {
  return new ChanceryError("usage", "Nothing was fetched yet that could be brought up to date.", {
    hint: "Begin with: chancery update gdelt --since 2025-08-01 --pair CHN,PRK.",
  });
}
