import { basename, dirname, join } from "node:path";
import { ChanceryError } from "../../../errors.ts";
import { csvRecords } from "../../csv.ts";
import { fileExists, textChunks } from "../bytes/textFile.ts";
import type { Span } from "./benchmarks.ts";

const HOURS = 24;

/**
 * How many of the units in which a folder counts its times make a day: 24 where it counts hours, as published; 1 where it
 * counts days, as some copies do (0 to 364). The times of all its splits tell: hours are always whole days, and days
 * are mostly no multiples of 24 and never more than the benchmark has.
 *
 * @throws ChanceryError "bad-input" where the times are neither.
 */
export async function unitsADay(
  file: string,
  splits: readonly string[],
  { days, first }: Span,
  encoding?: string,
): Promise<1 | 24> {
  const times = new Set<number>();
  for (const split of splits) {
    const path = join(dirname(file), split);
    if (await fileExists(path)) await addTimes(path, times, encoding);
  }
  const odd = [...times].filter((time) => time % HOURS !== 0);
  if (odd.length * 2 <= times.size) return HOURS;
  const last = Math.max(...times);
  if (days !== undefined && last < days) return 1;
  throw new ChanceryError(
    "bad-input",
    `its times count no hours that are whole days (${odd[0]} is no multiple of 24)${days === undefined ? "" : `, and no days: the last is ${last}, and the benchmark has ${days} days`}.`,
    {
      place: { file: basename(file) },
      hint: `Write the fourth column as 24 times the number of days since ${first}, then take it in again.`,
    },
  );
}

async function addTimes(path: string, times: Set<number>, encoding: string | undefined): Promise<void> {
  for await (const records of csvRecords(textChunks(path, { encoding }), {
    delimiter: "\t",
    quotes: false,
  })) {
    for (const { cells } of records) if (/^\d{1,9}$/.test(cells[3] ?? "")) times.add(Number(cells[3]));
  }
}
