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
  /** Events in close and in other cells, over the whole era. */
  inClose: number;
  inOther: number;
  /** The same for a cell of the mean weight. */
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

/** A cell's count, how much there is to hold it against, whether it is close, and its five-year period. */
export interface CountedCell {
  n: number;
  /** Of the record or of time; 1 is the mean of all cells. */
  weight: number;
  close: boolean;
  /** Number of the period, from 0. */
  stratum: number;
}

/**
 * Counts in close against other cells of the same five years, each held against its cell's weight (how much else
 * the record holds of it, since the record grows denser, or its days): differences of rates by period, weighted
 * by w₁w₀ / (w₁ + w₀) (Mantel and Haenszel's difference, Greenland and Robins 1985; with even weights Cochran's
 * stratified mean, 1954). The interval resamples blocks of neighbouring cells, the p rotates the labels round the
 * era, so that both keep the dependence in time.
 */
export function contrastOf(
  cells: readonly Pick<CloseCell, "close" | "stratum">[],
  counts: readonly number[],
  weights: readonly number[],
  random: Random,
): Contrast {
  const periods = [...new Set(cells.map((cell) => cell.stratum))];
  const middle = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  const rows = cells.map(
    (cell, i): CountedCell => ({
      n: counts[i]!,
      weight: middle > 0 ? weights[i]! / middle : 0,
      close: cell.close,
      stratum: periods.indexOf(cell.stratum),
    }),
  );
  const sumOf = (close: boolean, key: "n" | "weight") =>
    rows.filter((row) => row.close === close).reduce((sum, row) => sum + row[key], 0);
  const rateOf = (close: boolean) =>
    sumOf(close, "weight") > 0 ? sumOf(close, "n") / sumOf(close, "weight") : 0;
  const base = {
    inClose: sumOf(true, "n"),
    inOther: sumOf(false, "n"),
    close: rateOf(true),
    other: rateOf(false),
    events: counts.reduce((sum, n) => sum + n, 0),
  };
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

/** The weighted mean over periods of the close rate less the other rate; null where no period has both. */
export function stratified(
  rows: readonly CountedCell[],
  isClose: (i: number) => boolean = (i) => rows[i]!.close,
): number | null {
  // By period: weight and events of other cells, then of close ones.
  const sums: [w0: number, s0: number, w1: number, s1: number][] = [];
  rows.forEach((row, i) => {
    sums[row.stratum] ??= [0, 0, 0, 0];
    const at = isClose(i) ? 2 : 0;
    sums[row.stratum]![at]! += row.weight;
    sums[row.stratum]![at + 1]! += row.n;
  });
  let [weights, total] = [0, 0];
  for (const [w0, s0, w1, s1] of sums.filter((sum) => sum !== undefined)) {
    if (w1 === 0 || w0 === 0) continue;
    const weight = (w1 * w0) / (w1 + w0);
    weights += weight;
    total += weight * (s1 / w1 - s0 / w0);
  }
  return weights > 0 ? total / weights : null;
}
