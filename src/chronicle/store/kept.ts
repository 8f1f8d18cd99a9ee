/** The actors of whom rows are kept as they stand in a column, in their order; null where rows of all are. */
export function keptText(kept: readonly string[] | null | undefined): string | null {
  return kept ? [...kept].sort().join(",") : null;
}

/** The inverse of {@link keptText}. */
export function keptList(column: unknown): string[] | null {
  return column === null ? null : String(column).split(",");
}
