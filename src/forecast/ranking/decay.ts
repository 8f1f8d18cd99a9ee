/** Half-lives, in days, at which every count is kept. */
export const HALF_LIVES = [1.5, 7, 35, Number.POSITIVE_INFINITY] as const;
export const K = HALF_LIVES.length;

/** Numbers of the half-lives in `HALF_LIVES`. */
export const [DAYS, WEEK, MONTH, EVER] = [0, 1, 2, 3] as const;

/** 2^(-days / half-life), by days and half-life; beyond a year and more it is computed when asked. */
const KEPT = 512;
const DECAY = Float64Array.from({ length: KEPT * K }, (_, i) => decay(Math.floor(i / K), i % K));

function decay(days: number, k: number): number {
  return 2 ** (-days / HALF_LIVES[k]!);
}

/** What is left of one event after some days, at a half-life by its number. */
export function factor(days: number, k: number): number {
  return days < KEPT ? DECAY[days * K + k]! : decay(days, k);
}

/** Brings the counts of a place from the day of its last event to a day, and adds one event. */
export function bringUp(counts: Float64Array, place: number, last: number, day: number): void {
  const days = day - last;
  for (let k = 0, at = place * K; k < K; k++, at++) {
    counts[at] = counts[at]! * factor(days, k) + 1;
  }
}

/** Writes the counts of a place as of some days after its last event; zeros for the place -1. */
export function readDown(counts: Float64Array, place: number, days: number, out: Float64Array): void {
  for (let k = 0; k < K; k++) out[k] = place < 0 ? 0 : counts[place * K + k]! * factor(days, k);
}
