import type { Actors } from "./actors/registry.ts";
import type { ChronicleView, DatasetCoverage } from "./chronicle/chronicle.ts";
import { memoryView } from "./chronicle/memory/table.ts";
import { ChanceryError } from "./errors.ts";
import type { RecordView } from "./record/record.ts";

/** A data set as known on a day, with how many of its events are of a pair, in all and of late. */
export interface HeldDataset extends DatasetCoverage {
  pair: number;
  recent: number;
}

export interface Choice {
  a: string;
  b: string;
  asOf: string;
  held: readonly HeldDataset[];
  /** Data sets that the user named. */
  asked: readonly string[] | undefined;
  actors: Actors;
  record: RecordView;
}

/**
 * The data sets that answer for a pair: those named, else the one with the most of its events of late. The casebook answers
 * unasked only for pairs that it follows, since what it holds of others was found on the way. None is left for two states of
 * which the record of the world tells.
 *
 * @throws ChanceryError "unknown-option" where a named data set is not held, "no-data" where nothing tells of the pair.
 */
export function chosenDatasets(choice: Choice): string[] {
  const { a, b, asOf, held, asked } = choice;
  expectHeld(asked ?? [], held, asOf);
  const told = isOfRecord(choice);
  const answers = ({ dataset, pair }: HeldDataset) =>
    pair > 0 &&
    (asked
      ? asked.includes(dataset)
      : dataset !== "casebook" || !told || choice.record.coverage(a, b) !== undefined);
  const usable = held.filter(answers);
  if (usable.length === 0 && told && !asked) return [];
  if (usable.length === 0) throw nothingKnown(choice);
  if (asked) return usable.map((row) => row.dataset);
  const most = usable.reduce((best, row) =>
    row.recent > best.recent || (row.recent === best.recent && row.pair > best.pair) ? row : best,
  );
  return [most.dataset];
}

/** Throws ChanceryError "unknown-option" where a named data set is not held. */
export function expectHeld(asked: readonly string[], held: readonly HeldDataset[], asOf: string): void {
  for (const name of asked) {
    if (held.some((row) => row.dataset === name)) continue;
    throw new ChanceryError("unknown-option", `No data set "${name}" is held as of ${asOf}.`, {
      hint: `Held: ${held.map((row) => row.dataset).join(", ") || "none"}.`,
    });
  }
}

/** Whether the record of the world tells of both. */
function isOfRecord({ a, b, record }: Choice): boolean {
  return record.world.knows(a) && record.world.knows(b);
}

/** The error to throw where no data set tells of the pair. */
export function nothingKnown({
  a,
  b,
  asOf,
  asked,
  actors,
}: Pick<Choice, "a" | "b" | "asOf" | "asked" | "actors">): ChanceryError {
  const pair = `${actors.name(a, asOf)} and ${actors.name(b, asOf)}`;
  const where = asked ? ` in ${asked.join(", ")}` : "";
  return new ChanceryError("no-data", `No event between ${pair} is known${where} as of ${asOf}.`, {
    hint: asked
      ? "Leave --dataset out to see what else tells of the two, or take in more with: chancery ingest."
      : "List what is held with: chancery sources. Take in more with: chancery ingest.",
  });
}

/** The events of no data set. */
export function noEvents(asOf: string): ChronicleView {
  return memoryView([], () => false, {
    asOf,
    datasets: [],
    coverage: async () => [],
    quarantined: async () => [],
    refused: async () => [],
  });
}
