import { expect, test } from "vitest";
import { evaluateEach } from "../../../../src/forecast/ranking/evaluate.ts";
import { FEATURE_GROUPS } from "../../../../src/forecast/ranking/features/all.ts";
import { fitReranked } from "../../../../src/forecast/ranking/rerank/fit.ts";
import { eventStream, type StreamEvent } from "../../../../src/forecast/ranking/stream.ts";
import { seededRandom } from "../../../../src/statistics/random.ts";

const [SOURCES, PARTNERS, DAYS, SPLIT] = [6, 38, 50, 40];

/**
 * On even days each source does to a few partners act 1 or 2, and act 3 or 4, as coins fall. On the day after it does act 0 to those
 * to whom it did 1 and 3, or 2 and 4: neither act alone, nor how often or when the two met, tells which.
 */
function matched(seed: number): StreamEvent[] {
  const random = seededRandom(seed);
  const events: StreamEvent[] = [];
  for (let day = 0; day < DAYS; day += 2) {
    for (let source = 0; source < SOURCES; source++) {
      const partners = new Set<number>();
      while (partners.size < 4) partners.add(SOURCES + random.int(PARTNERS));
      for (const target of partners) {
        const [one, other] = [random.int(2), random.int(2)];
        events.push({ source, act: 1 + one, target, day }, { source, act: 3 + other, target, day });
        if (one === other) events.push({ source, act: 0, target, day: day + 1 });
      }
    }
  }
  return events;
}

test("the re-ranker gains over the additive ranker where only two acts together tell who is next", () => {
  const stream = eventStream({
    actors: Array.from({ length: SOURCES + PARTNERS }, (_, i) => ({
      name: `actor ${i}`,
      country: null,
      sector: null,
    })),
    acts: Array.from({ length: 5 }, (_, i) => ({ name: `act ${i}`, root: i * 4, quad: i % 4 })),
    events: matched(1),
  });
  const { ranker, reranker } = fitReranked(stream, {
    groups: FEATURE_GROUPS,
    from: 5,
    until: SPLIT,
    seed: 1,
    learning: { epochs: 10, hidden: 8 },
  });
  const gains: number[] = [];
  // On odd days alone is there anything to tell.
  for (let day = SPLIT + 1; day < DAYS; day += 2) {
    const [additive, reranked] = evaluateEach(
      stream,
      day,
      day + 1,
      [(query) => ranker.score(query).scores, (query) => reranker.scores(ranker.score(query))],
      () => "pair never seen",
    );
    gains.push(reranked!.mrr - additive!.mrr);
  }
  expect(gains.reduce((sum, gain) => sum + gain, 0) / gains.length).toBeGreaterThan(0.06);
}, 20_000);
