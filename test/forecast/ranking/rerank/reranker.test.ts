import { describe, expect, test } from "vitest";
import { FEATURE_GROUPS } from "../../../../src/forecast/ranking/features/all.ts";
import { topOf } from "../../../../src/forecast/ranking/predict.ts";
import { TOP } from "../../../../src/forecast/ranking/rerank/examples.ts";
import { fitReranked } from "../../../../src/forecast/ranking/rerank/fit.ts";
import { eventStream, type StreamEvent } from "../../../../src/forecast/ranking/stream.ts";
import { seededRandom } from "../../../../src/statistics/random.ts";

const [ACTORS, ACTS, DAYS, SPLIT] = [45, 3, 44, 36];

/** Who met on one of the last two days meets again, who met on both does not, and some are drawn anew. */
function exclusive(seed: number): StreamEvent[] {
  const random = seededRandom(seed);
  const met: Set<number>[] = [];
  const events: StreamEvent[] = [];
  for (let day = 0; day < DAYS; day++) {
    const [last, before] = [met[day - 1] ?? new Set<number>(), met[day - 2] ?? new Set<number>()];
    const pairs = new Set([...last].filter((pair) => !before.has(pair)));
    for (const pair of before) if (!last.has(pair)) pairs.add(pair);
    while (pairs.size < 40) pairs.add(random.int(ACTORS * ACTORS));
    for (const pair of pairs)
      events.push({ source: Math.floor(pair / ACTORS), act: pair % ACTS, target: pair % ACTORS, day });
    met.push(pairs);
  }
  return events;
}

const streamOf = (events: readonly StreamEvent[]) =>
  eventStream({
    actors: Array.from({ length: ACTORS }, (_, i) => ({
      name: `actor ${i}`,
      country: i % 3 === 2 ? null : "AB"[i % 3]!,
      sector: i % 4 === 3 ? null : "CDE"[i % 4]!,
    })),
    acts: Array.from({ length: ACTS }, (_, i) => ({ name: `act ${i}`, root: i * 5, quad: i })),
    events,
  });

const events = exclusive(1);
const fitted = (seed: number, all: readonly StreamEvent[] = events, epochs = 1) =>
  fitReranked(streamOf(all), {
    groups: FEATURE_GROUPS,
    from: 5,
    until: SPLIT,
    seed,
    learning: { epochs, hidden: 8 },
  });
const both = fitted(1);

const asked = Array.from({ length: 30 }, (_, i) => ({
  day: SPLIT,
  source: i,
  act: i % (2 * ACTS),
  answers: [],
}));
const scoresOf = ({ ranker, reranker }: ReturnType<typeof fitted>) =>
  asked.map((query) => reranker.scores(ranker.score(query)));

describe("the re-ranker", () => {
  test("leaves the order outside the best candidates untouched, and below them", () => {
    const { ranker, reranker } = fitted(1);
    let moved = 0;
    for (const query of asked) {
      const { scores: additive } = ranker.score(query);
      const [before, top] = [topOf(additive, ACTORS), topOf(additive, TOP)];
      const scores = reranker.scores(ranker.score(query));
      const after = topOf(scores, ACTORS);
      expect(after.slice(0, TOP).sort()).toEqual([...top].sort());
      expect(after.slice(TOP)).toEqual(before.slice(TOP));
      for (const o of before.slice(TOP)) expect(scores[o]).toBe(additive[o]);
      if (after.some((o, place) => o !== before[place])) moved++;
    }
    expect(moved).toBeGreaterThan(0);
  });

  test("is the same for the same seed, to the bit, and another for another", () => {
    expect(scoresOf(fitted(1))).toEqual(scoresOf(both));
    expect(scoresOf(fitted(2))).not.toEqual(scoresOf(both));
  });

  test("sees nothing of the day or later: another future leaves every score equal to the bit", () => {
    const random = seededRandom(9);
    const other = events.map((event) =>
      event.day < SPLIT ? event : { ...event, source: random.int(ACTORS), target: random.int(ACTORS) },
    );
    expect(scoresOf(fitted(1, other))).toEqual(scoresOf(both));
  });

  test("would show a leak: another past changes the scores", () => {
    const other = events.map((event) =>
      event.day === SPLIT - 1 ? { ...event, target: (event.target + 1) % ACTORS } : event,
    );
    expect(scoresOf(fitted(1, other))).not.toEqual(scoresOf(both));
  });

  test("does not depend on which queries were asked before on the same day", () => {
    const { ranker, reranker } = both;
    const alone = asked.map((query) => reranker.scores(ranker.score(query)));
    const backwards = asked.toReversed().map((query) => reranker.scores(ranker.score(query)));
    expect(backwards.toReversed()).toEqual(alone);
  });
});
