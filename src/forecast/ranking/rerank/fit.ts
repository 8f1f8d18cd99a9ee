import { type FitOptions, fitRanker } from "../fit.ts";
import type { Ranker } from "../ranker.ts";
import type { EventStream } from "../stream.ts";
import { Examples } from "./examples.ts";
import { type LearningOptions, learn } from "./learn.ts";
import { Reranker } from "./reranker.ts";

/** Days, up to the last, whose queries the re-ranker learns from, and days before them that give the scale of its inputs. */
const [LEARNT, SCALED] = [150, 10];

export interface RerankedFitOptions extends FitOptions {
  learning?: Omit<LearningOptions, "seed">;
}

/**
 * Fits an additive ranker and a re-ranker of its best candidates. The re-ranker learns from the last days before `until`,
 * each query as it was scored before the additive ranker had learnt from it. Throws RangeError where the days from `from`
 * have no query for the scale or none to learn from.
 */
export function fitReranked(
  stream: EventStream,
  options: RerankedFitOptions,
): { ranker: Ranker; reranker: Reranker } {
  const { from, until, seed, learning } = options;
  // Of a short stream, a quarter of the days still go to the additive ranker alone.
  const first = Math.max(until - LEARNT, Math.ceil(from + (until - from) / 4));
  const examples = new Examples(Math.max(from, first - SCALED), first);
  const ranker = fitRanker(stream, {
    ...options,
    onScored: (scored) => {
      options.onScored?.(scored);
      examples.take(scored);
    },
  });
  const network = learn(examples.found, { ...learning, seed });
  return { ranker, reranker: new Reranker(network, examples.scale) };
}
