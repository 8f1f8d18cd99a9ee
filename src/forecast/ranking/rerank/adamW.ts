const [MEAN, SQUARE, SMALL] = [0.9, 0.999, 1e-8];

/** Steps of AdamW (Kingma and Ba 2015; decay apart from the slope: Loshchilov and Hutter 2019) on one array of weights. */
export class AdamW {
  private readonly weights: Float64Array;
  private readonly means: Float64Array;
  private readonly squares: Float64Array;
  private steps = 0;

  constructor(weights: Float64Array) {
    this.weights = weights;
    this.means = new Float64Array(weights.length);
    this.squares = new Float64Array(weights.length);
  }

  /** One step against the slopes, each taken times `times`; `decay` is the share that a rate of one takes off. */
  step(slopes: Float64Array, times: number, rate: number, decay: number): void {
    const { weights, means, squares } = this;
    this.steps++;
    const [ofMean, ofSquare] = [1 - MEAN ** this.steps, 1 - SQUARE ** this.steps];
    for (let i = 0; i < weights.length; i++) {
      const slope = slopes[i]! * times;
      const mean = MEAN * means[i]! + (1 - MEAN) * slope;
      const square = SQUARE * squares[i]! + (1 - SQUARE) * slope * slope;
      means[i] = mean;
      squares[i] = square;
      const towards = mean / ofMean / (Math.sqrt(square / ofSquare) + SMALL);
      weights[i]! -= rate * (towards + decay * weights[i]!);
    }
  }
}
