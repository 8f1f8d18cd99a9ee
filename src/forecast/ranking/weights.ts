import type { History } from "./history.ts";

/** Learning rates, as shares of the base rate, and L2 penalties of the parts that a weight is the sum of. */
const PARTS = {
  all: { rate: 1, penalty: 0 },
  act: { rate: 1, penalty: 0.01 },
  actCount: { rate: 0.5, penalty: 0.01 },
  count: { rate: 0.5, penalty: 0.01 },
  root: { rate: 0.5, penalty: 0.01 },
  sector: { rate: 0.3, penalty: 0.02 },
} as const;

/** The parts: one for all, by doubled act, by how much is known of source and act, of the source, by root and direction, by sector. */
export type WeightPart = keyof typeof PARTS;

const BINS = 10;
const ROOTS = 40;
const RATE = 0.03;

interface Part {
  rate: number;
  penalty: number;
  weights: Float64Array;
  /** Sums of squared gradients. */
  squares: Float64Array;
}

/**
 * The weights of an additive ranker: of each feature, one for all, and what is added for the act, for how much is known
 * of the source (with the act, and at all), for root and direction, and for the sector of the source.
 */
export class Weights {
  readonly width: number;
  private readonly parts: Part[];

  constructor(width: number, history: History) {
    this.width = width;
    const { acts, sectors } = history.stream;
    const sizes: Record<WeightPart, number> = {
      all: 1,
      act: 2 * acts.length,
      actCount: BINS,
      count: BINS,
      root: ROOTS,
      sector: sectors.length + 1,
    };
    this.parts = (Object.keys(PARTS) as WeightPart[]).map((id) => ({
      ...PARTS[id],
      rate: PARTS[id].rate * RATE,
      weights: new Float64Array(sizes[id] * width),
      squares: new Float64Array(sizes[id] * width),
    }));
  }

  /** A part's weights, one row of `width` after another: for acts the doubled acts, for sectors none and then each. Not a copy. */
  rowsOf(part: WeightPart): Float64Array {
    return this.parts[(Object.keys(PARTS) as WeightPart[]).indexOf(part)]!.weights;
  }

  /** Writes the weights for a context: sums over the parts. */
  sum(context: Int32Array, out: Float64Array): void {
    out.fill(0);
    this.parts.forEach(({ weights }, part) => {
      const from = context[part]! * this.width;
      for (let f = 0; f < this.width; f++) out[f]! += weights[from + f]!;
    });
  }

  /** One step of AdaGrad (Duchi, Hazan and Singer 2011) against the gradient, in each part. */
  step(context: Int32Array, gradient: Float64Array): void {
    this.parts.forEach(({ weights, squares, rate, penalty }, part) => {
      const from = context[part]! * this.width;
      for (let f = 0, at = from; f < this.width; f++, at++) {
        const g = gradient[f]! + penalty * weights[at]!;
        squares[at]! += g * g;
        weights[at]! -= (rate * g) / Math.sqrt(squares[at]! + 1);
      }
    });
  }
}

/** In which row of each part a query stands, in the order of the parts. */
export function contextOf(history: History, source: number, act: number): Int32Array {
  const { byAct, byPair, day } = history;
  const total = new Float64Array(4);
  byAct.readTotal(byAct.row(history.actKey(source, act)), day, total);
  const withAct = Math.min(BINS - 1, Math.floor(1.3 * Math.log2(1 + total[3]!)));
  byPair.readTotal(byPair.row(source), day, total);
  const atAll = Math.min(BINS - 1, Math.floor(0.9 * Math.log2(1 + total[3]!)));
  return Int32Array.of(0, act, withAct, atAll, history.root(act), history.sector[source]!);
}
