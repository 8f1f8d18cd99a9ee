import { expect, test } from "vitest";
import { FEATURE_GROUPS } from "../../../../src/forecast/ranking/features/all.ts";
import { Ranker } from "../../../../src/forecast/ranking/ranker.ts";
import { Examples, TOP } from "../../../../src/forecast/ranking/rerank/examples.ts";
import { eventStream } from "../../../../src/forecast/ranking/stream.ts";

test("an example has the best candidates, where answers stand among them, and how many answers there are in all", () => {
  const stream = eventStream({
    actors: Array.from({ length: TOP + 4 }, (_, i) => ({ name: `actor ${i}`, country: null, sector: null })),
    acts: [{ name: "act", root: 0, quad: 0 }],
    events: [{ source: 0, act: 0, target: 1, day: 0 }],
  });
  const scored = new Ranker(stream, FEATURE_GROUPS).score({ day: 1, source: 0, act: 0, answers: [] });
  const asked = (day: number, answers: number[]) => ({
    ...scored,
    query: { ...scored.query, day, answers },
    // The last actor is the best, the first the worst.
    scores: Float64Array.from(stream.actors, (_, o) => o),
  });
  const examples = new Examples(3, 5);
  for (const day of [2, 3, 4, 5]) examples.take(asked(day, [1, 7, TOP + 2]));
  // Nothing is to be learnt of an answer that is no candidate.
  examples.take(asked(5, [1]));
  expect(examples.found).toHaveLength(1);
  const [{ day, places, answers, scores }] = examples.found as [(typeof examples.found)[number]];
  expect({ day, places, answers }).toEqual({ day: 5, places: [TOP - 4, 1], answers: 3 });
  expect([scores.length, scores[0], scores[TOP - 1]]).toEqual([TOP, TOP + 3, 4]);
});

test("there is no scale where no query came before the days that are kept", () => {
  expect(() => new Examples(3, 5).scale).toThrow(RangeError);
});
