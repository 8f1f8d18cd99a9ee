import { logisticRegression } from "../../statistics/logisticRegression.ts";
import type { DyadRows } from "./rows.ts";

/** log-odds = constant + Σ weights · values, a weight for every column; zero for those not taken. */
export interface LinearPart {
  constant: number;
  weights: number[];
}

/** Ridge regression on some columns of the rows, standardised for the penalty and given back in their own units. */
export function ridge(rows: DyadRows, columns: readonly number[], penalty: number): LinearPart {
  const n = rows.rows;
  const values = new Float64Array(n * columns.length);
  const scales = columns.map((column, place) => {
    let [sum, squares] = [0, 0];
    for (let row = 0; row < n; row++) sum += rows.values[row * rows.features + column]!;
    const mean = n > 0 ? sum / n : 0;
    for (let row = 0; row < n; row++) squares += (rows.values[row * rows.features + column]! - mean) ** 2;
    const spread = Math.sqrt(squares / Math.max(1, n)) || 1;
    for (let row = 0; row < n; row++)
      values[row * columns.length + place] = (rows.values[row * rows.features + column]! - mean) / spread;
    return { mean, spread };
  });
  const fit = logisticRegression({ rows: n, features: columns.length, values }, rows.outcomes, { penalty });
  const weights = new Array<number>(rows.features).fill(0);
  let constant = fit.constant;
  columns.forEach((column, place) => {
    const { mean, spread } = scales[place]!;
    weights[column] = fit.weights[place]! / spread;
    constant -= weights[column]! * mean;
  });
  return { constant, weights };
}
