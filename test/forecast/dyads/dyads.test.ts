import { describe, expect, it } from "vitest";
import { QUADS } from "../../../src/chronicle/event.ts";
import { holds } from "../../../src/chronicle/query.ts";
import { codedEvent } from "../../../src/chronicle/readers/codedEvent.ts";
import { dayFromNumber, dayNumber } from "../../../src/dates.ts";
import { dyadBacktest } from "../../../src/forecast/dyads/backtest.ts";
import { DYAD_FEATURES } from "../../../src/forecast/dyads/features.ts";
import { fitDyads, HORIZONS } from "../../../src/forecast/dyads/fit.ts";
import { type DyadEvent, dyadHistory, isHitWithin } from "../../../src/forecast/dyads/history.ts";
import { loadDyadModel, readDyadModel, writtenDyadModel } from "../../../src/forecast/dyads/model.ts";
import { type AskedOfDyad, dyadForecaster } from "../../../src/forecast/dyads/predict.ts";
import { dyadViews } from "../../../src/forecast/dyads/view.ts";
import { logOdds } from "../../../src/statistics/logOdds.ts";
import { seededRandom } from "../../../src/statistics/random.ts";
import { intensity, START, simulated, stateName } from "./simulated.ts";

const DAYS = 300;
const STATES = 12;
const events = simulated(STATES, DAYS, "dyads");
const history = dyadHistory(events, { first: START, last: START + DAYS - 1 });
const shipped = loadDyadModel();
const DAY = START + 220;
const asked = (day: number): AskedOfDyad[] =>
  history.dyads.flatMap(({ source, target }) =>
    QUADS.flatMap((quad) =>
      HORIZONS.map((horizon) => ({ source, target, quad, horizon, day: dayFromNumber(day) })),
    ),
  );

describe("a forecast of a dyad", () => {
  const forecaster = dyadForecaster(shipped, history);

  it("lies in [0, 1] and its reasons add up to its log-odds", () => {
    let forecasts = 0;
    for (const question of asked(DAY)) {
      const chance = forecaster.forecast(question);
      if (!chance) continue;
      forecasts++;
      const { probability } = chance;
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
      const sum = forecaster.reasons(question).reduce((total, { adds }) => total + adds, 0);
      expect(Math.abs(sum - logOdds(probability))).toBeLessThan(1e-9);
    }
    expect(forecasts).toBeGreaterThan(500);
  });

  it("is no lower for the longer window, and says so where it had to be lifted", () => {
    // A model whose longer window is made improbable, so that every chance must be lifted.
    const odd = structuredClone(shipped);
    for (const quad of QUADS) odd.horizons[1]!.quads[quad].base -= 5;
    for (const model of [shipped, odd]) {
      const own = dyadForecaster(model, history);
      let lifted = 0;
      for (const question of asked(DAY).filter(({ horizon }) => horizon === 30)) {
        const long = own.forecast(question);
        const short = own.forecast({ ...question, horizon: 7 });
        if (!long || !short) continue;
        expect(long.probability).toBeGreaterThanOrEqual(short.probability - 1e-12);
        if (own.reasons(question).some(({ feature }) => feature === "within-shorter")) lifted++;
      }
      if (model === odd) expect(lifted).toBeGreaterThan(100);
    }
  });

  it("is not made of a pair with fewer than five events before the day", () => {
    const five = Array.from(
      { length: 5 },
      (_, n): DyadEvent => ({
        date: dayFromNumber(START + 10 * n),
        source: "A",
        target: "B",
        quad: "verbal conflict",
      }),
    );
    const ask = (day: number) =>
      dyadForecaster(shipped, dyadHistory(five)).forecast({
        source: "A",
        target: "B",
        quad: "verbal conflict",
        horizon: 7,
        day: dayFromNumber(day),
      });
    expect(ask(START + 40)).toBeNull();
    expect(ask(START + 41)).toMatchObject({ horizon: 7, persistence: 1 });
    expect(ask(START + 60)).toMatchObject({ persistence: 0 });
  });

  it("knows nothing of its day and of what comes after: shuffled, the future leaves it and the fit equal to the bit", () => {
    const random = seededRandom("future");
    const future = events.filter(({ date }) => dayNumber(date) >= DAY);
    const dates = random.shuffle(future.map(({ date }) => date));
    const quads = random.shuffle(future.map(({ quad }) => quad));
    const targets = random.shuffle(future.map(({ target }) => target));
    const other = dyadHistory(
      [
        ...events.filter(({ date }) => dayNumber(date) < DAY),
        ...future.map((event, i) => ({ ...event, date: dates[i]!, quad: quads[i]!, target: targets[i]! })),
      ],
      { first: START, last: START + DAYS - 1 },
    );
    const shuffled = dyadForecaster(shipped, other);
    // As text, which tells numbers apart to the bit: to compare thousands of them one by one takes seconds.
    const told = (own: typeof forecaster, day: number) =>
      JSON.stringify(asked(day).map((question) => [own.forecast(question), own.reasons(question)]));
    const expected = told(forecaster, DAY);
    expect(expected.length).toBeGreaterThan(100_000);
    expect(told(shuffled, DAY) === expected).toBe(true);
    const later = { ...asked(DAY + 40)[0]!, quad: QUADS[0]! };
    expect(shuffled.reasons(later)).not.toEqual(forecaster.reasons(later));
    const few = DYAD_FEATURES.slice(0, 3);
    expect(fitDyads(other, DAY, few, [7])).toEqual(fitDyads(history, DAY, few, [7]));
  });

  it("is given for all pairs of 200 states", () => {
    const many = simulated(10, DAYS, "many");
    const crowd = Array.from({ length: 200 * 199 * 6 }, (_, n): DyadEvent => {
      const pair = Math.floor(n / 6);
      const source = Math.floor(pair / 199);
      const target = (source + 1 + (pair % 199)) % 200;
      const like = many[(n * 31) % many.length]!;
      return { ...like, source: `S${source}`, target: `S${target}` };
    });
    const whole = dyadForecaster(shipped, dyadHistory(crowd));
    const day = dayFromNumber(START + DAYS);
    let count = 0;
    for (let s = 0; s < 200; s++)
      for (let t = 0; t < 200; t++)
        if (s !== t)
          for (const horizon of HORIZONS) {
            // A class for each pair, and each class for each state.
            const quad = QUADS[(s + t) % QUADS.length]!;
            if (whole.forecast({ source: `S${s}`, target: `S${t}`, quad, horizon, day })) count++;
          }
    expect(count).toBe(200 * 199 * HORIZONS.length);
  });
});

