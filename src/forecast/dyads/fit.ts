import { QUADS, type QuadClass } from "../../chronicle/event.ts";
import { boostedStumps, curveAt, type StepCurve, sumOfCurves } from "../../statistics/boostedStumps.ts";
import { logOdds } from "../../statistics/logOdds.ts";
import type { DyadFeature } from "./counted.ts";
import { CORE_FEATURES, DYAD_FEATURES } from "./features.ts";
import type { DyadHistory } from "./history.ts";
import { type LinearPart, ridge } from "./linear.ts";
import type { DyadModel, HorizonModel, QuadModel } from "./model.ts";
import { type DyadRows, dyadRows, pooledRows } from "./rows.ts";

export const HORIZONS: readonly number[] = [7, 30];
/** Raised with every change by which a forecast may come out otherwise. */
const DYAD_MODEL_VERSION = "1";

/** Days at the start of a record that only fill counts. */
const WARM_UP = 40;
/** Every so many days are learnt from: neighbouring windows tell nearly the same. */
const STEP = 2;
/** Ridge penalties for each day of the window, on standardised features: the longer windows overlap, the less rows tell. */
const CORE_PENALTY = 14;
const WHOLE_PENALTY = 57;
const STUMPS = { rounds: 150, rate: 0.05, fewest: 1000, penalty: 20 };
/** Those that only correct climatology. */
const CORRECTIONS = { rounds: 80, rate: 0.05, fewest: 1000, penalty: 50 };
/** Climatology, two regressions, two sums of curves: the model is the plain mean of their log-odds. */
const MEMBERS = 5;

/**
 * The model as it is learnt from what was known at the beginning of `before`: windows that close before that day, of
 * pairs that had at least five events by the day on which the window opens, as they are asked for in use (otherwise
 * the choice of pairs would tell of their future). The mean of five sums over features is again one sum over features.
 */
export function fitDyads(
  history: DyadHistory,
  before: number,
  features: readonly DyadFeature[] = DYAD_FEATURES,
  horizons: readonly number[] = HORIZONS,
): DyadModel {
  return {
    version: DYAD_MODEL_VERSION,
    horizons: horizons.map((horizon) => fitHorizon(history, before, features, horizon)),
  };
}

function fitHorizon(
  history: DyadHistory,
  before: number,
  features: readonly DyadFeature[],
  horizon: number,
): HorizonModel {
  const days: number[] = [];
  for (let day = before - horizon; day >= history.first + WARM_UP; day -= STEP) days.unshift(day);
  const rowsOf = QUADS.map((quad) => dyadRows(history, features, { quad, horizon, days }));
  const ids = features.map(({ id }) => id);
  const { curves, levels } = sharedCurves(rowsOf, ids);
  const quads = QUADS.map((quad, place): [QuadClass, QuadModel] => [
    quad,
    quadModel(rowsOf[place]!, ids, horizon, curves, levels[place]!),
  ]);
  return {
    horizon,
    curves: Object.fromEntries(ids.map((id, j) => [id, curves[j]!])),
    quads: Object.fromEntries(quads) as Record<QuadClass, QuadModel>,
  };
}

/** Curves are learnt from all four classes together, which are too rare apart; a class has a level of its own. */
function sharedCurves(rowsOf: readonly DyadRows[], ids: readonly string[]) {
  const pool = pooledRows(rowsOf);
  const whole = boostedStumps(pool, pool.outcomes, STUMPS);
  const offset = pool.climatology.map(logOdds);
  const corrections = boostedStumps(pool, pool.outcomes, { ...CORRECTIONS, offset });
  const both = (j: number) => sumOfCurves([whole.curves[j]!, corrections.curves[j]!], 1 / MEMBERS);
  const constant = (whole.constant + corrections.constant) / MEMBERS;
  const levels = rowsOf.map((_, own) =>
    rowsOf.reduce(
      (sum, _, place) => sum + curveAt(both(ids.length + place), place === own ? 1 : 0),
      constant,
    ),
  );
  return { curves: ids.map((_, j) => both(j)), levels };
}

function quadModel(
  rows: DyadRows,
  ids: readonly string[],
  horizon: number,
  curves: readonly StepCurve[],
  level: number,
): QuadModel {
  const parts: LinearPart[] = [
    ridge(
      rows,
      ids.flatMap((id, j) => (CORE_FEATURES.has(id) ? [j] : [])),
      CORE_PENALTY * horizon,
    ),
    ridge(
      rows,
      ids.map((_, j) => j),
      WHOLE_PENALTY * horizon,
    ),
  ];
  const terms = ids.map((id, j) => {
    // Climatology itself is a member, and what the corrections correct.
    const itself = id === "climatology" ? 2 : 0;
    const weight = parts.reduce((sum, part) => sum + part.weights[j]!, itself) / MEMBERS;
    let sum = 0;
    for (let row = 0; row < rows.rows; row++) {
      const x = rows.values[row * rows.features + j]!;
      sum += weight * x + curveAt(curves[j]!, x);
    }
    return { id, weight, usual: rows.rows > 0 ? sum / rows.rows : 0 };
  });
  const constant = parts.reduce((sum, part) => sum + part.constant, 0) / MEMBERS + level;
  return {
    base: terms.reduce((sum, { usual }) => sum + usual, constant),
    terms: Object.fromEntries(terms.map(({ id, weight, usual }) => [id, { weight, usual }])),
  };
}
