/** A text as the engine writes it, for places that take no bound value: a file, the definition of a view. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
