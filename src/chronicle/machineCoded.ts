/** Data sets that a machine codes from the news of the whole world, day by day: their rows are reports, and an act has many. */
const MACHINE_CODED: ReadonlySet<string> = new Set([
  "icews",
  "icews14",
  "icews18",
  "icews05-15",
  "gdelt",
  "gdelt-translated",
  "gdelt1",
  "polecat",
]);

/** Whether the rows of the data set are reports that a machine coded. */
export function isMachineCoded(dataset: string): boolean {
  return MACHINE_CODED.has(dataset);
}
