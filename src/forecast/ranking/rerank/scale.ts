/** Standardised values beyond this are cut. */
const LIMIT = 4;
const STEPS = 127;
/** Size of one step of a stored value, in deviations. */
export const STEP = LIMIT / STEPS;

/** Sums from which the mean and deviation of each input are told. */
export class Moments {
  private readonly sums: Float64Array;
  private readonly squares: Float64Array;
  private rows = 0;

  constructor(width: number) {
    this.sums = new Float64Array(width);
    this.squares = new Float64Array(width);
  }

  /** Counts rows of values, one after the other. */
  add(values: Float64Array): void {
    const width = this.sums.length;
    for (let i = 0; i < values.length; i++) {
      this.sums[i % width]! += values[i]!;
      this.squares[i % width]! += values[i]! * values[i]!;
    }
    this.rows += values.length / width;
  }

  /** The scale of the rows so far. An input that never varies is standardised to its distance from the mean. */
  scale(): Scale {
    const mean = this.sums.map((sum) => sum / this.rows);
    const deviation = this.squares.map((square, i) => {
      const variance = square / this.rows - mean[i]! ** 2;
      return variance > 1e-9 ? Math.sqrt(variance) : 1;
    });
    return new Scale(mean, deviation);
  }
}

/**
 * Standardises inputs and cuts them at four deviations. They are kept as bytes, so that the rows of half a year fit in
 * memory: the error is at most half a step, 1/64 of a deviation.
 */
export class Scale {
  readonly mean: Float64Array;
  readonly deviation: Float64Array;

  constructor(mean: Float64Array, deviation: Float64Array) {
    this.mean = mean;
    this.deviation = deviation;
  }

  /** Rows of values as bytes: steps of a standardised value. */
  stored(values: Float64Array): Int8Array {
    const width = this.mean.length;
    const bytes = new Int8Array(values.length);
    for (let i = 0; i < values.length; i++) {
      const at = i % width;
      const standardised = (values[i]! - this.mean[at]!) / this.deviation[at]!;
      bytes[i] = Math.round(Math.max(-LIMIT, Math.min(LIMIT, standardised)) / STEP);
    }
    return bytes;
  }
}

/** Writes the standardised values that bytes stand for. */
export function restore(bytes: Int8Array, out: Float64Array): void {
  for (let i = 0; i < bytes.length; i++) out[i] = bytes[i]! * STEP;
}
