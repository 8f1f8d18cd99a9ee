import { dayNumber } from "../../dates.ts";
import { logisticRegression } from "../../statistics/logisticRegression.ts";
import { logOdds } from "../../statistics/logOdds.ts";
import { KINDS, type Kind, type ListedCase } from "./case.ts";
import { FEATURES } from "./features.ts";
import {
  HORIZONS,
  type Horizon,
  type Line,
  type ListedWeights,
  placesOf,
  type YearOfWeights,
} from "./model.ts";
import { listedLogOdds, pooledRate, usualLogOdds } from "./predict.ts";
import { type FitRow, fitRows, rowWeight } from "./rows.ts";
import type { Seen } from "./seen.ts";

/**
 * Penalties, by what they hold a weight to: the long-run rate near a weight of one and the others near zero; those of a
 * kind near those of all kinds; the calibration near "as said". Chosen once on 2001–2026 and not tuned by class.
 */
const PENALTY = { base: 10, feature: 5, kind: 8, kindConstant: 4, calibration: 5 };

type Rows = Record<Horizon, FitRow[]>;

/**
 * Weights from cases as they were known on the day before `from`: for each horizon a ridge logistic regression over all
 * kinds, then one for each kind that is drawn to it; and how the forecasts by the weights of `earlier` years came out, by
 * which these are calibrated. Nothing that was not over by then is used. `without` holds a feature at nothing, to see what it
 * brings.
 */
export function fitYear(
  cases: readonly ListedCase[],
  earlier: readonly YearOfWeights[],
  from: string,
  without?: string,
): YearOfWeights {
  const rows = Object.fromEntries(
    HORIZONS.map((horizon) => [horizon, cases.flatMap((of) => fitRows(of, horizon))]),
  ) as Rows;
  const horizons = Object.fromEntries(
    HORIZONS.map((horizon) => [horizon, fitHorizon(rows[horizon], horizon, without)]),
  ) as YearOfWeights["horizons"];
  const calibration = {
    model: calibrate(rows, earlier, listedLogOdds),
    usual: calibrate(rows, earlier, usualLogOdds),
  };
  return { from, calibration, horizons };
}

function fitHorizon(
  rows: readonly FitRow[],
  horizon: Horizon,
  without?: string,
): YearOfWeights["horizons"][Horizon] {
  const weight = rowWeight(horizon);
  const all = rateOf(rows, weight, 0.1);
  const byKind = (kind: Kind) => rows.filter((row) => row.kind === kind);
  const pools = ofKinds((kind) => rateOf(byKind(kind), weight, all));
  const shared = regress(rows, horizon, pools, weight, without);
  return {
    pools,
    kinds: ofKinds((kind) => ownWeights(kind, byKind(kind), horizon, pools, weight, shared, without)),
  };
}

/** Share of the rows that came true, with one window of `prior` beside them. */
function rateOf(rows: readonly FitRow[], weight: number, prior: number): number {
  const hits = rows.filter(({ outcome }) => outcome === 1).length * weight;
  return (hits + prior) / (rows.length * weight + 1);
}

const WIDTH = FEATURES.length + 1;

/** Weights of all kinds together: of the rate, then of the features. */
function regress(
  rows: readonly FitRow[],
  horizon: Horizon,
  pools: Record<Kind, number>,
  weight: number,
  without?: string,
): ListedWeights {
  const values = Float64Array.from(
    rows.flatMap((row) => [logOdds(pooledRate(row.seen.longRun(horizon), pools[row.kind])), ...row.values]),
  );
  const { constant, weights } = logisticRegression(
    { rows: rows.length, features: WIDTH, values },
    rows.map(({ outcome }) => outcome),
    {
      penalty: [PENALTY.base, ...FEATURES.map(({ id }) => (id === without ? Infinity : PENALTY.feature))],
      centre: [1, ...FEATURES.map(({ id, prior = 0 }) => (id === without ? 0 : prior))],
      weights: new Float64Array(rows.length).fill(weight),
    },
  );
  return { constant, base: weights[0]!, features: weights.slice(1) };
}

/** The weights of one kind, drawn to those of all; the constant is a weight of a one here, so that it can be drawn too. */
function ownWeights(
  kind: Kind,
  rows: readonly FitRow[],
  horizon: Horizon,
  pools: Record<Kind, number>,
  weight: number,
  shared: ListedWeights,
  without?: string,
): ListedWeights {
  const values = Float64Array.from(
    rows.flatMap((row) => [1, logOdds(pooledRate(row.seen.longRun(horizon), pools[kind])), ...row.values]),
  );
  const { weights } = logisticRegression(
    { rows: rows.length, features: WIDTH + 1, values },
    rows.map(({ outcome }) => outcome),
    {
      constant: false,
      penalty: [
        PENALTY.kindConstant,
        PENALTY.kind,
        ...FEATURES.map(({ id }) => (id === without ? Infinity : PENALTY.kind)),
      ],
      centre: [shared.constant, shared.base, ...shared.features],
      weights: new Float64Array(rows.length).fill(weight),
    },
  );
  const own = placesOf(kind);
  const [constant, base, ...features] = weights as [number, number, ...number[]];
  return { constant, base, features: features.map((w, i) => (own.includes(i) ? w : 0)) };
}

/**
 * How the log-odds of forecasts by the weights of their own years, uncalibrated, have to be moved and stretched to come
 * true as said.
 */
function calibrate(
  rows: Rows,
  earlier: readonly YearOfWeights[],
  logOddsBy: (year: YearOfWeights, seen: Seen, horizon: Horizon) => number,
): Line {
  const said: number[] = [];
  const came: number[] = [];
  const weights: number[] = [];
  const raw = earlier.map((year) => ({
    year: { ...year, calibration: { model: AS_SAID, usual: AS_SAID } },
    from: dayNumber(year.from),
  }));
  for (const horizon of HORIZONS) {
    for (const { seen, outcome } of rows[horizon]) {
      const year = raw.findLast(({ from }) => from <= seen.day)?.year;
      if (!year) continue;
      said.push(1, logOddsBy(year, seen, horizon));
      came.push(outcome);
      weights.push(rowWeight(horizon));
    }
  }
  const { weights: fitted } = logisticRegression(
    { rows: came.length, features: 2, values: Float64Array.from(said) },
    came,
    { constant: false, penalty: PENALTY.calibration, centre: [0, 1], weights: Float64Array.from(weights) },
  );
  return { constant: fitted[0]!, slope: fitted[1]! };
}

const AS_SAID: Line = { constant: 0, slope: 1 };

function ofKinds<T>(of: (kind: Kind) => T): Record<Kind, T> {
  return Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, T>;
}
