// Most of the re-ranker's time is spent here. Rows of matrices lie one after the other; sums are kept in registers,
// four rows of the one against two of the other, and always run in the same order.

/**
 * out[r, h] = bias[h] + Σ_i x[r, i] · w[h, i], for `rows` rows of x. The number of outputs is a multiple of four.
 */
export function forward(
  x: Float64Array,
  w: Float64Array,
  bias: Float64Array,
  rows: number,
  out: Float64Array,
): void {
  const outputs = bias.length;
  const width = w.length / outputs;
  for (let h = 0; h < outputs; h += 4) {
    const w0 = h * width;
    const w1 = w0 + width;
    const w2 = w1 + width;
    const w3 = w2 + width;
    for (let r = 0; r < rows; r += 2) {
      const x0 = r * width;
      const two = r + 1 < rows;
      const x1 = two ? x0 + width : x0;
      let a0 = bias[h]!;
      let a1 = bias[h + 1]!;
      let a2 = bias[h + 2]!;
      let a3 = bias[h + 3]!;
      let b0 = a0;
      let b1 = a1;
      let b2 = a2;
      let b3 = a3;
      for (let i = 0; i < width; i++) {
        const a = x[x0 + i]!;
        const b = x[x1 + i]!;
        const c0 = w[w0 + i]!;
        const c1 = w[w1 + i]!;
        a0 += a * c0;
        b0 += b * c0;
        a1 += a * c1;
        b1 += b * c1;
        const c2 = w[w2 + i]!;
        const c3 = w[w3 + i]!;
        a2 += a * c2;
        b2 += b * c2;
        a3 += a * c3;
        b3 += b * c3;
      }
      const at = r * outputs + h;
      out[at] = a0;
      out[at + 1] = a1;
      out[at + 2] = a2;
      out[at + 3] = a3;
      if (!two) continue;
      out[at + outputs] = b0;
      out[at + outputs + 1] = b1;
      out[at + outputs + 2] = b2;
      out[at + outputs + 3] = b3;
    }
  }
}

/** slope[h, i] += Σ_r d[r, h] · x[r, i], over `rows` rows. The number of outputs is a multiple of four. */
export function addSlopes(
  d: Float64Array,
  x: Float64Array,
  rows: number,
  outputs: number,
  slope: Float64Array,
): void {
  const width = slope.length / outputs;
  for (let h = 0; h < outputs; h += 4) {
    for (let i = 0; i < width; i += 2) {
      const two = i + 1 < width;
      let a0 = 0;
      let a1 = 0;
      let a2 = 0;
      let a3 = 0;
      let b0 = 0;
      let b1 = 0;
      let b2 = 0;
      let b3 = 0;
      for (let r = 0, xAt = i, dAt = h; r < rows; r++, xAt += width, dAt += outputs) {
        const a = x[xAt]!;
        const b = two ? x[xAt + 1]! : 0;
        const c0 = d[dAt]!;
        const c1 = d[dAt + 1]!;
        a0 += a * c0;
        b0 += b * c0;
        a1 += a * c1;
        b1 += b * c1;
        const c2 = d[dAt + 2]!;
        const c3 = d[dAt + 3]!;
        a2 += a * c2;
        b2 += b * c2;
        a3 += a * c3;
        b3 += b * c3;
      }
      const at = h * width + i;
      slope[at]! += a0;
      slope[at + width]! += a1;
      slope[at + 2 * width]! += a2;
      slope[at + 3 * width]! += a3;
      if (!two) continue;
      slope[at + 1]! += b0;
      slope[at + width + 1]! += b1;
      slope[at + 2 * width + 1]! += b2;
      slope[at + 3 * width + 1]! += b3;
    }
  }
}
