/**
 * The u between `low` and `high` where an increasing function reaches `target`: Newton's method inside a
 * bracket that halves whenever a step would leave it or close in too slowly (Dekker 1969 in spirit).
 */
export function solveIncreasing(
  value: (u: number) => number,
  slope: (u: number) => number,
  target: number,
  { low, high, start }: { low: number; high: number; start: number },
): number {
  let below = low;
  let above = high;
  let u = Math.min(Math.max(start, low), high);
  for (let step = 0; step < 300; step++) {
    const off = value(u) - target;
    if (off === 0) return u;
    if (off < 0) below = u;
    else above = u;
    const newton = u - off / slope(u);
    const next = newton > below && newton < above && step % 8 !== 7 ? newton : (below + above) / 2;
    if (Math.abs(next - u) <= 1e-15 * Math.max(1, Math.abs(u))) return next;
    u = next;
  }
  return u;
}