describe("fitted on events of known intensity", () => {
  it("is calibrated, and near the chance that the intensity gives", () => {
    const model = fitDyads(history, DAY);
    const forecaster = dyadForecaster(model, history);
    for (const horizon of HORIZONS) {
      const errors: number[] = [];
      for (let source = 0; source < STATES; source++)
        for (let target = 0; target < STATES; target++)
          QUADS.forEach((quad, place) => {
            const names = { source: stateName(source), target: stateName(target) };
            const chance = forecaster.forecast({ ...names, quad, horizon, day: dayFromNumber(DAY) });
            if (chance)
              errors.push(chance.probability - (1 - Math.exp(-horizon * intensity(source, target, place))));
          });
      const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
      const spread = errors.reduce((sum, error) => sum + Math.abs(error), 0) / errors.length;
      expect(Math.abs(mean)).toBeLessThan(horizon === 7 ? 0.02 : 0.03);
      expect(spread).toBeLessThan(horizon === 7 ? 0.05 : 0.09);
      const { ece, skill } = dyadBacktest(history, model, { from: DAY, to: DAY + 70, horizon });
      // Chance alone makes some: windows of 30 days are about two apart for each pair.
      expect(ece).toBeLessThan(horizon === 7 ? 0.02 : 0.035);
      // There is nothing to know beyond the long run.
      expect(skill).toBeGreaterThan(-0.02);
      expect(skill).toBeLessThan(0.1);
    }
  });
});

describe("windows that are over", () => {
  it("are counted as one by one", () => {
    const series = history.dyads[3]!.all;
    for (const day of [START + 3, START + 40, DAY]) {
      let [n, hit] = [0, 0];
      for (let from = START; from + 7 <= day; from++) {
        n++;
        if (isHitWithin(series, from, 7)) hit++;
      }
      expect(dyadViews(history)(day).windows(series, 7)).toEqual({ n, hit });
    }
  });
});

describe("the events behind a feature", () => {
  const viewAt = dyadViews(history);
  const chronicle = events.map(({ date, source, target, quad }, line) => {
    const party = (code: string) => ({ code, name: code, person: "", sector: "" });
    return codedEvent({
      id: `test:${line}`,
      date,
      act: { code: "010", root: "01", quad, goldstein: 0, name: quad },
      source: party(source),
      target: party(target),
      place: "",
      publisher: "",
      story: "",
      origin: { dataset: "test", file: "", line },
    });
  });

  it.each(DYAD_FEATURES.map((feature) => [feature.id, feature] as const))(
    "%s lie before the day",
    (_, feature) => {
      let found = 0;
      for (const dyad of history.dyads.slice(0, 12)) {
        const question = { view: viewAt(DAY), dyad, quad: QUADS[0]!, horizon: 7 };
        expect(Number.isFinite(feature.value(question))).toBe(true);
        const past = feature.behind(question).flatMap((filter) => chronicle.filter(holds(filter)));
        expect(past.every(({ date }) => dayNumber(date) < DAY)).toBe(true);
        found += past.length;
      }
      expect(found).toBeGreaterThan(0);
    },
  );

  it("of climatology are all of the class before the day", () => {
    const dyad = history.dyads[5]!;
    const question = { view: viewAt(DAY), dyad, quad: QUADS[2]!, horizon: 7 };
    const [filter] = DYAD_FEATURES[0]!.behind(question);
    expect(chronicle.filter(holds(filter!))).toHaveLength(question.view.events(dyad.quads[QUADS[2]!]));
  });
});

describe("the model file", () => {
  it("is small, reads as it was written and names every feature of the list", () => {
    const text = writtenDyadModel(shipped);
    expect(text.length).toBeLessThan(300_000);
    expect(readDyadModel(text, "weights.json")).toEqual(shipped);
    for (const { curves, quads } of shipped.horizons)
      for (const part of [curves, ...QUADS.map((quad) => quads[quad].terms)])
        expect(Object.keys(part).sort()).toEqual(DYAD_FEATURES.map(({ id }) => id).sort());
  });

  it.each([
    ["not JSON", "{", /not JSON/],
    [
      "without a class",
      writtenDyadModel(shipped).replaceAll("verbal conflict", "verbal strife"),
      /field "horizons\.0\.quads/,
    ],
    [
      "with a curve that lacks a value",
      '{"version":"1","horizons":[{"horizon":7,"curves":{"a":{"cuts":[1],"values":[1]}},"quads":{}}]}',
      /one value more/,
    ],
  ])("is refused where it is %s", (_, text, message) => {
    expect(() => readDyadModel(text, "weights.json")).toThrow(message);
  });
});
