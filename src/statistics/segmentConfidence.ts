import { randomisationP } from "./permutation.ts";
import type { Random } from "./random.ts";
import type { SegmentCost } from "./segmentCost.ts";

/** How well the place of one break is known. */
export interface BreakConfidence {
  /** The first cell after the break. */
  index: number;
  /** The earliest and the latest first cell that the data do not rule out. */
  low: number;
  high: number;
  /** How much cost the break saves between its two neighbours (a likelihood-ratio statistic). */
  gain: number;
}

/**
 * For each break, the places between its two neighbours to which it could move at little cost: the inverted
 * likelihood-ratio test, whose limit law is P(LR ≤ x) = (1 − e^(−x/2))² (Yao 1987, Annals of Statistics 15;
 * Hansen 2000, Econometrica 68: 5.94 at level 0.90, 7.35 at 0.95). Given the other breaks.
 */
export function segmentConfidence(
  cost: SegmentCost,
  n: number,
  breaks: readonly number[],
  { level, minSegment = 1 }: { level: number; minSegment?: number },
): BreakConfidence[] {
  if (!(level > 0 && level < 1)) throw new RangeError(`A level lies between 0 and 1, not ${level}.`);
  const threshold = -2 * Math.log(1 - Math.sqrt(level));
  return breaks.map((index, i) => {
    const start = breaks[i - 1] ?? 0;
    const end = breaks[i + 1] ?? n;
    const at = (place: number) => cost(start, place) + cost(place, end);
    const accepted = at(index) + threshold;
    let low = index;
    let high = index;
    for (let place = start + minSegment; place <= end - minSegment; place++) {
      if (at(place) > accepted) continue;
      low = Math.min(low, place);
      high = Math.max(high, place);
    }
    return { index, low, high, gain: cost(start, end) - at(index) };
  });
}

/** The best single break of a series and how often chance alone gives one as strong. */
export interface StrongestBreak {
  /** The first cell after the break. */
  index: number;
  gain: number;
  /** The share of shuffled series with a single break at least as strong. */
  p: number;
}

/**
 * Is there any change at all? The gain of the best single break against its gain when the cells are shuffled
 * (Antoch and Hušková 2001, Statistics & Probability Letters 53). Supposes cells that are exchangeable when
 * nothing changes, so a slow cycle within cells counts as change. `costOf` builds the cost for the cells in a
 * given order, for example `(order) => poissonCost(order.map((i) => counts[i]))`. `null` where n is too small.
 */
export function strongestBreak(
  costOf: (order: readonly number[]) => SegmentCost,
  n: number,
  { draws, random, minSegment = 1 }: { draws: number; random: Random; minSegment?: number },
): StrongestBreak | null {
  if (n < 2 * minSegment) return null;
  const cells = Array.from({ length: n }, (_, i) => i);
  const best = (order: readonly number[]) => {
    const cost = costOf(order);
    const whole = cost(0, n);
    let found = { index: minSegment, gain: Number.NEGATIVE_INFINITY };
    for (let index = minSegment; index <= n - minSegment; index++) {
      const gain = whole - cost(0, index) - cost(index, n);
      if (gain > found.gain) found = { index, gain };
    }
    return found;
  };
  const observed = best(cells);
  const shuffled = Array.from({ length: draws }, () => best(random.shuffle(cells)).gain);
  return { ...observed, p: randomisationP(observed.gain, shuffled).pUpper };
}
