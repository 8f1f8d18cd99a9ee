import { describe, expect, test } from "vitest";
import { featuresOf, reasonsFor } from "../../../src/forecast/ranking/candidates.ts";
import { evaluate } from "../../../src/forecast/ranking/evaluate.ts";
import { FEATURE_GROUPS } from "../../../src/forecast/ranking/features/all.ts";
import { fitRanker } from "../../../src/forecast/ranking/fit.ts";
import { likeliest, topOf } from "../../../src/forecast/ranking/predict.ts";
import { queriesOf } from "../../../src/forecast/ranking/queries.ts";
import { Ranker } from "../../../src/forecast/ranking/ranker.ts";
import { intoResiduals } from "../../../src/forecast/ranking/residuals.ts";
import type { StreamEvent } from "../../../src/forecast/ranking/stream.ts";
import { seededRandom } from "../../../src/statistics/random.ts";
import { ACTORS, ACTS, drawn, streamOf } from "./synthetic.ts";

const DAYS = 60;
const SPLIT = 45;
const events = drawn(7, DAYS);
const fitted = (seed: number, all: readonly StreamEvent[] = events, until = SPLIT) =>
  fitRanker(streamOf(all), { groups: FEATURE_GROUPS, from: 10, until, seed });

/** The scores of every actor for every source and doubled act on the day at which the ranker stands. */
const allScores = (ranker: Ranker, day: number) =>
  Array.from({ length: ACTORS * 2 * ACTS }, (_, i) =>
    Float64Array.from(
      ranker.score({ day, source: i % ACTORS, act: Math.floor(i / ACTORS), answers: [] }).scores,
    ),
  );

describe("the additive ranker", () => {
  test("sees nothing of the day or later: another future leaves every score equal to the bit", () => {
    for (const day of [20, SPLIT, 55]) {
      const random = seededRandom(day);
      const other = events.map((event) =>
        event.day < day
          ? event
          : { source: random.int(ACTORS), act: random.int(ACTS), target: random.int(ACTORS), day: event.day },
      );
      expect(allScores(fitted(1, other, day), day)).toEqual(allScores(fitted(1, events, day), day));
    }
  });

  test("would show a leak: another past changes the scores", () => {
    const other = events.map((event) =>
      event.day === 44 ? { ...event, target: (event.target + 1) % ACTORS } : event,
    );
    expect(allScores(fitted(1, other), SPLIT)).not.toEqual(allScores(fitted(1), SPLIT));
  });

  test("gives reasons that add up to the score", () => {
    const ranker = fitted(1);
    let told = 0;
    for (const query of queriesOf(ranker.history.stream, SPLIT)) {
      const scored = ranker.score(query);
      for (let candidate = 0; candidate < ACTORS; candidate++) {
        const reasons = reasonsFor(scored, candidate);
        told += reasons.length;
        const sum = reasons.reduce((total, { adds }) => total + adds, 0);
        expect(sum).toBeCloseTo(scored.scores[candidate]!, 9);
        const due = [...new Set(reasons.map(({ group, feature }) => `${group} ${feature}`))];
        expect(due).toHaveLength(reasons.length);
      }
    }
    expect(told).toBeGreaterThan(1000);
  });

  test("gives the features of candidates in the order asked", () => {
    const ranker = fitted(1);
    const { scorer } = ranker.score({ day: SPLIT, source: 0, act: 0, answers: [] });
    const [one, two] = [featuresOf(scorer, [3]), featuresOf(scorer, [5])];
    expect(featuresOf(scorer, [5, 3])).toEqual(Float64Array.of(...two, ...one));
  });

  test("is the same for the same seed and another for another", () => {
    const scores = allScores(fitted(1), SPLIT);
    expect(allScores(fitted(1), SPLIT)).toEqual(scores);
    expect(allScores(fitted(2), SPLIT)).not.toEqual(scores);
  });

  test("does not depend on which queries were asked before on the same day", () => {
    const [one, other] = [fitted(1), fitted(1)];
    const asked = { day: SPLIT, source: 4, act: 2, answers: [] };
    const first = Float64Array.from(one.score(asked).scores);
    allScores(other, SPLIT);
    expect(Float64Array.from(other.score(asked).scores)).toEqual(first);
  });

  test("learns: fitted, it ranks better than with no weights, and far better than chance", () => {
    const mrr = (ranker: Ranker) =>
      evaluate(
        ranker.history.stream,
        SPLIT,
        DAYS,
        (query) => ranker.score(query).scores,
        () => "pair never seen",
      ).mrr;
    const chance = mrr(new Ranker(streamOf(events), FEATURE_GROUPS));
    expect(chance).toBeCloseTo(2 / (ACTORS + 1), 1);
    expect(mrr(fitted(1))).toBeGreaterThan(chance + 0.2);
  });

  test("tells each query as it was scored before it was learnt from", () => {
    const until = 12;
    const seen: { day: number; scores: number[] }[] = [];
    fitRanker(streamOf(events), {
      groups: FEATURE_GROUPS,
      from: 10,
      until,
      seed: 1,
      onScored: ({ query, scores }) => seen.push({ day: query.day, scores: [...scores] }),
    });
    expect(seen).toHaveLength([10, 11].flatMap((day) => queriesOf(streamOf(events), day)).length);
    // The very first is scored with weights of zero.
    expect(new Set(seen[0]!.scores)).toEqual(new Set([0]));
    expect(new Set(seen[1]!.scores).size).toBeGreaterThan(1);
  });
});

describe("the residuals", () => {
  const scores = [0.3, -1, 2, 0.5, 0];
  const answers = [0, 2];
  /** Mean cross-entropy of the answers, the other left out, times the root of their number. */
  const loss = (at: readonly number[]) => {
    const terms = answers.map((answer) => {
      const among = at.filter((_, o) => o === answer || !answers.includes(o));
      return Math.log(among.reduce((sum, score) => sum + Math.exp(score), 0)) - at[answer]!;
    });
    return (Math.sqrt(answers.length) * (terms[0]! + terms[1]!)) / answers.length;
  };

  test("are the slope of the loss by score", () => {
    const found = Float64Array.from(scores);
    intoResiduals(found, answers);
    scores.forEach((_, o) => {
      const moved = (by: number) => loss(scores.map((score, i) => (i === o ? score + by : score)));
      expect(found[o]).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 7);
    });
  });
});

test("the likeliest have chances that add up to one over all actors", () => {
  const ranker = fitted(1);
  const all = likeliest(ranker.score({ day: SPLIT, source: 0, act: 0, answers: [] }), ACTORS);
  expect(all.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
  expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((a, b) => b - a));
  expect(all[0]!.probability).toBeGreaterThan(2 / ACTORS);
});

test("the best candidates come first, of equals the lowest number", () => {
  expect(topOf(Float64Array.of(1, 5, 3, 5, 4), 3)).toEqual([1, 3, 4]);
  expect(topOf(Float64Array.of(0, 0), 3)).toEqual([0, 1]);
});
