/** Whether the two sides of a row are these two states, in either order. */
export function isPair(row: { a: string; b: string }, x: string, y: string): boolean {
  return (row.a === x && row.b === y) || (row.a === y && row.b === x);
}
