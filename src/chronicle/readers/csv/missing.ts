/** Words that files write where they have no value, and that a reader must not take for one without being told. */
const USUAL = new Set([
  "na",
  "n/a",
  "#n/a",
  "nan",
  "null",
  "none",
  "nil",
  "-",
  "--",
  ".",
  "..",
  "?",
  "-9",
  "-99",
  "-999",
  "-9999",
]);

/** The words of `--missing`, by commas: cells that hold nothing else are empty. */
export function missingWords(text: string | undefined): ReadonlySet<string> {
  return new Set(
    (text ?? "")
      .split(",")
      .map((word) => word.trim())
      .filter((word) => word !== ""),
  );
}

/** Whether a cell looks as if it held no value, by what files usually write then. */
export function seemsMissing(cell: string): boolean {
  return USUAL.has(cell.toLowerCase());
}
