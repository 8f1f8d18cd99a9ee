import type { FeatureGroup } from "./features/group.ts";
import { History } from "./history.ts";
import type { RankingQuery } from "./queries.ts";
import { intoResiduals } from "./residuals.ts";
import { Scorer } from "./scorer.ts";
import type { EventStream } from "./stream.ts";
import { contextOf, Weights } from "./weights.ts";

/** The scores of a query as of the morning of its day. The arrays are overwritten by the next query. */
export interface ScoredQuery {
  query: RankingQuery;
  /** By actor: the additive score; a difference of two is a log-odds between them. */
  scores: Float64Array;
  /** The weights used, by feature. */
  weights: Float64Array;
  /** The features read, a block a group of `scorer.groups`. */
  scorer: Scorer;
  /** What it was read from, as of the query's day. */
  history: History;
}

/** An additive ranker: a history that moves forward by days, features read from it, and weights. */
export class Ranker {
  readonly history: History;
  readonly scorer: Scorer;
  readonly weights: Weights;
  private readonly summed: Float64Array;
  private readonly scores: Float64Array;
  private readonly gradient: Float64Array;

  constructor(stream: EventStream, groups: readonly FeatureGroup[]) {
    this.history = new History(stream);
    this.scorer = new Scorer(this.history, groups);
    this.weights = new Weights(this.scorer.width, this.history);
    this.summed = new Float64Array(this.scorer.width);
    this.gradient = new Float64Array(this.scorer.width);
    this.scores = new Float64Array(stream.actors.length);
  }

  /** Scores every actor as the answer, from events before the query's day. Throws RangeError where the history is past it. */
  score(query: RankingQuery): ScoredQuery {
    this.history.advanceTo(query.day);
    this.scorer.read(query.source, query.act);
    this.weights.sum(contextOf(this.history, query.source, query.act), this.summed);
    this.scorer.score(this.summed, this.scores);
    const { history, scorer, scores, summed: weights } = this;
    return { query, scores, weights, scorer, history };
  }

  /** One step of learning from the query last scored. Its scores are overwritten. */
  learn({ query, scores }: ScoredQuery): void {
    intoResiduals(scores, query.answers);
    this.scorer.gradient(scores, this.gradient);
    this.weights.step(contextOf(this.history, query.source, query.act), this.gradient);
  }
}
