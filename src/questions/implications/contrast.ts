import { blockBootstrap } from "../../statistics/bootstrap.ts";
import type { Interval } from "../../statistics/intervals.ts";
import { randomisationP } from "../../statistics/permutation.ts";
import { quantile } from "../../statistics/quantiles.ts";
import type { Random } from "../../statistics/random.ts";
import { LEVEL } from "../kit/measure.ts";
import type { CloseCell } from "./closeness.ts";

const RESAMPLES = 200;
/** Length of the resampled blocks: three years of quarters, longer than most phases of closeness. */
const BLOCK = 12;

/** How much more of something there was in close cells than in others. */
export interface Contrast {
  /** Events a cell in close and in other cells, over the whole era. */
  close: number;
  other: number;
  /** Difference within five-year periods, with its interval; null where no period has both kinds. */
  difference: Interval | null;
  /** Two-sided share of rotations of the labels with a difference as large. */
  p: number | null;
  /** Where the difference falls when the labels are rotated. */
  chanceLow: number | null;
  chanceHigh: number | null;
  events: number;
}

/** A cell's count, whether it is close, and its five-year period. */
export interface CountedCell {
  n: number;
  close: boolean;
  /** Number of the period, from 0. */
  stratum: number;
}

/**
 * Counts in close against other cells of the same five years (the record grows denser, so levels of unlike years
 * do not compare): mean differences by period, weighted as in a stratified mean (n₁n₀ / (n₁ + n₀), Cochran 1954).
 * The interval resamples blocks of neighbouring cells, the p rotates the labels round the era, so that both keep
 * the dependence in time.
 */
export function contrastOf(cells: readonly CloseCell[], counts: readonly number[], random: Random): Contrast {
  const periods = [...new Set(cells.map((cell) => cell.stratum))];
  const rows = cells.map(
    (cell, i): CountedCell => ({ n: counts[i]!, close: cell.close, stratum: periods.indexOf(cell.stratum) }),
  );
  const meanOf = (close: boolean) => {
    const held = rows.filter((row) => row.close === close);
    return held.length ? held.reduce((sum, row) => sum + row.n, 0) / held.length : 0;
  };
  const base = { close: meanOf(true), other: meanOf(false), events: counts.reduce((sum, n) => sum + n, 0) };
  const observed = stratified(rows);
  if (observed === null) return { ...base, difference: null, p: null, chanceLow: null, chanceHigh: null };
  const turned = rows
    .slice(1)
    .flatMap((_, turn) => stratified(rows, (i) => rows[(i + turn + 1) % rows.length]!.close) ?? []);
  const boot = blockBootstrap(rows, (sample) => stratified(sample) ?? observed, {
    level: LEVEL,
    resamples: RESAMPLES,
    random,
    blockLength: BLOCK,
  });
  return {
    ...base,
    difference: { estimate: observed, low: boot.low, high: boot.high },
    p: turned.length ? randomisationP(observed, turned).p : null,
    chanceLow: turned.length ? quantile(turned, (1 - LEVEL) / 2) : null,
    chanceHigh: turned.length ? quantile(turned, (1 + LEVEL) / 2) : null,
  };
}

/** The weighted mean over periods of the close mean less the other mean; null where no period has both. */
export function stratified(
  rows: readonly CountedCell[],
  isClose: (i: number) => boolean = (i) => rows[i]!.close,
): number | null {
  // By period: cells and events in other cells, then in close ones.
  const sums: [n0: number, s0: number, n1: number, s1: number][] = [];
  rows.forEach((row, i) => {
    sums[row.stratum] ??= [0, 0, 0, 0];
    const at = isClose(i) ? 2 : 0;
    sums[row.stratum]![at]! += 1;
    sums[row.stratum]![at + 1]! += row.n;
  });
  let [weights, total] = [0, 0];
  for (const [n0, s0, n1, s1] of sums.filter((sum) => sum !== undefined)) {
    if (n1 === 0 || n0 === 0) continue;
    const weight = (n1 * n0) / (n1 + n0);
    weights += weight;
    total += weight * (s1 / n1 - s0 / n0);
  }
  return weights > 0 ? total / weights : null;
}
