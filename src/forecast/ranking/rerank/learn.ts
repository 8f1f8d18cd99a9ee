import { groupBy } from "../../../measures/groupBy.ts";
import { seededRandom } from "../../../statistics/random.ts";
import { AdamW } from "./adamW.ts";
import type { Example } from "./examples.ts";
import { Gradient } from "./gradient.ts";
import { Network } from "./network.ts";
import { cutOf, rateAt } from "./pace.ts";

export interface LearningOptions {
  seed: number | string;
  /** Size of the hidden layer, a multiple of four. */
  hidden?: number;
  epochs?: number;
  onEpoch?: (epoch: number, loss: number) => void;
}

const RATE = 2e-3;
const DECAY = 1e-5;

/**
 * Fits a network whose output is added to the additive score, by cross-entropy over the candidates of each example: one
 * step of AdamW a day, days in an order drawn by the seed, a rate that rises and then falls as a cosine.
 */
export function learn(examples: readonly Example[], options: LearningOptions): Network {
  const { seed, hidden = 32, epochs = 3, onEpoch } = options;
  const random = seededRandom(seed);
  const { inputs, scores } = examples[0]!;
  const network = new Network(inputs.length / scores.length, hidden, random);
  const optimisers = network.parameters.map((weights) => new AdamW(weights));
  const days = [...groupBy(examples, ({ day }) => day).values()];
  const steps = epochs * days.length;
  const gradient = new Gradient(network, examples[0]!);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0;
    for (const day of random.shuffle(days)) {
      loss += gradient.of(day);
      const times = cutOf(network.slopes);
      const rate = RATE * rateAt(++step, steps);
      network.slopes.forEach((slopes, i) => {
        optimisers[i]!.step(slopes, times, rate, DECAY);
      });
    }
    onEpoch?.(epoch, loss / days.length);
  }
  return network;
}
