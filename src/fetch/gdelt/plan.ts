import type { ListedFile } from "./lines.ts";
import type { MasterList, Read } from "./masterList.ts";
import { exportName, FIRST_SLOT, SLOT_MS, type Slot, type Stream, slotOf } from "./slots.ts";

/** A file that is to be fetched. */
export interface PlannedFile extends ListedFile {
  name: string;
}

/** Quarters of an hour, one after the other, for which the source lists no file: nothing was seen then, which is not quiet. */
export interface Gap {
  stream: Stream;
  from: Slot;
  to: Slot;
  slots: number;
}

/** A file that is not fetched, and why, as a sentence. */
export interface Refusal {
  name: string;
  why: string;
}

/** What is to be fetched, and what can't be had. */
export interface FetchPlan {
  /** In order of time. */
  files: PlannedFile[];
  /** Of all of them: so much space they need. */
  bytes: number;
  /** Files of the span that are there already. */
  known: number;
  /** The span that the source covers of what was asked for: none where it had not begun, or has not come so far. */
  span: { from: Slot; to: Slot } | undefined;
  /** Quarters of an hour of the span, of all streams. */
  slots: number;
  gaps: Gap[];
  refused: Refusal[];
}

export interface PlanOptions {
  from: Slot;
  to: Slot;
  /** Whether the file of this name is there already. */
  has: (name: string) => boolean;
  /** Bytes above which a file is not fetched. */
  largest: number;
}

/** No export of a quarter of an hour comes near this: most have a tenth of a megabyte. */
export const LARGEST_FILE = 100_000_000;

/**
 * What is to be fetched of what the source lists. The end of the span is what the source has published last, never our clock, so that
 * no quarter of an hour counts as missing that has not come yet.
 */
export function planFetch(lists: readonly MasterList[], options: PlanOptions): FetchPlan {
  const plan: FetchPlan = { files: [], bytes: 0, known: 0, span: undefined, slots: 0, gaps: [], refused: [] };
  for (const list of lists) {
    const from = Math.max(options.from, FIRST_SLOT);
    const to = Math.min(options.to, slotOf(list.newest));
    if (from > to) continue;
    plan.span = { from, to: Math.max(to, plan.span?.to ?? to) };
    plan.slots += (to - from) / SLOT_MS + 1;
    const listed = list.files.filter(({ moment }) => moment >= from && moment < to + SLOT_MS);
    plan.gaps.push(...gapsOf(list.stream, listed, from, to));
    for (const file of listed) take(plan, file, options);
  }
  plan.files.sort((a, b) => a.moment - b.moment || (a.name < b.name ? -1 : 1));
  plan.gaps.sort((a, b) => a.from - b.from);
  plan.bytes = plan.files.reduce((sum, { bytes }) => sum + bytes, 0);
  return plan;
}

function take(plan: FetchPlan, file: ListedFile, { has, largest }: PlanOptions): void {
  const name = exportName(file.moment, file.stream);
  if (has(name)) plan.known++;
  else if (file.bytes > largest)
    plan.refused.push({
      name,
      why: `It is listed with ${file.bytes} bytes; more than ${largest} are not fetched.`,
    });
  else if (file.bytes === 0) plan.refused.push({ name, why: "It is listed with no bytes at all." });
  else plan.files.push({ ...file, name });
}

function gapsOf(stream: Stream, listed: readonly ListedFile[], from: Slot, to: Slot): Gap[] {
  const there = new Set(listed.map(({ moment }) => slotOf(moment)));
  const gaps: Gap[] = [];
  for (let slot = from; slot <= to; slot += SLOT_MS) {
    if (there.has(slot)) continue;
    const last = gaps.at(-1);
    if (last && last.to === slot - SLOT_MS) {
      last.to = slot;
      last.slots++;
    } else gaps.push({ stream, from: slot, to: slot, slots: 1 });
  }
  return gaps;
}

/** How fast files come. */
export interface Pace {
  bytesPerSecond: number;
  /** Until a server begins to answer. */
  secondsPerFile: number;
}

/** How fast files will come, by how fast the lists came; undefined where too little was read to tell. */
export function paceOf(reads: readonly Read[]): Pace | undefined {
  const sum = (of: (read: Read) => number) => reads.reduce((total, read) => total + of(read), 0);
  const requests = sum(({ requests }) => requests);
  const moving = sum(({ seconds, waited }) => seconds - waited);
  if (requests === 0 || moving <= 0) return undefined;
  return {
    bytesPerSecond: sum(({ bytes }) => bytes) / moving,
    secondsPerFile: sum(({ waited }) => waited) / requests,
  };
}

/** Seconds that the files of a plan will take at a pace, so many at a time. */
export function secondsFor(plan: FetchPlan, pace: Pace, parallel: number): number {
  return plan.bytes / pace.bytesPerSecond + (plan.files.length * pace.secondsPerFile) / parallel;
}
