import { bicPenalty, pelt, segmentConfidence } from "../statistics/changepoints.ts";
import { estimateDispersion, multinomialCost, negativeBinomialCost } from "../statistics/costs.ts";
import { randomisationP } from "../statistics/permutation.ts";
import type { Random } from "../statistics/random.ts";
import type { SegmentCost } from "../statistics/segmentCost.ts";
import { LEVEL } from "./policy.ts";

/** A break is firm where it is still found when a break must earn this many times the penalty. */
const FIRM = 2;
/** Enough to tell 2 % from 5 %: each draw is a search of its own. */
const DRAWS = 49;

/** A stretch of time with the counts of each kind of act in it. */
export interface PhaseCell {
  from: string;
  to: string;
  counts: readonly number[];
  /** All acts of which these are a part; where cells have it, phases differ in weight (the part's share) as well as in mix. */
  base?: number;
}

/** Where one phase gives way to the next. */
export interface PhaseBreak {
  /** The earliest and the latest first day of the new phase that the data do not rule out. */
  low: string;
  high: string;
  firm: boolean;
}

/** A run of cells that share one mix of acts, and one weight. */
export interface Phase {
  from: string;
  to: string;
  /** Acts by kind, and all together. */
  counts: number[];
  n: number;
  /** Sum of the bases; 0 where cells have none. */
  base: number;
  /** How it began; null for the first. */
  opened: PhaseBreak | null;
}

export interface Phases {
  phases: Phase[];
  /** Breaks that are firm. */
  firm: number;
  /** Scatter of the mix within phases, 1 where acts fall as if drawn one by one (Pearson's X² over its degrees of freedom); null where no phase has cells to compare. */
  dispersion: number | null;
  /**
   * How often phases found in a series in shuffled order explain as much as these do: low where the order of
   * the cells matters. Null with fewer than two cells that hold data.
   */
  p: number | null;
  /** Cells that hold data: acts, or a base of which the acts could have been a part. */
  n: number;
}

/**
 * Phases by the mix of acts and, where a base is given, by their weight in it, not by their number: the exact best
 * segmentation (PELT, Killick, Fearnhead and Eckley 2012) under the sum of a multinomial cost of the mix and a
 * negative binomial cost of the count with the base as exposure, with the Bayesian information criterion as
 * penalty. A record that grows denser with the years makes no phases by that alone. Without a base, cells
 * without acts say nothing, and a phase is dated by its cells with acts.
 */
export function findPhases(cells: readonly PhaseCell[], minSegment: number, random: Random): Phases {
  const held = cells.filter((cell) => total(cell) > 0 || (cell.base ?? 0) > 0);
  if (held.length === 0) return { phases: [], firm: 0, dispersion: null, p: null, n: 0 };
  const weighed = cells.every((cell) => cell.base !== undefined);
  const dispersion = weighed ? estimateDispersion(cells.map(total), cells.map(baseOf)) : 0;
  const costOf = (rows: readonly PhaseCell[]): SegmentCost => {
    const mix = multinomialCost(rows.map((cell) => cell.counts));
    if (!weighed) return mix;
    const weight = negativeBinomialCost(rows.map(total), dispersion, rows.map(baseOf));
    return (start, end) => mix(start, end) + weight(start, end);
  };
  // A kind that never occurs is no parameter.
  const kinds = cells[0]!.counts.filter((_, kind) => held.some((cell) => cell.counts[kind]! > 0)).length;
  const penalty = bicPenalty(Math.max(1, kinds - 1) + (weighed ? 1 : 0), held.length);
  const cost = costOf(cells);
  const { breaks } = pelt(cost, cells.length, penalty, minSegment);
  const strict = pelt(cost, cells.length, FIRM * penalty, minSegment).breaks;
  const opened = segmentConfidence(cost, cells.length, breaks, { level: LEVEL, minSegment }).map(
    ({ low, high }): PhaseBreak => ({
      low: cells[low]!.from,
      high: cells[high]!.from,
      firm: strict.some((at) => low <= at && at <= high),
    }),
  );
  const phases = [0, ...breaks].flatMap((start, i): Phase[] => {
    const inside = cells.slice(start, breaks[i] ?? cells.length);
    const dated = weighed ? inside : inside.filter((cell) => total(cell) > 0);
    return dated.length ? [phaseOf(dated, i === 0 ? null : opened[i - 1]!)] : [];
  });
  return {
    phases,
    firm: opened.filter((one) => one.firm).length,
    dispersion: mixDispersion(cells, phases),
    p: held.length < 2 ? null : shuffledP(held, costOf, penalty, minSegment, random),
    n: held.length,
  };
}

function phaseOf(cells: readonly PhaseCell[], opened: PhaseBreak | null): Phase {
  return {
    from: cells[0]!.from,
    to: cells.at(-1)!.to,
    counts: cells[0]!.counts.map((_, kind) => cells.reduce((sum, cell) => sum + cell.counts[kind]!, 0)),
    n: cells.reduce((sum, cell) => sum + total(cell), 0),
    base: cells.reduce((sum, cell) => sum + baseOf(cell), 0),
    opened,
  };
}

/** What phases save in cost over one phase throughout, against the same with the cells in shuffled order. */
function shuffledP(
  cells: readonly PhaseCell[],
  costOf: (rows: readonly PhaseCell[]) => SegmentCost,
  penalty: number,
  minSegment: number,
  random: Random,
): number {
  const saved = (order: readonly PhaseCell[]) => {
    const cost = costOf(order);
    return cost(0, order.length) - pelt(cost, order.length, penalty, minSegment).cost;
  };
  const draws = Array.from({ length: DRAWS }, () => saved(random.shuffle(cells)));
  return randomisationP(saved(cells), draws).pUpper;
}

function mixDispersion(cells: readonly PhaseCell[], phases: readonly Phase[]): number | null {
  let statistic = 0;
  let freedom = 0;
  for (const phase of phases) {
    const rows = cells.filter((cell) => phase.from <= cell.from && cell.to <= phase.to && total(cell) > 0);
    const kinds = phase.counts.filter((count) => count > 0).length;
    if (rows.length < 2 || kinds < 2) continue;
    for (const row of rows) {
      phase.counts.forEach((count, kind) => {
        const expected = (total(row) * count) / phase.n;
        if (expected > 0) statistic += (row.counts[kind]! - expected) ** 2 / expected;
      });
    }
    freedom += (rows.length - 1) * (kinds - 1);
  }
  return freedom > 0 ? statistic / freedom : null;
}

function total(cell: PhaseCell): number {
  return cell.counts.reduce((sum, count) => sum + count, 0);
}

function baseOf(cell: PhaseCell): number {
  return cell.base ?? 0;
}
