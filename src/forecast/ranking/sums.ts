import type { Block } from "./block.ts";

// Most of a fit is spent here. Rows are taken up to four values at a time, with their weights or sums in registers.

/** Adds weights × values to the sum of each key of a block; `offset` is the weight of the block's first feature. */
export function addTo(sums: Float64Array, block: Block, weights: Float64Array, offset: number): void {
  for (let from = 0; from < block.width; from += 4) {
    addFour(sums, block, from, Math.min(4, block.width - from), weights, offset + from);
  }
}

function addFour(
  sums: Float64Array,
  { keys, values, size, width }: Block,
  from: number,
  count: number,
  weights: Float64Array,
  at: number,
): void {
  const [a, b] = [weights[at]!, count > 1 ? weights[at + 1]! : 0];
  const [c, d] = [count > 2 ? weights[at + 2]! : 0, count > 3 ? weights[at + 3]! : 0];
  // Where there are fewer, the values past them are the next row's and their weights are 0.
  for (let i = 0, v = from; i < size; i++, v += width) {
    sums[keys[i]!]! += a * values[v]! + b * values[v + 1]! + c * values[v + 2]! + d * values[v + 3]!;
  }
}

/** Adds residual of the key × values to the sum of each feature of a block. */
export function sumUp(residuals: Float64Array, block: Block, sums: Float64Array, offset: number): void {
  for (let from = 0; from < block.width; from += 4) {
    sumFour(residuals, block, from, Math.min(4, block.width - from), sums, offset + from);
  }
}

function sumFour(
  residuals: Float64Array,
  { keys, values, size, width }: Block,
  from: number,
  count: number,
  sums: Float64Array,
  at: number,
): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = 0, v = from; i < size; i++, v += width) {
    const residual = residuals[keys[i]!]!;
    a += residual * values[v]!;
    b += residual * values[v + 1]!;
    c += residual * values[v + 2]!;
    d += residual * values[v + 3]!;
  }
  sums[at]! += a;
  if (count > 1) sums[at + 1]! += b;
  if (count > 2) sums[at + 2]! += c;
  if (count > 3) sums[at + 3]! += d;
}
