import type { Example } from "./examples.ts";
import { lossOf } from "./loss.ts";
import type { Network } from "./network.ts";
import { restore } from "./scale.ts";

/** The slopes of a network on examples, all of the same number of candidates. */
export class Gradient {
  private readonly network: Network;
  private readonly inputs: Float64Array;
  private readonly scores: Float64Array;
  private readonly slope: Float64Array;

  constructor(network: Network, { inputs, scores }: Example) {
    this.network = network;
    this.inputs = new Float64Array(inputs.length);
    this.scores = new Float64Array(scores.length);
    this.slope = new Float64Array(scores.length);
  }

  /** Puts the slopes of the mean loss an answer into `network.slopes`, and gives that loss. */
  of(examples: readonly Example[]): number {
    const { network, inputs, scores, slope } = this;
    for (const slopes of network.slopes) slopes.fill(0);
    let [loss, answers] = [0, 0];
    for (const example of examples) {
      restore(example.inputs, inputs);
      network.outputs(inputs, scores);
      for (let i = 0; i < scores.length; i++) scores[i]! += example.scores[i]!;
      loss += lossOf(scores, example.places, example.answers, slope);
      answers += example.places.length;
      network.learn(inputs, slope);
    }
    for (const slopes of network.slopes) for (let i = 0; i < slopes.length; i++) slopes[i]! /= answers;
    return loss / answers;
  }
}
