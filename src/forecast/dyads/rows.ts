import type { QuadClass } from "../../chronicle/event.ts";
import type { DesignMatrix } from "../../statistics/logisticRegression.ts";
import { climatology } from "./climatology.ts";
import type { DyadFeature } from "./counted.ts";
import { type Dyad, type DyadHistory, eventsBefore, isHitWithin } from "./history.ts";
import { dyadViews, FEWEST } from "./view.ts";

/** Past questions of one class and horizon with what came of them. */
export interface DyadRows extends DesignMatrix {
  outcomes: Uint8Array;
  climatology: Float64Array;
  persistence: Uint8Array;
}

export interface RowsAsked {
  quad: QuadClass;
  horizon: number;
  /** Issue days. */
  days: readonly number[];
  /** The dyads asked about on a day; by default those with five events before it, which is how the model is fitted. */
  asked?: (dyad: Dyad, day: number) => boolean;
}

/** Every dyad on every day as a row of features. The outcome is that of days `day` to `day + horizon − 1`. */
export function dyadRows(
  history: DyadHistory,
  features: readonly DyadFeature[],
  { quad, horizon, days, asked = (dyad, day) => eventsBefore(dyad.all, day) >= FEWEST }: RowsAsked,
): DyadRows {
  const viewAt = dyadViews(history);
  const pairs = days.map((day) => history.dyads.filter((dyad) => asked(dyad, day)));
  const rows = pairs.reduce((sum, own) => sum + own.length, 0);
  const values = new Float64Array(rows * features.length);
  const outcomes = new Uint8Array(rows);
  const base = new Float64Array(rows);
  const persistence = new Uint8Array(rows);
  let row = 0;
  days.forEach((day, place) => {
    const view = viewAt(day);
    for (const dyad of pairs[place]!) {
      const question = { view, dyad, quad, horizon };
      for (let j = 0; j < features.length; j++)
        values[row * features.length + j] = features[j]!.value(question);
      outcomes[row] = isHitWithin(dyad.quads[quad], day, horizon) ? 1 : 0;
      persistence[row] = isHitWithin(dyad.quads[quad], day - horizon, horizon) ? 1 : 0;
      base[row] = climatology(question);
      row++;
    }
  });
  return { rows, features: features.length, values, outcomes, climatology: base, persistence };
}

/** The rows of several classes one below the other, each class told by a column of its own after the features. */
export function pooledRows(rowsOf: readonly DyadRows[]): Omit<DyadRows, "persistence"> {
  const own = rowsOf[0]!.features;
  const rows = rowsOf.reduce((sum, one) => sum + one.rows, 0);
  const features = own + rowsOf.length;
  const values = new Float64Array(rows * features);
  const outcomes = new Uint8Array(rows);
  const base = new Float64Array(rows);
  let first = 0;
  rowsOf.forEach((one, place) => {
    for (let row = 0; row < one.rows; row++) {
      const at = (first + row) * features;
      values.set(one.values.subarray(row * own, (row + 1) * own), at);
      values[at + own + place] = 1;
    }
    outcomes.set(one.outcomes, first);
    base.set(one.climatology, first);
    first += one.rows;
  });
  return { rows, features, values, outcomes, climatology: base };
}
