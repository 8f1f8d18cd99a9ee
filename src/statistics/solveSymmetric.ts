/**
 * The x of A x = b for a symmetric positive definite A, by Cholesky's factors; `a` holds the lower triangle row by row
 * (`a[i * n + k]`, k ≤ i) and is kept. A pivot that rounding made zero or less is taken as a tiny one, so that a feature that
 * says nothing moves nothing.
 */
export function solveSymmetric(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const l = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k <= i; k++) {
      let sum = a[i * n + k]!;
      for (let j = 0; j < k; j++) sum -= l[i * n + j]! * l[k * n + j]!;
      l[i * n + k] = i === k ? Math.sqrt(Math.max(sum, 1e-10)) : sum / l[k * n + k]!;
    }
  }
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= l[i * n + k]! * x[k]!;
    x[i]! /= l[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= l[k * n + i]! * x[k]!;
    x[i]! /= l[i * n + i]!;
  }
  return x;
}
