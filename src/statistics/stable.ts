/**
 * A number to twelve significant digits: engines differ in the last digit of exp and log, and what is written must be the
 * same bytes under each.
 */
export function stable(x: number): number {
  return Number(x.toPrecision(12));
}
