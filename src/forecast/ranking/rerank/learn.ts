import { seededRandom } from "../../../statistics/random.ts";
import { AdamW } from "./adamW.ts";
import type { Example } from "./examples.ts";
import { Gradient } from "./gradient.ts";
import { Network } from "./network.ts";

export interface LearningOptions {
  seed: number | string;
  /** Size of the hidden layer, a multiple of four. */
  hidden?: number;
  epochs?: number;
  onEpoch?: (epoch: number, loss: number) => void;
}

const RATE = 2e-3;
const DECAY = 1e-5;
/** Steps in which the rate rises to its height. */
const WARM_UP = 100;
/** Longer slopes, all weights together, are cut to this length. */
const LONGEST = 1;

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
  const days = byDay(examples);
  const steps = epochs * days.length;
  const gradient = new Gradient(network, examples[0]!);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0;
    for (const day of random.shuffle(days)) {
      loss += gradient.of(day);
      const times = Math.min(1, LONGEST / lengthOf(network.slopes));
      const rate = RATE * rateAt(++step, steps);
      network.slopes.forEach((slopes, i) => {
        optimisers[i]!.step(slopes, times, rate, DECAY);
      });
    }
    onEpoch?.(epoch, loss / days.length);
  }
  return network;
}

/** The share of the rate at a step, from 1 to all steps. */
function rateAt(step: number, steps: number): number {
  const warmUp = Math.min(WARM_UP, steps / 4);
  if (step < warmUp) return step / warmUp;
  return 0.5 * (1 + Math.cos((Math.PI * (step - warmUp)) / (steps - warmUp + 1)));
}

function lengthOf(arrays: readonly Float64Array[]): number {
  let sum = 0;
  for (const array of arrays) for (const value of array) sum += value * value;
  return Math.sqrt(sum);
}

function byDay(examples: readonly Example[]): Example[][] {
  const days = new Map<number, Example[]>();
  for (const example of examples) {
    const day = days.get(example.day);
    if (day) day.push(example);
    else days.set(example.day, [example]);
  }
  return [...days.values()];
}
