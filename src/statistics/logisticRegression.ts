import { fromLogOdds } from "./logOdds.ts";
import { solveSymmetric } from "./solveSymmetric.ts";

/** Rows of a regression side by side: `values[row * features + feature]`. */
export interface DesignMatrix {
  rows: number;
  features: number;
  values: Float64Array;
}

export interface LogisticOptions {
  /** Penalty ½ λ (w − centre)² of each feature; Infinity holds a weight at its centre. */
  penalty: number | readonly number[];
  /** What the weights are drawn to; default zero. */
  centre?: readonly number[];
  /** Added to the log-odds of each row and not fitted. */
  offset?: Float64Array;
  /** Weight of each row; default one. */
  weights?: Float64Array;
  /** A constant that is fitted without a penalty; default true. */
  constant?: boolean;
}

/** log-odds = constant + Σ weights · values (+ offset) */
export interface LogisticFit {
  constant: number;
  weights: number[];
}

const STEPS = 50;
const CLOSE = 1e-9;

/**
 * Ridge logistic regression (le Cessie and van Houwelingen 1992, Applied Statistics 41) by Newton's method with halved
 * steps: the weights that maximise the log-likelihood less the penalty. Deterministic. Throws RangeError where outcomes and
 * rows differ in number.
 */
export function logisticRegression(
  { rows, features, values }: DesignMatrix,
  outcomes: ArrayLike<number>,
  { penalty, centre, offset, weights, constant = true }: LogisticOptions,
): LogisticFit {
  if (outcomes.length !== rows || values.length !== rows * features)
    throw new RangeError(`${rows} rows of ${features} features need as many values and outcomes.`);
  const lambda = typeof penalty === "number" ? new Array<number>(features).fill(penalty) : [...penalty];
  const middle = centre ?? new Array<number>(features).fill(0);
  const free = lambda.map((l, j) => (l === Infinity ? -1 : j)).filter((j) => j >= 0);
  const size = free.length + (constant ? 1 : 0);
  let at: LogisticFit = { constant: 0, weights: [...middle] };
  if (size === 0 || rows === 0) return at;

  const scoreOf = (fit: LogisticFit, row: number) => {
    let x = fit.constant + (offset?.[row] ?? 0);
    for (let j = 0; j < features; j++) x += fit.weights[j]! * values[row * features + j]!;
    return x;
  };
  const loss = (fit: LogisticFit) => {
    let sum = 0;
    for (const j of free) sum += 0.5 * lambda[j]! * (fit.weights[j]! - middle[j]!) ** 2;
    for (let row = 0; row < rows; row++) {
      const x = scoreOf(fit, row);
      // log(1 + e^x) − y x without overflow
      sum +=
        (weights?.[row] ?? 1) * (Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))) - outcomes[row]! * x);
    }
    return sum;
  };

  let before = loss(at);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(size);
    const hessian = new Float64Array(size * size);
    const own = new Float64Array(size);
    for (let row = 0; row < rows; row++) {
      const w = weights?.[row] ?? 1;
      const p = fromLogOdds(scoreOf(at, row));
      const curve = Math.max(w * p * (1 - p), 1e-12);
      for (let i = 0; i < free.length; i++) own[i] = values[row * features + free[i]!]!;
      if (constant) own[size - 1] = 1;
      const error = w * (p - outcomes[row]!);
      for (let i = 0; i < size; i++) {
        const x = own[i]!;
        if (x === 0) continue;
        gradient[i]! += error * x;
        const c = curve * x;
        for (let k = 0; k <= i; k++) hessian[i * size + k]! += c * own[k]!;
      }
    }
    for (let i = 0; i < free.length; i++) {
      const j = free[i]!;
      gradient[i]! += lambda[j]! * (at.weights[j]! - middle[j]!);
      hessian[i * size + i]! += lambda[j]!;
    }
    const move = solveSymmetric(hessian, gradient, size);
    let share = 1;
    let next = at;
    let after = before;
    for (; share > 1e-6; share /= 2) {
      const weightsOf = [...at.weights];
      for (let i = 0; i < free.length; i++) weightsOf[free[i]!]! -= share * move[i]!;
      next = { constant: constant ? at.constant - share * move[size - 1]! : 0, weights: weightsOf };
      after = loss(next);
      if (after <= before) break;
    }
    if (after > before) return at;
    at = next;
    if (before - after < CLOSE * (1 + Math.abs(before))) return at;
    before = after;
  }
  return at;
}
