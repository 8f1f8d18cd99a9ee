import type { DesignMatrix } from "./logisticRegression.ts";
import { fromLogOdds, logOdds } from "./logOdds.ts";

/** A step function of one feature: values[i] holds up to and with cuts[i], the last value beyond the last cut. */
export interface StepCurve {
  cuts: number[];
  values: number[];
}

export interface StumpOptions {
  rounds: number;
  /** Share of each step that is taken (shrinkage). */
  rate: number;
  /** Fewest rows on either side of a cut. */
  fewest: number;
  /** L2 penalty of a leaf. */
  penalty: number;
  /** Most places at which a feature may be cut. */
  bins?: number;
  /** Added to the log-odds of each row and not fitted. */
  offset?: Float64Array;
}

/** log-odds = constant + Σ curve of each feature at its value (+ offset) */
export interface StumpFit {
  constant: number;
  curves: StepCurve[];
}

/** The value of a curve at x. */
export function curveAt({ cuts, values }: StepCurve, x: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (x <= cuts[middle]!) high = middle;
    else low = middle + 1;
  }
  return values[low]!;
}

/**
 * Logistic gradient boosting with trees of one cut (Friedman 2001, Annals of Statistics 29; the second-order steps of
 * Friedman, Hastie and Tibshirani 2000): a sum of one curve a feature, so what each feature adds can be told.
 * Features are cut at quantiles. Deterministic: of equal gains the first feature and lowest cut is taken.
 */
export function boostedStumps(
  { rows, features, values }: DesignMatrix,
  outcomes: ArrayLike<number>,
  { rounds, rate, fewest, penalty, bins = 64, offset }: StumpOptions,
): StumpFit {
  if (outcomes.length !== rows || values.length !== rows * features)
    throw new RangeError(`${rows} rows of ${features} features need as many values and outcomes.`);
  const cuts = Array.from({ length: features }, (_, j) =>
    quantileCuts(
      Float64Array.from({ length: rows }, (_, row) => values[row * features + j]!),
      bins,
    ),
  );
  const steps = cuts.map((own) => new Float64Array(own.length + 1));
  const binOf = binned(values, rows, features, cuts);
  let happened = 0;
  for (let row = 0; row < rows; row++) happened += outcomes[row]!;
  const constant = offset ? 0 : logOdds((happened + 0.5) / (rows + 1));
  const score = new Float64Array(rows).map((_, row) => constant + (offset?.[row] ?? 0));
  const gradient = new Float64Array(rows);
  const curvature = new Float64Array(rows);

  for (let round = 0; round < rounds; round++) {
    for (let row = 0; row < rows; row++) {
      const p = fromLogOdds(score[row]!);
      gradient[row] = outcomes[row]! - p;
      curvature[row] = p * (1 - p);
    }
    const best = bestCut(binOf, gradient, curvature, cuts, { fewest, penalty });
    if (!best) break;
    const { feature, cut, left, right } = best;
    const own = binOf[feature]!;
    for (let row = 0; row < rows; row++) score[row]! += rate * (own[row]! <= cut ? left : right);
    const curve = steps[feature]!;
    for (let bin = 0; bin < curve.length; bin++) curve[bin]! += rate * (bin <= cut ? left : right);
  }
  return { constant, curves: steps.map((curve, j) => joined(cuts[j]!, curve)) };
}

function quantileCuts(own: Float64Array, bins: number): number[] {
  const sorted = own.sort();
  const at = Array.from(
    { length: bins - 1 },
    (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / bins)]!,
  );
  return [...new Set(at)].filter((cut) => cut < sorted.at(-1)!);
}

function binned(
  values: Float64Array,
  rows: number,
  features: number,
  cuts: readonly number[][],
): Uint8Array[] {
  return cuts.map((own, j) => {
    const curve = { cuts: own, values: Array.from({ length: own.length + 1 }, (_, bin) => bin) };
    return Uint8Array.from({ length: rows }, (_, row) => curveAt(curve, values[row * features + j]!));
  });
}

interface Cut {
  feature: number;
  /** The last bin of the left side. */
  cut: number;
  left: number;
  right: number;
}

function bestCut(
  binOf: readonly Uint8Array[],
  gradient: Float64Array,
  curvature: Float64Array,
  cuts: readonly number[][],
  { fewest, penalty }: { fewest: number; penalty: number },
): Cut | undefined {
  let best: Cut | undefined;
  let most = 1e-9;
  const rows = gradient.length;
  for (let feature = 0; feature < binOf.length; feature++) {
    const own = binOf[feature]!;
    const size = cuts[feature]!.length + 1;
    const [g, h, n] = [new Float64Array(size), new Float64Array(size), new Int32Array(size)];
    for (let row = 0; row < rows; row++) {
      const bin = own[row]!;
      g[bin]! += gradient[row]!;
      h[bin]! += curvature[row]!;
      n[bin]!++;
    }
    let [allG, allH] = [0, 0];
    for (let bin = 0; bin < size; bin++) {
      allG += g[bin]!;
      allH += h[bin]!;
    }
    const whole = (allG * allG) / (allH + penalty);
    let [leftG, leftH, leftN] = [0, 0, 0];
    for (let cut = 0; cut < size - 1; cut++) {
      leftG += g[cut]!;
      leftH += h[cut]!;
      leftN += n[cut]!;
      if (leftN < fewest || rows - leftN < fewest) continue;
      const [rightG, rightH] = [allG - leftG, allH - leftH];
      const gain = (leftG * leftG) / (leftH + penalty) + (rightG * rightG) / (rightH + penalty) - whole;
      if (gain <= most) continue;
      most = gain;
      best = { feature, cut, left: leftG / (leftH + penalty), right: rightG / (rightH + penalty) };
    }
  }
  return best;
}

/** The curve that is the sum of curves, each times its share. */
export function sumOfCurves(curves: readonly StepCurve[], share: number): StepCurve {
  const cuts = [...new Set(curves.flatMap((curve) => curve.cuts))].sort((x, y) => x - y);
  const at = (x: number) => share * curves.reduce((sum, curve) => sum + curveAt(curve, x), 0);
  return { cuts, values: [...cuts, Infinity].map(at) };
}

/** Without the cuts at which nothing changes. */
function joined(cuts: readonly number[], steps: Float64Array): StepCurve {
  const curve: StepCurve = { cuts: [], values: [] };
  cuts.forEach((cut, bin) => {
    if (steps[bin] === steps[bin + 1]) return;
    curve.cuts.push(cut);
    curve.values.push(steps[bin]!);
  });
  curve.values.push(steps.at(-1)!);
  return curve;
}
