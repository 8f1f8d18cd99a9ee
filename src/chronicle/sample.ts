import type { DayRange } from "../dates.ts";
import { costOfPieces, costOfRows } from "./cost.ts";
import type { ChronicleEvent } from "./event.ts";
import type { Fault, Reader, ReadRow } from "./reader.ts";
import { fileSize } from "./readers/bytes/textFile.ts";
import { type Usable, usableTally } from "./usable.ts";

/** So many rows of a file are read for a plan. */
const SAMPLE_ROWS = 20_000;
const SHOWN = 10;

/** What the first rows of a file are. */
export interface Sample extends Usable {
  /** Rows that were read, and whether they are all. */
  rows: number;
  whole: boolean;
  /** The first events. */
  events: ChronicleEvent[];
  refused: { reason: string; rows: number; example: Fault }[];
  /** First and last day; undefined where no row was read as an event. */
  days: { from: string; to: string } | undefined;
  notes: string[];
  /** About what the whole file is, from this sample on this machine; only where the sample is not all of it. */
  about: { rows: number; seconds: number; bytes: number } | undefined;
}

/**
 * Reads the first rows of a file, and takes what comes first into a store that is thrown away, the way that the whole would go, to
 * measure it; no chronicle is touched. `replace`: whether rows are to take the place of events, which goes row by row.
 *
 * @throws ChanceryError as the reader does where the file as a whole can't be read.
 */
export async function sampleOf(
  reader: Reader,
  file: string,
  { days, encoding, replace = false }: { days?: DayRange; encoding?: string; replace?: boolean },
): Promise<Sample> {
  const usable = usableTally();
  const notes = new Set<string>();
  const events: ChronicleEvent[] = [];
  const refused = new Map<string, { reason: string; rows: number; example: Fault }>();
  const batches: ReadRow[][] = [];
  let rows = 0;
  let read = 0;
  let whole = true;
  let from = "9999";
  let to = "";
  const onBytes = (piece: Uint8Array) => {
    read += piece.length;
  };
  const start = performance.now();
  for await (const all of reader.rows(file, { days, encoding, onBytes, onNote: (note) => notes.add(note) })) {
    const batch = all.slice(0, SAMPLE_ROWS - rows);
    batches.push(batch);
    for (const row of batch) {
      rows += 1;
      if ("fault" in row) {
        const seen = refused.get(row.fault.reason) ?? {
          reason: row.fault.reason,
          rows: 0,
          example: row.fault,
        };
        refused.set(row.fault.reason, { ...seen, rows: seen.rows + 1 });
        continue;
      }
      usable.add(row.event);
      if (events.length < SHOWN) events.push(row.event);
      if (row.event.date < from) from = row.event.date;
      if (row.event.date > to) to = row.event.date;
    }
    if (rows < SAMPLE_ROWS) continue;
    whole = false;
    // Bytes of rows beyond the sample are not the sample's.
    read *= all.length ? rows / (rows - batch.length + all.length) : 1;
    break;
  }
  const reading = (performance.now() - start) / 1000;
  const size = await fileSize(file);
  const part = whole || read === 0 ? 1 : Math.min(1, read / size);
  const measured = async () => {
    const inPieces = replace ? undefined : await costOfPieces(reader, file, { days, encoding });
    const cost = inPieces ?? (await costOfRows(reader, file, { batches, reading }));
    const all = cost.whole ? cost.rows : rows / part;
    return {
      rows: Math.round(all),
      seconds: cost.seconds + Math.max(0, all - cost.rows) * cost.further,
      bytes: cost.bytes * Math.max(1, all / cost.rows),
    };
  };
  return {
    rows,
    whole: part === 1 && whole,
    events,
    refused: [...refused.values()].sort((a, b) => b.rows - a.rows),
    days: to === "" ? undefined : { from, to },
    notes: [...notes],
    about: part < 1 ? await measured() : undefined,
    ...usable.told(),
  };
}
