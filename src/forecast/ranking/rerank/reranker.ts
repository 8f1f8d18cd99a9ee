import { topOf } from "../predict.ts";
import type { ScoredQuery } from "../ranker.ts";
import { TOP } from "./examples.ts";
import { inputsOf } from "./inputs.ts";
import type { Network } from "./network.ts";
import { restore, type Scale } from "./scale.ts";

/** Puts the best candidates of an additive ranker in a new order. What moves a candidate does not add up: it gives no reasons. */
export class Reranker {
  private readonly network: Network;
  private readonly scale: Scale;

  constructor(network: Network, scale: Scale) {
    this.network = network;
    this.scale = scale;
  }

  /**
   * The score of every actor. Among the best candidates, a difference of two is a log-odds between them; all of them
   * stay above the others, whose scores are the additive ones.
   */
  scores(scored: ScoredQuery): Float64Array {
    const top = topOf(scored.scores, TOP);
    const bytes = this.scale.stored(inputsOf(scored, top));
    const inputs = new Float64Array(bytes.length);
    restore(bytes, inputs);
    const added = new Float64Array(top.length);
    this.network.outputs(inputs, added);
    const moved = top.map((o, place) => scored.scores[o]! + added[place]!);
    const lift = scored.scores[top.at(-1)!]! - Math.min(...moved);
    const scores = Float64Array.from(scored.scores);
    top.forEach((o, place) => {
      scores[o] = moved[place]! + lift;
    });
    return scores;
  }
}
