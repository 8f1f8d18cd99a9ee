import { describe, expect, test } from "vitest";
import { evaluate, evaluateEach, meanRank } from "../../../src/forecast/ranking/evaluate.ts";
import { History } from "../../../src/forecast/ranking/history.ts";
import { kindOf } from "../../../src/forecast/ranking/kinds.ts";
import { queriesOf, type RankingQuery } from "../../../src/forecast/ranking/queries.ts";
import { recurrencyScores } from "../../../src/forecast/ranking/recurrency.ts";
import { ACTORS, ACTS, streamOf } from "./synthetic.ts";

const scores = (...values: number[]) => Float64Array.from(values);

describe("the rank of an answer", () => {
  test("is its place among all; of equals the mean of their places", () => {
    expect(meanRank(scores(3, 2, 1), 0, [0])).toBe(1);
    expect(meanRank(scores(3, 2, 1), 2, [2])).toBe(3);
    expect(meanRank(scores(3, 2, 2, 2), 2, [2])).toBe(3);
    expect(meanRank(scores(0, 0, 0, 0), 1, [1])).toBe(2.5);
  });

  test("leaves the other answers of the same query out, above it and equal to it", () => {
    expect(meanRank(scores(5, 4, 3, 3), 2, [0, 2])).toBe(2.5);
    expect(meanRank(scores(5, 4, 3, 3), 2, [2, 3])).toBe(3);
    expect(meanRank(scores(5, 4, 3, 3), 2, [0, 1, 2, 3])).toBe(1);
  });
});

describe("the queries of a day", () => {
  test("ask each event in both directions, answers of the same day and query together", () => {
    const stream = streamOf([
      { source: 0, act: 1, target: 2, day: 3 },
      { source: 0, act: 1, target: 1, day: 3 },
      { source: 0, act: 1, target: 5, day: 4 },
    ]);
    expect(queriesOf(stream, 3)).toEqual<RankingQuery[]>([
      { day: 3, source: 0, act: 1, answers: [1, 2] },
      { day: 3, source: 1, act: 1 + ACTS, answers: [0] },
      { day: 3, source: 2, act: 1 + ACTS, answers: [0] },
    ]);
  });
});

describe("the figures", () => {
  // Actor 4 always scores most, then 3, 2, 1, 0; all others tie below.
  const fixed = Float64Array.from({ length: ACTORS }, (_, o) => (o < 5 ? o + 1 : 0));

  test("are means over both directions, with the filter of the same day only", () => {
    const stream = streamOf([
      { source: 0, act: 0, target: 4, day: 1 },
      { source: 0, act: 0, target: 3, day: 2 },
      { source: 0, act: 0, target: 4, day: 2 },
    ]);
    const found = evaluate(
      stream,
      1,
      3,
      () => fixed,
      () => "pair never seen",
    );
    // Day 1: 4 ranks 1; its source 0 ranks 5. Day 2: 4 ranks 1, 3 ranks 1 as 4 is out; the source 0 twice 5.
    // Were day 1 filtered with day 2, its 4 would rank as now; were day 2 not filtered, 3 would rank 2.
    expect(found.queries).toBe(6);
    expect(found.mrr).toBeCloseTo((3 * 1 + 3 / 5) / 6, 12);
    expect([found.hits1, found.hits3, found.hits10]).toEqual([0.5, 0.5, 1]);
    expect(found.kinds["pair never seen"].queries).toBe(6);
  });

  test("several rankings read from one history each get what they would alone", () => {
    const stream = streamOf([
      { source: 0, act: 0, target: 4, day: 1 },
      { source: 2, act: 0, target: 3, day: 2 },
    ]);
    const turned = fixed.map((score) => -score);
    const scores = [() => fixed, () => turned];
    const kind = () => "pair never seen" as const;
    expect(evaluateEach(stream, 1, 3, scores, kind)).toEqual(
      scores.map((scoresOf) => evaluate(stream, 1, 3, scoresOf, kind)),
    );
  });

  test("answers of another day stay in", () => {
    const stream = streamOf([
      { source: 0, act: 0, target: 4, day: 1 },
      { source: 0, act: 0, target: 3, day: 2 },
    ]);
    const found = evaluate(
      stream,
      2,
      3,
      () => fixed,
      () => "pair never seen",
    );
    expect(found.mrr).toBeCloseTo((1 / 2 + 1 / 5) / 2, 12);
  });
});

describe("what was known", () => {
  const stream = streamOf([
    { source: 0, act: 0, target: 1, day: 0 },
    { source: 0, act: 0, target: 2, day: 1 },
  ]);

  test("the same triple, the pair in another act or direction, or neither; never of the day itself", () => {
    const history = new History(stream);
    history.advanceTo(1);
    expect(kindOf(history, 0, 0, 1)).toBe("same triple seen");
    expect(kindOf(history, 1, ACTS, 0)).toBe("same triple seen");
    expect(kindOf(history, 1, 0, 0)).toBe("pair seen otherwise");
    expect(kindOf(history, 0, 0, 2)).toBe("pair never seen");
  });

  test("recurrency: the triple seen most and latest comes first, then the act's usual targets", () => {
    const history = new History(
      streamOf([
        { source: 0, act: 0, target: 1, day: 0 },
        { source: 0, act: 0, target: 2, day: 3 },
        { source: 5, act: 0, target: 7, day: 3 },
      ]),
    );
    history.advanceTo(4);
    const found = new Float64Array(ACTORS);
    recurrencyScores(history, 0, 0, found);
    const ranks = [2, 1, 7, 8].map((answer) => meanRank(found, answer, [answer]));
    expect(ranks.slice(0, 3)).toEqual([1, 2, 3]);
    expect(ranks[3]).toBe(3 + (ACTORS - 3 + 1) / 2);
  });
});
