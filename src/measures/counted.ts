import type { Precision } from "../dates.ts";

/** A day, a month or a year, by its first day. */
export interface Period {
  date: string;
  precision: Precision;
}

/** So many events of one period. */
export interface Counted extends Period {
  n: number;
}

/** The same with their quad class and the sum of their Goldstein intensities. */
export interface CountedByQuad extends Counted {
  quad: string;
  goldstein: number;
}
