/** Half-lives, in days, at which every count is kept. */
export const HALF_LIVES = [1.5, 7, 35, Number.POSITIVE_INFINITY] as const;
export const K = HALF_LIVES.length;

/** Numbers of the half-lives in `HALF_LIVES`. */
export const [DAYS, WEEK, MONTH, EVER] = [0, 1, 2, 3] as const;
export const ALL = [DAYS, WEEK, MONTH, EVER] as const;

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
