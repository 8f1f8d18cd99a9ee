import type { Random } from "../../../statistics/random.ts";
import { addSlopes, forward } from "./products.ts";

/** What is left of a negative value in a leaky rectifier. */
const LEAK = 0.05;

/** Of a network with one hidden layer: its weights (a row a unit), its constants, and the weights of the output. */
type Parameters = [hidden: Float64Array, constants: Float64Array, output: Float64Array];

/**
 * A small network, rows of inputs to one number each: a hidden layer of leaky rectifiers and their weighted sum. The sum
 * has no constant, as one added to every candidate would change nothing. It starts with an output of zero everywhere.
 */
export class Network {
  readonly parameters: Parameters;
  /** Slopes of the loss, as `learn` has added them up. */
  readonly slopes: Parameters;
  private readonly inputs: number;
  private readonly width: number;
  private rows = 0;
  private sums = new Float64Array(0);
  private back = new Float64Array(0);

  /** `width`, the size of the hidden layer, is a multiple of four. */
  constructor(inputs: number, width: number, random: Random) {
    this.inputs = inputs;
    this.width = width;
    const zeros = (): Parameters => [
      new Float64Array(inputs * width),
      new Float64Array(width),
      new Float64Array(width),
    ];
    [this.parameters, this.slopes] = [zeros(), zeros()];
    // Uniform with the variance of He, Zhang, Ren and Sun (2015), for rectifiers.
    const reach = Math.sqrt(6 / inputs);
    const [hidden] = this.parameters;
    for (let i = 0; i < hidden.length; i++) hidden[i] = (2 * random.next() - 1) * reach;
  }

  /** Writes the output of each row of x. */
  outputs(x: Float64Array, out: Float64Array): void {
    const [hidden, constants, output] = this.parameters;
    const { width } = this;
    this.reserve(x.length / this.inputs);
    forward(x, hidden, constants, this.rows, this.sums);
    for (let r = 0, at = 0; r < this.rows; r++) {
      let sum = 0;
      for (let h = 0; h < width; h++, at++) {
        const value = this.sums[at]!;
        sum += output[h]! * (value > 0 ? value : LEAK * value);
      }
      out[r] = sum;
    }
  }

  /** Adds the slopes of the loss, given its slope by the output of each row of x, for which `outputs` was last called. */
  learn(x: Float64Array, slope: Float64Array): void {
    const output = this.parameters[2];
    const [ofHidden, ofConstants, ofOutput] = this.slopes;
    const { sums, back, width } = this;
    for (let r = 0, at = 0; r < this.rows; r++) {
      const d = slope[r]!;
      for (let h = 0; h < width; h++, at++) {
        const value = sums[at]!;
        const leak = value > 0 ? 1 : LEAK;
        ofOutput[h]! += d * leak * value;
        back[at] = d * leak * output[h]!;
        ofConstants[h]! += back[at]!;
      }
    }
    addSlopes(back, x, this.rows, width, ofHidden);
  }

  private reserve(rows: number): void {
    this.rows = rows;
    if (this.sums.length >= rows * this.width) return;
    this.sums = new Float64Array(rows * this.width);
    this.back = new Float64Array(rows * this.width);
  }
}
