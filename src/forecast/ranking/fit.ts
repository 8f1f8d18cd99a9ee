import { groupBy } from "../../measures/groupBy.ts";
import { seededRandom } from "../../statistics/random.ts";
import type { FeatureGroup } from "./features/group.ts";
import { queriesOf } from "./queries.ts";
import { Ranker, type ScoredQuery } from "./ranker.ts";
import type { EventStream } from "./stream.ts";

export interface FitOptions {
  groups: readonly FeatureGroup[];
  /** Days before this only fill the counts. */
  from: number;
  /** First day from which nothing is learnt. */
  until: number;
  seed: number;
  /** Told each query as it was scored before it was learnt from: what a re-ranker may be fitted on. Copy what is kept. */
  onScored?: (scored: ScoredQuery) => void;
  onDay?: (day: number) => void;
}

/**
 * Fits an additive ranker in one pass over the days, as in a forecast: each query is scored from the days before, then
 * the weights take a step. The acts of a day come in an order drawn by the seed. The ranker that it gives stands at `until`.
 */
export function fitRanker(stream: EventStream, options: FitOptions): Ranker {
  const ranker = new Ranker(stream, options.groups);
  const random = seededRandom(options.seed);
  for (let day = options.from; day < options.until; day++) {
    options.onDay?.(day);
    const byAct = groupBy(queriesOf(stream, day), ({ act }) => act);
    for (const queries of random.shuffle([...byAct.values()])) {
      for (const query of queries) {
        const scored = ranker.score(query);
        options.onScored?.(scored);
        ranker.learn(scored);
      }
    }
  }
  ranker.history.advanceTo(options.until);
  return ranker;
}
