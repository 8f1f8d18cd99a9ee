import { KINDS, type Kind } from "./kinds.ts";
import { queriesOf, type RankingQuery } from "./queries.ts";
import type { EventStream } from "./stream.ts";

/** Mean reciprocal rank and the shares of answers ranked 1, up to 3 and up to 10. */
export interface RankFigures {
  queries: number;
  mrr: number;
  hits1: number;
  hits3: number;
  hits10: number;
}

export interface Evaluation extends RankFigures {
  kinds: Record<Kind, RankFigures>;
}

/**
 * Scores rankings by the protocol of the temporal knowledge graph benchmarks (single step): each event of the days is
 * asked in both directions, all actors are ranked, other true answers of the same day and query are taken out (time-aware
 * filter), and ties get the mean rank. `scoresOf` gives the score of every actor, from earlier days alone; `kindOf` is
 * asked after it, with the history at the same day.
 */
export function evaluate(
  stream: EventStream,
  from: number,
  until: number,
  scoresOf: (query: RankingQuery) => Float64Array,
  kindOf: (query: RankingQuery, answer: number) => Kind,
  onDay?: (day: number) => void,
): Evaluation {
  return evaluateEach(stream, from, until, [scoresOf], kindOf, onDay)[0]!;
}

/** The same of several rankings that are read from one history, asked one after the other for each query. */
export function evaluateEach(
  stream: EventStream,
  from: number,
  until: number,
  rankings: readonly ((query: RankingQuery) => Float64Array)[],
  kindOf: (query: RankingQuery, answer: number) => Kind,
  onDay?: (day: number) => void,
): Evaluation[] {
  const ranks = rankings.map(
    (): Record<Kind, number[]> => ({
      "same triple seen": [],
      "pair seen otherwise": [],
      "pair never seen": [],
    }),
  );
  for (let day = from; day < until; day++) {
    onDay?.(day);
    for (const query of queriesOf(stream, day)) {
      rankings.forEach((scoresOf, i) => {
        const scores = scoresOf(query);
        for (const answer of query.answers)
          ranks[i]![kindOf(query, answer)].push(meanRank(scores, answer, query.answers));
      });
    }
  }
  return ranks.map((found) => {
    const kinds = Object.fromEntries(
      KINDS.map((kind) => [kind, figures(found[kind])]),
    ) as Evaluation["kinds"];
    return { ...figures(KINDS.flatMap((kind) => found[kind])), kinds };
  });
}

/** The rank of an answer, the other answers left out; among equals the mean of their places. */
export function meanRank(scores: Float64Array, answer: number, answers: readonly number[]): number {
  const score = scores[answer]!;
  let [above, equal] = [0, 0];
  for (let o = 0; o < scores.length; o++) {
    if (scores[o]! > score) above++;
    else if (scores[o] === score) equal++;
  }
  for (const other of answers) {
    if (other === answer) continue;
    if (scores[other]! > score) above--;
    else if (scores[other] === score) equal--;
  }
  return above + (equal + 1) / 2;
}

function figures(ranks: readonly number[]): RankFigures {
  const share = (rank: number) => ranks.filter((r) => r <= rank).length / ranks.length;
  return {
    queries: ranks.length,
    mrr: ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length,
    hits1: share(1),
    hits3: share(3),
    hits10: share(10),
  };
}
