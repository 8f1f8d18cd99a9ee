import type { QuadClass } from "../chronicle/event.ts";
import type { Precision } from "../dates.ts";

/** So many events of one period; a row without `n` is one event. */
export interface Counted {
  date: string;
  precision: Precision;
  n?: number;
}

/** The same with their class and the sum of their intensities. */
export interface CountedByQuad extends Counted {
  quad: QuadClass | string;
  goldstein: number;
}

/** Events in a row. */
export function numberOf(row: { n?: number }): number {
  return row.n ?? 1;
}
