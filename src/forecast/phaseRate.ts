import { LEVEL } from "../measures/policy.ts";
import { bicPenalty, lastSegmentStarts } from "../statistics/changepoints.ts";
import { poissonCost } from "../statistics/costs.ts";
import { betaQuantile } from "../statistics/distributions.ts";
import { countWindows, type HitWindows, type Span } from "./spans.ts";

/** How many windows' worth of evidence the long run counts for when the current phase is weighed against it. */
const PRIOR_WINDOWS = 4;
const MIN_CELLS = 4;

/** A chance with its interval, and what it was made from. */
export interface PhaseChance {
  probability: number;
  low: number;
  high: number;
  level: number;
  /** The long-run chance: the share of all windows of the era that were hit (climatology). */
  base: number;
  baseLow: number;
  baseHigh: number;
  /** Day on which the current phase began (the era's first day where the rate never broke). */
  phaseStart: number;
  /** Windows that do not overlap, in the era and in the phase: the effective numbers of cases. */
  eraCases: number;
  phaseCases: number;
}

/** The chance and what it weighs; {@link phaseChance} adds the intervals. */
export interface PhaseShare {
  probability: number;
  base: number;
  eraCases: number;
  phaseCases: number;
  /** Hits and misses behind the chance, and behind the base: the parameters of their beta distributions. */
  beta: readonly [number, number];
  baseBeta: readonly [number, number];
}

/**
 * Chance of at least one act within the horizon, given the current phase: the share of the phase's
 * windows that were hit, shrunk to the long-run share as if the long run were {@link PRIOR_WINDOWS}
 * windows (a beta–binomial model; overlapping windows count for their non-overlapping number).
 * Null where the era holds less than two windows.
 */
export function phaseShare(windows: HitWindows, phaseStart: number, end: number): PhaseShare | null {
  const era = countWindows(windows, windows.start, end);
  const eraCases = (end - windows.start + 1) / windows.horizon;
  if (era.n === 0 || eraCases < 2) return null;
  const phase = countWindows(windows, phaseStart, end);
  const phaseCases = phase.n === 0 ? 0 : (end - phaseStart + 1) / windows.horizon;
  // Half a hit and half a miss keep the chance off 0 and 1 (Jeffreys).
  const base = ((era.hit / era.n) * eraCases + 0.5) / (eraCases + 1);
  const hits = phase.n === 0 ? 0 : (phase.hit / phase.n) * phaseCases;
  const beta = [PRIOR_WINDOWS * base + hits, PRIOR_WINDOWS * (1 - base) + phaseCases - hits] as const;
  return {
    probability: beta[0] / (beta[0] + beta[1]),
    base,
    eraCases,
    phaseCases,
    beta,
    baseBeta: [base * (eraCases + 1), (1 - base) * (eraCases + 1)],
  };
}

/** {@link phaseShare} with 90 % intervals, widened where they would leave the chance outside. */
export function phaseChance(windows: HitWindows, phaseStart: number, end: number): PhaseChance | null {
  const share = phaseShare(windows, phaseStart, end);
  if (!share) return null;
  const tail = (1 - LEVEL) / 2;
  const { probability, base, eraCases, phaseCases, beta, baseBeta } = share;
  return {
    probability,
    low: Math.min(probability, betaQuantile(tail, ...beta)),
    high: Math.max(probability, betaQuantile(1 - tail, ...beta)),
    level: LEVEL,
    base,
    baseLow: Math.min(base, betaQuantile(tail, ...baseBeta)),
    baseHigh: Math.max(base, betaQuantile(1 - tail, ...baseBeta)),
    phaseStart,
    eraCases,
    phaseCases,
  };
}

/** Counts of acts in cells of equal length, from which the current phase is read. */
export interface CellCounts {
  start: number;
  length: number;
  counts: number[];
}

/** Cells of about a hundredth of the era, a week at least; an act counts in the cell of its middle day. */
export function cellCounts(spans: readonly Span[], start: number, end: number): CellCounts {
  const length = Math.max(7, Math.round((end - start + 1) / 100));
  const counts = new Array<number>(Math.floor((end - start + 1) / length)).fill(0);
  for (const [from, to, n = 1] of spans) {
    const cell = Math.floor((Math.floor((from + to) / 2) - start) / length);
    if (cell >= 0 && cell < counts.length) counts[cell]! += n;
  }
  return { start, length, counts };
}

/**
 * For any day, when the phase that was current at its end had begun: the last break of the rate of
 * acts as it could be seen then, from an exact change-point search (PELT, Killick, Fearnhead and
 * Eckley 2012; Poisson cost, BIC penalty) on the cells that were over by that day. One search serves
 * all days.
 */
export function phaseStarts(cells: CellCounts): (end: number) => number {
  const { start, length, counts } = cells;
  const starts = lastSegmentStarts(
    poissonCost(counts),
    counts.length,
    bicPenalty(1, counts.length),
    MIN_CELLS,
  );
  return (end) => {
    const over = Math.floor((end - start + 1) / length);
    return start + (starts[Math.max(0, Math.min(counts.length, over))] ?? 0) * length;
  };
}
