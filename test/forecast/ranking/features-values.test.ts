import { describe, expect, test } from "vitest";
import { featuresOf } from "../../../src/forecast/ranking/candidates.ts";
import { FEATURE_GROUPS } from "../../../src/forecast/ranking/features/all.ts";
import { Ranker } from "../../../src/forecast/ranking/ranker.ts";
import { streamOf } from "./synthetic.ts";

describe("the values of features", () => {
  // Actors 0, 3, 6, 9 are of country A, 1, 4, 7, 10 of B; the others have none. Sectors: STATE, Police, Media, none, in turn.
  const stream = streamOf([
    { source: 0, act: 0, target: 4, day: 0 },
    { source: 0, act: 1, target: 4, day: 1 },
    { source: 0, act: 0, target: 7, day: 2 },
    { source: 6, act: 0, target: 7, day: 2 },
    { source: 4, act: 0, target: 0, day: 3 },
  ]);
  const ranker = new Ranker(stream, FEATURE_GROUPS);
  const { scorer } = ranker.score({ day: 4, source: 0, act: 0, answers: [] });
  const valuesOf = (group: string, candidate: number) => {
    const g = FEATURE_GROUPS.findIndex(({ id }) => id === group);
    return [...featuresOf(scorer, [candidate])].slice(
      scorer.offsets[g]!,
      scorer.offsets[g]! + FEATURE_GROUPS[g]!.features.length,
    );
  };
  /** One event that many days ago, at each half-life. */
  const ago = (days: number) => [1.5, 7, 35, Number.POSITIVE_INFINITY].map((half) => 2 ** (-days / half));
  const expectValues = (group: string, candidate: number, due: readonly number[]) => {
    const found = valuesOf(group, candidate);
    expect(found).toHaveLength(due.length);
    due.forEach((value, i) => {
      expect(found[i], `${group} ${i}`).toBeCloseTo(value, 5);
    });
  };

  test("of the same act: count and share of the source's events of the act", () => {
    const [first, second] = [ago(4), ago(2)];
    const counts = first.map((count) => Math.log(1 + 2 * count));
    const shares = first.map((count, k) => Math.log(1 + (30 * count) / (count + second[k]! + 2)));
    expectValues("pair-act", 4, [...counts, ...shares]);
    expectValues("pair-act", 5, new Array(8).fill(0));
  });

  /** log(1 + times × c / (T + prior)) at some half-lives, for events some days ago. */
  const share = (
    halfLives: readonly number[],
    [times, prior]: readonly [number, number],
    own: readonly number[],
    all: readonly number[],
  ) =>
    halfLives.map((k) => {
      const [c, total] = [own, all].map((days) => days.reduce((sum, day) => sum + ago(day)[k]!, 0));
      return Math.log(1 + (times * c!) / (total! + prior));
    });
  const [EACH, ALL_BUT_FIRST, LAST_TWO] = [
    [0, 1, 2, 3],
    [1, 2, 3],
    [2, 3],
  ] as const;

  test("of any act, forward and backward: among all that the source has to do with", () => {
    const counts = (days: readonly number[]) =>
      EACH.map((k) => Math.log(1 + 2 * days.reduce((sum, day) => sum + ago(day)[k]!, 0)));
    expectValues("pair-forward", 4, [...counts([4, 3]), ...share(EACH, [30, 2], [4, 3], [4, 3, 2, 1])]);
    expectValues("pair-backward", 4, [...counts([1]), ...share(EACH, [30, 2], [1], [4, 3, 2, 1])]);
    expectValues("pair-backward", 7, new Array(8).fill(0));
  });

  test("of the candidate: how much of what befalls it, and of all that it has to do with, is the source's", () => {
    expectValues("target-pair-act", 7, share(EACH, [30, 2], [2], [2, 2]));
    expectValues("target-pair", 7, share(EACH, [30, 2], [2], [2, 2]));
    expectValues("target-pair", 4, share(EACH, [30, 2], [4, 3, 1], [4, 3, 1]));
    expectValues("target-country", 7, share([1, 3], [20, 1], [2, 2], [2, 2]));
    expectValues("target-country-act", 7, share(LAST_TWO, [20, 1], [2, 2], [2, 2]));
    expectValues("target-sector", 7, share(LAST_TWO, [20, 1], [2], [2, 2]));
    expectValues("target-sector-act", 7, share(LAST_TWO, [20, 1], [2], [2, 2]));
    expectValues("sector-target-act", 7, share(ALL_BUT_FIRST, [100, 2], [2], [4, 2, 1]));
    expectValues("origin-peers-act", 7, share(LAST_TWO, [30, 2], [2], [4, 2]));
  });

  test("of the act in return: what the candidate did to the source", () => {
    expectValues(
      "pair-return",
      4,
      ago(1).map((count) => Math.log(1 + 2 * count)),
    );
    expectValues("pair-return", 7, [0, 0, 0, 0]);
  });

  test("of shares of the act: less what a candidate never seen has", () => {
    const days = [4, 2, 2, 1].map(ago);
    const due = [0, 1, 2, 3].map((k) => {
      const total = days.reduce((sum, counts) => sum + counts[k]!, 0) + 2;
      const [own, none] = [days[3]![k]!, 0].map((count) => Math.log((1000 * (count + 0.02)) / total + 0.01));
      return own! - none!;
    });
    expectValues("act-share", 0, due);
    expectValues("act-share", 2, [0, 0, 0, 0]);
  });

  test("of recency: days since the last, and how many partners came later", () => {
    expectValues("recency-act", 4, [1, 0, 1 / 4, 6 - Math.log(5), 1 / 2, 4 - Math.log(2)]);
    expectValues("recency-pair", 4, [1, 1, 1, 6 - Math.log(2), 1, 5]);
    expectValues("recency-pair", 7, [1, 0, 1 / 2, 6 - Math.log(3), 1 / 2, 5 - Math.log(2)]);
    expectValues("directions", 7, [1, 0]);
    expectValues("directions", 4, [1, 1]);
  });

  test("of what came since the last contact: events of the candidate, then of the source", () => {
    expectValues("since-contact", 4, [1, 5, 1, 5]);
    expectValues("since-contact", 7, [1, 5, 1 / 2, 5 - Math.log(2)]);
  });

  test("of countries: by the candidate's country; one without has what cancels the share of none", () => {
    const total = 4;
    const [seen, none] = [4, 0].map((count) => Math.log((20 * (count + 0.05)) / (total + 1) + 0.05)) as [
      number,
      number,
    ];
    expect(valuesOf("country-source", 10)[2]).toBeCloseTo(seen - none, 5);
    expect(valuesOf("country-source", 2)[2]).toBeCloseTo(-none, 5);
    expect(valuesOf("country-source", 3)[2]).toBe(0);
    expectValues("same-country", 3, [1, 0]);
    expectValues("same-country", 2, [0, 1]);
  });

  test("of the source's country: what others of it did to the candidate", () => {
    const counts = ago(2).map((count) => 2 * count);
    const total = ago(4).map((count, k) => count + counts[k]!);
    const due = [1, 3].map((k) => Math.log(1 + 2 * counts[k]!));
    const shares = [1, 3].map((k) => Math.log(1 + (30 * counts[k]!) / (total[k]! + 2)));
    expectValues("origin-country-act", 7, [...due, ...shares]);
  });

  test("of two hops: partners of partners, over both shares", () => {
    // 0 met 7 once in four events, 7 met 6 once in two.
    const [ofSource, ofSeven] = [[4, 3, 2, 1].map(ago), [2, 2].map(ago)];
    const due = [1, 2].map((k) => {
      const [t0, t7] = [ofSource, ofSeven].map((all) => all.reduce((sum, counts) => sum + counts[k]!, 0)) as [
        number,
        number,
      ];
      return Math.log(1 + 200 * (ago(2)[k]! / (t0 + 1)) * (ago(2)[k]! / (t7 + 1)));
    });
    expectValues("two-hop", 6, due);
  });
});

test("one event of long ago with the source's country is too little to tell of the candidate", () => {
  const once = streamOf([{ source: 0, act: 0, target: 4, day: 0 }]);
  const told = (day: number) => {
    const { scorer } = new Ranker(once, FEATURE_GROUPS).score({ day, source: 3, act: 0, answers: [] });
    return scorer.blocks[FEATURE_GROUPS.findIndex(({ id }) => id === "target-country")]!.size;
  };
  // 2^(-80 / 35) is a little more than a fifth, 2^(-90 / 35) a little less.
  expect([told(80), told(90)]).toEqual([1, 0]);
});
