import { spearman } from "./correlation.ts";
import { randomisationP } from "./permutation.ts";

/** Two series cell by cell; null is no data. Both have one length. */
export type Gappy = readonly (number | null)[];

/** A rank correlation at one lag: y read `lag` cells after x. */
export interface LagCorrelation {
  lag: number;
  rho: number;
  n: number;
}

/** Rank correlation at lag 0 and at the best lag, each with the share of rotations of one series that do as well. */
export interface ShiftedCorrelation {
  at0: LagCorrelation & { p: number };
  /** The lag with the greatest |rho|; its p is that of the greatest over all lags tried. */
  best: LagCorrelation & { p: number };
}

const MIN_PAIRS = 12;

/**
 * Do two series move together? Spearman's rho against all rotations of one series against the other, which keep
 * the dependence of neighbours that shuffling would destroy (circular shifts; Politis and Romano 1992). Lags are
 * tried from −`lags` to +`lags`, and the best one is judged against the best of each rotation. `null` where fewer
 * than 12 cells hold both.
 */
export function shiftedCorrelation(x: Gappy, y: Gappy, lags: number): ShiftedCorrelation | null {
  const n = x.length;
  const tried = Array.from({ length: 2 * lags + 1 }, (_, i) => i - lags);
  const observed = tried.flatMap((lag) => lagged(x, y, lag) ?? []);
  const at0 = observed.find((row) => row.lag === 0);
  if (!at0 || at0.n < MIN_PAIRS) return null;
  const best = strongest(observed);

  const atZero: number[] = [];
  const atBest: number[] = [];
  // Nearer rotations would hold the true alignment among their own lags.
  for (let turn = 2 * lags + 1; turn < n - 2 * lags; turn++) {
    const turned = y.map((_, i) => y[(i + turn) % n]!);
    const rows = tried.flatMap((lag) => lagged(x, turned, lag) ?? []);
    const zero = rows.find((row) => row.lag === 0);
    if (zero) atZero.push(zero.rho);
    if (rows.length) atBest.push(Math.abs(strongest(rows).rho));
  }
  if (atZero.length === 0) return null;
  return {
    at0: { ...at0, p: randomisationP(at0.rho, atZero).p },
    best: { ...best, p: randomisationP(Math.abs(best.rho), atBest).pUpper },
  };
}

function lagged(x: Gappy, y: Gappy, lag: number): LagCorrelation | null {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let i = Math.max(0, -lag); i < x.length && i + lag < y.length; i++) {
    const [u, v] = [x[i], y[i + lag]];
    if (u === null || v === null) continue;
    xs.push(u!);
    ys.push(v!);
  }
  const { rho, n } = spearman(xs, ys);
  return rho === null || n < MIN_PAIRS ? null : { lag, rho, n };
}

function strongest(rows: readonly LagCorrelation[]): LagCorrelation {
  return rows.reduce((best, row) => (Math.abs(row.rho) > Math.abs(best.rho) ? row : best));
}
