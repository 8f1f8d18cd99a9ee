import { readFileSync } from "node:fs";
import { z } from "zod";
import { ChanceryError } from "../../errors.ts";

const row = z.object({
  horizon: z.int().positive(),
  skill: z.number(),
  low: z.number(),
  high: z.number(),
  n: z.int().positive(),
  from: z.iso.date(),
  to: z.iso.date(),
});
/** By pair (its codes in order of the alphabet), what was known at the start of each year. */
const trials = z.record(z.string(), z.array(z.object({ known: z.iso.date(), rows: z.array(row).min(1) })));

/** How the weights did on the casebook's rows of a pair within so many days: skill over climatology with its 90 % interval. */
export type TrialRow = z.infer<typeof row>;

const FILE = new URL("../../../models/dyads/casebook.json", import.meta.url);

let shipped: z.infer<typeof trials> | undefined;

/** The trial of a pair as it was known on a day; empty where there is none. Throws ChanceryError "io" where the file can't be read. */
export function trialKnown(a: string, b: string, asOf: string): readonly TrialRow[] {
  try {
    shipped ??= trials.parse(JSON.parse(readFileSync(FILE, "utf8")));
  } catch (cause) {
    throw new ChanceryError("io", "The trials in models/dyads/casebook.json can't be read.", {
      hint: "Reinstall Chancery, or make them again with: npm run try:dyads.",
      cause,
    });
  }
  return shipped[[a, b].sort().join(" ")]?.findLast(({ known }) => known <= asOf)?.rows ?? [];
}
