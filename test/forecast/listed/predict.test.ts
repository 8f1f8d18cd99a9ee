import { beforeAll, describe, expect, test } from "vitest";
import { backtest, chosen, type PastForecast, trackRecord } from "../../../src/forecast/backtest.ts";
import { sumOf } from "../../../src/forecast/forecaster.ts";
import { fitYear } from "../../../src/forecast/listed/fit.ts";
import { listedForecasters } from "../../../src/forecast/listed/forecasters.ts";
import {
  asModel,
  HORIZONS,
  type ListedModel,
  shippedModel,
  weightsOn,
} from "../../../src/forecast/listed/model.ts";
import { listedReasons, usualReasons } from "../../../src/forecast/listed/predict.ts";
import { observer } from "../../../src/forecast/listed/seen.ts";
import { fromLogOdds } from "../../../src/statistics/logOdds.ts";
import { expectedCalibrationError } from "../../../src/statistics/scores.ts";
import { drawnCases, drawnDays, FROM, made, TO } from "./cases.ts";

/** Weights of each fifth year, fitted on cases that were cut at its eve. */
function fitted(cases: ReturnType<typeof drawnCases>): ListedModel {
  const years: ListedModel["years"] = [];
  for (let year = 2000; year <= 2025; year += 5) {
    const eve = Math.floor(Date.UTC(year, 0, 1) / 864e5 - 1);
    const known = cases.map((of) => ({ ...of, to: eve, spans: of.spans.filter(([, to]) => to <= eve) }));
    years.push(fitYear(known, years, `${year}-01-01`));
  }
  return asModel(years, "test");
}

describe("weights fitted on acts with a known rate", () => {
  let model: ListedModel;
  beforeAll(() => {
    model = fitted(drawnCases("known"));
  });

  test("come true as often as said, on cases that were not fitted", () => {
    const past = drawnCases("others").flatMap((of) =>
      HORIZONS.flatMap((horizon) => backtest(listedForecasters(model), of, horizon)),
    );
    const came = past.map(({ outcome }) => outcome);
    const said = past.map(({ probability }) => probability);
    expect(expectedCalibrationError(said, came, 10)).toBeLessThan(0.05);
  });

  test("have no skill where a rate never changes, and skill where it does", () => {
    const skill = (rate: (day: number) => number, seed: string) =>
      trackRecord(backtest(listedForecasters(model), made(drawnDays(seed, rate)), 90), 90)!;
    const changing = skill((day) => (day < FROM + 5000 ? 0.0005 : 0.03), "b");
    expect(skill(() => 0.008, "a").skill).toBeLessThan(0.1);
    expect(changing.low).toBeGreaterThan(0);
    expect(changing.brier).toBeLessThan(changing.baseBrier);
  });

  test("what came after the year changes none of its weights", () => {
    const [first] = model.years;
    const later = drawnCases("known").map((of) => ({
      ...of,
      spans: of.spans.filter(([, to]) => to < 10957 || to % 2 === 0),
    }));
    expect(fitted(later).years[0]).toEqual(first);
  });
});

describe("the weights that ship", () => {
  const of = made(drawnDays("ship", () => 0.01));

  test("the reasons add up to the log-odds, the usual rate among them", () => {
    const year = weightsOn(shippedModel(), TO)!;
    const seen = observer(of).at(TO);
    for (const horizon of HORIZONS) {
      const reasons = listedReasons(year, seen, horizon);
      const chance = fromLogOdds(sumOf(reasons));
      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThan(1);
      // Told again from the weights, term by term.
      const { constant, base, features } = year.horizons[horizon].kinds.missiles;
      const { constant: shift, slope } = year.calibration.model;
      const rate = reasons[0]!.value;
      const inner = reasons.slice(1).reduce(
        (sum, { feature, value }) => {
          const at = shippedModel().features.findIndex((id) => (id as string) === feature);
          return sum + features[at]! * value;
        },
        constant + base * Math.log(rate / (1 - rate)),
      );
      expect(sumOf(reasons)).toBeCloseTo(shift + slope * inner, 10);
      expect(reasons.map(({ feature }) => feature)).toEqual(["base", "month", "year", "exercise"]);
    }
    expect(usualReasons(year, seen, 90)).toHaveLength(1);
    for (const forecaster of Object.values(listedForecasters(shippedModel())))
      for (const horizon of HORIZONS)
        expect(forecaster.forecast({ seen, horizon })!.probability).toBeCloseTo(
          fromLogOdds(sumOf(forecaster.reasons({ seen, horizon }))),
          12,
        );
  });

  test("are those of the year of the day, and none before the first", () => {
    const { years } = shippedModel();
    const day = Date.UTC(2015, 5, 1) / 864e5;
    expect(weightsOn(shippedModel(), day)!.from).toBe("2015-01-01");
    expect(weightsOn(shippedModel(), Date.UTC(1999, 0, 1) / 864e5)).toBeNull();
    expect(years.map(({ from }) => from)).toEqual([...years.map(({ from }) => from)].sort());
  });

  test("a past forecast is the one that would have been given then", () => {
    const past = backtest(listedForecasters(shippedModel()), of, 90);
    const { issued, probability, outcome } = past[40]!;
    const known = made(
      of.spans.map(([day]) => day).filter((day) => day <= issued),
      { to: issued },
    );
    const year = weightsOn(shippedModel(), issued)!;
    const fresh = fromLogOdds(sumOf(listedReasons(year, observer(known).at(issued), 90)));
    expect(probability).toBeCloseTo(fresh, 12);
    expect(outcome).toBe(of.spans.some(([day]) => day > issued && day <= issued + 90) ? 1 : 0);
  });

  test("no window that was not over is settled", () => {
    const past = backtest(listedForecasters(shippedModel()), of, 365);
    expect(Math.max(...past.map(({ issued }) => issued)) + 365).toBeLessThanOrEqual(TO);
  });
});

describe("which number is given", () => {
  const past = (rows: readonly [probability: number, base: number, outcome: 0 | 1][]): PastForecast[] =>
    rows.map(([probability, base, outcome], issued) => ({
      issued,
      probability,
      usual: base,
      base,
      persistence: 0,
      given: "usual",
      said: base,
      outcome,
    }));
  const rows = (hit: number, miss: number) =>
    past([
      ...Array.from({ length: 4 }, (): [number, number, 1] => [hit, 0.5, 1]),
      ...Array.from({ length: 4 }, (): [number, number, 0] => [miss, 0.5, 0]),
    ]);

  test("the model's where it has scored better, else the usual rate", () => {
    expect(chosen(rows(0.8, 0.2))).toBe("model");
    expect(chosen(rows(0.2, 0.8))).toBe("usual");
    expect(chosen(rows(0.5, 0.5))).toBe("usual");
  });

  test("the usual rate where nothing, or everything, happened", () => {
    expect(chosen(past([[0.01, 0.5, 0]]))).toBe("usual");
    expect(trackRecord(past([[0.01, 0.5, 0]]), 90)).toBeNull();
  });
});
