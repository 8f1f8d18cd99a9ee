import { describe, expect, test } from "vitest";
import { featuresOf } from "../../../src/forecast/ranking/candidates.ts";
import { FEATURE_GROUPS } from "../../../src/forecast/ranking/features/all.ts";
import { fitRanker } from "../../../src/forecast/ranking/fit.ts";
import { queriesOf } from "../../../src/forecast/ranking/queries.ts";
import { Ranker } from "../../../src/forecast/ranking/ranker.ts";
import { ACTORS, drawn, streamOf } from "./synthetic.ts";

const SPLIT = 45;
const events = drawn(7, SPLIT + 1);

describe("the groups of features", () => {
  test("have ids of their own, a name, a formula and a unit, 125 features in all", () => {
    expect(new Set(FEATURE_GROUPS.map(({ id }) => id)).size).toBe(FEATURE_GROUPS.length);
    expect(FEATURE_GROUPS.flatMap(({ features }) => features)).toHaveLength(125);
    for (const { name, formula, unit } of FEATURE_GROUPS) expect([name, formula, unit]).not.toContain("");
  });

  test("list each key once, with finite values, and can each be left out", () => {
    const ranker = new Ranker(streamOf(events), FEATURE_GROUPS);
    for (const query of queriesOf(ranker.history.stream, SPLIT)) {
      const { scorer } = ranker.score(query);
      scorer.blocks.forEach(({ keys, values, size, width }, g) => {
        expect(new Set(keys.subarray(0, size)).size, FEATURE_GROUPS[g]!.id).toBe(size);
        expect(values.subarray(0, size * width).every(Number.isFinite), FEATURE_GROUPS[g]!.id).toBe(true);
      });
    }
    for (const left of FEATURE_GROUPS) {
      const groups = FEATURE_GROUPS.filter((group) => group !== left);
      const without = fitRanker(streamOf(events), { groups, from: 10, until: 12, seed: 1 });
      expect(without.scorer.width).toBe(125 - left.features.length);
    }
  });
});

test("what is kept for a day is not kept for the next", () => {
  const [daily, fresh] = [0, 1].map(() => new Ranker(streamOf(events), FEATURE_GROUPS)) as [Ranker, Ranker];
  const everybody = Array.from({ length: ACTORS }, (_, actor) => actor);
  for (let day = SPLIT - 3; day <= SPLIT; day++) {
    for (const query of queriesOf(daily.history.stream, day)) daily.score(query);
  }
  for (const query of queriesOf(daily.history.stream, SPLIT)) {
    const [one, other] = [daily, fresh].map((ranker) => featuresOf(ranker.score(query).scorer, everybody));
    expect(one).toEqual(other);
  }
});
